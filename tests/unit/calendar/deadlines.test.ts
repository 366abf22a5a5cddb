import { describe, expect, it } from '@jest/globals';
import { isoInAmsterdam, planDeadline, type Calendars } from '../../../libs/calendar/index.js';
import type { DeadlineRequest, Limit } from '../../../libs/domain/deadlines.js';
import { amsterdamCalendars as calendars, municipality, schoolIn } from './calendars.js';
import { after, ladderRungs, late, request } from './deadline-requests.js';
import { clockInAmsterdam } from './naive-calendar.js';

const days = (rungs: { at: number }[]): string[] => rungs.map(({ at }) => clockInAmsterdam(at).slice(0, 10));

describe('planning a deadline', () => {
  it('is due n school days after the opening, which itself is not counted', () => {
    const planned = planDeadline(request('2027-03-01', [after('2027-03-01', 10)]), calendars);
    expect(planned).toMatchObject({
      due: '2027-03-15',
      shortened: false,
      calendar: 'school:Noord',
      calendarVersion: 'test-1',
      beyondKnown: false,
    });
  });

  it('fires each rung at the minute of the transfer, counted in school days from the due day over the May holiday', () => {
    const planned = planDeadline(request('2027-03-26', [after('2027-03-30', 14)]), calendars);
    expect(planned.due).toBe('2027-04-19');
    expect(planned.rungs.map(({ rung, at }) => `${rung} ${isoInAmsterdam(at)}`)).toEqual([
      '-3 2027-04-14T08:12:00+02:00',
      '0 2027-04-19T08:12:00+02:00',
      '3 2027-04-22T08:12:00+02:00',
      '5 2027-05-03T08:12:00+02:00',
      '10 2027-05-11T08:12:00+02:00',
      '15 2027-05-19T08:12:00+02:00',
    ]);
  });

  it('takes the earliest of its limits', () => {
    const limits: Limit[] = [
      after('2026-11-02', 15),
      { kind: 'by', date: '2026-11-16' },
      { kind: 'before', date: '2027-02-01', count: 10, unit: 'school-days' },
    ];
    expect(planDeadline(request('2026-11-02', limits), calendars)).toMatchObject({
      due: '2026-11-16',
      shortened: false,
    });
  });

  it('counts ten school days back before the start', () => {
    const limits: Limit[] = [{ kind: 'before', date: '2026-08-24', count: 10, unit: 'school-days' }];
    expect(planDeadline(request('2026-04-01', limits), calendars).due).toBe('2026-06-29');
  });

  it.each([
    ['days', 14, '2027-03-15'],
    ['weeks', 2, '2027-03-15'],
    ['months', 1, '2027-04-01'],
    ['school-days', 5, '2027-03-08'],
    ['working-days', 5, '2027-03-08'],
  ] as const)('understands %s', (unit, count, due) => {
    expect(planDeadline(request('2027-03-01', [after('2027-03-01', count, unit)]), calendars).due).toBe(due);
  });

  it('stands still in summer for a school and runs on for a municipality', () => {
    const limits = [after('2026-07-03', 5)];
    expect(planDeadline(request('2026-07-03', limits), calendars).due).toBe('2026-08-21');
    const municipal = planDeadline(request('2026-07-03', limits, { owner: 'municipality' }), calendars);
    expect(municipal).toMatchObject({ due: '2026-07-10', calendar: 'municipality', calendarVersion: 'test-2' });
  });

  it('counts on the calendar of its owner only', () => {
    const mixed: Calendars = { vso: schoolIn('Noord'), mbo: schoolIn('Zuid'), municipality };
    const limits = [after('2026-07-03', 5)];
    expect(planDeadline(request('2026-07-03', limits, { owner: 'mbo' }), mixed).due).toBe('2026-07-10');
    expect(planDeadline(request('2026-07-03', limits, { owner: 'vso' }), mixed).due).toBe('2026-08-21');
  });

  it('fires rung 0 on a due day that does not count, and counts the other rungs from it', () => {
    // 1 May 2027 is a Saturday in the May holiday.
    const planned = planDeadline(request('2027-03-01', [{ kind: 'by', date: '2027-05-01' }]), calendars);
    expect(planned.due).toBe('2027-05-01');
    expect(days(planned.rungs)).toEqual([
      '2027-04-21',
      '2027-05-01',
      '2027-05-05',
      '2027-05-10',
      '2027-05-18',
      '2027-05-25',
    ]);
  });

  it('leaves out reminders that would lie on or before the opening', () => {
    const short = planDeadline(request('2027-03-08', [after('2027-03-08', 3)]), calendars);
    expect(short.rungs.map(({ rung }) => rung)).toEqual([0, 3, 5, 10, 15]);
    const longer = planDeadline(request('2027-03-08', [after('2027-03-08', 4)]), calendars);
    expect(longer.rungs.map(({ rung }) => rung)).toEqual(ladderRungs);
  });

  it('refuses a deadline without a limit', () => {
    expect(() => planDeadline(request('2027-03-01', []), calendars)).toThrow(
      expect.objectContaining({ code: 'CALENDAR.NO_LIMIT' }),
    );
  });
});

