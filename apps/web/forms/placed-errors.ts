import type { FieldError } from '../../../libs/contracts/problem.js';
import { asked, filledRows, type Question, type RowsQuestion, type Sent } from './form.js';

/** Mistakes at the fields that are on the screen: rows that were left empty count for the use case as not there. */
export function placeErrors(
  errors: readonly FieldError[],
  questions: readonly Question[],
  sent: Sent,
): readonly FieldError[] {
  const fields = asked(questions, sent).map(({ name }) => name);
  const rows = rowsIn(questions);
  return errors.map((error) => ({ ...error, field: fieldOf(inRow(error.field, rows, sent), fields) }));
}

function rowsIn(questions: readonly Question[]): RowsQuestion[] {
  return questions.flatMap((question) => {
    if (question.kind === 'group') return rowsIn(question.of);
    return question.kind === 'rows' ? [question] : [];
  });
}

function inRow(field: string, rows: readonly RowsQuestion[], sent: Sent): string {
  const question = rows.find(({ name }) => field.startsWith(`${name}.`));
  if (question === undefined) return field;
  const [number = '', ...rest] = field.slice(question.name.length + 1).split('.');
  const row = filledRows(question, sent)[Number(number)];
  return row === undefined ? field : [question.name, row, ...rest].join('.');
}

/** A mistake about a whole is shown at its first question; one in a list that is typed in one box, at that box. */
function fieldOf(given: string, fields: readonly string[]): string {
  if (fields.includes(given)) return given;
  // On a form a moment is a day and two times.
  const field = given
    .replace(/startsAt$/, 'on')
    .replace(/endsAt$/, 'to')
    .replace(/^callAt$/, 'callOn');
  if (fields.includes(field)) return field;
  const inside = fields.find((name) => name.startsWith(`${field}.`));
  return inside ?? fields.find((name) => field.startsWith(`${name}.`)) ?? field;
}
