import type { Instant } from '../../../libs/domain/time.js';
import type { Clock } from '../../../libs/persistence/clock.js';

/** A clock that stands still until it is set: the moment in the past at which somebody in a story acts. */
export class PastClock implements Clock {
  constructor(private at: Instant) {}

  now(): Instant {
    return this.at;
  }

  set(at: Instant): void {
    this.at = at;
  }
}
