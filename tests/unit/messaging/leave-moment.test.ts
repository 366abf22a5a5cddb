import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoInAmsterdam, isWithinWorkingHours, localMinuteOf, schoolCalendar } from '../../../libs/calendar/index.js';
import { DIGEST_MINUTE, leaveMoment, type Rhythm } from '../../../libs/messaging/leave-moment.js';
import type { Urgency } from '../../../libs/messaging/template-name.js';
import { holidaysKnownUntil, holidaysOf } from '../../../libs/reference/index.js';

const calendar = schoolCalendar({
  key: 'school:Noord',
  holidays: holidaysOf('Noord'),
  ownDays: ['2027-03-26'],
  version: '1',
  knownUntil: holidaysKnownUntil('Noord'),
});

interface Circumstances {
  urgency?: Urgency;
  rhythm?: Rhythm;
  now?: string;
}

function leaves(
  sendAfter: string,
  { urgency = 'today', rhythm = 'at-once', now = sendAfter }: Circumstances = {},
): string {
  const at = leaveMoment({
    sendAfter: Date.parse(sendAfter),
    urgency,
    rhythm,
    calendar,
    now: Date.parse(now),
    digestMinute: DIGEST_MINUTE,
  });
  return isoInAmsterdam(at).slice(0, 16);
}

describe('a message leaves', () => {
  it('when the morning is complete, if it falls due in the morning', () => {
    expect(leaves('2027-03-02T08:03:00+01:00')).toBe('2027-03-02T09:35');
    expect(leaves('2027-03-02T09:30:00+01:00')).toBe('2027-03-02T09:35');
  });

  it('at once, later in the working day', () => {
    expect(leaves('2027-03-02T14:10:00+01:00')).toBe('2027-03-02T14:10');
  });

  it('the next working morning, at night, in a weekend, in a holiday and on a day that the school closes', () => {
    expect(leaves('2027-03-02T17:00:00+01:00')).toBe('2027-03-03T09:35');
    expect(leaves('2027-03-02T03:00:00+01:00')).toBe('2027-03-02T09:35');
    expect(leaves('2027-03-06T12:00:00+01:00')).toBe('2027-03-08T09:35');
    expect(leaves('2027-03-25T17:30:00+01:00')).toBe('2027-03-30T09:35');
  });

  it('at the same time on the clock after the clocks have changed', () => {
    expect(leaves('2027-03-26T10:00:00+01:00')).toBe('2027-03-30T09:35');
    expect(leaves('2027-10-29T20:00:00+02:00')).toBe('2027-11-01T09:35');
  });

  it('at any hour, when it answers what a person just did', () => {
    expect(leaves('2027-12-25T23:59:00+01:00', { urgency: 'at-once', rhythm: 'weekly' })).toBe('2027-12-25T23:59');
  });

  it('in the rhythm of the person, unless it cannot wait', () => {
    const afternoon = '2027-03-02T14:10:00+01:00';
    expect(leaves(afternoon, { urgency: 'rhythm', rhythm: 'daily' })).toBe('2027-03-03T09:35');
    expect(leaves(afternoon, { urgency: 'rhythm', rhythm: 'weekly' })).toBe('2027-03-08T09:35');
    expect(leaves(afternoon, { urgency: 'today', rhythm: 'weekly' })).toBe('2027-03-02T14:10');
    expect(leaves('2027-03-01T08:10:00+01:00', { urgency: 'rhythm', rhythm: 'weekly' })).toBe('2027-03-01T09:35');
  });

  it('in the first week with a working day, when the week is a holiday', () => {
    expect(leaves('2027-12-21T10:00:00+01:00', { urgency: 'rhythm', rhythm: 'weekly' })).toBe('2028-01-10T09:35');
  });

  it('now, when the sender was away at its moment and it is still a working hour', () => {
    expect(leaves('2027-03-02T08:10:00+01:00', { now: '2027-03-02T15:20:00+01:00' })).toBe('2027-03-02T15:20');
    expect(leaves('2027-03-02T08:10:00+01:00', { now: '2027-03-02T19:00:00+01:00' })).toBe('2027-03-03T09:35');
  });

  it('never outside working hours, never before it is due, never in the past, whatever the rhythm', () => {
    const from = Date.parse('2026-08-01T00:00:00Z');
    const minutes = fc.integer({ min: 0, max: 500 * 24 * 60 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.constantFrom<Rhythm>('at-once', 'daily', 'weekly'),
        fc.constantFrom<Urgency>('today', 'rhythm'),
        fc.integer({ min: 480, max: 720 }),
        (due, later, rhythm, urgency, digestMinute) => {
          const sendAfter = from + due * 60_000;
          const now = sendAfter + (later % (9 * 24 * 60)) * 60_000;
          const at = leaveMoment({ sendAfter, urgency, rhythm, calendar, now, digestMinute });
          expect(isWithinWorkingHours(at, calendar)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(now);
          if (at > now) expect(localMinuteOf(at)).toBeGreaterThanOrEqual(digestMinute);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
