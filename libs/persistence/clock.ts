import type { Instant } from '../domain/time.js';

/** Where `now` comes from outside workflows, so that rehearsal, demo and tests can move it. */
export interface Clock {
  now(): Instant;
}

export class SystemClock implements Clock {
  now(): Instant {
    return Date.now();
  }
}

/** The time of the machine, moved by a number of milliseconds that may change while it runs. */
export class ShiftedClock implements Clock {
  constructor(private shiftMs: number) {}

  now(): Instant {
    return Date.now() + this.shiftMs;
  }

  get shift(): number {
    return this.shiftMs;
  }

  shiftTo(shiftMs: number): void {
    this.shiftMs = shiftMs;
  }
}
