import type { EntityManager } from 'typeorm';

import type { Role } from '../domain/roles.js';
import type { LocalDate } from '../domain/time.js';
import type { OrganisationKind } from './party.js';

export interface RoleQuestion {
  transferId: string;
  role: Role;
  /** The one who stands in for the holder, instead of the holder. */
  deputy: boolean;
  /** Local date on which the answer must hold: who has left by then, or is away, is passed over. */
  on: LocalDate;
}

/** A member of staff in a role of one transfer. */
export interface StaffHolder {
  kind: 'staff';
  membershipId: string;
  personId: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  locationId: string | null;
  /** Set when this person stands in for an absent holder. */
  insteadOf: string | null;
}

export type RoleHolder = StaffHolder | { kind: 'student' | 'parent'; studentId: string };

/**
 * The organisation that a role belongs to in this transfer: the leaving school, the mbo, the municipality and Doorstroompunt of the
 * home address, the region. A party row goes before the file, since after a move or a switch the row tells who took part.
 */
const HOME = `
  home AS (
    SELECT t.id, vl.organisation_id AS vso, ml.organisation_id AS mbo, t.vso_location_id, t.mbo_location_id,
      t.region_id, m.id AS municipality, r.id AS rmc, t.lead_membership_id, t.deputy_membership_id, t.lead_role, t.student_id
    FROM transfers t
    JOIN locations vl ON vl.id = t.vso_location_id
    LEFT JOIN locations ml ON ml.id = t.mbo_location_id
    LEFT JOIN organisations m ON m.kind = 'municipality' AND m.cbs_code = t.cbs_code
    LEFT JOIN organisations r ON r.kind = 'rmc' AND r.rmc_code = m.rmc_code
    WHERE t.id = $1
  ),
  place AS (
    SELECT CASE
        WHEN $2 LIKE 'vso-%' THEN vso
        WHEN $2 LIKE 'mbo-%' THEN mbo
        WHEN $2 = 'transfercoach' THEN coalesce((SELECT organisation_id FROM case_parties WHERE transfer_id = home.id AND role = 'coach'
          AND until IS NULL ORDER BY organisation_id LIMIT 1), vso)
        WHEN $2 = 'leerplicht' THEN municipality
        WHEN $2 IN ('rmc', 'rmc-coordinator') THEN rmc
        ELSE region_id
      END AS organisation_id,
      CASE WHEN $2 LIKE 'vso-%' THEN vso_location_id WHEN $2 LIKE 'mbo-%' THEN mbo_location_id END AS location_id
    FROM home
  )`;

/** Rank 1: appointed in this file; 2: the fixed contact in the role; 3: anyone with the role; 4: the contact person of the organisation. */
const CANDIDATES = `
  candidate AS (
    SELECT 1 AS rank, 0 AS far, m.* FROM case_roles c JOIN memberships m ON m.id = c.membership_id
      WHERE c.transfer_id = $1 AND c.role = $2
    UNION ALL
    SELECT CASE WHEN m.role = $2 AND m.is_contact THEN 2 WHEN m.role = $2 THEN 3 ELSE 4 END,
      CASE WHEN m.location_id = place.location_id THEN 0 WHEN m.location_id IS NULL THEN 1 ELSE 2 END, m.*
    FROM memberships m JOIN place ON place.organisation_id = m.organisation_id
    WHERE m.role = $2 OR m.is_contact
  ),
  valid AS (
    SELECT * FROM candidate WHERE valid_from <= $3::date AND (valid_until IS NULL OR valid_until >= $3::date)
  ),
  holder AS (
    SELECT v.*, v.absent_from IS NOT NULL AND v.absent_from <= $3::date
        AND (v.absent_until IS NULL OR v.absent_until >= $3::date) AS away
    FROM valid v ORDER BY rank, far, id LIMIT 1
  )`;

/**
 * The deputy: of the case lead the one named in the file, else the holder's own; without either the next candidate, so that a
 * message "with the deputy" always has a second reader when there is one.
 */
const RESOLVE = `
  WITH ${HOME}, ${CANDIDATES},
  standing_in AS (
    SELECT d.* FROM holder h CROSS JOIN home
      JOIN memberships d ON d.id = CASE WHEN h.id = home.lead_membership_id THEN home.deputy_membership_id ELSE h.deputy_membership_id END
    WHERE d.id <> h.id AND d.valid_from <= $3::date AND (d.valid_until IS NULL OR d.valid_until >= $3::date)
  ),
  next_best AS (
    SELECT v.id, v.person_id, v.organisation_id, v.location_id FROM valid v, holder h WHERE v.person_id <> h.person_id
    ORDER BY v.rank, v.far, v.id LIMIT 1
  ),
  chosen AS (
    SELECT id, person_id, organisation_id, location_id, NULL::uuid AS instead_of, 1 AS place FROM holder WHERE NOT $4 AND NOT away
    UNION ALL SELECT s.id, s.person_id, s.organisation_id, s.location_id, h.id, 2 FROM standing_in s, holder h WHERE $4 OR h.away
    UNION ALL SELECT n.id, n.person_id, n.organisation_id, n.location_id, h.id, 3 FROM next_best n, holder h WHERE $4 OR h.away
    UNION ALL SELECT id, person_id, organisation_id, location_id, NULL, 4 FROM holder WHERE NOT $4
  )
  SELECT c.id AS "membershipId", c.person_id AS "personId", c.organisation_id AS "organisationId", o.kind AS "organisationKind",
    c.location_id AS "locationId", c.instead_of AS "insteadOf"
  FROM chosen c JOIN organisations o ON o.id = c.organisation_id ORDER BY c.place LIMIT 1`;

/**
 * Who fills a role in a transfer on a day. The holder is the one appointed in the file, else the fixed contact in that role, else
 * anyone in that role at the party (own location first), else a fixed contact of the party. Who is away is replaced by their deputy.
 * Undefined when the party has nobody at all (no mbo yet, a municipality that does not take part), or no deputy.
 */
export async function resolveRole(manager: EntityManager, question: RoleQuestion): Promise<RoleHolder | undefined> {
  const { transferId, role, deputy, on } = question;
  if (role === 'student' || role === 'parent') {
    const [found] = await manager.query<{ studentId: string }[]>(
      'SELECT student_id AS "studentId" FROM transfers WHERE id = $1',
      [transferId],
    );
    return found === undefined ? undefined : { kind: role, studentId: found.studentId };
  }
  const [holder] = await manager.query<Omit<StaffHolder, 'kind'>[]>(RESOLVE, [transferId, role, on, deputy]);
  return holder === undefined ? undefined : { kind: 'staff', ...holder };
}
