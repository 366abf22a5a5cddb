import { standaard2026 } from '../../../libs/domain/index.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { Casework } from '../../../libs/casework/casework.js';
import {
  AddMembership,
  AddPerson,
  AddPolicy,
  CreateLocation,
  CreateOrganisation,
} from '../../../libs/casework/organisations.js';
import type { CreateOrganisationInput } from '../../../libs/contracts/organisations.js';
import { SYSTEM, type StaffActor } from '../../../libs/persistence/actor.js';
import {
  demoRegionAmsterdam,
  findMunicipality,
  mboInstitutions,
  rmcRegion,
  type DemoLocation,
  type DemoVsoSchool,
} from '../../../libs/reference/index.js';
import { madeUpAddress, madeUpName, madeUpPhone } from './made-up-names.js';
import { DOORSTROOMPUNT, MBO_LOCATION, MBO_ORGANISATION, MUNICIPALITY, REGION, VSO_LOCATION, VSO_ORGANISATION, type Post } from './staffing.js';
import { MUNICIPALITIES } from '../../../libs/simulation/municipalities.js';

const DESK_ROLES: readonly Role[] = ['leerplicht', 'rmc', 'region-coordinator'];

/** The people of the region, by the membership in which they act. */
export class DemoPeople {
  private readonly members = new Map<string, StaffActor & { location: string | null; email: string }>();

  add(actor: StaffActor, location: string | null, email: string): void {
    this.members.set(actor.membership, { ...actor, location, email });
  }

  byMembership(membership: string): StaffActor | undefined {
    const found = this.members.get(membership);
    if (found === undefined) return undefined;
    const { kind, person, organisation, role } = found;
    return { kind, membership, person, organisation, role };
  }

  /** Everybody with a role at a location, in the order in which they came. */
  at(location: string, role: Role): { membership: string; email: string }[] {
    return [...this.members.values()]
      .filter((member) => member.location === location && member.role === role)
      .map(({ membership, email }) => ({ membership, email }));
  }

  /** The first who answers escalations at a desk. */
  atDesk(organisation: string): StaffActor | undefined {
    const found = [...this.members.values()].find(
      (member) => member.organisation === organisation && DESK_ROLES.includes(member.role),
    );
    return found && this.byMembership(found.membership);
  }

  with(role: Role): string[] {
    return [...this.members.values()].filter((member) => member.role === role).map(({ membership }) => membership);
  }
}

export interface DemoRegionIds {
  region: string;
  people: DemoPeople;
  /** Location ids by the name of the school or college. */
  locations: ReadonlyMap<string, string>;
}

/** Builds the demo region by the same use cases as an administrator uses, on the day that its agreements begin. */
export async function createRegion(casework: Casework, validFrom: LocalDate): Promise<DemoRegionIds> {
  const builder = new RegionBuilder(casework, validFrom);
  return builder.build();
}

class RegionBuilder {
  private readonly people = new DemoPeople();
  private readonly locations = new Map<string, string>();
  private persons = 0;
  private region = '';

  constructor(
    private readonly casework: Casework,
    private readonly validFrom: LocalDate,
  ) {}

  async build(): Promise<DemoRegionIds> {
    this.region = await this.organisation(
      { kind: 'region', name: `Regio ${demoRegionAmsterdam.name}` },
      REGION,
      'regio-amsterdam',
    );
    await new AddPolicy(this.casework).execute(SYSTEM, {
      region: this.region,
      document: standaard2026,
      validFrom: this.validFrom,
    });
    await this.leavingSchools();
    await this.colleges();
    await this.desks();
    return { region: this.region, people: this.people, locations: this.locations };
  }

  /** The Altra locations are one organisation; the two Orion colleges have a BRIN code each. */
  private async leavingSchools(): Promise<void> {
    const groups = new Map<string, DemoVsoSchool[]>();
    for (const school of demoRegionAmsterdam.vsoSchools) {
      const name = school.code === undefined ? 'Altra College' : school.name;
      groups.set(name, [...(groups.get(name) ?? []), school]);
    }
    for (const [name, schools] of groups) {
      const [first] = schools;
      const brin = first?.code?.slice(0, 4);
      const domain = domainOf(name);
      const id = await this.organisation({ kind: 'vso', name, ...(brin && { brin }) }, VSO_ORGANISATION, domain);
      for (const school of schools) await this.location(id, school, VSO_LOCATION, domain, school.code?.slice(4));
    }
  }

