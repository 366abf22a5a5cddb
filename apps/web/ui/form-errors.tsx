import type { ReactNode } from 'react';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { nl } from '../nl.js';
import { idOf } from './field-parts.js';

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
