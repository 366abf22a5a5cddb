import type { ReactNode } from 'react';
import { nl } from '../nl.js';

/** What a person typed, by the name of the field; several values for a list of checkboxes. */
export type Values = Readonly<Record<string, string | readonly string[] | undefined>>;

export const idOf = (name: string): string => `veld-${name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`;
const errorId = (name: string): string => `${idOf(name)}-fout`;
const hintId = (name: string): string => `${idOf(name)}-uitleg`;

export function valueOf(values: Values, name: string): string {
  const value = values[name];
  if (value === undefined) return '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
export function valuesOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Where to read on before choosing. */
  link?: { href: string; label: string } | undefined;
  optional?: boolean;
  /** The first question of a page is larger. */
  lead?: boolean;
}

export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint !== undefined && hintId(name), error !== undefined && errorId(name)].filter(Boolean).join(' ') || undefined;

export function classOf({ error, lead }: FieldProps, more = ''): string {
  return ['field', 'utrecht-form-field', error !== undefined && 'field--wrong', lead && 'field--lead', more]
    .filter(Boolean)
    .join(' ');
}

export function Said({ name, hint, link, error }: FieldProps): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p id={hintId(name)} className="field__hint">
          {hint}
        </p>
      )}
      {link !== undefined && (
        <p className="field__hint">
          <a href={link.href}>{link.label}</a>
        </p>
      )}
      {error !== undefined && (
        <p id={errorId(name)} className="field__error">
          <span className="vh">{nl.form.error} </span>
          {error}
        </p>
      )}
    </>
  );
}

export function LabelText({ label, optional }: FieldProps): ReactNode {
  return (
    <>
      {label}
      {optional && <span className="optional"> ({nl.form.optional})</span>}
    </>
  );
}