  private async colleges(): Promise<void> {
    const brins = [...new Set(demoRegionAmsterdam.mboColleges.map((college) => college.institutionBrin))];
    for (const brin of brins) {
      const institution = mboInstitutions().find((one) => one.brin === brin);
      const name = institution?.name ?? brin;
      const domain = domainOf(name);
      const id = await this.organisation({ kind: 'mbo', name, brin }, MBO_ORGANISATION, domain);
      const colleges = demoRegionAmsterdam.mboColleges.filter((college) => college.institutionBrin === brin);
      for (const college of colleges) await this.location(id, college, MBO_LOCATION, domain, undefined);
    }
  }

  private async desks(): Promise<void> {
    const codes = new Set<string>();
    for (const name of MUNICIPALITIES) {
      const found = findMunicipality(name);
      if (found.kind !== 'found') throw new Error(`${name} is no municipality of the reference data`);
      const { cbsCode, rmcRegionCode } = found.value;
      await this.organisation(
        { kind: 'municipality', name: `Gemeente ${name}`, cbsCode, rmcCode: rmcRegionCode },
        MUNICIPALITY,
        domainOf(name),
      );
      codes.add(rmcRegionCode);
    }
    for (const rmcCode of codes) {
      const name = rmcRegion(rmcCode)?.name ?? rmcCode;
      await this.organisation(
        { kind: 'rmc', name: `Doorstroompunt ${name}`, rmcCode },
        DOORSTROOMPUNT,
        domainOf(`doorstroompunt-${name}`),
      );
    }
  }

  private async organisation(input: CreateOrganisationInput, posts: readonly Post[], domain: string): Promise<string> {
    const region = input.kind === 'region' ? {} : { region: this.region };
    const { id } = await new CreateOrganisation(this.casework).execute(SYSTEM, { ...input, ...region, demo: true });
    await this.staff(id, undefined, posts, domain);
    return id;
  }

  private async location(
    organisation: string,
    place: DemoLocation,
    posts: readonly Post[],
    domain: string,
    brinSuffix: string | undefined,
  ): Promise<void> {
    const { name, cbsCode, holidayRegion } = place;
    const input = { organisation, name, cbsCode, holidayRegion, ...(brinSuffix && { brinSuffix }) };
    const { id } = await new CreateLocation(this.casework).execute(SYSTEM, input);
    this.locations.set(name, id);
    await this.staff(organisation, id, posts, domain);
  }

  private async staff(
    organisation: string,
    location: string | undefined,
    posts: readonly Post[],
    domain: string,
  ): Promise<void> {
    const hired: { person: string; membership: string; email: string }[] = [];
    for (const { role, isContact = false, deputy, also } of posts) {
      const known = also === undefined ? undefined : hired[also];
      const { person, email } = known ?? (await this.person(domain));
      const standsIn = deputy === undefined ? undefined : hired[deputy]?.membership;
      const { id: membership } = await new AddMembership(this.casework).execute(SYSTEM, {
        person,
        organisation,
        role,
        isContact,
        validFrom: this.validFrom,
        ...(location && { location }),
        ...(standsIn && { deputy: standsIn }),
      });
      hired.push({ person, membership, email });
      this.people.add({ kind: 'staff', membership, person, organisation, role }, location ?? null, email);
    }
  }

  private async person(domain: string): Promise<{ person: string; email: string }> {
    const n = this.persons;
    this.persons += 1;
    const name = madeUpName(n);
    const email = madeUpAddress(name, domain);
    const body = {
      name: `${name.first} ${name.last}`,
      email,
      phone: madeUpPhone(n),
      notify: 'daily' as const,
      demo: true,
    };
    const { id } = await new AddPerson(this.casework).execute(SYSTEM, body);
    return { person: id, email };
  }
}

function domainOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
