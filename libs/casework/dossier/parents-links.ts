import type { EntityManager } from 'typeorm';

import type { Instant } from '../../domain/time.js';

/** The links of the parents stop working, and whoever is in by one is out. */
export async function endParentsLinks(manager: EntityManager, transfer: string, at: Instant): Promise<void> {
  await manager.query(
    `WITH ended AS (UPDATE links SET revoked_at = $2 WHERE transfer_id = $1 AND kind = 'parent' AND revoked_at IS NULL RETURNING id)
     UPDATE sessions SET revoked_at = $2 WHERE link_id IN (SELECT id FROM ended) AND revoked_at IS NULL`,
    [transfer, new Date(at)],
  );
}
