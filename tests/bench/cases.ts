import type { Benchmark } from './benchmark.js';
import { recordOutcome } from './cases/record-outcome.js';
import { simulate } from './cases/simulate.js';
import { startTransfers } from './cases/start-transfers.js';
import { workerMemory } from './cases/worker-memory.js';

/** In the order in which they are run: what shares nothing with the others stands last. */
export const BENCHMARKS: readonly Benchmark[] = [startTransfers, recordOutcome, workerMemory, simulate];
