import type { StepKind } from '../../domain/index.js';
import { TIMELINESS } from './assumptions.js';
import type { Calendar } from './calendars.js';

/** Most work is done towards the end of its term: the draw is bent to late (1 would be even). An assumption. */
const TOWARDS_THE_END = 0.6;

/**
 * The day on which a step is done by people who are left alone: a counting day within its term, up to 4 or 9 counting days
 * late, or undefined when nobody does it before they are pushed. Day numbers in, day number out.
 * @param soonest first day on which they can
 */
export function dayOfDoing(
  kind: StepKind,
  draw: number,
  soonest: number,
  due: number,
  calendar: Calendar,
): number | undefined {
  const { inTime, late, veryLate } = TIMELINESS[kind] ?? TIMELINESS['other'] ?? { inTime: 1, late: 0, veryLate: 0 };
  const first = calendar.atOrAfter(soonest);
  if (draw < inTime) {
    if (due <= first) return first;
    const within = (draw / inTime) ** TOWARDS_THE_END;
    return calendar.atOrAfter(first + Math.floor(within * (due - first)));
  }
  const from = Math.max(due, first);
  const beyond = draw - inTime;
  if (beyond < late) return calendar.shift(from, 1 + Math.floor((beyond / late) * 4));
  if (beyond < late + veryLate) return calendar.shift(from, 5 + Math.floor(((beyond - late) / veryLate) * 5));
  return undefined;
}
