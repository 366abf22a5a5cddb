import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import type { DirectoryEntryBody, DirectoryQuery } from '../../contracts/directory.js';
import { ALLOWED } from '../../domain/actions.js';
import type { MonthDay } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffOf } from '../done.js';
import { CaseworkError } from '../errors.js';
import { catalogueOf, type OfferView } from '../plan/catalogue.js';

export interface DirectoryEntry {
  location: string;
  name: string;
  college: string;
  collegeName: string;
  /** Whether the reader may change it. */
  own: boolean;
  /** Null as long as the school has not written it. */
  entry: {
    application: string;
    website: string | null;
    contact: { name: string; email: string; phone: string | null };
    /** Days of the year on which students can begin, the first one of the year first. */
    starts: MonthDay[];
  } | null;
  /** Of the entry; 0 when there is none. */
  version: number;
}

export interface DirectoryPage extends DirectoryEntry {
  offers: OfferView[];
}

interface Row {
  location: string;
  name: string;
  college: string;
  collegeName: string;
  application: string | null;
  website: string | null;
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
  starts: MonthDay[];
  version: number | null;
}

const ENTRIES = `
  SELECT l.id AS location, l.name, o.id AS college, o.name AS "collegeName", d.application, d.website, d.contact_name AS "contactName",
    d.contact_email AS "contactEmail", d.contact_phone AS "contactPhone", d.start_moments AS starts, d.version
  FROM locations l JOIN organisations o ON o.id = l.organisation_id AND o.kind = 'mbo'
    LEFT JOIN directory_entries d ON d.location_id = l.id`;

const mayWrite = ({ role }: StaffActor): boolean => ALLOWED['manage-catalogue'].roles.includes(role);

function entryOf(row: Row, reader: StaffActor): DirectoryEntry {
  const { location, name, college, collegeName, application, website, contactName, contactEmail, contactPhone, starts } = row;
  const contact = { name: contactName, email: contactEmail, phone: contactPhone };
  return {
    ...{ location, name, college, collegeName },
    own: college === reader.organisation && mayWrite(reader),
    entry: application === null ? null : { application, website, contact, starts },
    version: row.version ?? 0,
  };
}

/** Locations of mbo colleges, for the staff of every school: how a student is put forward, whom to call, and when one can begin. */
export class ReadDirectory {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS for a student or parent */
  async execute(actor: Actor, { search, college }: DirectoryQuery): Promise<DirectoryEntry[]> {
    const reader = staffOf(actor);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      // Offers are searched too: who looks for a quiet place finds the schools that have one.
      const rows = await manager.query<Row[]>(
        `${ENTRIES} WHERE ($1::uuid IS NULL OR o.id = $1) AND ($2::text IS NULL
           OR strpos(lower(l.name || ' ' || o.name || ' ' || coalesce(d.application, '')), lower($2)) > 0
           OR EXISTS (SELECT 1 FROM support_catalogue c WHERE c.organisation_id = o.id AND coalesce(c.location_id, l.id) = l.id
             AND c.valid_from <= $3 AND (c.valid_until IS NULL OR c.valid_until >= $3)
             AND strpos(lower(c.name || ' ' || coalesce(c.description, '')), lower($2)) > 0))
         ORDER BY o.name, l.name, l.id LIMIT 500`,
        [college ?? null, search === undefined || search === '' ? null : search, localDateOf(this.casework.clock.now())],
      );
      return rows.map((row) => entryOf(row, reader));
    });
  }
}

/** One location with everything it can do today. */
export class ReadDirectoryEntry {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, LOCATION.UNKNOWN */
  async execute(actor: Actor, { location }: { location: string }): Promise<DirectoryPage> {
    const reader = staffOf(actor);
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, actor, async (manager) => ({
      ...entryOf(await oneOf(manager, location), reader),
      offers: await catalogueOf(manager, location, today),
    }));
  }
}

/** A college says how one of its own locations works. */
export class SaveDirectoryEntry {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, LOCATION.UNKNOWN, VERSION.CONFLICT */
  async execute(actor: Actor, input: DirectoryEntryBody & { location: string }): Promise<{ location: string; version: number }> {
    const staff = staffOf(actor);
    const { location, application, website, contact, starts, version } = input;
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const { college } = await oneOf(manager, location);
      if (!mayWrite(staff) || college !== staff.organisation)
        throw new CaseworkError('ACTION.NOT_YOURS', `location ${location} is not kept by ${staff.membership}`);
      const saved = await manager.query<{ version: number }[]>(
        `INSERT INTO directory_entries (location_id, organisation_id, application, website, contact_name, contact_email, contact_phone, start_moments, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (location_id) DO UPDATE SET application = $3, website = $4, contact_name = $5, contact_email = $6, contact_phone = $7,
           start_moments = $8, changed_by = $9, changed_at = $10, version = directory_entries.version + 1
         WHERE directory_entries.version = $11
         RETURNING version`,
        [
          ...[location, college, application, website ?? null, contact.name, contact.email, contact.phone ?? null],
          ...[[...new Set(starts)].sort(), staff.membership, new Date(this.casework.clock.now()), version],
        ],
      );
      const [row] = saved;
      if (row === undefined) throw new CaseworkError('VERSION.CONFLICT', `entry of ${location} was changed meanwhile`);
      await writeAudit(this.casework, manager, actor, { action: 'directory.changed', fields: ['application', 'contact', 'starts'] });
      return { location, version: row.version };
    });
  }
}

async function oneOf(manager: EntityManager, location: string): Promise<Row> {
  const [row] = await manager.query<Row[]>(`${ENTRIES} WHERE l.id = $1`, [location]);
  if (row === undefined) throw new CaseworkError('LOCATION.UNKNOWN', `no mbo location ${location}`);
  return row;
}
