import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, staffOf, type Place, type World } from '../persistence/world.js';
import type { RunningApi } from './running-api.js';

/** A region with real agreements, whose people may log in as in the demo. */
export interface Region extends World {
  tokenOf(place: Place, role: Role): Promise<string>;
  membershipOf(place: Place, role: Role): string;
}

export async function makeRegion(database: DoorlijnDatabase, api: RunningApi): Promise<Region> {
  return openRegion(database, api, await makeWorld(database));
}

/** Gives a world that is there its agreements and its log-in. */
export async function openRegion(database: DoorlijnDatabase, api: RunningApi, world: World): Promise<Region> {
  await database.admin.query('UPDATE policies SET document = $2, key = $3 WHERE id = $1', [
    world.policy,
    standaard2026,
    standaard2026.key,
  ]);
  await database.admin.query('UPDATE people SET demo = true');
  const tokens = new Map<string, Promise<string>>();
  return {
    ...world,
    membershipOf: (place, role) => staffOf(place, role).membership,
    tokenOf: (place, role) => {
      const { membership } = staffOf(place, role);
      const token = tokens.get(membership) ?? api.logIn(membership);
      tokens.set(membership, token);
      return token;
    },
  };
}

let students = 0;

/** A body as a mentor of the first school would send it. */
export async function newTransfer(database: Pick<DoorlijnDatabase, 'admin'>, school: Place, changes: object = {}): Promise<object> {
  const [mentor] = await database.admin.query<{ email: string; location: string }[]>(
    `SELECT p.email, l.name AS location FROM people p JOIN memberships m ON m.person_id = p.id
     JOIN locations l ON l.organisation_id = m.organisation_id WHERE m.id = $1`,
    [staffOf(school, 'vso-mentor').membership],
  );
  students += 1;
  return {
    student: {
      studentNumber: `L${students}`,
      firstName: 'Kanarie',
      lastName: `Achternaam${students}`,
      birthDate: '2009-04-12',
      municipality: 'Amsterdam',
      email: `student${students}@example.org`,
    },
    vsoLocation: mentor!.location,
    mentorEmail: mentor!.email,
    mbo: { institution: 'College' },
    programme: { name: 'Kok', level: '2', leerweg: 'bol' },
    ...changes,
  };
}
