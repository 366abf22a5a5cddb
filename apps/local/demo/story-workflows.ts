import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Instant } from '../../../libs/domain/time.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import type { ProjectionWatch } from './projection-watch.js';

/** A moment after the one asked for, since the server rounds. */
const MARGIN_MILLISECONDS = 2;
const PAUSES = [5, 10, 15, 20, 30, 40, 60];
const LONGEST_MILLISECONDS = 60_000;

/** The part of what a workflow answers about itself that is needed here. */
interface Overview {
  phase?: string;
  seq: number;
  decision: number;
  next?: { at: Instant };
  /** Facts that wait to be decided on. */
  waiting: number;
}

/** The transfer of one story and its escalations: moves their clocks, and knows when they have nothing left to do. */
export class StoryWorkflows {
  private escalations: string[] = [];
  private last: Overview | undefined;

  constructor(
    private readonly client: Client,
    private readonly worker: DataSource,
    private readonly watch: ProjectionWatch,
    private readonly transfer: string,
  ) {}

  /** Moves all clocks to a moment. */
  async moveTo(at: Instant): Promise<void> {
    await this.shift(at - Date.now() + MARGIN_MILLISECONDS);
  }

  async shift(shiftMs: number): Promise<void> {
    await Promise.all(this.ids().map((id) => this.signal(id, shiftMs)));
  }

  /**
   * Waits until everything up to a moment has been decided and written.
   * @param seq the last fact that was recorded
   * @returns the first moment that is still to come
   */
  async settled(at: Instant, seq: number): Promise<Instant | undefined> {
    const began = Date.now();
    await this.written(at, seq);
    for (let n = 0; ; n += 1) {
      const next = await this.lookOnce(at, seq);
      if (next !== 'busy') return next;
      if (Date.now() - began > LONGEST_MILLISECONDS)
        throw new Error(`transfer ${this.transfer} did not settle at fact ${seq}`);
      await pause(PAUSES[Math.min(n, PAUSES.length - 1)]);
    }
  }

  /** What is sure to come is waited for in the file; only what may come is asked of the workflow. */
  private async written(at: Instant, seq: number): Promise<void> {
    const { last } = this;
    const comes = last?.next !== undefined && last.next.at <= at;
    await this.watch.until(
      this.transfer,
      (file) => file.projectedSeq >= seq && (!comes || file.decision > last.decision),
    );
  }

  private async lookOnce(at: Instant, seq: number): Promise<Instant | undefined | 'busy'> {
    const transfer = await this.overview(`transfer-${this.transfer}`);
    if (transfer === undefined || transfer.seq < seq || isBusy(transfer, at)) return 'busy';
    this.last = transfer;
    await this.findEscalations();
    const escalations = await Promise.all(this.escalations.map((id) => this.overview(`escalation-${id}`)));
    const all = [transfer, ...escalations];
    if (all.some((one) => one === undefined || isBusy(one, at))) return 'busy';
    const moments = all.flatMap((one) => one?.next?.at ?? []);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  private async findEscalations(): Promise<void> {
    const rows = await asWorker(this.worker, (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT id FROM escalations WHERE transfer_id = $1 AND status NOT IN ('answered', 'solved')`,
        [this.transfer],
      ),
    );
    this.escalations = rows.map(({ id }) => id);
  }

  private ids(): string[] {
    return [`transfer-${this.transfer}`, ...this.escalations.map((id) => `escalation-${id}`)];
  }

  private async overview(id: string): Promise<Overview | undefined> {
    try {
      return await this.client.workflow.getHandle(id).query<Overview>('state');
    } catch (error) {
      // The outbox has not brought it to Temporal yet.
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  }

  private async signal(id: string, shiftMs: number): Promise<void> {
    try {
      await this.client.workflow.getHandle(id).signal('clock', shiftMs);
    } catch (error) {
      // It has come to its end.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}

function isBusy({ waiting, next, phase }: Overview, at: Instant): boolean {
  return waiting > 0 || phase === undefined || (next !== undefined && next.at <= at);
}
