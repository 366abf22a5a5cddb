import type {
  CalendarOwner,
  DayUnit,
  DeadlineRequest,
  Limit,
  MomentRequest,
  NoticeSpec,
  PlannedDeadline,
  PlannedMoment,
  Term,
} from '../domain/deadlines.js';
import type { Instant } from '../domain/time.js';
import { instantOfDay } from './amsterdam.js';
import { CalendarError } from './calendar-error.js';
import { addMonthsToDay, dayNumber, localDate, type DayNumber } from './day-number.js';
import type { WorkCalendar } from './work-calendar.js';

export { endOfDay as dueInstant } from './amsterdam.js';

/** Of one transfer: the calendar of the vso location, of the mbo location, and of the home municipality. */
export type Calendars = Readonly<Record<CalendarOwner, WorkCalendar>>;

/** The normal term of a step that has only fixed dates: as long as the term of `profile`, the first step of a transfer. */
const termWithoutAfterLimit: Term = { count: 15, unit: 'school-days' };

/**
 * Turns the deadline of a step into dates: the due day, and the instants at which its rungs and notices fire.
 * Dates are local days in Europe/Amsterdam; instants are epoch milliseconds, each at the request's minute of the day.
 *
 * The due day is the earliest limit. A limit that was already set before the step opened (a fixed date, a day before something,
 * a term from a past day) and leaves less than the shortened term, gives way to the shortened term. That is the normal term
 * divided by `late.divisor`, rounded up, and never less than `late.minimum` counting days.
 * Rungs are counted in the owner's counting days from the due day; those before it that fall on or before the opening are left
 * out, and so are notices on or before the opening or after the due day.
 * @throws CalendarError CALENDAR.NO_LIMIT, CALENDAR.INVALID_DATE, CALENDAR.INVALID_MINUTE, CALENDAR.OUT_OF_RANGE
 */
export function planDeadline(request: DeadlineRequest, calendars: Calendars): PlannedDeadline {
  const { spec, minuteOfDay } = request;
  const calendar = calendars[request.owner];
  const opened = dayNumber(request.opened);
  const { due, shortened } = dueDay(request, opened, calendar);
  let beyondKnown =
    due > calendar.knownUntilDay || spec.limits.some((limit) => countsBackOverUnknownDays(limit, calendar));

  const rungs: PlannedDeadline['rungs'] = [];
  for (const rung of spec.rungs) {
    const day = calendar.shift(due, rung);
    if (rung < 0 && day <= opened) continue;
    beyondKnown ||= day > calendar.knownUntilDay;
    rungs.push({ rung, at: instantOfDay(day, minuteOfDay) });
  }

  return {
    step: request.step,
    due: localDate(due),
    rungs,
    notices: spec.notices.length === 0 ? [] : noticeInstants(spec.notices, opened, due, minuteOfDay, calendar),
    shortened,
    calendar: calendar.key,
    calendarVersion: calendar.version,
    beyondKnown,
  };
}

/**
 * Turns a single moment of the agenda, such as a check-in or a birthday, into a local day and an instant (epoch milliseconds).
 * The day is brought back to `notAfter` first and rolled on to a counting day after that, so that it may end up later.
 * @throws CalendarError CALENDAR.INVALID_DATE, CALENDAR.INVALID_MINUTE, CALENDAR.OUT_OF_RANGE
 */
export function planMoment(request: MomentRequest, calendars: Calendars): PlannedMoment {
  const calendar = calendars[request.owner];
  const counted = add(dayNumber(request.from), request.count, request.unit, calendar);
  const day = request.notAfter === undefined ? counted : Math.min(counted, dayNumber(request.notAfter));
  const rolls = request.roll === 'next-counting-day';
  const on = rolls ? calendar.atOrAfter(day) : day;
  return {
    key: request.key,
    on: localDate(on),
    at: instantOfDay(on, request.minuteOfDay),
    calendar: calendar.key,
    calendarVersion: calendar.version,
    // A birthday years ahead rests on no holiday, and needs no warning.
    beyondKnown: (rolls || isCounted(request.unit)) && on > calendar.knownUntilDay,
  };
}

function dueDay(
  request: DeadlineRequest,
  opened: DayNumber,
  calendar: WorkCalendar,
): { due: DayNumber; shortened: boolean } {
  let due = Number.POSITIVE_INFINITY;
  let startsAtOpening = false;
  for (const limit of request.spec.limits) {
    const day = limitDay(limit, calendar);
    if (day > due) continue;
    const fromOpening = limit.kind === 'after' && dayNumber(limit.from) >= opened;
    startsAtOpening = fromOpening || (startsAtOpening && day === due);
    due = day;
  }
  if (due === Number.POSITIVE_INFINITY) {
    throw new CalendarError('CALENDAR.NO_LIMIT', `the deadline of ${request.step} has no limit`);
  }
  if (startsAtOpening) return { due, shortened: false };
  const late = shortenedDay(request, opened, calendar);
  return due < late ? { due: late, shortened: true } : { due, shortened: false };
}

/** The minimum is in counting days, also for a term in weeks or months: at least three months would be no shortening. */
function shortenedDay(request: DeadlineRequest, opened: DayNumber, calendar: WorkCalendar): DayNumber {
  const { limits, late } = request.spec;
  const term = limits.find((limit) => limit.kind === 'after') ?? termWithoutAfterLimit;
  const shortened = add(opened, Math.ceil(term.count / late.divisor), term.unit, calendar);
  return Math.max(shortened, calendar.shift(opened, late.minimum));
}

function limitDay(limit: Limit, calendar: WorkCalendar): DayNumber {
  switch (limit.kind) {
    case 'after':
      return add(dayNumber(limit.from), limit.count, limit.unit, calendar);
    case 'before':
      return add(dayNumber(limit.date), -limit.count, limit.unit, calendar);
    case 'by':
      return dayNumber(limit.date);
  }
}

/** Counting back from a day beyond the loaded holidays may skip too few days, even when the result itself lies within them. */
function countsBackOverUnknownDays(limit: Limit, calendar: WorkCalendar): boolean {
  return limit.kind === 'before' && isCounted(limit.unit) && dayNumber(limit.date) > calendar.knownUntilDay;
}

function add(day: DayNumber, count: number, unit: DayUnit, calendar: WorkCalendar): DayNumber {
  if (isCounted(unit)) return calendar.shift(day, count);
  if (unit === 'months') return addMonthsToDay(day, count);
  return day + (unit === 'weeks' ? 7 * count : count);
}

function isCounted(unit: DayUnit): boolean {
  return unit === 'school-days' || unit === 'working-days';
}

function noticeInstants(
  notices: readonly NoticeSpec[],
  opened: DayNumber,
  due: DayNumber,
  minuteOfDay: number,
  calendar: WorkCalendar,
): Instant[] {
  const days = new Set(
    notices
      .map((notice) =>
        notice.kind === 'on' ? dayNumber(notice.date) : add(opened, notice.count, notice.unit, calendar),
      )
      .filter((day) => day > opened && day <= due),
  );
  return [...days].sort((a, b) => a - b).map((day) => instantOfDay(day, minuteOfDay));
}
