import type { EntityManager } from 'typeorm';

import type { FieldError } from '../contracts/problem.js';
import { LocationRow } from '../persistence/entities/location.js';
import { OrganisationRow } from '../persistence/entities/organisation.js';
import { findMboInstitution, findMunicipality, findSchool, nameKey } from '../reference/index.js';
import { mistake } from './errors.js';

export interface Place {
  location: LocationRow;
  organisation: OrganisationRow;
}

export type Found<T> = { value: T; error?: undefined } | { value?: undefined; error: FieldError };

/**
 * The organisations and locations of this installation, to be found as people write them. Read once per transaction: there are
 * hundreds of them, and a cohort asks for the same ones two thousand times.
 */
export class Places {
  private constructor(
    private readonly byKey: ReadonlyMap<string, readonly Place[]>,
    private readonly locations: ReadonlyMap<string, Place>,
    private readonly organisations: readonly OrganisationRow[],
  ) {}

  static async read(manager: EntityManager): Promise<Places> {
    const organisations = await manager.find(OrganisationRow);
    const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    const byKey = new Map<string, Place[]>();
    const locations = new Map<string, Place>();
    for (const location of await manager.find(LocationRow)) {
      const organisation = byId.get(location.organisationId);
      if (!organisation) continue;
      const place = { location, organisation };
      locations.set(location.id, place);
      for (const key of keysOf(place)) byKey.set(key, [...(byKey.get(key) ?? []), place]);
    }
    return new Places(byKey, locations, organisations);
  }

  location(id: string): Place | undefined {
    return this.locations.get(id);
  }

  organisation(id: string): OrganisationRow | undefined {
    return this.organisations.find((organisation) => organisation.id === id);
  }

  /** The leaving school by id, BRIN code with or without vestigingsnummer, or name. */
  vso(text: string, field: string): Found<Place> {
    return one(
      this.find(text, (place) => isLeavingSchool(place.organisation)),
      text,
      field,
    );
  }

  /** The location of an mbo: by its own name or code, or the only one of the institution. */
  mbo(choice: { institution: string; location?: string | undefined }, field: string): Found<Place> {
    const ofInstitution = this.find(choice.institution, (place) => place.organisation.kind === 'mbo');
    if (choice.location === undefined) return one(ofInstitution, choice.institution, `${field}.institution`);
    if (ofInstitution.length === 0) return one([], choice.institution, `${field}.institution`);
    const wanted = nameKey(choice.location);
    const organisations = new Set(ofInstitution.map((place) => place.organisation.id));
    const fitting = [...this.locations.values()].filter(
      (place) => organisations.has(place.organisation.id) && ownKeysOf(place).includes(wanted),
    );
    return one(fitting, choice.location, `${field}.location`);
  }

  /** The home municipality by name or CBS code: it need not take part in Doorlijn itself. */
  municipality(text: string, field: string): Found<{ cbsCode: string; rmcCode: string }> {
    const found = findMunicipality(text);
    if (found.kind === 'found') return { value: { cbsCode: found.value.cbsCode, rmcCode: found.value.rmcRegionCode } };
    if (found.kind === 'unknown')
      return {
        error: mistake(
          field,
          'MUNICIPALITY.UNKNOWN',
          `"${text}" is geen gemeente die we kennen. Schrijf de gemeente waar deze plaats bij hoort, niet de plaats zelf.`,
        ),
      };
    const names = found.candidates.map(({ name, cbsCode }) => `${name} (${cbsCode})`).join(', ');
    return {
      error: mistake(field, 'MUNICIPALITY.AMBIGUOUS', `"${text}" kan van alles zijn: ${names}. Gebruik de CBS-code.`),
    };
  }

  municipalityDesk(cbsCode: string): OrganisationRow | undefined {
    return this.organisations.find(
      (organisation) => organisation.kind === 'municipality' && organisation.cbsCode === cbsCode,
    );
  }

  rmcDesk(rmcCode: string): OrganisationRow | undefined {
    return this.organisations.find((organisation) => organisation.kind === 'rmc' && organisation.rmcCode === rmcCode);
  }

  private find(text: string, fits: (place: Place) => boolean): Place[] {
    const exact = this.locations.get(text);
    if (exact) return fits(exact) ? [exact] : [];
    for (const key of [nameKey(text), ...referenceKeys(text)]) {
      const places = (this.byKey.get(key) ?? []).filter(fits);
      if (places.length > 0) return places;
    }
    return [];
  }
}

function isLeavingSchool({ kind }: OrganisationRow): boolean {
  return kind === 'vso' || kind === 'pro' || kind === 'vmbo';
}

function ownKeysOf({ location, organisation }: Place): string[] {
  const keys = [nameKey(location.name), nameKey(location.id)];
  if (location.brinSuffix !== null) keys.push(nameKey(location.brinSuffix));
  if (organisation.brin !== null && location.brinSuffix !== null)
    keys.push(nameKey(organisation.brin + location.brinSuffix));
  return keys;
}

function keysOf(place: Place): Set<string> {
  const { organisation } = place;
  const keys = ownKeysOf(place).filter((key) => key.length > 2);
  if (organisation.brin !== null) keys.push(nameKey(organisation.brin));
  return new Set([...keys, nameKey(organisation.name), nameKey(organisation.id)]);
}

/** A name of the public lists, under which this installation may know only the BRIN code. */
function referenceKeys(text: string): string[] {
  const school = findSchool(text);
  const mbo = findMboInstitution(text);
  return [
    ...(school.kind === 'found' ? [nameKey(school.value.code), nameKey(school.value.brin)] : []),
    ...(mbo.kind === 'found' ? [nameKey(mbo.value.brin)] : []),
  ];
}

function one(places: readonly Place[], text: string, field: string): Found<Place> {
  const [place, ...others] = places;
  if (place === undefined) {
    return {
      error: mistake(
        field,
        'SCHOOL.UNKNOWN',
        `"${text}" is geen school die we kennen. Gebruik de BRIN-code of de naam.`,
      ),
    };
  }
  if (others.length === 0) return { value: place };
  const names = places.map(({ location }) => location.name).join(', ');
  return {
    error: mistake(field, 'SCHOOL.AMBIGUOUS', `"${text}" kan van alles zijn: ${names}. Geef ook de vestiging.`),
  };
}
