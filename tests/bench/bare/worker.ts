import { NativeConnection, Worker, type InjectedSinks } from '@temporalio/worker';
import pg from 'pg';
import { installTemporalRuntime } from '../../../apps/worker/temporal-runtime.js';
import { bareActivities } from './activities.js';
import { bareBundle } from './bundle.js';
import type { BareSinks } from './workflows.js';

/** A worker with nothing in it but the bare workflows and their one activity, with the sizes of Doorlijn's own. */

const { BARE_ADDRESS, BARE_NAMESPACE = 'default', BARE_DATABASE, BARE_QUEUE, BARE_BUNDLE, BARE_CACHE } = process.env;
if (!BARE_ADDRESS || !BARE_DATABASE || !BARE_QUEUE || !BARE_BUNDLE)
  throw new Error('the settings of the bare worker are missing');
const AT_ONCE = 16;

const say = (detail: Record<string, unknown>, message: string): void => console.log(message, detail);
installTemporalRuntime({ info: () => undefined, warn: say, error: say });

let standing = 0;
let told = 0;
const sinks: InjectedSinks<BareSinks> = {
  bare: {
    standing: {
      fn: () => {
        standing += 1;
      },
    },
  },
};
/** The log is how this process tells how far it is. */
const TELL_MS = 20;
const telling = setInterval(() => {
  if (standing === told) return;
  told = standing;
  console.log(`standing ${told}`);
}, TELL_MS);

const pool = new pg.Pool({ connectionString: BARE_DATABASE, max: AT_ONCE });
const connection = await NativeConnection.connect({ address: BARE_ADDRESS });
const worker = await Worker.create({
  connection,
  namespace: BARE_NAMESPACE,
  taskQueue: BARE_QUEUE,
  workflowBundle: await bareBundle(BARE_BUNDLE),
  activities: bareActivities(pool),
  sinks,
  maxCachedWorkflows: Number(BARE_CACHE ?? 2_000),
  maxConcurrentWorkflowTaskExecutions: AT_ONCE * 2,
  maxConcurrentActivityTaskExecutions: AT_ONCE,
  shutdownGraceTime: '5 seconds',
});
const running = worker.run();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => worker.shutdown());
console.log('the bare worker is running');
await running;
clearInterval(telling);
await connection.close();
await pool.end();
