/**
 * A calendar by counting one day after another with the platform's own Date in UTC, sharing no code with libs/calendar,
 * so that it can disagree with it.
 */
const dayMs = 86_400_000;

/** Easter Sundays as published in tables, so that the computed ones are checked against something else. */
export const easterSundays: Record<number, string> = {
  2020: '2020-04-12',
  2021: '2021-04-04',
  2022: '2022-04-17',
  2023: '2023-04-09',
  2024: '2024-03-31',
  2025: '2025-04-20',
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
  2032: '2032-03-28',
  2033: '2033-04-17',
  2034: '2034-04-09',
  2035: '2035-03-25',
  2036: '2036-04-13',
  2037: '2037-04-05',
  2038: '2038-04-25',
  2039: '2039-04-10',
  2040: '2040-04-01',
  2041: '2041-04-21',
  2042: '2042-04-06',
  2043: '2043-03-29',
  2044: '2044-04-17',
  2045: '2045-04-09',
};

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function naiveCounts(date: string, closures: readonly { from: string; to: string }[]): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  if (closures.some(({ from, to }) => from <= date && date <= to)) return false;
  const year = Number(date.slice(0, 4));
  const monthDay = date.slice(5);
  if (['01-01', '12-25', '12-26'].includes(monthDay)) return false;
  if (monthDay === '05-05' && year % 5 === 0) return false;
  const kingsDay = new Date(`${year}-04-27T00:00:00Z`).getUTCDay() === 0 ? '04-26' : '04-27';
  if (monthDay === kingsDay) return false;
  const easter = easterSundays[year]!;
  return ![0, 1, 39, 49, 50].some((offset) => plusDays(easter, offset) === date);
}

export function naiveAdd(date: string, n: number, closures: readonly { from: string; to: string }[]): string {
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = plusDays(day, n > 0 ? 1 : -1);
    if (naiveCounts(day, closures)) left -= 1;
  }
  return day;
}

/** What a clock in Amsterdam shows, by the platform's time zone data: '2027-03-28 03:30'. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

export function clockInAmsterdam(at: number): string {
  return clock.format(at);
}
