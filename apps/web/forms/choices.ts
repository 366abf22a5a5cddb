import type { EntityManager } from 'typeorm';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import type { Role } from '../../../libs/domain/roles.js';
import { withActor } from '../../../libs/persistence/actor.js';
import type { StaffVisit } from '../http/visit.js';
import type { Option } from '../ui/fields.js';
import type { FormContext } from './step-forms.js';

interface Member {
  id: string;
  name: string;
  role: Role;
  organisation: string;
}

const MEMBERS = `
  SELECT m.id, p.name, m.role, o.name AS organisation
  FROM memberships m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
  WHERE m.valid_from <= $1::date AND (m.valid_until IS NULL OR m.valid_until >= $1::date)`;

const member = ({ id, name, role, organisation }: Member, withSchool: boolean): Option => ({
  value: id,
  label: `${name}, ${ROLE_NAMES[role]}${withSchool ? ` (${organisation})` : ''}`,
});

/** Schools of the region that students can go to, a location each. */
export async function mboSchools(manager: EntityManager): Promise<Option[]> {
  return manager.query<Option[]>(
    `SELECT l.id AS value, CASE WHEN l.name = o.name THEN l.name ELSE l.name || ' (' || o.name || ')' END AS label
     FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE o.kind = 'mbo' ORDER BY label`,
  );
}

/** The locations of the reader's own school, and the mentors who work there. */
export async function ownSchool(visit: StaffVisit): Promise<{ locations: Option[]; mentors: Option[]; mbo: Option[] }> {
  const { organisation } = visit.signedIn.actor;
  return withActor(visit.web.dependencies.dataSource, visit.signedIn.actor, async (manager) => ({
    locations: await manager.query<Option[]>(
      'SELECT id AS value, name AS label FROM locations WHERE organisation_id = $1 ORDER BY name',
      [organisation],
    ),
    mentors: await manager.query<Option[]>(
      `SELECT DISTINCT p.email AS value, p.name AS label FROM memberships m JOIN people p ON p.id = m.person_id
       WHERE m.organisation_id = $2 AND m.role = 'vso-mentor' AND m.valid_from <= $1::date AND (m.valid_until IS NULL OR m.valid_until >= $1::date)
       ORDER BY label`,
      [visit.today, organisation],
    ),
    mbo: await mboSchools(manager),
  }));
}

/** Who and what can be chosen in the forms of one transfer. */
export async function contextOf(visit: StaffVisit, file: TransferView): Promise<FormContext> {
  const { actor, membership } = visit.signedIn;
  return withActor(visit.web.dependencies.dataSource, actor, async (manager) => {
    const members = (more: string, values: unknown[]): Promise<Member[]> =>
      manager.query<Member[]>(`${MEMBERS} ${more} ORDER BY p.name, m.role`, [visit.today, ...values]);
    const colleagues = await members(
      `AND m.organisation_id = $2 AND m.person_id <> $3 AND m.role <> 'admin' AND m.role <> 'privacy-officer'`,
      [membership.organisation.id, visit.signedIn.person.id],
    );
    const coaches = await members(`AND m.role = 'transfercoach'`, []);
    const desks = await manager.query<Option[]>(
      `SELECT id AS value, name AS label FROM organisations WHERE kind IN ('municipality', 'rmc') ORDER BY name`,
    );
    const people = file.people.map((person): Option => ({
      value: person.membership,
      label: `${person.name}, ${person.roleName} (${person.organisation})`,
    }));
    return {
      name: file.student.firstName,
      hasMbo: file.mbo !== null,
      hasDestination: file.destination !== null,
      mboSchools: await mboSchools(manager),
      colleagues: colleagues.map((each) => member(each, false)),
      coaches: coaches.map((each) => member(each, true)),
      owners: [...people, ...desks],
      planActions: [],
    };
  });
}
