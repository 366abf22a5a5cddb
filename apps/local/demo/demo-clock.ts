import type { DataSource } from 'typeorm';
import type { Instant } from '../../../libs/domain/time.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import type { ShiftedClock } from '../../../libs/persistence/clock.js';

/** School holidays are published two years ahead; beyond them a demo would show guesses. */
const FURTHEST_MILLISECONDS = 2 * 365 * 86_400_000;

export interface DemoClockParts {
  /** Of this whole process: pages, API, relay and sender read it. */
  clock: ShiftedClock;
  worker: DataSource;
  /** Keeps the shift for the next start. */
  keep(shiftMs: number): void;
}

const TELL_WORKFLOWS = `
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'transfer-' || t.id, t.id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM transfers t WHERE t.phase NOT IN ('closed', 'withdrawn')
  UNION ALL
  SELECT 'escalation-' || e.id, e.transfer_id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM escalations e WHERE e.status NOT IN ('answered', 'solved')`;

/** Moves the whole region forward in time, so that a visitor sees a ladder run in a minute. Back is not possible. */
export class DemoClock {
  constructor(private readonly parts: DemoClockParts) {}

  now(): Instant {
    return this.parts.clock.now();
  }

  /** How far it may still be moved, in milliseconds. */
  get room(): number {
    return FURTHEST_MILLISECONDS - this.parts.clock.shift;
  }

  /**
   * The workflows hear it through the outbox, so that a crash in between loses nobody.
   * @param ms milliseconds, more than 0
   * @throws RangeError beyond what the demo can show
   */
  async forward(ms: number): Promise<void> {
    const { clock, worker, keep } = this.parts;
    if (!(ms > 0) || ms > this.room) throw new RangeError(`the clock cannot be moved by ${ms} ms`);
    const shift = clock.shift + ms;
    clock.shiftTo(shift);
    keep(shift);
    await asWorker(worker, (manager) => manager.query(TELL_WORKFLOWS, [shift]));
  }
}
