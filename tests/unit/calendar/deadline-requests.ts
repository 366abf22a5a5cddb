import type { DayUnit, DeadlineRequest, Limit } from '../../../libs/domain/deadlines.js';

/** The ladder and the late rule of the default policy. */
export const ladderRungs = [-3, 0, 3, 5, 10, 15];
export const late = { divisor: 3, minimum: 3 };

export function request(opened: string, limits: Limit[], more: Partial<DeadlineRequest> = {}): DeadlineRequest {
  return {
    step: 'plan',
    owner: 'mbo',
    opened,
    minuteOfDay: 492,
    spec: { limits, rungs: ladderRungs, notices: [], late },
    ...more,
  };
}

export const after = (from: string, count: number, unit: DayUnit = 'school-days'): Limit => ({
  kind: 'after',
  from,
  count,
  unit,
});
