import { describe, expect, it } from '@jest/globals';
import {
  instantOf,
  isLocalDate,
  isoInAmsterdam,
  isWithinWorkingHours,
  municipalCalendar,
  nextSendMoment,
  planDeadline,
  planMoment,
  publicHolidays,
} from '../../../libs/calendar/index.js';
import type { Limit } from '../../../libs/domain/deadlines.js';
import { amsterdamCalendars, schoolIn } from './calendars.js';
import { late, request } from './deadline-requests.js';

const noord = schoolIn('Noord');

describe('the edges of a working day', () => {
  it('are eight o’clock, which belongs to it, and five o’clock, which does not', () => {
    const within = (time: string): boolean => isWithinWorkingHours(Date.parse(`2026-11-24T${time}+01:00`), noord);
    expect(['07:59:59', '08:00:00', '16:59:59', '17:00:00'].map(within)).toEqual([false, true, true, false]);
  });

  it('are also those of the minute at which somebody’s mail leaves', () => {
    const evening = Date.parse('2026-11-24T18:00:00+01:00');
    expect(isoInAmsterdam(nextSendMoment(evening, noord, 1_019))).toContain('2026-11-25T16:59');
    for (const minute of [479, 1_020])
      expect(() => nextSendMoment(evening, noord, minute)).toThrow('outside working hours');
  });
});

describe('the last minute of a day', () => {
  it('still belongs to it', () => {
    expect(isoInAmsterdam(instantOf('2027-03-01', 1_439))).toContain('2027-03-01T23:59');
    expect(() => instantOf('2027-03-01', 1_440)).toThrow('1440 is not a minute of a day');
  });
});

describe('the public holidays of a year', () => {
  it('have their names, in the order of the year', () => {
    const named = publicHolidays(2030).map(({ date, name }) => `${date} ${name}`);
    expect(named).toEqual([
      '2030-01-01 Nieuwjaarsdag',
      '2030-04-21 Eerste paasdag',
      '2030-04-22 Tweede paasdag',
      '2030-04-27 Koningsdag',
      '2030-05-05 Bevrijdingsdag',
      '2030-05-30 Hemelvaartsdag',
      '2030-06-09 Eerste pinksterdag',
      '2030-06-10 Tweede pinksterdag',
      '2030-12-25 Eerste kerstdag',
      '2030-12-26 Tweede kerstdag',
    ]);
  });
});

describe('the last day of which the holidays are known', () => {
  const municipality = municipalCalendar({ key: 'm', ownDays: [], version: '1', knownUntil: '2027-06-10' });
  const calendars = { ...amsterdamCalendars, municipality };
  const by = (date: string): Limit => ({ kind: 'by', date });
  const before = (date: string): Limit => ({ kind: 'before', date, count: 5, unit: 'working-days' });
  const warned = (limits: Limit[], rungs: number[] = []): boolean =>
    planDeadline(
      request('2027-01-11', limits, { owner: 'municipality', spec: { limits, rungs, notices: [], late } }),
      calendars,
    ).beyondKnown;

  it('still is known: a deadline or a rung on it gets no warning, one on the next day does', () => {
    expect([warned([by('2027-06-10')]), warned([by('2027-06-11')])]).toEqual([false, true]);
    expect([warned([by('2027-06-10')], [0]), warned([by('2027-06-10')], [1])]).toEqual([false, true]);
  });
  it('may be counted back from without a warning, and one limit that counts from beyond it is enough for one', () => {
    expect([warned([before('2027-06-10')]), warned([before('2027-06-11')])]).toEqual([false, true]);
    expect(warned([by('2027-03-01'), before('2027-06-11')])).toBe(true);
  });
  it('may be the day of a talk without a warning', () => {
    const planned = (from: string): boolean =>
      planMoment(
        {
          key: 'closing',
          owner: 'municipality',
          from,
          count: 0,
          unit: 'days',
          roll: 'next-counting-day',
          minuteOfDay: 492,
        },
        calendars,
      ).beyondKnown;
    expect([planned('2027-06-10'), planned('2027-06-11')]).toEqual([false, true]);
  });
});

describe('a date that does not exist', () => {
  it.each(['2031-05-00', '2031x05-06', '2031-05x06', '2031-06-31', '2031-09-31', '2031-11-31', '2031-05-1/'])(
    'is refused: %s',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
    },
  );
});
