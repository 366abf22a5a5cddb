import type { ReactNode } from 'react';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { nl } from '../nl.js';
import { idOf } from './field-parts.js';

/** All mistakes of a form at its head in the order of its fields, each with the way there. */
export function ErrorSummary({
  errors,
  fields,
}: {
  errors: readonly FieldError[];
  /** Of the fields that stand on the page, with their labels where a message alone would not tell which one it is about. */
  fields: ReadonlySet<string> | ReadonlyMap<string, string>;
}): ReactNode {
  if (errors.length === 0) return null;
  const order = [...fields.keys()];
  const place = ({ field }: FieldError): number => (fields.has(field) ? order.indexOf(field) : order.length);
  return (
    <div className="errors" role="alert" id="fouten" tabIndex={-1}>
      <h2>{nl.form.summary}</h2>
      <p>{nl.form.nothingLost}</p>
      <ul>
        {[...errors]
          .sort((a, b) => place(a) - place(b))
          .map(({ field, message }) => (
            <li key={`${field}-${message}`}>
              {fields.has(field) ? (
                <a href={`#${idOf(field)}`}>{'get' in fields ? named(fields.get(field), message) : message}</a>
              ) : (
                message
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}

const SAYS_NOT_WHERE = 'Vul dit in.';

function named(label: string | undefined, message: string): string {
  if (label === undefined || message !== SAYS_NOT_WHERE) return message;
  return `${label}${label.endsWith('?') ? '' : ':'} ${message}`;
}

export function errorAt(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name)?.message;
}
