import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import type { CodecKeys } from './codec.js';
import { dataConverter } from './data-converter.js';

/** `transfers`: one short workflow task at a time for many students. `bulk`: imports and upkeep, which may take long. */
export const TASK_QUEUES = { transfers: 'transfers', bulk: 'bulk' } as const;
export type TaskQueue = keyof typeof TASK_QUEUES;

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  codecKeys: CodecKeys;
  bundle: { code: string };
  activities: object;
  /** How many decisions are carried out side by side; not more than the database has connections for. */
  atOnce: number;
}

/**
 * Kept in memory between two tasks. A transfer that falls out is rebuilt from its history, which is short since it
 * continues as new at every phase.
 */
const CACHED: Record<TaskQueue, number> = { transfers: 2_000, bulk: 20 };

/** A worker that stops finishes what it has taken up. */
const GRACE = '20 seconds';

export function workerOptions(queue: TaskQueue, parts: WorkerParts): WorkerOptions {
  const { connection, namespace, codecKeys, bundle, activities, atOnce } = parts;
  return {
    connection,
    namespace,
    taskQueue: TASK_QUEUES[queue],
    workflowBundle: bundle,
    dataConverter: dataConverter(codecKeys),
    activities,
    maxCachedWorkflows: CACHED[queue],
    maxConcurrentWorkflowTaskExecutions: atOnce * 2,
    maxConcurrentLocalActivityExecutions: atOnce,
    maxConcurrentActivityTaskExecutions: atOnce,
    shutdownGraceTime: GRACE,
    // Transfers only use local activities; the queue of normal ones need not be polled.
    enableNonLocalActivities: queue === 'bulk',
  };
}
