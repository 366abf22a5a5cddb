import { parentPort, workerData } from 'node:worker_threads';
import type { Policy } from '../../../libs/domain/index.js';
import { simulateRange } from './cohort.js';
import type { Tally } from './tally.js';

/** What a thread is asked to simulate: the students from `from` up to `to`. */
export interface Share {
  seed: number;
  from: number;
  to: number;
  policy: Policy;
}

export type FromThread = { lived: number } | { tally: Tally };

/** Enough students for a message to cost nothing, few enough for a bar that moves. */
const STUDENTS_PER_MESSAGE = 500;

const { seed, from, to, policy } = workerData as Share;
let lived = 0;
const tell = (message: FromThread): void => parentPort?.postMessage(message);
const tally = simulateRange(seed, from, to, policy, () => {
  lived += 1;
  if (lived % STUDENTS_PER_MESSAGE === 0) tell({ lived: STUDENTS_PER_MESSAGE });
});
tell({ tally });
