import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '../../../libs/domain/roles.js';
import { withActor, type StaffActor } from '../../../libs/persistence/actor.js';
import { openFiles, type NewFile } from '../../../libs/persistence/open-files.js';
import type { OrganisationKind, PartyRole } from '../../../libs/persistence/party.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import type { DoorlijnDatabase } from '../../setup/database.js';

export const NOW = Date.parse('2026-10-05T08:00:00Z');
export const vault = new Vault(new ConfiguredMasterKeys(Buffer.alloc(32, 7).toString('base64'), []));

export interface Place {
  organisation: string;
  location: string;
  staff: Record<string, StaffActor>;
}

export interface World {
  region: Place;
  schools: [Place, Place];
  college: Place;
  otherCollege: Place;
  municipality: Place;
  rmc: Place;
  policy: string;
}

const rowOf = <T>(rows: T[]): T => {
  const [row] = rows;
  if (row === undefined) throw new Error('nothing came back');
  return row;
};

async function addPlace(
  admin: DataSource,
  region: string | null,
  kind: OrganisationKind,
  name: string,
  roles: Role[],
  codes: { cbs?: string; rmc?: string } = {},
): Promise<Place> {
  const organisation = randomUUID();
  const location = randomUUID();
  await admin.query(
    'INSERT INTO organisations (id, kind, name, region_id, cbs_code, rmc_code) VALUES ($1, $2, $3, $4, $5, $6)',
    [organisation, kind, name, region ?? organisation, codes.cbs ?? null, codes.rmc ?? null],
  );
  await admin.query(`INSERT INTO locations (id, organisation_id, name, holiday_region) VALUES ($1, $2, $3, 'Noord')`, [
    location,
    organisation,
    name,
  ]);
  const staff: Record<string, StaffActor> = {};
  for (const role of roles) staff[role] = await addStaff(admin, { organisation, location, staff }, role);
  return { organisation, location, staff };
}

export async function addStaff(
  admin: DataSource,
  place: Place,
  role: Role,
  more: { isContact?: boolean; location?: string | null; deputy?: string; validUntil?: string } = {},
): Promise<StaffActor> {
  const person = randomUUID();
  await admin.query('INSERT INTO people (id, name, email) VALUES ($1, $2, $3)', [
    person,
    `${role} test`,
    `${person}@example.org`,
  ]);
  const { id } = rowOf(
    await admin.query<{ id: string }[]>(
      `INSERT INTO memberships (person_id, organisation_id, location_id, role, is_contact, deputy_membership_id, valid_from, valid_until)
       VALUES ($1, $2, $3, $4, $5, $6, '2020-01-01', $7) RETURNING id`,
      [
        person,
        place.organisation,
        more.location ?? null,
        role,
        more.isContact ?? false,
        more.deputy ?? null,
        more.validUntil ?? null,
      ],
    ),
  );
  return { kind: 'staff', membership: id, person, organisation: place.organisation, role };
}

/** Two leaving schools, two colleges, a municipality and its Doorstroompunt in one region. */
export async function makeWorld({ admin }: Pick<DoorlijnDatabase, 'admin'>): Promise<World> {
  const region = await addPlace(admin, null, 'region', 'Regio', ['region-coordinator', 'admin']);
  const at = (kind: OrganisationKind, name: string, roles: Role[], codes = {}): Promise<Place> =>
    addPlace(admin, region.organisation, kind, name, roles, codes);
  const vsoRoles: Role[] = [
    'vso-mentor',
    'vso-coordinator',
    'vso-contact',
    'vso-supervisor',
    'vso-aftercare',
    'privacy-officer',
    'admin',
  ];
  const mboRoles: Role[] = ['mbo-contact', 'mbo-intaker', 'mbo-mentor', 'mbo-coordinator'];
  const policy = randomUUID();
  await admin.query(
    `INSERT INTO policies (id, key, label, document, valid_from, created_at) VALUES ($1, $2, 'Test', '{}', '2026-01-01', now())`,
    [policy, policy],
  );
  return {
    region,
    schools: [await at('vso', 'School A', vsoRoles), await at('vso', 'School B', vsoRoles)],
    college: await at('mbo', 'College', mboRoles),
    otherCollege: await at('mbo', 'Ander college', mboRoles),
    municipality: await at('municipality', 'Gemeente', ['leerplicht'], {
      cbs: `GM${Math.floor(Math.random() * 1e9)}`,
      rmc: '99',
    }),
    rmc: await at('rmc', 'Doorstroompunt', ['rmc', 'rmc-coordinator'], { rmc: '99' }),
    policy,
  };
}

export const staffOf = (place: Place, role: Role): StaffActor => {
  const actor = place.staff[role];
  if (actor === undefined) throw new Error(`nobody is ${role} there`);
  return actor;
};

let studentNumber = 0;

/** A file as the leaving school opens it: the mbo is named but may not look in yet. */
export async function newFile(world: World, school: Place, college = world.college): Promise<NewFile> {
  const transferId = randomUUID();
  const studentId = randomUUID();
  const mentor = staffOf(school, 'vso-mentor').membership;
  const key = await vault.newKey(studentId, NOW);
  studentNumber += 1;
  const party = (organisationId: string, role: PartyRole, since: number | null): NewFile['parties'][number] => ({
    transferId,
    organisationId,
    role,
    fromPhase: 'orientation',
    since,
    until: null,
    byEscalation: null,
  });
  return {
    transfer: {
      id: transferId,
      studentId,
      regionId: world.region.organisation,
      vsoLocationId: school.location,
      mboLocationId: college.location,
      mboProgramme: null,
      crebo: null,
      level: 2,
      leerweg: 'bol',
      route: null,
      outflowProfile: null,
      studentNumber: String(studentNumber),
      cbsCode: 'GM0000',
      schoolYear: 2026,
      birthYear: 2009,
      startDate: '2027-08-23',
      leavesSchool: '2027-07-16',
      phase: 'orientation',
      phaseSince: '2026-10-05',
      policyId: world.policy,
      leadMembershipId: mentor,
      deputyMembershipId: staffOf(school, 'vso-coordinator').membership,
      leadSide: 'vso',
      leadRole: 'vso-mentor',
      nextDue: null,
      nextStep: null,
      colour: null,
      extraSupport: false,
      destinationCode: null,
      destinationOwner: null,
      createdAt: NOW,
      updatedAt: NOW,
    },
    student: {
      id: studentId,
      personal: await vault.seal(
        { query: () => Promise.reject(new Error('the key is known')) } as never,
        studentId,
        'students.personal',
        {
          firstName: `Student ${studentNumber}`,
        },
      ),
      keyId: key.id,
      createdAt: NOW,
      erasedAt: null,
    },
    key,
    parties: [party(school.organisation, 'vso', NOW), party(college.organisation, 'mbo', null)],
    roles: [{ transferId, role: 'vso-mentor', membershipId: mentor }],
  };
}

/** Opens a file as the mentor of the school, through row-level security. */
export async function openFile(
  database: DoorlijnDatabase,
  world: World,
  school: Place,
  college = world.college,
): Promise<NewFile> {
  const file = await newFile(world, school, college);
  await withActor(database.app, staffOf(school, 'vso-mentor'), (manager) => openFiles(manager, [file]));
  return file;
}