describe('a shortened term', () => {
  it('is a third of the normal term when the fixed date has passed', () => {
    const limits: Limit[] = [after('2026-08-20', 15), { kind: 'by', date: '2026-03-01' }];
    expect(planDeadline(request('2026-08-20', limits), calendars)).toMatchObject({
      due: '2026-08-27',
      shortened: true,
    });
  });

  it('is rounded up, and never less than the minimum', () => {
    const by: Limit = { kind: 'by', date: '2026-03-01' };
    expect(planDeadline(request('2026-08-24', [after('2026-08-24', 10), by]), calendars).due).toBe('2026-08-28');
    expect(planDeadline(request('2026-08-24', [after('2026-08-24', 5), by]), calendars).due).toBe('2026-08-27');
  });

  it('takes 15 school days as the normal term when there are fixed dates only', () => {
    expect(planDeadline(request('2026-08-24', [{ kind: 'by', date: '2026-04-01' }]), calendars)).toMatchObject({
      due: '2026-08-31',
      shortened: true,
    });
  });

  it('is given when the date is still to come but leaves less than the shortened term', () => {
    const limits: Limit[] = [
      after('2026-08-20', 15),
      { kind: 'before', date: '2026-09-07', count: 10, unit: 'school-days' },
    ];
    expect(planDeadline(request('2026-08-20', limits), calendars)).toMatchObject({
      due: '2026-08-27',
      shortened: true,
    });
    expect(planDeadline(request('2026-08-17', limits), calendars)).toMatchObject({
      due: '2026-08-24',
      shortened: false,
    });
  });

  it('is given when the term was counted from a day that has long passed', () => {
    expect(planDeadline(request('2026-11-02', [after('2026-09-01', 20)]), calendars)).toMatchObject({
      due: '2026-11-11',
      shortened: true,
    });
  });

  it('is not given to a term that starts at the opening, however short it is', () => {
    expect(planDeadline(request('2026-11-02', [after('2026-11-02', 1)]), calendars)).toMatchObject({
      due: '2026-11-03',
      shortened: false,
    });
  });

  it('is not given when a fixed date falls on the same day as a term that starts at the opening, in either order', () => {
    const fresh = after('2026-11-02', 1);
    const by: Limit = { kind: 'by', date: '2026-11-03' };
    for (const limits of [
      [by, fresh],
      [fresh, by],
    ]) {
      expect(planDeadline(request('2026-11-02', limits), calendars)).toMatchObject({
        due: '2026-11-03',
        shortened: false,
      });
    }
  });

  it('of a term in months is a third of it, and at least the minimum in school days', () => {
    expect(planDeadline(request('2027-03-01', [after('2026-02-01', 6, 'months')]), calendars)).toMatchObject({
      due: '2027-05-01',
      shortened: true,
    });
    expect(planDeadline(request('2027-03-01', [after('2026-02-01', 6, 'days')]), calendars)).toMatchObject({
      due: '2027-03-04',
      shortened: true,
    });
  });

  it('raises no alarm on the day itself: the first rung lies after the opening', () => {
    const planned = planDeadline(request('2026-08-20', [{ kind: 'by', date: '2026-03-01' }]), calendars);
    expect(Math.min(...planned.rungs.map(({ at }) => at))).toBeGreaterThan(Date.parse('2026-08-21T00:00:00+02:00'));
  });
});

describe('notices', () => {
  const spec = (notices: DeadlineRequest['spec']['notices'], due = '2027-04-01'): Partial<DeadlineRequest> => ({
    spec: { limits: [{ kind: 'by', date: due }], rungs: [], notices, late },
  });

  it('come on their dates after the opening, up to and including the due day', () => {
    const dates = ['2027-01-01', '2027-03-01', '2027-03-15', '2027-03-25', '2027-04-01', '2027-04-02'];
    const notices = dates.map((date) => ({ kind: 'on' as const, date }));
    const planned = planDeadline(request('2027-03-01', [], spec(notices)), calendars);
    expect(planned.notices.map(clockInAmsterdam)).toEqual(['2027-03-15 08:12', '2027-03-25 08:12', '2027-04-01 08:12']);
  });

  it('come n school days after the opening, in order and never twice on one day', () => {
    const notices = [
      { kind: 'after', count: 7, unit: 'school-days' } as const,
      { kind: 'after', count: 3, unit: 'school-days' } as const,
      { kind: 'on', date: '2027-03-04' } as const,
    ];
    const planned = planDeadline(request('2027-03-01', [], spec(notices)), calendars);
    expect(planned.notices.map(clockInAmsterdam)).toEqual(['2027-03-04 08:12', '2027-03-10 08:12']);
  });
});

describe('the warning beyond the loaded holidays', () => {
  it('comes when the due day or a rung lies beyond them', () => {
    expect(planDeadline(request('2028-06-01', [after('2028-06-01', 3)]), calendars).beyondKnown).toBe(false);
    expect(planDeadline(request('2028-06-20', [after('2028-06-20', 15)]), calendars)).toMatchObject({
      due: '2028-07-11',
      beyondKnown: true,
    });
    expect(planDeadline(request('2028-09-04', [after('2028-09-04', 3)]), calendars).beyondKnown).toBe(true);
  });

  it('comes when school days are counted back from beyond them', () => {
    const limits: Limit[] = [{ kind: 'before', date: '2028-09-04', count: 20, unit: 'school-days' }];
    const planned = planDeadline(
      request('2028-01-10', limits, { spec: { limits, rungs: [-3], notices: [], late } }),
      calendars,
    );
    expect(planned.due <= '2028-08-27').toBe(true);
    expect(planned.beyondKnown).toBe(true);
  });
});
