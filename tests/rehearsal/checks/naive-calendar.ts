import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The calendar once more, as simple as it gets and without a line of the calendar of the product: days are counted one by one,
 * public holidays are written out, and the local time is asked of the platform.
 */

/** Public holidays that fall on a weekday or matter for a weekend's neighbours, of the years of the play. Easter 2027: 28 March; 2028: 16 April. */
const PUBLIC_HOLIDAYS = new Set([
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
  '2027-03-28',
  '2027-03-29',
  '2027-04-27',
  '2027-05-06',
  '2027-05-16',
  '2027-05-17',
  '2027-12-25',
  '2027-12-26',
  '2028-01-01',
  '2028-04-16',
  '2028-04-17',
  '2028-04-27',
  '2028-05-25',
  '2028-06-04',
  '2028-06-05',
  '2028-12-25',
  '2028-12-26',
  '2029-01-01',
]);

const SCHOOL_HOLIDAYS = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'libs', 'reference', 'data', 'school_holidays.csv'),
  'utf8',
)
  .split(/\r?\n/)
  .map((line) => line.split(','))
  .filter(([, name = '', region]) => region === 'Noord' && !name.includes('adviesweek'))
  .map(([, name = '', , from = '', to = '']) => ({ name, from, to }));

export type NaiveCalendar = 'school:Noord' | 'municipality';

/** Holidays of the region that fall in a period, for bands in a drawing. */
export function holidaysBetween(from: string, to: string): { name: string; from: string; to: string }[] {
  return SCHOOL_HOLIDAYS.filter((holiday) => holiday.to >= from && holiday.from <= to);
}

export function isWorkingDay(date: string, calendar: NaiveCalendar): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || PUBLIC_HOLIDAYS.has(date)) return false;
  return calendar === 'municipality' || !SCHOOL_HOLIDAYS.some(({ from, to }) => from <= date && date <= to);
}

/** So many working days later or earlier; the day itself is not counted. */
export function plusWorkingDays(date: string, count: number, calendar: NaiveCalendar): string {
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = plusDays(day, Math.sign(count));
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after one day up to and including another. */
export function workingDaysBetween(from: string, to: string, calendar: NaiveCalendar): number {
  let count = 0;
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

export function plusDays(date: string, days: number): string {
  const moment = new Date(`${date}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Date and time on the clock in Amsterdam: `2027-03-04` and `08:15`. */
export function localTime(at: number): { date: string; time: string } {
  const [date = '', time = ''] = clock.format(new Date(at)).split(' ');
  return { date, time };
}
