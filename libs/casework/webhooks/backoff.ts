import type { Instant } from '../../domain/time.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Between one attempt and the next: a hitch costs seconds, an evening of maintenance some minutes, a weekend is bridged. Close to what
 * Standard Webhooks 1.0 proposes; together a little over three days.
 */
const PAUSES_MS: readonly number[] = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  8 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
  24 * HOUR_MS,
];

/** An address that answered nothing right for so long is switched off (choice: longer than a weekend). */
export const SWITCH_OFF_AFTER_MS = 72 * HOUR_MS;

/** The longest that a receiver may ask us to wait (`Retry-After`). */
const LONGEST_ASKED_MS = 24 * HOUR_MS;

/** When to try again after so many failed attempts in a row (1 or more); undefined: not any more. */
export function nextAttemptAt(failed: number, now: Instant, askedMs = 0): Instant | undefined {
  const pause = PAUSES_MS[failed - 1];
  return pause === undefined ? undefined : now + Math.max(pause, Math.min(askedMs, LONGEST_ASKED_MS));
}

/** As for one event, and without end: the address as a whole is given up by time and not by number. */
export function addressAgainAt(failures: number, now: Instant, askedMs: number): Instant {
  return nextAttemptAt(Math.min(failures, PAUSES_MS.length), now, askedMs) ?? now;
}
