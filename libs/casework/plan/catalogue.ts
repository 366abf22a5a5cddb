import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

import type { AddOfferSchema } from '../../contracts/guidance/plan.js';
import { localDateOf } from '../../calendar/index.js';
import { LIFE_DOMAINS, type LifeDomain } from '../../domain/sections.js';
import type { Offer } from '../../domain/support-plan.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { LocationRow } from '../../persistence/entities/location.js';
import { SupportOfferRow } from '../../persistence/entities/support-offer.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';

export interface OfferView extends Offer {
  domainLabel: string;
  description: string | null;
  /** Null holds for every location of the school. */
  location: string | null;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
}

/** What a location can do on a day: its own offers and those of the whole school. */
export async function catalogueOf(manager: EntityManager, location: string, on: LocalDate): Promise<OfferView[]> {
  const rows = await manager.query<Omit<OfferView, 'domainLabel'>[]>(
    `SELECT c.id, c.domain, c.name, c.description, c.location_id AS location, c.valid_from AS "validFrom", c.valid_until AS "validUntil"
     FROM support_catalogue c JOIN locations l ON l.organisation_id = c.organisation_id
     WHERE l.id = $1 AND coalesce(c.location_id, l.id) = l.id AND c.valid_from <= $2 AND (c.valid_until IS NULL OR c.valid_until >= $2)
     ORDER BY c.domain, c.name, c.id`,
    [location, on],
  );
  return rows.map((row) => ({ ...row, domainLabel: LIFE_DOMAINS[row.domain] }));
}

/** The support catalogue of one location, for whoever makes a plan or chooses a school. */
export class ReadCatalogue {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { location }: { location: string }): Promise<OfferView[]> {
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, actor, (manager) => catalogueOf(manager, location, today));
  }
}

export interface OwnCatalogue {
  /** Of every location; what ended is not on it. */
  offers: OfferView[];
  locations: { id: string; name: string }[];
}

/** Everything that the own school offers, for who keeps the list. */
export class ReadOwnCatalogue {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<OwnCatalogue> {
    const staff = staffWhoMay(actor, 'manage-catalogue');
    const today = localDateOf(this.casework.clock.now());
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const rows = await manager.query<Omit<OfferView, 'domainLabel'>[]>(
        `SELECT id, domain, name, description, location_id AS location, valid_from AS "validFrom", valid_until AS "validUntil"
         FROM support_catalogue WHERE organisation_id = $1 AND (valid_until IS NULL OR valid_until >= $2) ORDER BY domain, name, id`,
        [staff.organisation, today],
      );
      const locations = await manager.query<OwnCatalogue['locations']>(
        'SELECT id, name FROM locations WHERE organisation_id = $1 ORDER BY name',
        [staff.organisation],
      );
      return { offers: rows.map((row) => ({ ...row, domainLabel: LIFE_DOMAINS[row.domain] })), locations };
    });
  }
}

export type AddOfferInput = z.infer<typeof AddOfferSchema>;

/** A school says what it can do. */
export class AddOffer {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, LOCATION.NOT_YOURS */
  async execute(
    actor: Actor,
    { domain, name, description, location }: AddOfferInput,
  ): Promise<{ id: string; domain: LifeDomain }> {
    const staff = staffWhoMay(actor, 'manage-catalogue');
    return withActor(this.casework.dataSource, actor, async (manager) => {
      if (location !== undefined) {
        const place = await manager.findOneBy(LocationRow, { id: location });
        if (place?.organisationId !== staff.organisation)
          refuseMistakes([mistake('location', 'LOCATION.NOT_YOURS', 'Kies een locatie van je eigen school.')]);
      }
      const id = randomUUID();
      await manager.insert(SupportOfferRow, {
        id,
        organisationId: staff.organisation,
        locationId: location ?? null,
        domain,
        name,
        description: description ?? null,
        validFrom: localDateOf(this.casework.clock.now()),
        validUntil: null,
      });
      await writeAudit(this.casework, manager, actor, { action: 'offer.added', fields: ['domain', 'name'] });
      return { id, domain };
    });
  }
}

/** Something the school will no longer do. Plans that lean on it show the difference. */
export class EndOffer {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError OFFER.UNKNOWN, also for that of another school */
  async execute(
    actor: Actor,
    { offer, lastDay }: { offer: string; lastDay: LocalDate },
  ): Promise<{ id: string; lastDay: LocalDate }> {
    const staff = staffWhoMay(actor, 'manage-catalogue');
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const found = await manager.findOneBy(SupportOfferRow, { id: offer, organisationId: staff.organisation });
      if (!found) throw new CaseworkError('OFFER.UNKNOWN', `no offer ${offer}`);
      if (lastDay < found.validFrom)
        refuseMistakes([mistake('lastDay', 'INPUT.INVALID', 'De laatste dag ligt voor de eerste.')]);
      await manager.update(SupportOfferRow, offer, { validUntil: lastDay });
      await writeAudit(this.casework, manager, actor, { action: 'offer.ended', fields: ['lastDay'] });
      return { id: offer, lastDay };
    });
  }
}
