import type { LocalDate } from '../domain/time.js';
import { CalendarError } from './calendar-error.js';
import {
  civilFromDays,
  dayNumber,
  firstTableDay,
  lastTableDay,
  localDate,
  weekday,
  type DayNumber,
} from './day-number.js';
import { publicHolidays } from './public-holidays.js';

/** A stretch of days that do not count; both ends inclusive. */
export interface Closure {
  from: LocalDate;
  to: LocalDate;
}

export interface SchoolCalendarSource {
  /** As in reports: `school:Noord`. */
  key: string;
  /** Holidays of the region, without advisory weeks. */
  holidays: readonly Closure[];
  /** Days that the school itself closes, such as Good Friday, the yearly 5 May and study days. */
  ownDays: readonly LocalDate[];
  /** Changes whenever holidays or own days change; stored with every deadline computed from it. */
  version: string;
  /** Last day for which the holidays are loaded: the end of the last known summer holiday. */
  knownUntil: LocalDate;
}

export interface MunicipalCalendarSource {
  key: string;
  /** Days that the municipal office closes, next to weekends and public holidays. */
  ownDays: readonly LocalDate[];
  version: string;
  knownUntil: LocalDate;
}

/** What the counting days of a calendar are called: school days of a school, working days of a municipality. */
export type CountingUnit = 'school-days' | 'working-days';

const tableLength = lastTableDay - firstTableDay + 1;

/**
 * The days that count for one organisation, between 2020 and 2045. Every answer is one or two array look-ups.
 * Methods that take a `LocalDate` throw CalendarError CALENDAR.INVALID_DATE; all throw CALENDAR.OUT_OF_RANGE outside the table.
 */
export class WorkCalendar {
  readonly key: string;
  readonly version: string;
  readonly unit: CountingUnit;
  /** Beyond this day only weekends and public holidays are known, so that results are a guess that must be shown as one. */
  readonly knownUntil: LocalDate;
  readonly knownUntilDay: DayNumber;
  /** Per day of the table: how many counting days there are up to and including it. */
  private readonly countUpTo: Uint16Array;
  /** Index in the table of each counting day, in order. */
  private readonly countingDays: Uint16Array;

  constructor(source: MunicipalCalendarSource, unit: CountingUnit, closures: readonly Closure[]) {
    this.key = source.key;
    this.version = source.version;
    this.unit = unit;
    this.knownUntil = source.knownUntil;
    this.knownUntilDay = dayNumber(source.knownUntil);

    const closed = Uint8Array.from(closedForEverybody());
    for (const closure of closures) close(closed, closure);
    for (const day of source.ownDays) close(closed, { from: day, to: day });

    this.countUpTo = new Uint16Array(tableLength);
    const countingDays = new Uint16Array(tableLength);
    let count = 0;
    for (let index = 0; index < tableLength; index += 1) {
      if (closed[index] === 0) {
        countingDays[count] = index;
        count += 1;
      }
      this.countUpTo[index] = count;
    }
    this.countingDays = countingDays.slice(0, count);
  }

  /** Whether a date counts. */
  isCountingDay(date: LocalDate): boolean {
    return this.counts(dayNumber(date));
  }

  /**
   * The n-th counting day after a date (n > 0) or before it (n < 0); the date itself is never counted, and is returned for n = 0
   * even when it does not count.
   */
  addCountingDays(date: LocalDate, n: number): LocalDate {
    return localDate(this.shift(dayNumber(date), n));
  }

  /**
   * Counting days after `from` up to and including `to`; negative, and counted from `to` up to the day before `from`, when `to`
   * is earlier. So `addCountingDays(from, countBetween(from, to))` is `to` whenever `to` counts.
   */
  countBetween(from: LocalDate, to: LocalDate): number {
    const a = this.indexOf(dayNumber(from));
    const b = this.indexOf(dayNumber(to));
    return b >= a ? this.upTo(b) - this.upTo(a) : this.upTo(b - 1) - this.upTo(a - 1);
  }

