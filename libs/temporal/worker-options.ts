import type { ActivityInterceptorsFactory, NativeConnection, WorkerOptions } from '@temporalio/worker';
import type { CodecKeys } from './codec.js';
import { dataConverter } from './data-converter.js';
import { traceFromWorkflows } from './trace-header.js';

/**
 * `transfers`: what cannot wait, one short task at a time for many students. `bulk`: cohort files. `webhooks`: what goes to
 * other systems, which may be slow to answer. `upkeep`: the own maintenance, which may take half an hour. Each has slots of its own, so that none takes the place of another.
 */
export const TASK_QUEUES = { transfers: 'transfers', bulk: 'bulk', webhooks: 'webhooks', upkeep: 'upkeep' } as const;
export type TaskQueue = keyof typeof TASK_QUEUES;

export interface WorkerParts {
  connection: NativeConnection;
  namespace: string;
  codecKeys: CodecKeys;
  bundle: { code: string };
  activities: object;
  /** How many decisions are carried out side by side; not more than the database has connections for. */
  atOnce: number;
  /** Transfers and escalations kept in memory between two tasks; 2,000 when absent. */
  cached?: number;
  /** Name of the version, where Temporal hands workflows over from one version to the next; without it all workers are equal. */
  buildId?: string;
  /** Around each activity, inside what makes the traces. */
  around?: ActivityInterceptorsFactory[];
}

/**
 * Kept in memory between two tasks. A transfer that falls out is rebuilt from its history, which is short since it
 * continues as new at every phase.
 */
const CACHED = 2_000;
const CACHED_IMPORTS = 20;
/** Batches of imports beside each other: more would only make them wait for the same rows. */
const BULK_AT_ONCE = 4;
/** Addresses that are posted to beside each other: nearly all of it is waiting for an answer, up to ten seconds each. */
const WEBHOOKS_AT_ONCE = 16;
const UPKEEP_AT_ONCE = 2;

/** A worker that stops finishes what it has taken up. */
const GRACE = '20 seconds';

export const DEPLOYMENT = 'doorlijn';

/** A transfer outlives many versions, so it goes along to the current one with its next task. */
function deploymentOf(buildId: string): NonNullable<WorkerOptions['workerDeploymentOptions']> {
  return {
    version: { deploymentName: DEPLOYMENT, buildId },
    useWorkerVersioning: true,
    defaultVersioningBehavior: 'AUTO_UPGRADE',
  };
}

export function workerOptions(queue: TaskQueue, parts: WorkerParts): WorkerOptions {
  const { connection, namespace, codecKeys, bundle, activities, atOnce } = parts;
  const base = {
    connection,
    namespace,
    taskQueue: TASK_QUEUES[queue],
    dataConverter: dataConverter(codecKeys),
    activities,
    shutdownGraceTime: GRACE,
    interceptors: { activity: [traceFromWorkflows, ...(parts.around ?? [])] },
    ...(parts.buildId !== undefined && { workerDeploymentOptions: deploymentOf(parts.buildId) }),
  };
  switch (queue) {
    case 'transfers':
      return {
        ...base,
        workflowBundle: bundle,
        maxCachedWorkflows: parts.cached ?? CACHED,
        maxConcurrentWorkflowTaskExecutions: atOnce * 2,
        maxConcurrentLocalActivityExecutions: atOnce,
        // Transfers only use local activities; the queue of normal ones need not be polled.
        enableNonLocalActivities: false,
      };
    case 'bulk':
      return {
        ...base,
        workflowBundle: bundle,
        maxCachedWorkflows: CACHED_IMPORTS,
        maxConcurrentWorkflowTaskExecutions: BULK_AT_ONCE,
        maxConcurrentActivityTaskExecutions: BULK_AT_ONCE,
      };
    // Their workflows only keep the time and run on `bulk`, so that these need no copy of the code of workflows.
    case 'webhooks':
      return { ...base, maxConcurrentActivityTaskExecutions: WEBHOOKS_AT_ONCE };
    case 'upkeep':
      return { ...base, maxConcurrentActivityTaskExecutions: UPKEEP_AT_ONCE };
  }
}
