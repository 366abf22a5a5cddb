import type { EntityManager } from 'typeorm';

import type { Lead } from '../domain/events.js';
import type { Role } from '../domain/roles.js';
import type { LocalDate } from '../domain/time.js';
import { CaseworkError, mistake, type CaseworkErrorCode } from './errors.js';

/** A member of staff as a use case needs them. */
export interface Colleague {
  membership: string;
  person: string;
  name: string;
  email: string;
  organisation: string;
  location: string | null;
  role: Role;
  isContact: boolean;
  deputy: string | null;
}

const COLLEAGUES = `
  SELECT m.id AS membership, m.person_id AS person, p.name, lower(p.email) AS email, m.organisation_id AS organisation,
         m.location_id AS location, m.role, m.is_contact AS "isContact", m.deputy_membership_id AS deputy
  FROM memberships m JOIN people p ON p.id = m.person_id
  WHERE m.valid_from <= $2 AND (m.valid_until IS NULL OR m.valid_until >= $2)`;

/** Everybody who works for these organisations on a day, in a fixed order. */
export async function colleaguesOf(
  manager: EntityManager,
  organisations: readonly string[],
  on: LocalDate,
): Promise<Colleague[]> {
  return manager.query<Colleague[]>(`${COLLEAGUES} AND m.organisation_id = ANY($1) ORDER BY m.id`, [organisations, on]);
}

/** The people behind memberships, also of former colleagues: a file keeps the names of who did what. */
export async function namesOf(manager: EntityManager, memberships: readonly string[]): Promise<Map<string, Colleague>> {
  return namesWhere(manager, '= ANY($1)', [[...new Set(memberships)]]);
}

/** As `namesOf`, of the memberships for which a condition in SQL on their id holds. */
export async function namesWhere(
  manager: EntityManager,
  condition: string,
  values: unknown[],
): Promise<Map<string, Colleague>> {
  const rows = await manager.query<Colleague[]>(
    `SELECT m.id AS membership, m.person_id AS person, p.name, lower(p.email) AS email, m.organisation_id AS organisation,
            m.location_id AS location, m.role, m.is_contact AS "isContact", m.deputy_membership_id AS deputy
     FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.id ${condition}`,
    values,
  );
  return new Map(rows.map((row) => [row.membership, row]));
}

const isOfSide = (side: Lead['side'], { role }: Colleague): boolean =>
  role.startsWith(`${side}-`) || (side === 'vso' && role === 'transfercoach');

/**
 * Who stands in for somebody: the deputy they named, else the fixed contact person of the same school, the own location first,
 * else any colleague there. Another person in any case.
 */
export function deputyFor(
  colleague: Colleague,
  side: Lead['side'],
  colleagues: readonly Colleague[],
): Colleague | undefined {
  const others = colleagues.filter(
    (other) =>
      other.organisation === colleague.organisation && other.person !== colleague.person && isOfSide(side, other),
  );
  const rank = (other: Colleague): number =>
    (other.membership === colleague.deputy ? 8 : 0) +
    (other.isContact ? 4 : 0) +
    (other.location === colleague.location ? 2 : 0);
  return others.reduce<Colleague | undefined>(
    (best, other) => (best === undefined || rank(other) > rank(best) ? other : best),
    undefined,
  );
}

export interface LeadChoice {
  side: Lead['side'];
  /** Membership of who takes the lead. */
  person: string;
  /** Membership of who stands in; found when left out. */
  deputy?: string | undefined;
  organisations: readonly string[];
  on: LocalDate;
}

/**
 * The lead of a transfer with a deputy, both working on that day for one of the organisations of that side.
 * @throws CaseworkError LEAD.UNKNOWN, DEPUTY.UNKNOWN, DEPUTY.MISSING
 */
export async function leadOf(manager: EntityManager, choice: LeadChoice): Promise<Lead> {
  const colleagues = await colleaguesOf(manager, choice.organisations, choice.on);
  const person = colleagues.find(
    (colleague) => colleague.membership === choice.person && isOfSide(choice.side, colleague),
  );
  if (!person) throw refusedAt('lead', 'LEAD.UNKNOWN');
  return leadWith(person, choice.side, colleagues, choice.deputy);
}

/** As `leadOf`, for a person already known. */
export function leadWith(
  person: Colleague,
  side: Lead['side'],
  colleagues: readonly Colleague[],
  deputy: string | undefined,
): Lead {
  const standIn =
    deputy === undefined
      ? deputyFor(person, side, colleagues)
      : colleagues.find(
          (other) =>
            other.membership === deputy && other.organisation === person.organisation && other.person !== person.person,
        );
  if (!standIn) {
    if (deputy !== undefined) throw refusedAt('deputy', 'DEPUTY.UNKNOWN');
    throw new CaseworkError('DEPUTY.MISSING', `nobody can stand in for membership ${person.membership}`);
  }
  return { side, role: person.role, person: person.membership, deputy: standIn.membership };
}

function refusedAt(field: string, code: CaseworkErrorCode): CaseworkError {
  return new CaseworkError(code, `${field} is not one of them`, { errors: [mistake(field, code)] });
}
