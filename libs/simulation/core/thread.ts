import { parentPort, workerData } from 'node:worker_threads';
import type { Policy } from '../../domain/index.js';
import { simulateRange } from './cohort.js';
import { addUp, emptyTally } from './tally.js';
import type { Tally } from './tally.js';

/** What every thread of a simulation knows. */
export interface Shared {
  seed: number;
  policy: Policy;
}

/** The students from `from` up to `to`; nothing when there are no more. */
export type ToThread = { from: number; to: number } | undefined;
/** What was done, and that the thread wants more; or everything that it counted. */
export type FromThread = { lived: number } | { tally: Tally };

const { seed, policy } = workerData as Shared;
const whole = emptyTally();

const tell = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on('message', (share: ToThread) => {
  if (share === undefined) {
    tell({ tally: whole });
    parentPort?.close();
    return;
  }
  addUp(whole, simulateRange(seed, share.from, share.to, policy));
  tell({ lived: share.to - share.from });
});
tell({ lived: 0 });
