import { Worker } from 'node:worker_threads';
import type { FromWhatIf } from './what-if-thread.js';
import type { Compared, Progress, WhatIf, WhatIfInput } from './what-if.js';

/** Longer than any cohort of a page takes, also on a machine that is busy. */
const MOST_MS = 5 * 60_000;

/** Plays in a thread of its own, one cohort at a time, so that other visitors of the pages notice nothing. */
export class ThreadedWhatIf implements WhatIf {
  private last: Promise<unknown> = Promise.resolve();

  play(input: WhatIfInput, progress: Progress): Promise<Compared> {
    const played = this.last.then(() => inThread(input, progress));
    this.last = played.catch(() => undefined);
    return played;
  }
}

function inThread(input: WhatIfInput, progress: Progress): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./what-if-thread.js', import.meta.url), { workerData: input });
    const tooLong = setTimeout(() => {
      reject(new Error(`a cohort was still being played after ${String(MOST_MS)} ms`));
      void thread.terminate();
    }, MOST_MS);
    // A process that ends does not wait for a game.
    thread.unref();
    tooLong.unref();
    thread.on('message', (message: FromWhatIf) => {
      if ('lived' in message) progress(message.lived);
      else resolve(message.compared);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`the thread of a simulation ended with ${String(code)}`));
    });
  });
}
