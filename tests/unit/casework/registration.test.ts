import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { datesOf, gatesAhead, minuteOfDay, usualLeavingDay, usualStart } from '../../../libs/casework/registration.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';

const body = (changes: object = {}) =>
  StartTransferSchema.parse({
    student: { studentNumber: '1', firstName: 'A', lastName: 'B', birthDate: '2008-02-29', municipality: 'Amsterdam' },
    vsoLocation: '21EJ00',
    mentorEmail: 'm@o.nl',
    ...changes,
  });

describe('the fixed minute of a transfer', () => {
  it('lies between eight and half past nine, and is always the same', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const minute = minuteOfDay(id);
        expect(minute).toBeGreaterThanOrEqual(480);
        expect(minute).toBeLessThanOrEqual(570);
        expect(minuteOfDay(id)).toBe(minute);
      }),
    );
  });

  it('spreads a cohort over the whole morning', () => {
    const minutes = new Set(Array.from({ length: 2_000 }, (_, n) => minuteOfDay(`transfer ${n}`)));
    expect(minutes.size).toBe(91);
  });
});

describe('the ages that lie ahead', () => {
  it('leave out those that have passed, the day itself included', () => {
    expect(gatesAhead('2008-05-14', '2026-05-14').map(({ age }) => age)).toEqual([23, 27]);
    expect(gatesAhead('2008-05-14', '2026-05-13').map(({ age }) => age)).toEqual([18, 23, 27]);
  });

  it('come on 1 March for who was born on 29 February, save in leap years', () => {
    expect(gatesAhead('2008-02-29', '2020-01-01')).toEqual([
      { age: 16, on: '2024-02-29' },
      { age: 18, on: '2026-03-01' },
      { age: 23, on: '2031-03-01' },
      { age: 27, on: '2035-03-01' },
    ]);
  });
});

describe('the days of a transfer', () => {
  it('are the next 1 September and the 31 July before it when nobody said', () => {
    expect(usualStart('2026-09-01')).toBe('2026-09-01');
    expect(usualStart('2026-09-02')).toBe('2027-09-01');
    expect(usualLeavingDay('2027-02-01')).toBe('2026-07-31');
    expect(datesOf(body(), '2026-10-06')).toEqual({
      start: '2027-09-01',
      leavesSchool: '2027-07-31',
      schoolYear: 2026,
    });
  });

  it('give a late registration the school year that has just ended', () => {
    expect(datesOf(body(), '2026-08-20')).toEqual({
      start: '2026-09-01',
      leavesSchool: '2026-07-31',
      schoolYear: 2025,
    });
  });

  it('keep what was said', () => {
    expect(datesOf(body({ start: '2027-02-01', leavesSchool: '2027-01-29' }), '2026-10-06')).toEqual({
      start: '2027-02-01',
      leavesSchool: '2027-01-29',
      schoolYear: 2026,
    });
  });
});
