import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueInstant, instantOf, isoInAmsterdam, localDateOf, localMinuteOf } from '../../../libs/calendar/index.js';
import { clockInAmsterdam, plusDays } from './naive-calendar.js';

const changes = [
  ...[2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032],
  ...[2033, 2034, 2035, 2036, 2037, 2038, 2039, 2040, 2041, 2042, 2043, 2044, 2045],
].map((year) => ({ year, march: lastSunday(year, '03'), october: lastSunday(year, '10') }));

function lastSunday(year: number, month: string): string {
  let day = `${year}-${month}-31`;
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) day = plusDays(day, -1);
  return day;
}

const clockOf = (at: number): string => {
  const minute = localMinuteOf(at);
  return `${localDateOf(at)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

describe('the clock of Amsterdam', () => {
  it('agrees with the platform’s time zone data around every clock change from 2020 up to and including 2045', () => {
    for (const { march, october } of changes) {
      for (const sunday of [march, october]) {
        const midnight = Date.parse(`${sunday}T00:00:00Z`);
        for (let minutes = -180; minutes <= 360; minutes += 15) {
          const at = midnight + minutes * 60_000;
          expect(clockOf(at)).toBe(clockInAmsterdam(at));
        }
      }
    }
  });

  it('agrees with the platform’s time zone data at noon and just after midnight of every day from 2020 up to and including 2045', () => {
    for (let day = '2020-01-01'; day <= '2045-12-31'; day = plusDays(day, 1)) {
      expect(clockInAmsterdam(instantOf(day, 720))).toBe(`${day} 12:00`);
      expect(clockInAmsterdam(instantOf(day, 1))).toBe(`${day} 00:01`);
    }
  });

  it('gives an instant back for every date and minute that exists, outside the hour that is skipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_490 }), fc.integer({ min: 0, max: 1_439 }), (offset, minute) => {
        const date = plusDays('2020-01-01', offset);
        fc.pre(!(changes.some(({ march }) => march === date) && minute >= 120 && minute < 180));
        const at = instantOf(date, minute);
        expect([localDateOf(at), localMinuteOf(at)]).toEqual([date, minute]);
      }),
    );
  });

  it('moves a time that is skipped in March on by an hour', () => {
    expect(isoInAmsterdam(instantOf('2027-03-28', 150))).toBe('2027-03-28T03:30:00+02:00');
    expect(instantOf('2027-03-28', 120)).toBe(instantOf('2027-03-28', 180));
  });

  it('takes the first of a time that occurs twice in October', () => {
    expect(isoInAmsterdam(instantOf('2026-10-25', 150))).toBe('2026-10-25T02:30:00+02:00');
    expect(isoInAmsterdam(instantOf('2026-10-25', 150) + 3_600_000)).toBe('2026-10-25T02:30:00+01:00');
  });

  it('keeps a daily moment at the same local time over a clock change', () => {
    expect(isoInAmsterdam(instantOf('2027-03-26', 492))).toBe('2027-03-26T08:12:00+01:00');
    expect(isoInAmsterdam(instantOf('2027-03-29', 492))).toBe('2027-03-29T08:12:00+02:00');
  });

  it.each([-1, 1_440, Number.NaN])('refuses minute %p of a day', (minute) => {
    expect(() => instantOf('2027-03-01', minute)).toThrow(expect.objectContaining({ code: 'CALENDAR.INVALID_MINUTE' }));
  });
});

describe('the end of a day', () => {
  it('is the last millisecond before the next local midnight, also on days of 23 and 25 hours', () => {
    for (const day of ['2026-10-25', '2027-03-28', '2027-07-01', '2026-12-31']) {
      expect(localDateOf(dueInstant(day))).toBe(day);
      expect(dueInstant(day) + 1).toBe(instantOf(plusDays(day, 1), 0));
    }
    expect(dueInstant('2026-10-25') - dueInstant('2026-10-24')).toBe(25 * 3_600_000);
    expect(dueInstant('2027-03-28') - dueInstant('2027-03-27')).toBe(23 * 3_600_000);
  });
});
