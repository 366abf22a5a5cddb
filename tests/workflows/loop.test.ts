import { describe, expect, it } from '@jest/globals';
import type { CasefileActivities } from '../../activities/casefile/contract.js';
import { instantOf, localDateOf } from '../../libs/calendar/index.js';
import { fetchRuns, sizeOf } from '../replay/stored-history.js';
import { registration } from '../unit/domain/scenarios/stage.js';
import { useHarness } from './harness.js';

const FIRST = '2026-11-02';
const SAM = { birthDate: '2009-05-20', outflowProfile: 'further-education' } as const;

const real = useHarness();

async function stepsOf(transfer: string): Promise<{ key: string; status: string; lastRung: number | null }[]> {
  return real.harness.database.admin.query(
    `SELECT key, status, last_rung AS "lastRung" FROM steps WHERE transfer_id = $1 ORDER BY key`,
    [transfer],
  );
}

describe('the loop of a transfer', () => {
  it('loses no fact when it continues as new every few events', async () => {
    const { harness } = real;
    harness.forgetful = true;
    await harness.setCalendar(FIRST);
    const transfer = await harness.stage.register(registration, FIRST, SAM);
    const workflowId = `transfer-${transfer}`;
    const memory = { state: undefined, policy: undefined };
    const args = [{ queue: [], clockShift: harness.clockShift, continueAfter: 8, memory }];
    await harness.client.workflow.start('transfer', { workflowId, taskQueue: 'transfers', args });
    harness.startRelay();
    for (let minute = 1; minute <= 30; minute += 1) {
      await harness.stage.record(transfer, { type: 'contact', reached: true }, FIRST, minute);
      if (minute === 10) await harness.startWorker();
      if (minute >= 10 && minute % 4 === 0) await harness.settle();
    }
    await harness.settle();
    const [row] = await harness.database.admin.query<object[]>(
      'SELECT projected_seq AS "projectedSeq", decision FROM transfers WHERE id = $1',
      [transfer],
    );
    expect(row).toEqual({ projectedSeq: 31, decision: 31 });
    const runs = await fetchRuns(harness.client, workflowId);
    expect(runs.length).toBeGreaterThan(3);
    expect(sizeOf(runs).events / 31).toBeLessThan(8);
  });

  it('fires what became due, once and in order, when its clock is moved', async () => {
    const { harness } = real;
    const transfer = await harness.stage.register(registration, FIRST, SAM);
    await harness.settle();
    const daysAhead = 45;
    await harness.client.workflow
      .getHandle(`transfer-${transfer}`)
      .signal('clock', harness.clockShift + daysAhead * 86_400_000);
    // Nothing tells when the clock has been moved but what becomes due: wait for the last rung.
    const fired = async (): Promise<{ rung: number; at: number }[]> =>
      harness.database.admin.query(
        `SELECT rung, at FROM journal WHERE transfer_id = $1 AND step = 'profile' AND rung IS NOT NULL ORDER BY id`,
        [transfer],
      );
    while ((await stepsOf(transfer)).find(({ key }) => key === 'profile')?.lastRung !== 10) await harness.settle();
    const rungs = await fired();
    expect([...new Set(rungs.map(({ rung }) => rung))]).toEqual([-3, 0, 3, 5, 10]);
    expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).sort((a, b) => a - b));
    expect(new Set(rungs.map(({ at }) => at - instantOf(localDateOf(at), 0)))).toEqual(new Set([495 * 60_000]));
  });

  it('goes on as if nothing had happened when carrying out fails for a while', async () => {
    const { harness } = real;
    const transfer = await harness.stage.register(registration, FIRST, SAM);
    await harness.settle();
    await harness.stopWorker();
    let failures = 0;
    await harness.startWorker((activities: CasefileActivities) => ({
      ...activities,
      carryOut: async (decision) => {
        failures += 1;
        if (failures <= 4) throw new Error('the database is away');
        return activities.carryOut(decision);
      },
    }));
    await harness.stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, FIRST, 40);
    await harness.settle();
    expect((await stepsOf(transfer)).find(({ key }) => key === 'profile')?.status).toBe('done');
    const { status } = await harness.client.workflow.getHandle(`transfer-${transfer}`).describe();
    expect(status.name).toBe('RUNNING');
  });

  it('carries out once what was carried out by a worker that died before it could say so', async () => {
    const { harness } = real;
    const transfer = await harness.stage.register(registration, FIRST, SAM);
    await harness.settle();
    await harness.stopWorker();
    let died = false;
    await harness.startWorker((activities: CasefileActivities) => ({
      ...activities,
      carryOut: async (decision) => {
        const done = await activities.carryOut(decision);
        if (died) return done;
        died = true;
        throw new Error('died after the commit');
      },
    }));
    await harness.stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, FIRST, 50);
    await harness.settle();
    expect(died).toBe(true);
    const rows = await harness.database.admin.query<{ n: number }[]>(
      `SELECT count(*) AS n FROM journal WHERE transfer_id = $1 AND kind = 'step-closed' AND step = 'profile'`,
      [transfer],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect(harness.log.troubles).toEqual([]);
  });
});
