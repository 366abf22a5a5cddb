import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import { ROLES, type Role } from '../../domain/roles.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { SYSTEM, withActor, type Actor } from '../../persistence/actor.js';
import type { OrganisationKind } from '../../persistence/party.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError } from '../errors.js';

const ANYWHERE: readonly Role[] = ['privacy-officer', 'admin'];
const startingWith = (start: string): Role[] => ROLES.filter((role) => role.startsWith(start));
const VSO: readonly Role[] = [...startingWith('vso-'), 'transfercoach'];
const ROLES_AT: Record<OrganisationKind, readonly Role[]> = {
  vso: VSO,
  pro: VSO,
  vmbo: VSO,
  mbo: startingWith('mbo-'),
  municipality: ['leerplicht'],
  rmc: ['rmc', 'rmc-coordinator'],
  region: ['region-coordinator', 'transfercoach'],
};

/** What somebody can be at an organisation of this kind. */
export const rolesAt = (kind: OrganisationKind): readonly Role[] => [...ROLES_AT[kind], ...ANYWHERE];

export interface MemberView {
  membership: string;
  role: Role;
  location: { id: string; name: string } | null;
  isContact: boolean;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
  state: 'now' | 'later' | 'over';
  away: { from: LocalDate; until: LocalDate | null } | null;
}

export interface PersonOfOrganisation {
  person: string;
  name: string;
  email: string;
  phone: string | null;
  memberships: MemberView[];
  /** `own`: password and app; `provider`: through the organisation's own log-in; `invited`: a link is waiting. */
  account: 'own' | 'provider' | 'invited' | 'none';
  /** Until when the link works. */
  invitedUntil: Instant | null;
  /** Places where they are logged in now. */
  sessions: number;
}

export interface PeopleView {
  organisation: { name: string; kind: OrganisationKind };
  locations: { id: string; name: string }[];
  roles: readonly Role[];
  people: PersonOfOrganisation[];
}

interface Row extends Omit<MemberView, 'location' | 'state' | 'away'> {
  person: string;
  name: string;
  email: string;
  phone: string | null;
  locationId: string | null;
  locationName: string | null;
  absentFrom: LocalDate | null;
  absentUntil: LocalDate | null;
}

interface LogIn {
  person: string;
  own: boolean;
  provider: boolean;
  invitedUntil: Instant | null;
  sessions: number;
}

/** Who works at the own organisation, as what and until when, and whether they can log in. */
export class ListPeople {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<PeopleView> {
    const staff = staffWhoMay(actor, 'manage-people');
    const { dataSource, clock } = this.casework;
    const today = localDateOf(clock.now());
    const found = await withActor(dataSource, staff, async (manager) => {
      const view = await membersOf(manager, staff.organisation);
      await writeAudit(this.casework, manager, staff, { action: 'people.read', fields: ['name', 'email', 'phone'] });
      return view;
    });
    const logIns = await withActor(dataSource, SYSTEM, (manager) =>
      manager.query<LogIn[]>(LOG_INS, [[...new Set(found.rows.map(({ person }) => person))], new Date(clock.now())]),
    );
    const byPerson = new Map(logIns.map((each) => [each.person, each]));
    return {
      organisation: found.organisation,
      locations: found.locations,
      roles: rolesAt(found.organisation.kind),
      people: peopleOf(found.rows, byPerson, today),
    };
  }
}

const MEMBERS = `
  SELECT p.id AS person, p.name, p.email, p.phone, m.id AS membership, m.role, m.is_contact AS "isContact", m.valid_from AS "validFrom",
    m.valid_until AS "validUntil", m.absent_from AS "absentFrom", m.absent_until AS "absentUntil", l.id AS "locationId", l.name AS "locationName"
  FROM memberships m JOIN people p ON p.id = m.person_id LEFT JOIN locations l ON l.id = m.location_id
  WHERE m.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM api_keys k WHERE k.membership_id = m.id)
  ORDER BY p.name, p.id, m.valid_until DESC NULLS FIRST, m.role`;

/** Of log-in nothing is read but whether there is one: that is for the application itself. */
const LOG_INS = `
  SELECT p.id AS person, EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id) AS own,
    EXISTS (SELECT 1 FROM oidc_identities i WHERE i.person_id = p.id) AS provider,
    (SELECT max(v.expires_at) FROM account_invitations v WHERE v.person_id = p.id AND v.used_at IS NULL AND v.expires_at > $2) AS "invitedUntil",
    (SELECT count(*)::int FROM sessions s WHERE s.person_id = p.id AND s.revoked_at IS NULL AND s.expires_at > $2) AS sessions
  FROM people p WHERE p.id = ANY($1)`;

async function membersOf(
  manager: EntityManager,
  organisation: string,
): Promise<Pick<PeopleView, 'organisation' | 'locations'> & { rows: Row[] }> {
  const [own] = await manager.query<PeopleView['organisation'][]>('SELECT name, kind FROM organisations WHERE id = $1', [
    organisation,
  ]);
  if (own === undefined) throw new CaseworkError('ORGANISATION.UNKNOWN', `no organisation ${organisation}`);
  const locations = await manager.query<PeopleView['locations']>(
    'SELECT id, name FROM locations WHERE organisation_id = $1 ORDER BY name',
    [organisation],
  );
  return { organisation: own, locations, rows: await manager.query<Row[]>(MEMBERS, [organisation]) };
}

function peopleOf(rows: readonly Row[], logIns: ReadonlyMap<string, LogIn>, today: LocalDate): PersonOfOrganisation[] {
  const people = new Map<string, PersonOfOrganisation>();
  for (const row of rows) {
    const { person, name, email, phone } = row;
    const logIn = logIns.get(person);
    const known = people.get(person) ?? {
      ...{ person, name, email, phone, memberships: [] },
      account: accountOf(logIn),
      invitedUntil: logIn?.invitedUntil ?? null,
      sessions: logIn?.sessions ?? 0,
    };
    known.memberships.push(memberOf(row, today));
    people.set(person, known);
  }
  return [...people.values()];
}

function accountOf(logIn: LogIn | undefined): PersonOfOrganisation['account'] {
  if (logIn?.own === true) return 'own';
  if (logIn?.provider === true) return 'provider';
  return logIn !== undefined && logIn.invitedUntil !== null ? 'invited' : 'none';
}

function memberOf(row: Row, today: LocalDate): MemberView {
  const { membership, role, isContact, validFrom, validUntil, locationId, locationName } = row;
  const over = validUntil !== null && validUntil < today;
  const isAway = row.absentFrom !== null && (row.absentUntil === null || row.absentUntil >= today);
  return {
    ...{ membership, role, isContact, validFrom, validUntil },
    location: locationId === null || locationName === null ? null : { id: locationId, name: locationName },
    state: over ? 'over' : validFrom > today ? 'later' : 'now',
    away: isAway && row.absentFrom !== null ? { from: row.absentFrom, until: row.absentUntil } : null,
  };
}
