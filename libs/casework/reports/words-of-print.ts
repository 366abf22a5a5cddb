import { localDateOf } from '../../calendar/index.js';
import type { Instant, LocalDate } from '../../domain/time.js';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** '4 maart 2027': on paper the year is always there, since nobody knows when it is read. */
export function printedDate(date: LocalDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}

export function printedDay(at: Instant): string {
  return printedDate(localDateOf(at));
}
