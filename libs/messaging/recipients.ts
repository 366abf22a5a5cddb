import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../domain/time.js';
import type { Rhythm } from './leave-moment.js';

/** A member of staff as a mail reaches them today: themselves, or who stands in for them. */
export interface StaffRecipient {
  membershipId: string;
  personId: string;
  email: string;
  rhythm: Rhythm;
  organisationId: string;
  locationId: string | null;
}

/** A deputy who is away too has a deputy; three hand-overs is as far as it goes. */
const HOPS = 3;

/*
 * From each membership along the deputies as long as the person is away or has left; who has left without a deputy is replaced by
 * the fixed contact of that organisation. Who is away without a deputy gets the mail: the ladder goes on without them.
 */
const RESOLVE = `
WITH RECURSIVE hop AS (
  SELECT m.id AS asked, m.*, 0 AS n,
         (m.absent_from <= $2 AND (m.absent_until IS NULL OR m.absent_until >= $2)) IS TRUE AS away,
         m.valid_from > $2 OR m.valid_until < $2 AS gone
  FROM memberships m WHERE m.id = ANY ($1::uuid[])
  UNION ALL
  SELECT hop.asked, d.*, hop.n + 1,
         (d.absent_from <= $2 AND (d.absent_until IS NULL OR d.absent_until >= $2)) IS TRUE,
         d.valid_from > $2 OR d.valid_until < $2
  FROM hop JOIN memberships d ON d.id = hop.deputy_membership_id
  WHERE hop.n < ${HOPS} AND (hop.away OR hop.gone IS TRUE)
), reached AS (
  SELECT DISTINCT ON (asked) asked, id, gone, organisation_id FROM hop
  ORDER BY asked, (gone IS TRUE), away, n
), final AS (
  SELECT reached.asked,
         CASE WHEN reached.gone IS TRUE THEN (
           SELECT c.id FROM memberships c
           WHERE c.organisation_id = reached.organisation_id AND c.is_contact
             AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until >= $2)
           ORDER BY c.id LIMIT 1
         ) ELSE reached.id END AS id
  FROM reached
)
SELECT final.asked, m.id AS "membershipId", m.person_id AS "personId", p.email, p.notify AS rhythm,
       m.organisation_id AS "organisationId", m.location_id AS "locationId"
FROM final JOIN memberships m ON m.id = final.id JOIN people p ON p.id = m.person_id`;

/** By the membership that was asked for; one that leads to nobody is not in the answer. `on` is the local date. */
export async function staffRecipients(
  manager: EntityManager,
  membershipIds: readonly string[],
  on: LocalDate,
): Promise<Map<string, StaffRecipient>> {
  if (membershipIds.length === 0) return new Map();
  const rows = await manager.query<(StaffRecipient & { asked: string })[]>(RESOLVE, [[...new Set(membershipIds)], on]);
  return new Map(rows.map(({ asked, ...recipient }) => [asked, recipient]));
}