  /** The date itself when it counts, otherwise the first counting day after it. */
  nextCountingDay(date: LocalDate): LocalDate {
    return localDate(this.atOrAfter(dayNumber(date)));
  }

  /** The date itself when it counts, otherwise the last counting day before it. */
  previousCountingDay(date: LocalDate): LocalDate {
    const day = dayNumber(date);
    return localDate(this.counts(day) ? day : this.shift(day, -1));
  }

  /** Whether a date lies beyond the last loaded school year. */
  isBeyondKnown(date: LocalDate): boolean {
    return dayNumber(date) > this.knownUntilDay;
  }

  /** As `isCountingDay`, on a day number. */
  counts(day: DayNumber): boolean {
    const index = this.indexOf(day);
    return this.upTo(index) !== this.upTo(index - 1);
  }

  /** As `addCountingDays`, on day numbers. */
  shift(day: DayNumber, n: number): DayNumber {
    const index = this.indexOf(day);
    if (n === 0) return day;
    const found = this.countingDays[n > 0 ? this.upTo(index) + n - 1 : this.upTo(index - 1) + n];
    if (found === undefined) throw outOfRange(`${n} counting days from ${localDate(day)}`);
    return firstTableDay + found;
  }

  /** As `nextCountingDay`, on day numbers. */
  atOrAfter(day: DayNumber): DayNumber {
    return this.counts(day) ? day : this.shift(day, 1);
  }

  private indexOf(day: DayNumber): number {
    const index = day - firstTableDay;
    if (!(index >= 0 && index < tableLength)) throw outOfRange(localDate(day));
    return index;
  }

  /** Counting days up to and including an index; the table starts on New Year's Day, so there is none before it. */
  private upTo(index: number): number {
    return this.countUpTo[index] ?? 0;
  }
}

/**
 * The calendar of a school location: weekends, public holidays, holidays of its region and its own days do not count.
 * @throws CalendarError CALENDAR.INVALID_DATE, CALENDAR.INVALID_PERIOD
 */
export function schoolCalendar(source: SchoolCalendarSource): WorkCalendar {
  return new WorkCalendar(source, 'school-days', source.holidays);
}

/**
 * The calendar of a municipal office: weekends, public holidays and its own days do not count; school holidays do.
 * @throws CalendarError CALENDAR.INVALID_DATE
 */
export function municipalCalendar(source: MunicipalCalendarSource): WorkCalendar {
  return new WorkCalendar(source, 'working-days', []);
}

let closedTable: Uint8Array | undefined;

/** Per day of the table: 1 when it counts on no calendar. */
function closedForEverybody(): Uint8Array {
  if (closedTable) return closedTable;
  const closed = new Uint8Array(tableLength);
  for (let index = 0; index < tableLength; index += 1) {
    if (weekday(firstTableDay + index) >= 6) closed[index] = 1;
  }
  const lastYear = civilFromDays(lastTableDay).year;
  for (let { year } = civilFromDays(firstTableDay); year <= lastYear; year += 1) {
    for (const { date } of publicHolidays(year)) close(closed, { from: date, to: date });
  }
  closedTable = closed;
  return closed;
}

/** Days outside the table are dropped: a school may well enter a closure that began before it. */
function close(closed: Uint8Array, closure: Closure): void {
  const from = dayNumber(closure.from);
  const to = dayNumber(closure.to);
  if (to < from) {
    throw new CalendarError(
      'CALENDAR.INVALID_PERIOD',
      `closure from ${closure.from} to ${closure.to} ends before it begins`,
    );
  }
  closed.fill(1, Math.max(0, from - firstTableDay), Math.max(0, to - firstTableDay + 1));
}

function outOfRange(what: string): CalendarError {
  return new CalendarError(
    'CALENDAR.OUT_OF_RANGE',
    `${what} lies outside ${localDate(firstTableDay)} .. ${localDate(lastTableDay)}`,
  );
}
