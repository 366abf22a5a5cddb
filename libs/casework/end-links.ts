import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';

/**
 * Links of the student, of one of the parents (from 0) or of all parents stop working, and whoever is in by one is out.
 */
export async function endLinks(
  manager: EntityManager,
  transfer: string,
  whose: { kind: 'student' | 'parent'; parent?: number },
  at: Instant,
): Promise<void> {
  await manager.query(
    `WITH ended AS (UPDATE links SET revoked_at = $2 WHERE transfer_id = $1 AND kind = $3 AND revoked_at IS NULL
       AND ($4::int IS NULL OR coalesce(parent_index, 0) = $4) RETURNING id)
     UPDATE sessions SET revoked_at = $2 WHERE link_id IN (SELECT id FROM ended) AND revoked_at IS NULL`,
    [transfer, new Date(at), whose.kind, whose.parent ?? null],
  );
}
