import type { EntityManager } from 'typeorm';
import { dateWords, localDateOf } from '../../calendar/index.js';
import { OpenMonitorSchema, type OfOpenData, type OpenData, type OpenDataList } from '../../contracts/open-data.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { SYSTEM, withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError } from '../errors.js';
import { measureRegion } from './region-monitor.js';

/** What the Dutch government uses for its open data: everybody may do everything with it. */
export const LICENCE = { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl' } as const;

const DAY_MS = 86_400_000;
/** A quarter: who lays two measurements of a few weeks apart beside each other could see one student in the difference. */
const REST_MS = 90 * DAY_MS;

interface Edition {
  region: string;
  schoolYear: number;
  document: unknown;
  publishedAt: Instant;
  withdrawnAt: Instant | null;
}

const EDITIONS = `
  SELECT region_id AS region, school_year AS "schoolYear", document, published_at AS "publishedAt", withdrawn_at AS "withdrawnAt"
  FROM open_data_editions`;

/** What the page of the region says about publishing. */
export interface Publication {
  region: string;
  /** Null: nobody outside the region can read them. */
  publishedOn: LocalDate | null;
  measuredOn: LocalDate | null;
  /** First day on which a new measurement may be published. */
  nextFrom: LocalDate | null;
}

/** Of the own region: is it public, and since when. */
export class ReadPublication {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<Publication> {
    const staff = staffWhoMay(actor, 'read-region');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const [own] = await manager.query<{ region: string }[]>('SELECT actor_region() AS region');
      const last = await lastOf(manager, schoolYear);
      const inForce = last?.withdrawnAt === null ? last : undefined;
      return {
        region: own?.region ?? '',
        publishedOn: inForce === undefined ? null : localDateOf(inForce.publishedAt),
        measuredOn: inForce === undefined ? null : OpenMonitorSchema.parse(inForce.document).measuredOn,
        nextFrom: last === undefined ? null : localDateOf(last.publishedAt + REST_MS),
      };
    });
  }
}

async function lastOf(manager: EntityManager, schoolYear: number): Promise<Edition | undefined> {
  const [last] = await manager.query<Edition[]>(
    `${EDITIONS} WHERE region_id = actor_region() AND school_year = $1 ORDER BY published_at DESC LIMIT 1`,
    [schoolYear],
  );
  return last;
}

/** Gives the figures of one school year, as they are today, to everybody. It does not move on by itself. */
export class PublishOpenData {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, OPEN_DATA.NOTHING, OPEN_DATA.TOO_SOON */
  async execute(actor: Actor, { schoolYear }: { schoolYear: number }): Promise<OpenData> {
    const staff = staffWhoMay(actor, 'manage-policy');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const now = this.casework.clock.now();
      const last = await lastOf(manager, schoolYear);
      if (last !== undefined && now < last.publishedAt + REST_MS) refuseTooSoon(last.publishedAt, now);
      const document = OpenMonitorSchema.parse(await measureRegion(this.casework, manager, staff, schoolYear));
      if (document.measures.every(({ parts }) => parts.length === 0))
        throw new CaseworkError('OPEN_DATA.NOTHING', `nothing to tell about ${String(schoolYear)}`);
      await withdraw(manager, schoolYear, now);
      const made = await manager.query<unknown[]>(
        `INSERT INTO open_data_editions (region_id, school_year, document, published_at, published_by)
         VALUES (actor_region(), $1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [schoolYear, document, new Date(now), staff.membership],
      );
      // Somebody pressed at the same moment.
      if (made.length === 0) refuseTooSoon(now, now);
      await writeAudit(this.casework, manager, staff, { action: 'open-data.published', fields: ['monitor'] });
      return { ...document, publishedOn: localDateOf(now), licence: LICENCE };
    });
  }
}

function refuseTooSoon(publishedAt: Instant, now: Instant): never {
  const [on, from] = [publishedAt, publishedAt + REST_MS].map((at) => dateWords(localDateOf(at), localDateOf(now)));
  const sentence = `Je regio heeft deze cijfers op ${on ?? ''} gepubliceerd. Een nieuwe meting kan vanaf ${from ?? ''}: wie twee metingen kort na elkaar naast elkaar legt, kan een leerling herkennen.`;
  throw new CaseworkError('OPEN_DATA.TOO_SOON', 'the last edition is less than a quarter old', { sentence });
}

async function withdraw(manager: EntityManager, schoolYear: number, now: Instant): Promise<number> {
  const [, changed] = await manager.query<[unknown[], number]>(
    'UPDATE open_data_editions SET withdrawn_at = $2 WHERE region_id = actor_region() AND school_year = $1 AND withdrawn_at IS NULL',
    [schoolYear, new Date(now)],
  );
  return changed;
}

/** Nobody outside the region can read them any more. */
export class WithdrawOpenData {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, OPEN_DATA.UNKNOWN (also for another region) */
  async execute(actor: Actor, { region, schoolYear }: OfOpenData): Promise<void> {
    const staff = staffWhoMay(actor, 'manage-policy');
    await withActor(this.casework.dataSource, staff, async (manager) => {
      const [own] = await manager.query<{ own: boolean }[]>('SELECT actor_region() = $1 AS own', [region]);
      const changed = own?.own === true ? await withdraw(manager, schoolYear, this.casework.clock.now()) : 0;
      if (changed === 0) throw unknown(region, schoolYear);
      await writeAudit(this.casework, manager, staff, { action: 'open-data.withdrawn', fields: ['monitor'] });
    });
  }
}

const unknown = (region: string, schoolYear: number): CaseworkError =>
  new CaseworkError('OPEN_DATA.UNKNOWN', `region ${region} publishes nothing about ${String(schoolYear)}`);

/** For anybody: what regions have published. */
export class ListOpenData {
  constructor(private readonly casework: Casework) {}

  async execute(): Promise<OpenDataList> {
    const editions = await withActor(this.casework.dataSource, SYSTEM, (manager) =>
      manager.query<Edition[]>(`${EDITIONS} ORDER BY document->>'region', school_year DESC`),
    );
    const items = editions.map(({ region: regionId, document, publishedAt }) => {
      const { region, schoolYear, measuredOn } = OpenMonitorSchema.parse(document);
      return { regionId, region, schoolYear, measuredOn, publishedOn: localDateOf(publishedAt) };
    });
    return { items, licence: LICENCE };
  }
}

/** For anybody: the figures of one region about one school year, as they were when it published them. */
export class ReadOpenData {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError OPEN_DATA.UNKNOWN */
  async execute({ region, schoolYear }: OfOpenData): Promise<OpenData> {
    const [edition] = await withActor(this.casework.dataSource, SYSTEM, (manager) =>
      manager.query<Edition[]>(`${EDITIONS} WHERE region_id = $1 AND school_year = $2`, [region, schoolYear]),
    );
    if (edition === undefined) throw unknown(region, schoolYear);
    return {
      ...OpenMonitorSchema.parse(edition.document),
      publishedOn: localDateOf(edition.publishedAt),
      licence: LICENCE,
    };
  }
}
