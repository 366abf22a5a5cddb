import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import type { Casework } from '../../../libs/casework/casework.js';
import {
  AddMembership,
  AddPerson,
  AddPolicy,
  CreateLocation,
  CreateOrganisation,
} from '../../../libs/casework/organisations.js';
import type { StartTransferInput } from '../../../libs/contracts/start-transfer.js';
import { StartTransferSchema, type StartTransferBody } from '../../../libs/contracts/start-transfer.js';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import type { Role } from '../../../libs/domain/roles.js';
import { SYSTEM, type StaffActor } from '../../../libs/persistence/actor.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import type { DoorlijnDatabase } from '../../setup/database.js';

/** A Tuesday morning in school. */
export const NOW = Date.parse('2026-10-06T08:30:00Z');

export class MovableClock {
  at = NOW;
  now(): number {
    return this.at;
  }
}

const keys = new ConfiguredMasterKeys(Buffer.alloc(32, 4).toString('base64'), []);
const vault = new Vault(keys);

export function caseworkOf(database: DoorlijnDatabase, clock = new MovableClock()): Casework {
  return { dataSource: database.app, clock, vault, audit: new AuditTrail(Buffer.alloc(32, 6)) };
}

/** The same, as the worker of the database. */
export function workerOf(database: DoorlijnDatabase, clock = new MovableClock()): Casework {
  return { ...caseworkOf(database, clock), dataSource: database.worker };
}

export interface School {
  organisation: string;
  location: string;
  staff: Partial<Record<Role, StaffActor & { email: string }>>;
}

export interface Region {
  region: School;
  vso: School;
  otherVso: School;
  mbo: School;
  otherMbo: School;
  municipality: School;
  rmc: School;
  policy: string;
}

export function member(school: School, role: Role): StaffActor & { email: string } {
  const found = school.staff[role];
  if (!found) throw new Error(`nobody is ${role} there`);
  return found;
}

let counter = 0;

/** One region with two leaving schools, two mbo institutions and the desks of Amsterdam, made by the use cases themselves. */
export async function makeRegion(database: DoorlijnDatabase): Promise<Region> {
  const casework = caseworkOf(database);
  const create = new CreateOrganisation(casework);
  const createLocation = new CreateLocation(casework);
  const addPerson = new AddPerson(casework);
  const addMembership = new AddMembership(casework);

  async function school(
    organisation: Parameters<CreateOrganisation['execute']>[1],
    roles: Role[],
    suffix?: string,
  ): Promise<School> {
    const { id } = await create.execute(SYSTEM, organisation);
    const location = await createLocation.execute(SYSTEM, {
      organisation: id,
      name: organisation.name,
      holidayRegion: 'Noord',
      brinSuffix: suffix,
    });
    const staff: School['staff'] = {};
    for (const role of roles) {
      counter += 1;
      const email = `${role}-${counter}@voorbeeld.nl`;
      const person = await addPerson.execute(SYSTEM, { name: `Persoon ${counter}`, email });
      const membership = await addMembership.execute(SYSTEM, {
        person: person.id,
        organisation: id,
        role,
        isContact: role === 'vso-contact' || role === 'mbo-contact',
        validFrom: '2020-01-01',
      });
      staff[role] = { kind: 'staff', membership: membership.id, person: person.id, organisation: id, role, email };
    }
    return { organisation: id, location: location.id, staff };
  }

  const region = await school({ kind: 'region', name: 'Regio Amsterdam' }, ['region-coordinator', 'admin']);
  const inRegion = { region: region.organisation };
  const vsoRoles: Role[] = [
    'vso-mentor',
    'vso-coordinator',
    'vso-contact',
    'vso-aftercare',
    'vso-supervisor',
    'privacy-officer',
  ];
  const mboRoles: Role[] = ['mbo-contact', 'mbo-intaker', 'mbo-coordinator', 'mbo-supervisor', 'mbo-mentor'];
  const { id: policy } = await new AddPolicy(casework).execute(SYSTEM, {
    region: null,
    document: standaard2026,
    validFrom: '2026-01-01',
  });
  return {
    region,
    policy,
    vso: await school({ kind: 'vso', name: 'Orion College Amstel', brin: '21EJ', ...inRegion }, vsoRoles, '00'),
    otherVso: await school({ kind: 'vso', name: 'Altra College Zuidoost', ...inRegion }, vsoRoles),
    mbo: await school({ kind: 'mbo', name: 'MBO College Zuid', brin: '25PZ', ...inRegion }, mboRoles),
    otherMbo: await school({ kind: 'mbo', name: 'MBO College Almere', brin: '25LR', ...inRegion }, mboRoles),
    municipality: await school(
      { kind: 'municipality', name: 'Gemeente Amsterdam', cbsCode: 'GM0363', rmcCode: '21', ...inRegion },
      ['leerplicht'],
    ),
    rmc: await school({ kind: 'rmc', name: 'Doorstroompunt Amsterdam', rmcCode: '21', ...inRegion }, [
      'rmc',
      'rmc-coordinator',
    ]),
  };
}

let students = 0;

/** What a mentor fills in; a new student each time. */
export function student(region: Region, changes: Partial<StartTransferInput> = {}): StartTransferBody {
  students += 1;
  return StartTransferSchema.parse({
    student: {
      studentNumber: `L${students}`,
      firstName: 'Noor',
      lastName: 'Achterweg',
      birthDate: '2009-05-14',
      municipality: 'Amsterdam',
      email: 'noor@voorbeeld.nl',
      parents: [{ email: 'ouder@voorbeeld.nl' }],
    },
    vsoLocation: '21EJ00',
    mentorEmail: member(region.vso, 'vso-mentor').email,
    mbo: { institution: '25PZ' },
    programme: { name: 'Dienstverlening', level: '2', leerweg: 'bol' },
    ...changes,
  });
}
