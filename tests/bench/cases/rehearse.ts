import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import pg from 'pg';
import { startPostgres } from '../../../apps/local/embedded/postgres.js';
import { installTemporalRuntime } from '../../../apps/worker/temporal-runtime.js';
import { startGuardedServer } from '../../rehearsal/world/guarded-server.js';
import { BARE_TABLE, bareActivities } from '../bare/activities.js';
import { bareBundle } from '../bare/bundle.js';
import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { atOnce } from '../world/bare.js';
import { until } from '../world/program.js';
import { rehearsed } from '../world/rehearsed.js';
import { inScratchFolder } from '../world/scratch.js';
import { LEAST_STUDENTS, STUDENTS } from './history-per-transfer.js';

const YEARS = 2;
const DAYS = 730;
const DAY_MS = 86_400_000;
const QUEUE = 'bare';
/** As many activities side by side as the rehearsal carries out decisions. */
const AT_ONCE = 8;
const [NAME, UNIT, GOAL] = ['rehearse', 'leerlingjaren/s', '≥ 0,5'];

export const rehearse: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  async run({ scale, progress }) {
    const students = sized(STUDENTS, scale, LEAST_STUDENTS);
    progress(`${students} studenten twee jaar naspelen`);
    const { result, activities } = await rehearsed(students);
    const each = Math.max(1, Math.round(activities / students));
    progress(`${students} kale workflows van twee jaar, elk ${each} activiteiten`);
    const bareSeconds = await liveBare(students, each);
    const years = students * YEARS;
    return [
      measured({
        name: NAME,
        unit: UNIT,
        ours: years / result.wallSeconds,
        reference: years / bareSeconds,
        goal: GOAL,
        holds: (ratio) => ratio >= 0.5,
      }),
    ];
  },
};

/** @returns seconds, with the servers and everything, as the rehearsal tells its own */
async function liveBare(workflows: number, activities: number): Promise<number> {
  const nothing = (): void => undefined;
  installTemporalRuntime({ info: nothing, warn: nothing, error: nothing });
  return inScratchFolder(async ({ folder, closing }) => {
    const begun = performance.now();
    const [server, environment] = await Promise.all([
      startPostgres({ folder: join(folder, 'postgres'), port: 0, forgetful: true }),
      startGuardedServer(),
    ]);
    closing.add('postgres', () => server.stop());
    closing.add('temporal', () => environment.teardown());
    const pool = new pg.Pool({ connectionString: server.url('postgres'), max: AT_ONCE });
    closing.add('pool', () => pool.end());
    await pool.query(BARE_TABLE);
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: QUEUE,
      workflowBundle: await bareBundle(join(folder, 'bare.js')),
      activities: bareActivities(pool),
      sinks: { bare: { standing: { fn: nothing } } },
      maxConcurrentActivityTaskExecutions: AT_ONCE,
      maxConcurrentWorkflowTaskExecutions: AT_ONCE * 2,
    });
    const running = worker.run();
    closing.add('worker', async () => {
      worker.shutdown();
      await running;
    });
    await atOnce(AT_ONCE, workflows, async () => {
      const workflowId = randomUUID();
      const args = [workflowId, activities, DAYS * DAY_MS];
      await environment.client.workflow.start('living', { workflowId, taskQueue: QUEUE, args });
    });
    for (let day = 0; day <= DAYS; day += 1) await environment.sleep(DAY_MS);
    await until('the last rows', async () => {
      const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM bare_rows');
      return Number(rows[0]?.n) >= workflows * activities;
    });
    return (performance.now() - begun) / 1_000;
  });
}
