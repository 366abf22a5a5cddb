import type { Instant } from '../domain/time.js';

const MINUTE_MS = 60_000;

/** Waits in minutes after the first, second, … attempt; the last one repeats. Greylisting asks for minutes, a full mailbox for hours. */
const WAITS = [1, 5, 15, 30, 60, 120] as const;

/** A mail server that says "later" for three days says no (RFC 5321, 4.5.4.1, advises four to five; here somebody waits). */
const PATIENCE_MS = 3 * 24 * 60 * MINUTE_MS;

/** A mail that may have arrived is offered again after this. */
const UNCERTAIN_WAIT_MS = 5 * MINUTE_MS;

/** How often a mail is offered again that may have arrived each time; then a person has to look. */
export const UNCERTAIN_TRIES = 5;

/** When to try again after `attempts` earlier attempts. */
export function nextAttempt(attempts: number, now: Instant): Instant {
  const wait = WAITS[Math.min(attempts, WAITS.length - 1)] ?? 120;
  return now + wait * MINUTE_MS;
}

export function nextAfterUncertain(now: Instant): Instant {
  return now + UNCERTAIN_WAIT_MS;
}

/** Whether the recipient's server has put it off for too long. */
export function patienceIsOver(sendAfter: Instant, now: Instant): boolean {
  return now - sendAfter > PATIENCE_MS;
}
