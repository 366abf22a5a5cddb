import { describe, expect, it } from '@jest/globals';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import type { Policy } from '../../../libs/domain/policy.js';
import { playBoth } from '../../../libs/simulation/what-if.js';
import { simulateRange } from '../../../libs/simulation/core/cohort.js';

const STUDENTS = 120;
const SEED = 22;

const changed = (change: (policy: Policy) => void): Policy => {
  const policy = structuredClone(standaard2026);
  change(policy);
  return policy;
};
const play = (then: Policy): ReturnType<typeof playBoth> =>
  playBoth({ now: standaard2026, then, students: STUDENTS, seed: SEED });

describe('a cohort under other agreements', () => {
  it('lives the same lives when nothing changes', () => {
    const { now, then } = play(structuredClone(standaard2026));
    expect(then).toEqual(now);
    expect(now.reminders).toBeGreaterThan(0);
  });

  it('counts what the simulation counts', () => {
    const { now } = play(standaard2026);
    const { escalations, checkIns, transfers } = simulateRange(SEED, 0, STUDENTS, standaard2026);
    expect(now).toMatchObject({
      checkIns: checkIns.held,
      stalls: escalations.stall,
      events: escalations.event,
      unanswered: escalations.unanswered,
      withDestination: transfers.closed + transfers.withdrawn,
    });
  });

  it('has more talks, and more work for the mentor who holds them, when a talk is added', () => {
    const { now, then } = play(
      changed((policy) => {
        policy.landing.days = [1, 7, 14, 21, 28, 42, 56, 77];
      }),
    );
    expect(then.checkIns).toBeGreaterThan(now.checkIns);
    const tasksOf = ({ load }: typeof now): number => load.find(({ role }) => role === 'mbo-mentor')?.tasks ?? 0;
    expect(tasksOf(then)).toBeGreaterThan(tasksOf(now));
  });

  it('has fewer reminders when the first of the ladder is taken away', () => {
    const { now, then } = play(
      changed((policy) => {
        policy.rungs = policy.rungs.filter(({ rung }) => rung !== -3);
        for (const step of Object.values(policy.steps)) step.ladder = step.ladder.filter((rung) => rung !== -3);
      }),
    );
    expect(then.reminders).toBeLessThan(now.reminders);
  });

  it('tells how far it is, from the first life to the last', () => {
    const told: number[] = [];
    playBoth({ now: standaard2026, then: standaard2026, students: 100, seed: SEED }, (lived) => told.push(lived));
    expect(told).toEqual([50, 100, 150, 200]);
  });
});
