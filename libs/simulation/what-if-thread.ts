import { parentPort, workerData } from 'node:worker_threads';
import { playBoth, type Compared, type WhatIfInput } from './what-if.js';

/** How far it is, and at last what came of it. */
export type FromWhatIf = { lived: number } | { compared: Compared };

const tell = (message: FromWhatIf): void => parentPort?.postMessage(message);

tell({
  compared: playBoth(workerData as WhatIfInput, (lived) => {
    tell({ lived });
  }),
});
