import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { asWorker } from '../../libs/persistence/actor.js';
import type { Clock } from '../../libs/persistence/clock.js';
import { listenToOutbox, markSent, postpone, takeOutbox, type TakenMessage } from '../../libs/persistence/outbox.js';
import { inSpan } from '../../libs/telemetry/spans.js';
import type { ProcessLog } from './process-log.js';
import { type WorkflowPost, isTemporalAway } from './workflow-post.js';

export interface RelayParts {
  /** Connected as the database role of the worker; each lane holds one connection while it sends. */
  dataSource: DataSource;
  /** Of the same role, for a connection of its own that listens. */
  workerUrl: string;
  post: WorkflowPost;
  clock: Clock;
  log: ProcessLog;
}

/** Side by side: while one batch is on its way to Temporal, what arrives goes with the next. */
const LANES = 3;
const BATCH = 50;
/** A notification can be lost with its connection; the relay also looks by itself. */
const POLL_MS = 1_000;
/** Between two looks while Temporal or the database is away: short enough that catching up starts at once. */
const LONGEST_WAIT_MS = 8_000;
/** A single message that Temporal refuses holds up its own workflow only, and is tried ever more slowly. */
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 300_000;

export interface BatchReport {
  taken: number;
  temporalAway: boolean;
}

/**
 * Brings what was committed to Temporal: in order per transfer, at least once. Twice is harmless, since every fact has its
 * number. While Temporal or the database is away it tries again, more and more slowly.
 */
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> | undefined;
  private wakers: (() => void)[] = [];
  /** Rises with every notification, so that one during a batch is not missed. */
  private bell = 0;

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    const listener = listenToOutbox(this.parts.workerUrl, () => this.wake());
    const lanes = Array.from({ length: LANES }, () => this.lane());
    // A cohort that is being started never stands in front of an escalation, nor of a student who leaves.
    const urgent = this.lane({ urgent: true });
    this.running ??= Promise.all([...lanes, urgent]).finally(() => listener.close());
  }

  /** Lets the batches that are on their way finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  /** Sends one batch: of each workflow the oldest message that is still waiting. */
  async runOnce({ urgent = false } = {}): Promise<BatchReport> {
    const { dataSource, clock } = this.parts;
    return asWorker(dataSource, async (manager) => {
      const taken = await takeOutbox(manager, BATCH, clock.now(), urgent);
      const results = await Promise.all(taken.map((message) => this.deliver(manager, message)));
      const sent = taken.filter((_, index) => results[index] === 'sent');
      if (sent.length > 0)
        await markSent(
          manager,
          sent.map(({ id }) => id),
          clock.now(),
        );
      for (const [index, message] of taken.entries()) {
        if (results[index] === 'refused')
          await postpone(manager, message.id, clock.now() + delayAfter(message.attempts));
      }
      return { taken: taken.length, temporalAway: results.includes('away') };
    });
  }

  private async deliver(manager: EntityManager, message: TakenMessage): Promise<'sent' | 'refused' | 'away'> {
    try {
      await this.traced(message, () => this.parts.post.deliver(manager, message));
      return 'sent';
    } catch (error) {
      const { id, aggregate, kind, attempts } = message;
      this.parts.log.warn({ err: error, outbox: id, aggregate, kind, attempts }, 'a message did not reach Temporal');
      return isTemporalAway(error) ? 'away' : 'refused';
    }
  }

  /** What was written in a trace goes on in it. */
  private async traced({ kind, trace }: TakenMessage, work: () => Promise<void>): Promise<void> {
    return trace === null ? work() : inSpan(`outbox ${kind}`, { sort: 'consumer', parent: trace }, work);
  }

  private async lane(which?: { urgent: boolean }): Promise<void> {
    let wait = POLL_MS;
    while (!this.stopping.signal.aborted) {
      const heard = this.bell;
      try {
        const { taken, temporalAway } = await this.runOnce(which);
        wait = temporalAway ? Math.min(wait * 2, LONGEST_WAIT_MS) : POLL_MS;
        if (taken > 0 && !temporalAway) continue;
        if (!temporalAway && this.bell !== heard) continue;
      } catch (error) {
        wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        this.parts.log.warn({ err: error }, 'the outbox could not be read');
      }
      await this.sleep(wait);
    }
  }

  private async sleep(milliseconds: number): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const waking = new AbortController();
    this.wakers.push(() => waking.abort());
    await pause(milliseconds, undefined, { signal: waking.signal }).catch(() => undefined);
  }

  private wake(): void {
    this.bell += 1;
    const wakers = this.wakers;
    this.wakers = [];
    for (const waken of wakers) waken();
  }
}

function delayAfter(attempts: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** attempts, LONGEST_DELAY_MS);
}
