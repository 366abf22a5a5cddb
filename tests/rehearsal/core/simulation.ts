import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Policy } from '../../../libs/domain/index.js';
import { simulateRange } from './cohort.js';
import { addUp, emptyTally } from './tally.js';
import type { Tally } from './tally.js';
import type { FromThread, Share } from './thread.js';

/** Below this many students a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 2_000;

/** Simulates a drawn cohort on all cores. The counts do not depend on how the students are divided. */
export async function simulate(
  seed: number,
  students: number,
  policy: Policy,
  progress: (lived: number) => void = () => undefined,
): Promise<Tally> {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.floor(students / WORTH_A_THREAD)));
  if (threads === 1) {
    const tally = simulateRange(seed, 0, students, policy);
    progress(students);
    return tally;
  }
  const bounds = Array.from({ length: threads + 1 }, (_, n) => Math.round((students * n) / threads));
  const tallies = await Promise.all(
    bounds.slice(1).map((to, n) => inThread({ seed, from: bounds[n] ?? 0, to, policy }, progress)),
  );
  const whole = emptyTally();
  for (const tally of tallies) addUp(whole, tally);
  return whole;
}

function inThread(share: Share, progress: (lived: number) => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: share });
    thread.on('message', (message: FromThread) => {
      if ('tally' in message) resolve(message.tally);
      else progress(message.lived);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`a thread of the simulation ended with ${code}`)));
  });
}
