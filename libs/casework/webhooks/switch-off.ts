import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import type { Instant } from '../../domain/time.js';

/** Once per time that it goes off: the day is in the key. */
const TELL_ADMINS = `
  INSERT INTO messages (dedupe_key, template, params, recipient_membership_id, recipient_kind, role, send_after)
  SELECT 'webhook-off:' || $1::uuid || ':' || $3::date || ':' || m.id, 'webhook-off', jsonb_build_object('webhook', $1::uuid), m.id, 'staff', m.role, $4
  FROM memberships m
  WHERE m.organisation_id = $2 AND m.role = 'admin' AND m.valid_from <= $3::date AND (m.valid_until IS NULL OR m.valid_until >= $3::date)
  ON CONFLICT (dedupe_key) DO NOTHING`;

/** Gives up on an address, in the transaction of the worker: what waits is kept as dead, and every administrator hears of it. */
export async function switchOff(
  manager: EntityManager,
  { id, organisation }: { id: string; organisation: string },
  now: Instant,
): Promise<void> {
  const [, gone] = await manager.query<[unknown, number]>(
    `UPDATE webhook_endpoints SET status = 'failed', not_before = NULL WHERE id = $1 AND status = 'on'`,
    [id],
  );
  if (gone === 0) return;
  await manager.query(
    `UPDATE webhook_deliveries SET status = 'dead', problem = 'switched-off' WHERE endpoint_id = $1 AND status = 'waiting'`,
    [id],
  );
  await manager.query(TELL_ADMINS, [id, organisation, localDateOf(now), new Date(now)]);
}
