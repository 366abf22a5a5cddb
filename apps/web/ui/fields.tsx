import type { ReactNode } from 'react';
import type { FieldError } from '../../../libs/contracts/problem.js';
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
  optional?: boolean;
  /** The first question of a page is larger. */
  lead?: boolean;
}

const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint !== undefined && hintId(name), error !== undefined && errorId(name)].filter(Boolean).join(' ') || undefined;

function classOf({ error, lead }: FieldProps, more = ''): string {
  return ['field', 'utrecht-form-field', error !== undefined && 'field--wrong', lead && 'field--lead', more]
    .filter(Boolean)
    .join(' ');
}

function Said({ name, hint, error }: FieldProps): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <p id={hintId(name)} className="field__hint">
          {hint}
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

function LabelText({ label, optional }: FieldProps): ReactNode {
  return (
    <>
      {label}
      {optional && <span className="optional"> ({nl.form.optional})</span>}
    </>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'password';
  autoComplete?: string | undefined;
  short?: boolean;
  inputMode?: 'numeric' | undefined;
  list?: string | undefined;
}

export function TextField(props: TextFieldProps): ReactNode {
  const { name, value, type = 'text', error } = props;
  const short = props.short ?? (type === 'date' || type === 'time' || type === 'number');
  return (
    <div className={classOf(props, short ? 'field--short' : '')}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <input
        className={`utrecht-textbox${error === undefined ? '' : ' utrecht-textbox--invalid'}`}
        id={idOf(name)}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        list={props.list}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export function FileField(props: FieldProps): ReactNode {
  const { name, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <input
        id={idOf(name)}
        type="file"
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export function TextArea(props: FieldProps & { value: string; rows?: number }): ReactNode {
  const { name, value, rows = 3, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <textarea
        className={`utrecht-textarea${error === undefined ? '' : ' utrecht-textarea--invalid'}`}
        id={idOf(name)}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      />
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export function Select(props: FieldProps & { value: string; options: readonly Option[]; empty?: string }): ReactNode {
  const { name, value, options, empty, error } = props;
  return (
    <div className={classOf(props)}>
      <label className="utrecht-form-label" htmlFor={idOf(name)}>
        <LabelText {...props} />
      </label>
      <Said {...props} />
      <select
        className="utrecht-select"
        id={idOf(name)}
        name={name}
        defaultValue={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{empty ?? nl.form.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export interface ChoicesProps extends FieldProps {
  options: readonly Option[];
  chosen: readonly string[];
  /** Radio buttons, or checkboxes. */
  several?: boolean;
  layout?: 'below' | 'beside' | 'dense' | 'folded';
}

/** Radio buttons or checkboxes as large choices; the whole of each can be tapped. */
export function Choices(props: ChoicesProps): ReactNode {
  const { name, options, chosen, several = false, layout = 'below' } = props;
  const type = several ? 'checkbox' : 'radio';
  return (
    <fieldset className={classOf(props)} id={idOf(name)} aria-describedby={describedBy(props)}>
      <legend>
        <LabelText {...props} />
      </legend>
      <Said {...props} />
      <Folding folded={layout === 'folded'} open={chosen.length > 0}>
        <div className={layout === 'below' ? 'choices' : `choices choices--${layout === 'folded' ? 'dense' : layout}`}>
          {options.map(({ value, label, hint }, index) => (
            <label key={value} className="choice">
              <input
                className={several ? 'utrecht-checkbox' : 'utrecht-radio-button utrecht-radio-button--html-input'}
                type={type}
                id={index === 0 ? `${idOf(name)}-1` : undefined}
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <span>
                {label}
                {hint !== undefined && <span className="choice__hint">{hint}</span>}
              </span>
            </label>
          ))}
        </div>
      </Folding>
    </fieldset>
  );
}

/** A long list that most people skip opens on request; without scripts as well. */
function Folding({ folded, open, children }: { folded: boolean; open: boolean; children: ReactNode }): ReactNode {
  if (!folded) return children;
  return (
    <details className="folded" open={open}>
      <summary>{nl.form.unfold}</summary>
      {children}
    </details>
  );
}

const MOUTHS: Record<string, string> = {
  '1': 'M13 29 Q20 20 27 29',
  '2': 'M13 27.5 Q20 23 27 27.5',
  '3': 'M13 26 H27',
  '4': 'M13 25 Q20 29.5 27 25',
  '5': 'M12 23.5 Q20 33 28 23.5',
};

/** Five faces with words, from bad to good; the words are what counts. */
export function Faces(
  props: FieldProps & { value: string; words: Readonly<Record<'1' | '2' | '3' | '4' | '5', string>> },
): ReactNode {
  const { name, value, words } = props;
  return (
    <fieldset className={classOf(props)} id={idOf(name)} aria-describedby={describedBy(props)}>
      <legend>
        <LabelText {...props} />
      </legend>
      <Said {...props} />
      <div className="faces">
        {(['1', '2', '3', '4', '5'] as const).map((feeling) => (
          <label key={feeling} className="face">
            <input
              type="radio"
              id={feeling === '1' ? `${idOf(name)}-1` : undefined}
              name={name}
              value={feeling}
              defaultChecked={value === feeling}
            />
            <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
              <circle cx="20" cy="20" r="17" fill="none" stroke="currentColor" strokeWidth="2" />
              <circle cx="14" cy="16" r="2" fill="currentColor" />
              <circle cx="26" cy="16" r="2" fill="currentColor" />
              <path d={MOUTHS[feeling]} fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
            </svg>
            {words[feeling]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** All mistakes of a form at its head, each with the way to its field. */
export function ErrorSummary({
  errors,
  fields,
}: {
  errors: readonly FieldError[];
  fields: ReadonlySet<string>;
}): ReactNode {
  if (errors.length === 0) return null;
  return (
    <div className="errors" role="alert" id="fouten" tabIndex={-1}>
      <h2>{nl.form.summary}</h2>
      <p>{nl.form.nothingLost}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}-${message}`}>{fields.has(field) ? <a href={`#${idOf(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

export function errorAt(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.message;
}

export function Button({
  children,
  kind = 'primary',
  name,
  value,
}: {
  children: ReactNode;
  kind?: 'primary' | 'secondary';
  name?: string;
  value?: string;
}): ReactNode {
  return (
    <button className={`utrecht-button utrecht-button--${kind}-action`} type="submit" name={name} value={value}>
      {children}
    </button>
  );
}

export function ButtonLink({
  href,
  children,
  kind = 'primary',
}: {
  href: string;
  children: ReactNode;
  kind?: 'primary' | 'secondary';
}): ReactNode {
  return (
    <a className={`utrecht-button utrecht-button--${kind}-action`} href={href}>
      {children}
    </a>
  );
}
