import type { RegionFile } from '../contracts/region-file.js';
import type { CreateOrganisationInput } from '../contracts/organisations.js';
import { standaard2026 } from '../domain/index.js';
import { AccountInvitations } from '../identity/account-invitations.js';
import { SYSTEM, withActor } from '../persistence/actor.js';
import type { Casework } from './casework.js';
import { AddMembership, AddPerson, AddPolicy, CreateLocation, CreateOrganisation } from './organisations.js';

export interface Invited {
  organisation: string;
  name: string;
  email: string;
  /** For the address of the page that makes an account; it cannot be shown again. */
  token: string;
}

export interface RegionSetUp {
  /** What was not there yet. */
  organisations: number;
  locations: number;
  administrators: number;
  /** Administrators who have no account here yet. */
  invited: Invited[];
}

interface Administrator {
  name: string;
  email: string;
}

/**
 * Sets up a region on an installation that has none: what is there already, by its name, stays as it is, so that doing it again with a longer
 * file adds only what is new. Only for who keeps the installation; it is not reached by HTTP.
 */
export class SetUpRegion {
  private readonly invitations: AccountInvitations;

  constructor(private readonly casework: Casework) {
    this.invitations = new AccountInvitations(casework.dataSource, casework.clock, casework.audit);
  }

  /**
   * @param inviting false where everybody logs in through an identity provider
   * @throws CaseworkError, IdentityError, whatever the database throws; what was made before stays, and is found the next time
   */
  async execute({ region, organisations }: RegionFile, { inviting }: { inviting: boolean }): Promise<RegionSetUp> {
    const done: RegionSetUp = { organisations: 0, locations: 0, administrators: 0, invited: [] };
    const regionId = await this.organisation({ kind: 'region', name: region.name }, done);
    await this.agreements(regionId, region.agreementsFrom);
    await this.administrators(regionId, region.name, region.administrators, inviting, done);
    for (const { locations, administrators, ...organisation } of organisations) {
      const id = await this.organisation({ ...organisation, region: regionId }, done);
      for (const location of locations) await this.location({ ...location, organisation: id }, done);
      await this.administrators(id, organisation.name, administrators, inviting, done);
    }
    return done;
  }

  private async organisation(input: CreateOrganisationInput, done: RegionSetUp): Promise<string> {
    const known = await this.find(
      'SELECT id FROM organisations WHERE kind = $1 AND name = $2 AND ($3::uuid IS NULL OR region_id = $3)',
      [input.kind, input.name, input.region ?? null],
    );
    if (known !== undefined) return known;
    done.organisations += 1;
    return (await new CreateOrganisation(this.casework).execute(SYSTEM, input)).id;
  }

  private async location(input: Parameters<CreateLocation['execute']>[1], done: RegionSetUp): Promise<void> {
    const known = await this.find('SELECT id FROM locations WHERE organisation_id = $1 AND name = $2', [
      input.organisation,
      input.name,
    ]);
    if (known !== undefined) return;
    done.locations += 1;
    await new CreateLocation(this.casework).execute(SYSTEM, input);
  }

  private async agreements(region: string, validFrom: string): Promise<void> {
    if ((await this.find('SELECT id FROM policies WHERE region_id = $1 LIMIT 1', [region])) !== undefined) return;
    await new AddPolicy(this.casework).execute(SYSTEM, { region, document: standaard2026, validFrom });
  }

  private async administrators(
    organisation: string,
    name: string,
    people: readonly Administrator[],
    inviting: boolean,
    done: RegionSetUp,
  ): Promise<void> {
    for (const person of people) {
      const email = person.email.toLowerCase();
      const id =
        (await this.find('SELECT id FROM people WHERE lower(email) = $1', [email])) ??
        (await new AddPerson(this.casework).execute(SYSTEM, { name: person.name, email, notify: 'daily' })).id;
      const membership = await this.membership(organisation, id, done);
      if (!inviting || (await this.find('SELECT person_id AS id FROM accounts WHERE person_id = $1', [id])) !== undefined) continue;
      if (done.invited.some((one) => one.email === email)) continue;
      const { token } = await this.invitations.create(id, membership);
      done.invited.push({ organisation: name, name: person.name, email, token });
    }
  }

  private async membership(organisation: string, person: string, done: RegionSetUp): Promise<string> {
    const known = await this.find(
      `SELECT id FROM memberships WHERE organisation_id = $1 AND person_id = $2 AND role = 'admin' AND valid_until IS NULL LIMIT 1`,
      [organisation, person],
    );
    if (known !== undefined) return known;
    done.administrators += 1;
    return (await new AddMembership(this.casework).execute(SYSTEM, { person, organisation, role: 'admin' })).id;
  }

  private find(question: string, values: unknown[]): Promise<string | undefined> {
    return withActor(this.casework.dataSource, SYSTEM, async (manager) => {
      const [row] = await manager.query<{ id: string }[]>(question, values);
      return row?.id;
    });
  }
}
