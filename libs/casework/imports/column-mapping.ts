import type { EntityManager } from 'typeorm';

import { COHORT_COLUMNS } from '../../contracts/cohort-columns.js';
import {
  FIXED_COLUMNS,
  isForbidden,
  OWN_NAMES,
  type CohortMapping,
  type CohortMappingBody,
} from '../../contracts/cohort-mapping.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { mistake, refuseMistakes } from '../errors.js';
import { staffWhoMay } from '../done.js';

/** What the school of the actor said about the columns of its files, in the transaction of the caller. */
export async function mappingOf(manager: EntityManager): Promise<CohortMapping> {
  const [known] = await manager.query<CohortMapping[]>('SELECT columns, fixed FROM import_mappings');
  return known ?? OWN_NAMES;
}

/** How the own school names the columns of its files. */
export class ReadColumnMapping {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<CohortMapping> {
    return withActor(this.casework.dataSource, staffWhoMay(actor, 'import-cohort'), mappingOf);
  }
}

/**
 * Remembers what the columns of a file are read as, for this file and the next. What was said about the columns of other files stays, so
 * that a school with two systems answers once for each.
 */
export class SaveColumnMapping {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, INPUT.INVALID (two columns for the same, a number that must not be here) */
  async execute(actor: Actor, { columns, fixed }: CohortMappingBody): Promise<CohortMapping> {
    const staff = staffWhoMay(actor, 'import-cohort');
    refuseMistakes([...doubles(columns), ...forbidden(columns)]);
    const { dataSource, clock } = this.casework;
    return withActor(dataSource, staff, async (manager) => {
      const known = await mappingOf(manager);
      const mapping: CohortMapping = { columns: { ...known.columns, ...columns }, fixed: { ...known.fixed, ...fixed } };
      for (const column of FIXED_COLUMNS) {
        // A column of its own goes before what held for everybody.
        if (Object.values(columns).includes(column)) delete (mapping.fixed as Record<string, string>)[column];
      }
      await manager.query(
        `INSERT INTO import_mappings (organisation_id, columns, fixed, changed_by, changed_at) VALUES ($1, $2::jsonb, $3::jsonb, $4, $5)
         ON CONFLICT (organisation_id) DO UPDATE SET columns = excluded.columns, fixed = excluded.fixed,
           changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
        [
          staff.organisation,
          JSON.stringify(mapping.columns),
          JSON.stringify(mapping.fixed),
          staff.membership,
          new Date(clock.now()),
        ],
      );
      await writeAudit(this.casework, manager, staff, { action: 'cohort.columns-named', fields: ['columns'] });
      return mapping;
    });
  }
}

function doubles(columns: CohortMappingBody['columns']): ReturnType<typeof mistake>[] {
  return COHORT_COLUMNS.flatMap((column) => {
    const [, ...others] = Object.entries(columns).filter(([, readAs]) => readAs === column);
    return others.map(([header]) =>
      mistake(`columns.${header}`, 'INPUT.INVALID', `Er zijn twee kolommen voor ${column}. Kies er één.`),
    );
  });
}

function forbidden(columns: CohortMappingBody['columns']): ReturnType<typeof mistake>[] {
  return Object.entries(columns)
    .filter(([header, readAs]) => readAs !== null && isForbidden(header))
    .map(([header]) =>
      mistake(`columns.${header}`, 'INPUT.INVALID', 'Deze kolom hoort niet in Doorlijn. Kies Niet lezen.'),
    );
}
