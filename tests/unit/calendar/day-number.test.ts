import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  ageOn,
  birthdayOn,
  CalendarError,
  daysBetween,
  isLocalDate,
  lastDayOfSchoolYear,
  schoolYearName,
} from '../../../libs/calendar/index.js';
import { dayNumber, localDate, weekday } from '../../../libs/calendar/day-number.js';
import { runs } from '../property-runs.js';

const dayMs = 86_400_000;
const anyDay = fc.integer({ min: Date.UTC(1900, 0, 1) / dayMs, max: Date.UTC(2100, 11, 31) / dayMs });
const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

describe('day numbers', () => {
  it('agree with the platform’s own calendar in both directions, and so do weekdays', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(localDate(day)).toBe(isoDate(day));
        expect(dayNumber(isoDate(day))).toBe(day);
        expect(weekday(day) % 7).toBe(new Date(day * dayMs).getUTCDay());
      }),
      runs(2_000),
    );
  });

  it.each([
    '2027-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '01-01-2026',
    '2026-01-01T',
    '',
    '2026/01/01',
    '20２6-01-01',
  ])('refuse "%s" with a coded error and a Dutch sentence', (text) => {
    expect(isLocalDate(text)).toBe(false);
    const attempt = (): number => dayNumber(text);
    expect(attempt).toThrow(CalendarError);
    expect(attempt).toThrow(
      expect.objectContaining({ code: 'CALENDAR.INVALID_DATE', sentence: expect.stringContaining('datum') }),
    );
  });

  it('count the days between two dates, with a sign', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1);
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 14, '2028-01-15'],
    ['2026-05-05', 0, '2026-05-05'],
    ['2026-01-10', -13, '2024-12-10'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('birthdays', () => {
  it('of somebody born on 29 February are on 1 March in a year without that day, and on the day itself in a leap year', () => {
    expect([16, 17, 18, 20].map((age) => birthdayOn('2008-02-29', age))).toEqual([
      '2024-02-29',
      '2025-03-01',
      '2026-03-01',
      '2028-02-29',
    ]);
  });

  it('of somebody else are on the same day of the year', () => {
    expect(birthdayOn('2009-03-01', 18)).toBe('2027-03-01');
    expect(birthdayOn('2009-02-28', 18)).toBe('2027-02-28');
  });

  it('make somebody a year older on the birthday itself and not a day earlier', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2009-06-15', '2027-06-14')).toBe(17);
    expect(ageOn('2009-06-15', '2027-06-15')).toBe(18);
  });
});

describe('school years', () => {
  it('begin on 1 August and end on 31 July', () => {
    expect(schoolYearName('2026-07-31')).toBe('2025-2026');
    expect(schoolYearName('2026-08-01')).toBe('2026-2027');
    expect(lastDayOfSchoolYear('2026-07-31')).toBe('2026-07-31');
    expect(lastDayOfSchoolYear('2026-08-01')).toBe('2027-07-31');
    expect(lastDayOfSchoolYear('2027-01-15')).toBe('2027-07-31');
  });
});
