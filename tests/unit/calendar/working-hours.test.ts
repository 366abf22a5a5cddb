import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoInAmsterdam, isWithinWorkingHours, nextSendMoment } from '../../../libs/calendar/index.js';
import { municipality, schoolIn } from './calendars.js';
import { clockInAmsterdam, naiveCounts } from './naive-calendar.js';
import { holidaysOf } from '../../../libs/reference/index.js';
import { runs } from '../property-runs.js';

const noord = schoolIn('Noord');
const at = (iso: string): number => Date.parse(iso);
const send = (iso: string, calendar = noord): string => isoInAmsterdam(nextSendMoment(at(iso), calendar, 492));

describe('the moment at which a message leaves', () => {
  it('is at once within working hours, from 08:00 up to but not including 17:00', () => {
    expect(send('2026-11-24T11:05:00+01:00')).toBe('2026-11-24T11:05:00+01:00');
    expect(send('2026-11-24T08:00:00+01:00')).toBe('2026-11-24T08:00:00+01:00');
    expect(send('2026-11-24T16:59:59+01:00')).toBe('2026-11-24T16:59:59+01:00');
  });

  it('is the fixed minute of the same morning when it is still night', () => {
    expect(send('2026-11-24T03:00:00+01:00')).toBe('2026-11-24T08:12:00+01:00');
    expect(send('2026-11-24T07:59:59+01:00')).toBe('2026-11-24T08:12:00+01:00');
  });

  it('is the fixed minute of the next working day in the evening, in a weekend and on a public holiday', () => {
    expect(send('2026-11-24T17:00:00+01:00')).toBe('2026-11-25T08:12:00+01:00');
    expect(send('2026-11-27T18:00:00+01:00')).toBe('2026-11-30T08:12:00+01:00');
    expect(send('2026-11-28T10:00:00+01:00')).toBe('2026-11-30T08:12:00+01:00');
    expect(send('2027-05-06T10:00:00+02:00')).toBe('2027-05-07T08:12:00+02:00');
  });

  it('waits for the end of the summer for a school, and not for a municipality', () => {
    expect(send('2026-07-20T10:00:00+02:00')).toBe('2026-08-17T08:12:00+02:00');
    expect(send('2026-07-20T10:00:00+02:00', municipality)).toBe('2026-07-20T10:00:00+02:00');
  });

  it('keeps the local minute over a weekend in which the clock changes', () => {
    expect(send('2027-03-26T20:00:00+01:00')).toBe('2027-03-30T08:12:00+02:00');
    expect(send('2026-10-24T12:00:00+02:00', municipality)).toBe('2026-10-26T08:12:00+01:00');
  });

  it('is never earlier than asked, always in working hours, and stays where it is when asked again', () => {
    const moments = fc.integer({ min: at('2024-08-01T00:00:00Z'), max: at('2028-08-01T00:00:00Z') });
    fc.assert(
      fc.property(moments, fc.integer({ min: 480, max: 569 }), (moment, minute) => {
        const sent = nextSendMoment(moment, noord, minute);
        const [date = '', time = ''] = clockInAmsterdam(sent).split(' ');
        expect(sent).toBeGreaterThanOrEqual(moment);
        expect(naiveCounts(date, holidaysOf('Noord'))).toBe(true);
        expect(time >= '08:00' && time < '17:00').toBe(true);
        expect(isWithinWorkingHours(sent, noord)).toBe(true);
        expect(isWithinWorkingHours(moment, noord)).toBe(sent === moment);
        expect(nextSendMoment(sent, noord, minute)).toBe(sent);
      }),
      runs(500),
    );
  });

  it('cannot be set to a minute outside working hours', () => {
    expect(() => nextSendMoment(at('2026-11-24T11:05:00+01:00'), noord, 420)).toThrow(
      expect.objectContaining({ code: 'CALENDAR.INVALID_MINUTE' }),
    );
  });
});
