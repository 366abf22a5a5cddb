import type { Policy } from './policy.js';
import { addDays, addMonths, inYear, schoolYearOf } from './time.js';
import type { LocalDate } from './time.js';

/** A written warning comes first, with time to do better; an advice can be appealed within two weeks (WEB 8.1.7a). */
export const APPEAL_DAYS = 14;

export interface AdviceWindow {
  /** First and last day on which the advice may be given. */
  from: LocalDate;
  to: LocalDate;
}

/** When the advice of a programme may be given: one year, months 3 to 4; longer, from month 9 to the end of the first study year. */
export function adviceWindow(start: LocalDate, oneYear: boolean, { studyAdvice }: Policy): AdviceWindow {
  if (oneYear) {
    return { from: monthsAfter(start, studyAdvice.oneYear.from), to: monthsAfter(start, studyAdvice.oneYear.to) };
  }
  return {
    from: monthsAfter(start, studyAdvice.longer.from),
    to: inYear(schoolYearOf(start) + 1, studyAdvice.longer.endOfYear),
  };
}

/** So many months later, on the last day of the month where that has no such day: as the deadlines of the calendar count. */
function monthsAfter(date: LocalDate, months: number): LocalDate {
  const first = addMonths(`${date.slice(0, 8)}01`, months);
  const last = addDays(addMonths(first, 1), -1);
  const same = `${first.slice(0, 8)}${date.slice(8)}`;
  return same > last ? last : same;
}

/** The last day of the appeal. */
export const appealUntil = (adviceOn: LocalDate): LocalDate => addDays(adviceOn, APPEAL_DAYS);

export interface AdviceTrack {
  warnedOn?: LocalDate | undefined;
  /** A negative advice. */
  negativeOn?: LocalDate | undefined;
  appealedOn?: LocalDate | undefined;
  appealDecidedOn?: LocalDate | undefined;
}

/** May an appeal against a negative advice still come, or is one waiting for its answer? */
export function isOpenToAppeal({ negativeOn, appealedOn, appealDecidedOn }: AdviceTrack, on: LocalDate): boolean {
  if (negativeOn === undefined || appealDecidedOn !== undefined) return false;
  return appealedOn !== undefined || on <= appealUntil(negativeOn);
}
