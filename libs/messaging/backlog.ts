import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/time.js';

/** What waits or went wrong, for the health page: numbers only. */
export interface MailBacklog {
  /** Should have left by now. */
  overdue: number;
  /** Since when the longest waiting of them should have left; null when none is. */
  oldest: Instant | null;
  /** May have arrived, and are not repeated: somebody has to look. */
  uncertain: number;
  /** Refused for good; the case leads were asked to take another route. */
  failed: number;
}

const DAY_MS = 86_400_000;

/** `uncertain` and `failed` count the messages of the last 30 days. */
export async function mailBacklog(manager: EntityManager, now: Instant): Promise<MailBacklog> {
  const [row] = await manager.query<MailBacklog[]>(
    `SELECT
       (SELECT count(*) FROM messages WHERE status = 'pending' AND send_after <= $1)::int AS overdue,
       (SELECT min(send_after) FROM messages WHERE status = 'pending' AND send_after <= $1) AS oldest,
       (SELECT count(*) FROM messages WHERE status = 'uncertain' AND send_after > $2)::int AS uncertain,
       (SELECT count(*) FROM messages WHERE status = 'failed' AND send_after > $2)::int AS failed`,
    [new Date(now), new Date(now - 30 * DAY_MS)],
  );
  return row ?? { overdue: 0, oldest: null, uncertain: 0, failed: 0 };
}
