import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planDeadline, type Calendars } from '../../../libs/calendar/index.js';
import type { CalendarOwner, DayUnit, Limit } from '../../../libs/domain/deadlines.js';
import { holidaysOf } from '../../../libs/reference/index.js';
import { municipality, schoolIn } from './calendars.js';
import { after, ladderRungs, request } from './deadline-requests.js';
import { clockInAmsterdam, naiveAdd, plusDays } from './naive-calendar.js';
import { runs } from '../property-runs.js';

describe('any deadline', () => {
  const dates = fc.integer({ min: 0, max: 1_300 }).map((offset) => plusDays('2024-09-01', offset));
  const units = fc.constantFrom<DayUnit>('school-days', 'working-days', 'days', 'weeks', 'months');
  const limits: fc.Arbitrary<Limit> = fc.oneof(
    fc.record({
      kind: fc.constant('after' as const),
      from: dates,
      count: fc.integer({ min: 0, max: 40 }),
      unit: units,
    }),
    fc.record({
      kind: fc.constant('before' as const),
      date: dates,
      count: fc.integer({ min: 0, max: 40 }),
      unit: units,
    }),
    fc.record({ kind: fc.constant('by' as const), date: dates }),
  );
  const owners = fc.constantFrom<CalendarOwner>('vso', 'mbo', 'municipality');
  const regions: Calendars = { vso: schoolIn('Noord'), mbo: schoolIn('Zuid'), municipality };
  const closuresOf = { vso: holidaysOf('Noord'), mbo: holidaysOf('Zuid'), municipality: [] };

  it('follows the rules when everything is counted day by day', () => {
    fc.assert(
      fc.property(owners, dates, fc.array(limits, { minLength: 1, maxLength: 4 }), (owner, opened, someLimits) => {
        const planned = planDeadline(request(opened, someLimits, { owner }), regions);
        const closures = closuresOf[owner];
        const add = (day: string, count: number, unit: DayUnit): string => {
          if (unit === 'school-days' || unit === 'working-days') return naiveAdd(day, count, closures);
          return unit === 'months' ? naiveMonths(day, count) : plusDays(day, unit === 'weeks' ? 7 * count : count);
        };
        const candidates = someLimits.map((limit) => {
          const day =
            limit.kind === 'by'
              ? limit.date
              : limit.kind === 'after'
                ? add(limit.from, limit.count, limit.unit)
                : add(limit.date, -limit.count, limit.unit);
          return { day, fresh: limit.kind === 'after' && limit.from >= opened };
        });
        const earliest = candidates.map(({ day }) => day).sort()[0]!;
        const fresh = candidates.some((candidate) => candidate.fresh && candidate.day === earliest);
        const term = someLimits.find((limit) => limit.kind === 'after') ?? { count: 15, unit: 'school-days' as const };
        const third = add(opened, Math.ceil(term.count / 3), term.unit);
        const minimum = naiveAdd(opened, 3, closures);
        const shortest = third > minimum ? third : minimum;
        const shortened = !fresh && earliest < shortest;

        expect(planned.shortened).toBe(shortened);
        expect(planned.due).toBe(shortened ? shortest : earliest);
        const expectedRungs = ladderRungs
          .map((rung) => ({ rung, day: naiveAdd(planned.due, rung, closures) }))
          .filter(({ rung, day }) => rung >= 0 || day > opened);
        expect(planned.rungs.map(({ rung, at }) => `${rung} ${clockInAmsterdam(at)}`)).toEqual(
          expectedRungs.map(({ rung, day }) => `${rung} ${day} 08:12`),
        );
      }),
      runs(400),
    );
  });

  it('is planned a hundred thousand times alike, on shared calendars', () => {
    const one = request('2027-03-01', [after('2027-03-01', 15), { kind: 'by', date: '2027-04-01' }]);
    const first = JSON.stringify(planDeadline(one, regions));
    let different = 0;
    for (let round = 0; round < runs(100_000).numRuns; round += 1) {
      if (planDeadline(one, regions).due !== '2027-03-22') different += 1;
    }
    expect(different).toBe(0);
    expect(JSON.stringify(planDeadline(one, regions))).toBe(first);
  });
});

function naiveMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
