import type { Benchmark } from './benchmark.js';
import { closedTransfers } from './cases/closed-transfers.js';
import { coldStart } from './cases/cold-start.js';
import { historyPerTransfer } from './cases/history-per-transfer.js';
import { recordOutcome } from './cases/record-outcome.js';
import { readFile } from './cases/read-file.js';
import { rehearse } from './cases/rehearse.js';
import { simulate } from './cases/simulate.js';
import { importMemory } from './cases/import-memory.js';
import { sizePerStudent } from './cases/size-per-student.js';
import { stormWithImport } from './cases/storm-with-import.js';
import { startTransfers } from './cases/start-transfers.js';
import { timerStorm } from './cases/timer-storm.js';
import { workList } from './cases/work-list.js';
import { workerMemory } from './cases/worker-memory.js';

/** In the order in which they are run. */
export const BENCHMARKS: readonly Benchmark[] = [
  startTransfers,
  recordOutcome,
  readFile,
  timerStorm,
  stormWithImport,
  importMemory,
  historyPerTransfer,
  workList,
  closedTransfers,
  workerMemory,
  sizePerStudent,
  simulate,
  rehearse,
  coldStart,
];
