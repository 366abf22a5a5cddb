import type { Clock } from '../../libs/persistence/clock.js';
import type { Instant } from '../../libs/domain/time.js';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  at: Instant = 0;

  now(): Instant {
    return this.at;
  }

  minutes(count: number): void {
    this.at += count * 60_000;
  }
}
