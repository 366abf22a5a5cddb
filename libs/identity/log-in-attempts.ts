import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type Instant } from '../domain/time.js';

/** OWASP authentication cheat sheet: lock by account and slow down by address, for a while, counted over all servers. */
const WINDOW_MS = 15 * 60_000;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 50;

export interface AttemptKeys {
  /** Email as typed, lower case. */
  account: string;
  /** Network address of the caller. */
  address: string;
}

const keyOf = (kind: string, value: string): Buffer => createHash('sha256').update(`${kind}:${value}`).digest();

function limits({ account, address }: AttemptKeys): { key: Buffer; most: number }[] {
  return [
    { key: keyOf('account', account), most: PER_ACCOUNT },
    { key: keyOf('address', address), most: PER_ADDRESS },
  ];
}

/** Seconds to wait before another try is heard; 0 when one may be made now. */
export async function secondsToWait(manager: EntityManager, keys: AttemptKeys, now: Instant): Promise<number> {
  let wait = 0;
  for (const { key, most } of limits(keys)) {
    const [row] = await manager.query<{ failures: number; since: Instant }[]>(
      'SELECT failures, since FROM log_in_attempts WHERE key = $1',
      [key],
    );
    if (row === undefined || row.failures < most) continue;
    wait = Math.max(wait, Math.ceil((row.since + WINDOW_MS - now) / 1000));
  }
  return wait;
}

/** Counts a failed try; the count starts anew when its window has passed. */
export async function countFailure(manager: EntityManager, keys: AttemptKeys, now: Instant): Promise<void> {
  for (const { key } of limits(keys)) {
    await manager.query(
      `INSERT INTO log_in_attempts AS a (key, failures, since) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.since < $3 THEN 1 ELSE a.failures + 1 END,
         since = CASE WHEN a.since < $3 THEN $2 ELSE a.since END`,
      [key, new Date(now), new Date(now - WINDOW_MS)],
    );
  }
}

/** A success clears the account, not the address: one guessed account must not reset the count of a guesser. */
export async function forgetFailures(manager: EntityManager, keys: AttemptKeys): Promise<void> {
  await manager.query('DELETE FROM log_in_attempts WHERE key = $1', [keyOf('account', keys.account)]);
}
