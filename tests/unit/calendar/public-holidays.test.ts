import { describe, expect, it } from '@jest/globals';
import { isPublicHoliday, publicHolidays } from '../../../libs/calendar/index.js';
import { easterSundays } from './naive-calendar.js';

const expected: Record<number, string[]> = {
  2024: ['01-01', '03-31', '04-01', '04-27', '05-09', '05-19', '05-20', '12-25', '12-26'],
  2025: ['01-01', '04-20', '04-21', '04-26', '05-05', '05-29', '06-08', '06-09', '12-25', '12-26'],
  2026: ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26'],
  2028: ['01-01', '04-16', '04-17', '04-27', '05-25', '06-04', '06-05', '12-25', '12-26'],
};

describe('public holidays', () => {
  it.each(Object.entries(expected))('of %s are the days that were published for it', (year, monthDays) => {
    expect(publicHolidays(Number(year)).map((holiday) => holiday.date)).toEqual(
      monthDays.map((day) => `${year}-${day}`),
    );
  });

  it('have Easter where the published tables have it, from 2020 up to and including 2045', () => {
    for (const [year, date] of Object.entries(easterSundays)) {
      expect(publicHolidays(Number(year)).find((holiday) => holiday.name === 'Eerste paasdag')?.date).toBe(date);
    }
  });

  it('have King’s Day on the 26th when the 27th is a Sunday', () => {
    expect([2025, 2031, 2036].map((year) => isPublicHoliday(`${year}-04-26`))).toEqual([true, true, true]);
    expect([2025, 2031, 2036].map((year) => isPublicHoliday(`${year}-04-27`))).toEqual([false, false, false]);
  });

  it('have 5 May in years divisible by five only', () => {
    expect([2024, 2025, 2026, 2030, 2035].map((year) => isPublicHoliday(`${year}-05-05`))).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
  });

  it('do not have Good Friday', () => {
    expect(isPublicHoliday('2026-04-03')).toBe(false);
    expect(isPublicHoliday('2027-03-26')).toBe(false);
  });
});
