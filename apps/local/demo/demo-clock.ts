import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { instantOf, localDateOf } from '../../../libs/calendar/index.js';
import { addDays, type Instant } from '../../../libs/domain/time.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import type { ShiftedClock } from '../../../libs/persistence/clock.js';

/** School holidays are published two years ahead; beyond them a demo would show guesses. */
const FURTHEST_MILLISECONDS = 2 * 365 * 86_400_000;
/** Every day stops here for a moment: just after the mail of the morning has gone. */
const STOP_MINUTE = 9 * 60 + 40;
/** Time for workflows to decide and for the sender to look, which it does every second. */
const STOP_MILLISECONDS = 1_500;
const LOOK_MILLISECONDS = 100;
const LONGEST_LOOKS = 100;

export interface DemoClockParts {
  /** Of this whole process: pages, API, relay and sender read it. */
  clock: ShiftedClock;
  worker: DataSource;
  /** Keeps the shift for the next start. */
  keep(shiftMs: number): void;
  onTrouble(error: unknown): void;
}

const TELL_WORKFLOWS = `
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'transfer-' || t.id, t.id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM transfers t WHERE t.phase NOT IN ('closed', 'withdrawn')
  UNION ALL
  SELECT 'escalation-' || e.id, e.transfer_id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM escalations e WHERE e.status NOT IN ('answered', 'solved')`;

/**
 * Moves the whole region forward in time, so that a visitor sees a ladder run in a minute. It goes day by day, so that
 * every mail leaves on its own morning. Back is not possible.
 */
export class DemoClock {
  private target = 0;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(private readonly parts: DemoClockParts) {}

  now(): Instant {
    return this.parts.clock.now();
  }

  /** Where the clock is going to; `now` when it just runs. */
  get until(): Instant {
    return this.running === undefined ? this.now() : Date.now() + this.target;
  }

  /** How far it may still be moved, in milliseconds. */
  get room(): number {
    return FURTHEST_MILLISECONDS - Math.max(this.target, this.parts.clock.shift);
  }

  /**
   * Begins to move; the first day has been told to everybody when this resolves, the others follow by themselves.
   * @param ms milliseconds, more than 0
   * @throws RangeError beyond what the demo can show
   */
  async forward(ms: number): Promise<void> {
    const { clock, onTrouble } = this.parts;
    if (!(ms > 0) || ms > this.room) throw new RangeError(`the clock cannot be moved by ${ms} ms`);
    this.target = Math.max(this.target, clock.shift) + ms;
    if (this.running !== undefined) return;
    await this.step();
    this.running = this.walk()
      .catch(onTrouble)
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Stands still where it is. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async walk(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.everybodyActs();
      if (this.parts.clock.shift >= this.target || this.stopping.signal.aborted) return;
      await this.step();
    }
  }

  /** To the next stop, or to the end. The workflows hear it through the outbox, so that a crash in between loses nobody. */
  private async step(): Promise<void> {
    const { clock, worker, keep } = this.parts;
    const now = clock.now();
    const today = localDateOf(now);
    const stop = [today, addDays(today, 1)].map((day) => instantOf(day, STOP_MINUTE)).find((at) => at > now) ?? now;
    const shift = Math.min(clock.shift + stop - now, this.target);
    clock.shiftTo(shift);
    keep(shift);
    await asWorker(worker, (manager) => manager.query(TELL_WORKFLOWS, [shift]));
  }

  private async everybodyActs(): Promise<void> {
    const { signal } = this.stopping;
    for (let looks = 0; looks < LONGEST_LOOKS && !signal.aborted && (await this.isTelling()); looks += 1) {
      await pause(LOOK_MILLISECONDS);
    }
    await pause(STOP_MILLISECONDS, undefined, { signal }).catch(() => undefined);
  }

  private async isTelling(): Promise<boolean> {
    const waiting = await asWorker(this.parts.worker, (manager) =>
      manager.query<unknown[]>('SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT 1'),
    );
    return waiting.length > 0;
  }
}
