import { type EntityManager } from 'typeorm';
import { type Role } from '../domain/roles.js';
import { type Instant, type LocalDate } from '../domain/time.js';
import { type OrganisationKind } from '../persistence/party.js';

/** What a person is somewhere, as it is shown and acted on. Dates are local days (Europe/Amsterdam), the last ones inclusive. */
export interface Membership {
  id: string;
  role: Role;
  organisation: { id: string; name: string; kind: OrganisationKind; regionId: string | null };
  location: { id: string; name: string } | null;
  isContact: boolean;
  deputyMembershipId: string | null;
  absentFrom: LocalDate | null;
  absentUntil: LocalDate | null;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
}

/** A {@link Membership} as a query gives it. */
export interface MembershipRecord extends Omit<Membership, 'organisation' | 'location'> {
  organisationId: string;
  organisationName: string;
  organisationKind: OrganisationKind;
  regionId: string | null;
  locationId: string | null;
  locationName: string | null;
}

/** Columns of a {@link MembershipRecord} from `memberships m`, `organisations o` and `locations l`. */
export const MEMBERSHIP_COLUMNS = `
  m.id, m.role, m.is_contact AS "isContact", m.deputy_membership_id AS "deputyMembershipId",
  m.absent_from AS "absentFrom", m.absent_until AS "absentUntil", m.valid_from AS "validFrom", m.valid_until AS "validUntil",
  o.id AS "organisationId", o.name AS "organisationName", o.kind AS "organisationKind", o.region_id AS "regionId",
  l.id AS "locationId", l.name AS "locationName"`;
const FROM = `
  FROM memberships m JOIN organisations o ON o.id = m.organisation_id LEFT JOIN locations l ON l.id = m.location_id`;
/** Of `memberships m`: valid on the local day of the instant in $1, its first and last day included. */
export const VALID_MEMBERSHIP = `
  m.valid_from <= ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
  AND (m.valid_until IS NULL OR m.valid_until >= ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)`;

export function membershipOf(row: MembershipRecord): Membership {
  return {
    id: row.id,
    role: row.role,
    organisation: {
      id: row.organisationId,
      name: row.organisationName,
      kind: row.organisationKind,
      regionId: row.regionId,
    },
    location:
      row.locationId === null || row.locationName === null ? null : { id: row.locationId, name: row.locationName },
    isContact: row.isContact,
    deputyMembershipId: row.deputyMembershipId,
    absentFrom: row.absentFrom,
    absentUntil: row.absentUntil,
    validFrom: row.validFrom,
    validUntil: row.validUntil,
  };
}

/** The memberships of a person that are valid at the instant, the oldest first. */
export async function validMemberships(manager: EntityManager, personId: string, now: Instant): Promise<Membership[]> {
  const rows = await manager.query<MembershipRecord[]>(
    `SELECT ${MEMBERSHIP_COLUMNS} ${FROM} WHERE m.person_id = $2 AND ${VALID_MEMBERSHIP} ORDER BY m.valid_from, m.id`,
    [new Date(now), personId],
  );
  return rows.map(membershipOf);
}

/** Of whom this membership is the deputy and who is away at the instant: membership ids with names. */
export async function standsInFor(
  manager: EntityManager,
  membershipId: string,
  now: Instant,
): Promise<{ membership: string; name: string; role: Role; until: LocalDate | null }[]> {
  return manager.query(
    `SELECT m.id AS membership, p.name, m.role, m.absent_until AS until
     FROM memberships m JOIN people p ON p.id = m.person_id
     WHERE m.deputy_membership_id = $2 AND ${VALID_MEMBERSHIP}
       AND m.absent_from <= ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date
       AND (m.absent_until IS NULL OR m.absent_until >= ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date)
     ORDER BY p.name`,
    [new Date(now), membershipId],
  );
}
