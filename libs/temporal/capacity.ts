import { availableParallelism, totalmem } from 'node:os';

/** What a worker process takes on, from what it may use. */
export interface Capacity {
  /** Workflows kept in memory between two tasks; one that falls out is rebuilt from its history. */
  cached: number;
  /** Decisions carried out side by side. */
  atOnce: number;
}

/** Measured with `npm run bench -- --only worker-memory`: the process with its queues before the first transfer, rounded up. */
const EMPTY_MB = 400;
/**
 * Measured in a container of 1,536 MB: what a kept transfer adds, with its share of V8's spare room and of what the allocator does not hand
 * back. With 0.25 the process stood at 1,496 MB after 8,000 transfers, which leaves nothing for a bad day.
 */
const KEPT_MB = 0.3;
/** A decision with its transaction and the answers of the database, generously. */
const DECISION_MB = 4;
const PER_CORE = 8;
const [FEWEST_AT_ONCE, MOST_AT_ONCE] = [4, 64];
const [FEWEST_CACHED, MOST_CACHED] = [100, 20_000];
/** Without a limit of its own: what a process may take beside others on one machine. */
const USUAL_MB = 1_024;
const MB = 1_048_576;

/**
 * @param memoryMb what the process may use; @param cores that it may keep busy
 */
export function capacityOf(memoryMb: number, cores: number): Capacity {
  const atOnce = between(FEWEST_AT_ONCE, Math.floor(cores * PER_CORE), MOST_AT_ONCE);
  const room = memoryMb - EMPTY_MB - atOnce * DECISION_MB;
  return { atOnce, cached: between(FEWEST_CACHED, Math.floor(room / KEPT_MB), MOST_CACHED) };
}

/**
 * What this process may use: as configured, else the limit of its container, else what suits a machine that is shared. Megabytes.
 */
export function memoryOf(configured: number | undefined, limitBytes: number, machineBytes: number): number {
  if (configured !== undefined) return configured;
  const isLimited = limitBytes > 0 && limitBytes < machineBytes;
  return isLimited ? Math.floor(limitBytes / MB) : Math.min(USUAL_MB, Math.floor(machineBytes / MB));
}

/** @param configuredMb what was configured for the worker, in megabytes */
export function capacityHere(configuredMb?: number): Capacity {
  return capacityOf(memoryOf(configuredMb, process.constrainedMemory(), totalmem()), availableParallelism());
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
