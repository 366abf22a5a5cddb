import { schoolYearOf, type LocalDate } from '../domain/time.js';
import { CalendarError } from './calendar-error.js';

/** Whole days since 1970-01-01 in the Gregorian calendar; carries no time zone. */
export type DayNumber = number;

/** Range of the precomputed tables. A transfer lasts some three years; dates of birth lie before it and take the slow path. */
export const firstTableDay: DayNumber = daysFromCivil(2020, 1, 1);
export const lastTableDay: DayNumber = daysFromCivil(2045, 12, 31);

const dateTable: readonly LocalDate[] = Array.from({ length: lastTableDay - firstTableDay + 1 }, (_, index) =>
  civilText(firstTableDay + index),
);

/** Existing days that were read before, so at most as many as the calendar has: terms are counted from the same thousand days. */
const readBefore = new Map<LocalDate, DayNumber>();
/** The one before, since a term asks several times for the day on which it opened. */
let lastDate: LocalDate | undefined;
let lastNumber: DayNumber = 0;

/**
 * Day number of a date.
 * @throws CalendarError CALENDAR.INVALID_DATE when the text is not an existing day written as YYYY-MM-DD.
 */
export function dayNumber(date: LocalDate): DayNumber {
  if (date === lastDate) return lastNumber;
  const known = readBefore.get(date);
  if (known !== undefined) {
    lastDate = date;
    lastNumber = known;
    return known;
  }
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  const wellFormed = date.length === 10 && date.charCodeAt(4) === 45 && date.charCodeAt(7) === 45;
  if (!wellFormed || !(year >= 0 && month >= 1 && month <= 12) || !(day >= 1 && day <= daysInMonth(year, month))) {
    throw new CalendarError('CALENDAR.INVALID_DATE', `"${date}" is not an existing day written as YYYY-MM-DD`);
  }
  const number = daysFromCivil(year, month, day);
  readBefore.set(date, number);
  return number;
}

/** Whether a text is an existing day written as YYYY-MM-DD. */
export function isLocalDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** The date of a day number. */
export function localDate(day: DayNumber): LocalDate {
  return dateTable[day - firstTableDay] ?? civilText(day);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(day: DayNumber): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** `months` calendar months later or earlier; the 31st becomes the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return localDate(addMonthsToDay(dayNumber(date), months));
}

/** As `addMonths`, on day numbers. */
export function addMonthsToDay(day: DayNumber, months: number): DayNumber {
  const civil = civilFromDays(day);
  const monthCount = civil.year * 12 + (civil.month - 1) + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  return daysFromCivil(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/**
 * The day on which somebody reaches an age. Born on 29 February: 1 March in a year without that day.
 * The year of life is complete only when 28 February has ended, and for the law one is "a year older only on 1 March"
 * (de Volkskrant, 29 February 2020); no Dutch act names another day. It also errs on the careful side: parents and
 * leerplicht keep their role one day longer, never one day shorter.
 */
export function birthdayOn(birthDate: LocalDate, age: number): LocalDate {
  const born = civilFromDays(dayNumber(birthDate));
  const year = born.year + age;
  const leapDay = born.month === 2 && born.day === 29;
  return leapDay && !isLeapYear(year)
    ? localDate(daysFromCivil(year, 3, 1))
    : localDate(daysFromCivil(year, born.month, born.day));
}

/** Age in whole years on a date, by `birthdayOn`; negative before birth. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = civilFromDays(dayNumber(date)).year - civilFromDays(dayNumber(birthDate)).year;
  return birthdayOn(birthDate, years) <= date ? years : years - 1;
}

/** The school year of a date, 1 August up to and including 31 July (Leerplichtwet 1969 art. 1, WEB art. 1.1.1), as '2026-2027'. */
export function schoolYearName(date: LocalDate): string {
  const first = schoolYearOf(date);
  return `${first}-${first + 1}`;
}

/** 31 July of the school year in which the date lies: leerplicht ends on it after the 16th birthday. */
export function lastDayOfSchoolYear(date: LocalDate): LocalDate {
  return `${schoolYearOf(date) + 1}-07-31`;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Day number of a year, month (1-12) and day of the month (Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): DayNumber {
  // The computation starts its year on 1 March, so that the leap day is the last one.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month (1-12) and day of the month of a day number. */
export function civilFromDays(day: DayNumber): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function civilText(day: DayNumber): LocalDate {
  const civil = civilFromDays(day);
  return `${String(civil.year).padStart(4, '0')}-${pad2(civil.month)}-${pad2(civil.day)}`;
}

function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The number in a stretch of digits, NaN when another character is among them; no substring is made because this runs a million times a second. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
