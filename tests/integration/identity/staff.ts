import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '../../../libs/domain/roles.js';
import type { OrganisationKind } from '../../../libs/persistence/party.js';

/** Someone at an organisation of their own kind, put in as the superuser: these tests are about log-in, not about how staff is entered. */
export interface Colleague {
  person: string;
  membership: string;
  organisation: string;
  location: string;
  email: string;
}

export interface Wanted {
  role: Role;
  kind: OrganisationKind;
  organisation?: string;
  location?: string;
  person?: string;
  demo?: boolean;
  region?: string;
  validFrom?: string;
  validUntil?: string;
}

export async function addColleague(admin: DataSource, wanted: Wanted): Promise<Colleague> {
  const organisation = wanted.organisation ?? randomUUID();
  const location = wanted.location ?? randomUUID();
  const person = wanted.person ?? randomUUID();
  const membership = randomUUID();
  const email = `${person.slice(0, 8)}@example.org`;
  if (wanted.organisation === undefined) {
    await admin.query('INSERT INTO organisations (id, kind, name, region_id) VALUES ($1, $2, $3, $4)', [
      organisation,
      wanted.kind,
      `${wanted.kind} ${organisation.slice(0, 4)}`,
      wanted.region ?? null,
    ]);
  }
  if (wanted.location === undefined) {
    await admin.query(`INSERT INTO locations (id, organisation_id, name, holiday_region) VALUES ($1, $2, $3, 'Noord')`, [
      location,
      organisation,
      'Hoofdlocatie',
    ]);
  }
  if (wanted.person === undefined) {
    await admin.query('INSERT INTO people (id, name, email, demo) VALUES ($1, $2, $3, $4)', [
      person,
      `Collega ${person.slice(0, 4)}`,
      email,
      wanted.demo ?? false,
    ]);
  }
  await admin.query(
    `INSERT INTO memberships (id, person_id, organisation_id, role, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6)`,
    [membership, person, organisation, wanted.role, wanted.validFrom ?? '2026-01-01', wanted.validUntil ?? null],
  );
  return { person, membership, organisation, location, email };
}
