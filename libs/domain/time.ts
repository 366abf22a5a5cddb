/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A day on the Dutch calendar, `YYYY-MM-DD`. Compared as text. */
export type LocalDate = string;

/** A day in any year, `MM-DD`. */
export type MonthDay = string;

const DAY_MS = 86_400_000;

/** Days of dates that were read before: a cohort lives on the same thousand days. */
const readBefore = new Map<LocalDate, number>();

/** Days since 1970-01-01 of a local date (proleptic Gregorian calendar). */
export function dayNumber(date: LocalDate): number {
  const known = readBefore.get(date);
  if (known !== undefined) return known;
  const day = Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, digits(date, 8, 10)) / DAY_MS;
  readBefore.set(date, day);
  return day;
}

/** The number in a stretch of digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The same for dates that were written out before. */
const writtenOut = new Map<number, LocalDate>();

/** The local date of a day number; the inverse of {@link dayNumber}. */
export function dateOfDay(day: number): LocalDate {
  const known = writtenOut.get(day);
  if (known !== undefined) return known;
  const moment = new Date(day * DAY_MS);
  const date = `${moment.getUTCFullYear()}-${twoDigits(moment.getUTCMonth() + 1)}-${twoDigits(moment.getUTCDate())}`;
  writtenOut.set(day, date);
  return date;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

/** So many months later; a day after the 28th becomes the 28th, so that every month has it. */
export function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = (total % 12) + 1;
  return `${Math.floor(total / 12)}-${month < 10 ? '0' : ''}${month}-${Number(date.slice(8)) > 28 ? '28' : date.slice(8)}`;
}

/**
 * The day number of a moment on the agenda. Every agenda moment lies between 08:00 and 09:30 in Europe/Amsterdam,
 * where the date is the same as in UTC; a fact carries its own date instead.
 */
export function dayOfAgendaMoment(at: Instant): number {
  return Math.floor(at / DAY_MS);
}

/** The local date of a moment on the agenda; see {@link dayOfAgendaMoment}. */
export function dateOfAgendaMoment(at: Instant): LocalDate {
  return dateOfDay(dayOfAgendaMoment(at));
}

/** `MM-DD` in a year; 29 February becomes 1 March where it does not exist. */
export function inYear(year: number, day: MonthDay): LocalDate {
  const month = Number(day.slice(0, 2));
  return dateOfDay(Date.UTC(year, month - 1, Number(day.slice(3, 5))) / DAY_MS);
}

/** The calendar year in which the school year of this date begins (a school year runs from 1 August). */
export function schoolYearOf(date: LocalDate): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 8 ? year : year - 1;
}
