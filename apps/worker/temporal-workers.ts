import { setTimeout as pause } from 'node:timers/promises';
import type { ActivityInterceptorsFactory, NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import {
  connectWorker,
  ensureSchedules,
  registerSearchAttributes,
  workerOptions,
  workflowBundle,
  type TaskQueue,
  type TemporalSettings,
} from '../../libs/temporal/index.js';
import type { Client, Connection } from '@temporalio/client';
import type { ProcessLog } from './process-log.js';

export interface TemporalParts {
  settings: TemporalSettings;
  client: Client;
  /** Absolute folder in which the bundle of the workflows is kept. */
  bundleFolder: string;
  /** By queue; those that are not in it are left to other processes. */
  activities: Partial<Record<TaskQueue, object>>;
  /** Transfers and escalations kept in memory between two tasks. */
  cached?: number;
  /** Name of the version, for versioned deployments. */
  buildId?: string | undefined;
  /** Around each activity. */
  around?: ActivityInterceptorsFactory[];
  /** Decisions carried out side by side; not more than the database pool has connections. */
  atOnce: number;
  log: ProcessLog;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * The Temporal workers of this process. Temporal may come later than this process and may be away for a while: they
 * connect when they can, and start again when they were cut off for good.
 */
export class TemporalWorkers {
  private readonly stopping = new AbortController();
  private workers: Worker[] = [];
  private living: Promise<void> | undefined;
  private ready = false;

  constructor(private readonly parts: TemporalParts) {}

  start(): void {
    this.living ??= this.live();
  }

  /** Whether workflows are being worked on. */
  get isRunning(): boolean {
    return this.ready;
  }

  /** Takes up nothing new and lets what is under way finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.shutDown();
    await this.living;
  }

  private async live(): Promise<void> {
    const { signal } = this.stopping;
    const { bundleFolder, log } = this.parts;
    const bundle = await workflowBundle(bundleFolder);
    for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      let connection: NativeConnection | undefined;
      try {
        connection = await connectWorker(this.parts.settings);
        await this.prepareServer();
        wait = FIRST_WAIT_MS;
        await this.work(connection, bundle);
      } catch (error) {
        log.warn({ err: error }, 'the workers have lost Temporal');
      } finally {
        this.ready = false;
        await connection?.close();
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private async prepareServer(): Promise<void> {
    const { client, settings } = this.parts;
    await registerSearchAttributes(client.connection as Connection, settings.namespace);
    await ensureSchedules(client);
  }

  private async work(connection: NativeConnection, bundle: { code: string }): Promise<void> {
    const { settings, activities, atOnce, cached, around, buildId, log } = this.parts;
    const { namespace, codecKeys } = settings;
    const parts = { connection, namespace, codecKeys, bundle, atOnce, ...(cached && { cached }), ...(around && { around }), ...(buildId && { buildId }) };
    const queues = Object.entries(activities) as [TaskQueue, object][];
    this.workers = await Promise.all(
      queues.map(([queue, own]) => Worker.create(workerOptions(queue, { ...parts, activities: own }))),
    );
    if (this.stopping.signal.aborted) return;
    this.ready = true;
    log.info({ queues: Object.keys(activities), atOnce, cached, buildId }, 'the workers are running');
    await this.runTogether();
  }

  /** They share a connection, which can be closed only when none of them uses it: where one fails, all stop. */
  private async runTogether(): Promise<void> {
    const outcomes = await Promise.allSettled(
      this.workers.map((worker) => worker.run().finally(() => this.shutDown())),
    );
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private shutDown(): void {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }
}
