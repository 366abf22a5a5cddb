import { isoInAmsterdam } from '../calendar/index.js';
import type { Instant } from '../domain/time.js';

export const AMSTERDAM = 'Europe/Amsterdam';

/**
 * A moment that ical-generator writes on the clock of Amsterdam. It reads a plain `Date` with the clock of the machine; this
 * is the interface of date-fns' `TZDate`, which it asks for another zone.
 */
export class AmsterdamMoment extends Date {
  readonly internal: Date;
  readonly timeZone = AMSTERDAM;

  constructor(at: Instant) {
    super(at);
    const wallClock = isoInAmsterdam(at).slice(0, 19);
    this.internal = new Date(`${wallClock}Z`);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [string, string, string] {
    return ['+', '00', '00'];
  }

  override getFullYear(): number {
    return this.internal.getUTCFullYear();
  }

  override getMonth(): number {
    return this.internal.getUTCMonth();
  }

  override getDate(): number {
    return this.internal.getUTCDate();
  }

  override getHours(): number {
    return this.internal.getUTCHours();
  }

  override getMinutes(): number {
    return this.internal.getUTCMinutes();
  }

  override getSeconds(): number {
    return this.internal.getUTCSeconds();
  }
}
