import { fullDateWords, localDateOf } from '../../calendar/index.js';
import type { Instant, LocalDate } from '../../domain/time.js';

/** '4 maart 2027': on paper the year is always there, since nobody knows when it is read. */
export const printedDate = (date: LocalDate): string => fullDateWords(date);

export function printedDay(at: Instant): string {
  return printedDate(localDateOf(at));
}
