import type { LocalDate } from './time.js';

/** Absence without leave in one lesson week, as the mentor counted it. */
export interface AbsentWeek {
  /** Its Monday. */
  week: LocalDate;
  /** Hours missed without leave; sick leave is none of them. */
  hours: number;
  /** Nothing of the week was attended. */
  whole: boolean;
}

/** Whoever must attend school is reported at 16 hours in 4 lesson weeks, and again at every next 16 (WEB 9.2.1, LPW 21a). */
export const HOURS_TO_REPORT = 16;
/**
 * Lesson weeks in a row over which the hours count, and after which full absence of others is reported at the latest: a school
 * may take a shorter term of its own for those (WEB 9.2.1-2).
 */
export const WEEKS_TO_REPORT = 4;

export type AbsenceKind = 'sixteen-hours' | 'four-weeks';

/** Absence that the law wants reported. Weeks are Mondays. */
export interface AbsenceHit {
  kind: AbsenceKind;
  firstWeek: LocalDate;
  lastWeek: LocalDate;
  hours: number;
}

/**
 * Every moment at which the absence had to be reported, in order. Hours that led to a report do not count again.
 * @param lessonWeeks Mondays of the weeks with a school day, in order, from the first week that is looked at
 * @param wholeWeeks after so many whole weeks the school reports who need not attend
 */
export function absenceHits(
  weeks: readonly AbsentWeek[],
  lessonWeeks: readonly LocalDate[],
  rule: AbsenceKind,
  wholeWeeks: number = WEEKS_TO_REPORT,
): AbsenceHit[] {
  const byWeek = new Map(weeks.map((week) => [week.week, week]));
  return rule === 'sixteen-hours' ? hourHits(byWeek, lessonWeeks) : weekHits(byWeek, lessonWeeks, wholeWeeks);
}

function hourHits(weeks: ReadonlyMap<LocalDate, AbsentWeek>, lessonWeeks: readonly LocalDate[]): AbsenceHit[] {
  const hits: AbsenceHit[] = [];
  let open: { week: LocalDate; at: number; left: number }[] = [];
  lessonWeeks.forEach((week, at) => {
    open = open.filter((part) => part.at > at - WEEKS_TO_REPORT);
    open.push({ week, at, left: weeks.get(week)?.hours ?? 0 });
    for (;;) {
      const hours = open.reduce((sum, part) => sum + part.left, 0);
      const first = open.find((part) => part.left > 0);
      if (hours < HOURS_TO_REPORT || first === undefined) return;
      hits.push({ kind: 'sixteen-hours', firstWeek: first.week, lastWeek: week, hours });
      useUp(open, HOURS_TO_REPORT);
    }
  });
  return hits;
}

/** The oldest hours first. */
function useUp(open: { left: number }[], hours: number): void {
  let rest = hours;
  for (const part of open) {
    const used = Math.min(part.left, rest);
    part.left -= used;
    rest -= used;
  }
}

function weekHits(
  weeks: ReadonlyMap<LocalDate, AbsentWeek>,
  lessonWeeks: readonly LocalDate[],
  wholeWeeks: number,
): AbsenceHit[] {
  const hits: AbsenceHit[] = [];
  let run: LocalDate[] = [];
  for (const week of lessonWeeks) {
    run = weeks.get(week)?.whole === true ? [...run, week] : [];
    const [first] = run;
    if (run.length < wholeWeeks || first === undefined) continue;
    const hours = run.reduce((sum, each) => sum + (weeks.get(each)?.hours ?? 0), 0);
    hits.push({ kind: 'four-weeks', firstWeek: first, lastWeek: week, hours });
    run = [];
  }
  return hits;
}

/** Hours of the last four lesson weeks that have not led to a report yet; what a mentor sees coming. */
export function hoursCounted(weeks: readonly AbsentWeek[], lessonWeeks: readonly LocalDate[]): number {
  const last = lessonWeeks.slice(-WEEKS_TO_REPORT);
  const sum = weeks.filter(({ week }) => last.includes(week)).reduce((total, { hours }) => total + hours, 0);
  const used = absenceHits(weeks, lessonWeeks, 'sixteen-hours').filter(({ lastWeek }) =>
    last.includes(lastWeek),
  ).length;
  return Math.max(0, sum - used * HOURS_TO_REPORT);
}
