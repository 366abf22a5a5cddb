import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import type { Role } from '../domain/roles.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type StaffActor } from '../persistence/actor.js';
import type { Casework } from './casework.js';

/** Somebody, or some place, that can be chosen in a form. */
export interface Choice {
  value: string;
  label: string;
}

/** A member of staff with the role in which they can be chosen. */
export interface MemberChoice {
  id: string;
  name: string;
  role: Role;
  organisation: string;
  organisationId: string;
}

const MEMBERS = `
  SELECT m.id, p.name, m.role, o.name AS organisation, o.id AS "organisationId"
  FROM memberships m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
  WHERE m.valid_from <= $1::date AND (m.valid_until IS NULL OR m.valid_until >= $1::date)`;

const MBO_SCHOOLS = `
  SELECT l.id AS value, CASE WHEN l.name = o.name THEN l.name ELSE l.name || ' (' || o.name || ')' END AS label
  FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE o.kind = 'mbo' ORDER BY label`;

const LOCATIONS = 'SELECT id AS value, name AS label FROM locations WHERE organisation_id = $1 ORDER BY name';

function membersWho(
  manager: EntityManager,
  on: LocalDate,
  condition: string,
  values: unknown[] = [],
): Promise<MemberChoice[]> {
  return manager.query<MemberChoice[]>(`${MEMBERS} AND ${condition} ORDER BY p.name, m.role`, [on, ...values]);
}

export interface PeopleToChoose {
  /** Of the own school, without the reader and without who keeps house. */
  colleagues: MemberChoice[];
  /** Who works with students at one of the schools of this transfer. */
  atSchools: MemberChoice[];
  coaches: MemberChoice[];
  /** Leerplicht and RMC, by their organisation. */
  desks: Choice[];
  /** Schools of the region that students can go to, a location each. */
  mboSchools: Choice[];
  /** Of the own school. */
  locations: Choice[];
}

/** Who and what can be chosen in the forms of one transfer. */
export class ReadPeopleToChoose {
  constructor(private readonly casework: Casework) {}

  async execute(actor: StaffActor, { transfer }: { transfer: string }): Promise<PeopleToChoose> {
    const on = localDateOf(this.casework.clock.now());
    const staff = `m.role <> 'admin' AND m.role <> 'privacy-officer'`;
    return withActor(this.casework.dataSource, actor, async (manager) => ({
      colleagues: await membersWho(manager, on, `m.organisation_id = $2 AND m.person_id <> $3 AND ${staff}`, [
        actor.organisation,
        actor.person,
      ]),
      atSchools: await membersWho(
        manager,
        on,
        `${staff} AND m.organisation_id IN (SELECT l.organisation_id FROM transfers t
           JOIN locations l ON l.id IN (t.vso_location_id, t.mbo_location_id) WHERE t.id = $2)`,
        [transfer],
      ),
      coaches: await membersWho(manager, on, `m.role = 'transfercoach'`),
      desks: await manager.query<Choice[]>(
        `SELECT id AS value, name AS label FROM organisations WHERE kind IN ('municipality', 'rmc') ORDER BY name`,
      ),
      mboSchools: await manager.query<Choice[]>(MBO_SCHOOLS),
      locations: await manager.query<Choice[]>(LOCATIONS, [actor.organisation]),
    }));
  }
}

export interface OwnSchool {
  locations: Choice[];
  /** By their address: that is how a mentor is named in a list of a class. */
  mentors: Choice[];
  mboSchools: Choice[];
}

/** What can be chosen when a transfer is started at the own school. */
export class ReadOwnSchool {
  constructor(private readonly casework: Casework) {}

  async execute(actor: StaffActor): Promise<OwnSchool> {
    const on = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, actor, async (manager) => ({
      locations: await manager.query<Choice[]>(LOCATIONS, [actor.organisation]),
      mentors: await manager.query<Choice[]>(
        `SELECT DISTINCT p.email AS value, p.name AS label FROM memberships m JOIN people p ON p.id = m.person_id
         WHERE m.organisation_id = $2 AND m.role = 'vso-mentor' AND m.valid_from <= $1::date
           AND (m.valid_until IS NULL OR m.valid_until >= $1::date)
         ORDER BY label`,
        [on, actor.organisation],
      ),
      mboSchools: await manager.query<Choice[]>(MBO_SCHOOLS),
    }));
  }
}
