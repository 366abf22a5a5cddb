import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Policy } from '../../domain/index.js';
import { simulateRange } from './cohort.js';
import { addUp, emptyTally } from './tally.js';
import type { Tally } from './tally.js';
import type { FromThread, Shared, ToThread } from './thread.js';

/** Below this many students a second thread takes longer to start than it saves. */
const WORTH_A_THREAD = 2_000;
/** Enough students for a message to cost nothing, few enough for threads that end together and a bar that moves. */
const STUDENTS_PER_SHARE = 500;

/** Simulates a drawn cohort on all cores. The counts do not depend on which thread got which students. */
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
  let handedOut = 0;
  const nextShare = (): ToThread => {
    if (handedOut === students) return undefined;
    const from = handedOut;
    handedOut = Math.min(students, from + STUDENTS_PER_SHARE);
    return { from, to: handedOut };
  };
  const tallies = await Promise.all(
    Array.from({ length: threads }, () => inThread({ seed, policy }, nextShare, progress)),
  );
  const whole = emptyTally();
  for (const tally of tallies) addUp(whole, tally);
  // In which order reasons and phases were first met depends on the threads.
  return { ...whole, reached: inOrder(whole.reached), perWeek: inOrder(whole.perWeek) };
}

function inOrder<T extends object>(counts: T): T {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}

function inThread(shared: Shared, nextShare: () => ToThread, progress: (lived: number) => void): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: shared });
    thread.on('message', (message: FromThread) => {
      if ('tally' in message) {
        resolve(message.tally);
        return;
      }
      progress(message.lived);
      thread.postMessage(nextShare());
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`a thread of the simulation ended with ${code}`)));
  });
}
