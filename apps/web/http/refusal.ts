import type { FieldError } from '../../../libs/contracts/problem.js';

/** What every use case throws when it will not do something: status, a Dutch sentence, and mistakes per field. */
export interface Refusal {
  code: string;
  status: number;
  sentence: string;
  errors: readonly FieldError[];
}

export function isRefusal(error: unknown): error is Error & Refusal {
  return (
    error instanceof Error &&
    'sentence' in error &&
    typeof error.sentence === 'string' &&
    'status' in error &&
    typeof error.status === 'number'
  );
}

/** What a form shows of a refusal: its mistakes, or its sentence. A refusal that no change of the form can help goes on. */
export function mistakesOf(error: unknown): { errors: readonly FieldError[]; status: number } {
  if (!isRefusal(error) || error.status === 403 || error.status === 404) throw error;
  const { code, sentence, status, errors } = error;
  return { errors: errors.length > 0 ? errors : [{ field: '', code, message: sentence }], status };
}
