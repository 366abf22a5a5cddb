import { describe, expect, it } from '@jest/globals';
import { isoInAmsterdam, planMoment } from '../../../libs/calendar/index.js';
import type { MomentRequest } from '../../../libs/domain/deadlines.js';
import { amsterdamCalendars as calendars } from './calendars.js';

describe('planning a single moment', () => {
  const moment = (more: Partial<MomentRequest>): MomentRequest => ({
    key: 'check-in-3',
    owner: 'mbo',
    from: '2026-08-24',
    count: 14,
    unit: 'days',
    roll: 'next-counting-day',
    minuteOfDay: 492,
    ...more,
  });

  it('moves a check-in on to the next school day', () => {
    expect(planMoment(moment({}), calendars)).toMatchObject({ on: '2026-09-07', beyondKnown: false });
    expect(planMoment(moment({ count: 56 }), calendars)).toMatchObject({ on: '2026-10-19' });
    expect(isoInAmsterdam(planMoment(moment({ count: 63 }), calendars).at)).toBe('2026-10-26T08:12:00+01:00');
  });

  it('leaves a birthday on its own day, also in a weekend and beyond the loaded holidays', () => {
    const birthday = planMoment(moment({ from: '2008-02-29', count: 0, unit: 'days', roll: 'exact' }), calendars);
    expect(birthday).toMatchObject({ on: '2008-02-29', beyondKnown: false });
    expect(planMoment(moment({ from: '2035-06-02', count: 0, roll: 'exact' }), calendars)).toMatchObject({
      on: '2035-06-02',
      beyondKnown: false,
    });
  });

  it('comes no later than its last day, before moving on to a school day', () => {
    expect(planMoment(moment({ count: 60, notAfter: '2026-10-01' }), calendars).on).toBe('2026-10-01');
    expect(planMoment(moment({ count: 60, notAfter: '2026-10-03' }), calendars).on).toBe('2026-10-05');
    expect(planMoment(moment({ count: 10, unit: 'school-days', notAfter: '2026-10-01' }), calendars).on).toBe(
      '2026-09-07',
    );
  });

  it('warns when it counts beyond the loaded holidays', () => {
    expect(planMoment(moment({ from: '2028-08-20' }), calendars).beyondKnown).toBe(true);
  });
});
