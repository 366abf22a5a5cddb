import type { Casework } from '../../libs/casework/casework.js';
import {
  AddMembership,
  AddPerson,
  AddPolicy,
  CreateLocation,
  CreateOrganisation,
} from '../../libs/casework/organisations.js';
import type { CreateOrganisationInput } from '../../libs/contracts/organisations.js';
import { standaard2026 } from '../../libs/domain/policies/standaard-2026.js';
import type { Role } from '../../libs/domain/roles.js';
import { SYSTEM, type StaffActor } from '../../libs/persistence/actor.js';

export interface Colleague extends StaffActor {
  name: string;
  email: string;
}

export type Staff = Record<Role, Colleague>;

export interface City {
  /** One person per role; the roles of a student and a parent have nobody. */
  staff: Staff;
  vsoLocation: string;
  mboLocation: string;
}

interface House {
  organisation: CreateOrganisationInput;
  people: Partial<Record<Role, string>>;
}

const HOUSES: Record<'vso' | 'mbo' | 'municipality' | 'rmc', House> = {
  vso: {
    organisation: { kind: 'vso', name: 'Orion College Drostenburg', brin: '20WW', demo: true },
    people: {
      'vso-mentor': 'Karim Aziz',
      'vso-coordinator': 'Marieke Smit',
      'vso-contact': 'Joost van Dam',
      'vso-aftercare': 'Fatima Boulos',
      'vso-supervisor': 'Henk Visser',
      transfercoach: 'Rosa Martens',
      'privacy-officer': 'Iris Blom',
      admin: 'Wim Peters',
    },
  },
  mbo: {
    organisation: { kind: 'mbo', name: 'MBO College Zuid', brin: '25PZ', demo: true },
    people: {
      'mbo-contact': 'Anouk Jansen',
      'mbo-intaker': 'Thomas Mulder',
      'mbo-coordinator': 'Sanne de Wit',
      'mbo-mentor': 'Dennis Kok',
      'mbo-supervisor': 'Linda Bos',
    },
  },
  municipality: {
    organisation: { kind: 'municipality', name: 'Leerplicht Amsterdam', cbsCode: 'GM0363', rmcCode: '21', demo: true },
    people: { leerplicht: 'Noura Haddad' },
  },
  rmc: {
    organisation: { kind: 'rmc', name: 'Doorstroompunt Amsterdam', rmcCode: '21', demo: true },
    people: { rmc: 'Bram Kuiper', 'rmc-coordinator': 'Els Vermeer' },
  },
};

/** One vso school, one mbo college and their desks, with a demo person for every role. */
export async function buildCity(casework: Casework): Promise<City> {
  const staff = {} as Staff;
  const region = (
    await new CreateOrganisation(casework).execute(SYSTEM, { kind: 'region', name: 'Regio Amsterdam', demo: true })
  ).id;
  const locations: Record<string, string> = {};
  const settle = async (key: string, organisation: string, name: string, people: House['people']): Promise<void> => {
    const location = await new CreateLocation(casework).execute(SYSTEM, { organisation, name, holidayRegion: 'Noord' });
    locations[key] = location.id;
    for (const [role, person] of Object.entries(people) as [Role, string][]) {
      const email = `${person.toLowerCase().replaceAll(' ', '.')}@voorbeeld.nl`;
      const phone = `06 1234${String(1000 + Object.keys(staff).length)}`;
      const { id } = await new AddPerson(casework).execute(SYSTEM, { name: person, email, phone, demo: true });
      const membership = await new AddMembership(casework).execute(SYSTEM, {
        person: id,
        organisation,
        role,
        isContact: role === 'vso-contact' || role === 'mbo-contact',
        validFrom: '2020-01-01',
      });
      staff[role] = { kind: 'staff', membership: membership.id, person: id, organisation, role, name: person, email };
    }
  };
  for (const [key, { organisation, people }] of Object.entries(HOUSES)) {
    const { id } = await new CreateOrganisation(casework).execute(SYSTEM, { ...organisation, region });
    await settle(key, id, organisation.name, people);
  }
  await settle('region', region, 'Regio Amsterdam', { 'region-coordinator': 'Mirjam Hoek' });
  await new AddPolicy(casework).execute(SYSTEM, { region: null, document: standaard2026, validFrom: '2026-01-01' });
  return { staff, vsoLocation: locations['vso'] ?? '', mboLocation: locations['mbo'] ?? '' };
}
