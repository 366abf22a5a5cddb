import type { Role } from '../domain/roles.js';

export const ORGANISATION_KINDS = ['vso', 'pro', 'vmbo', 'mbo', 'municipality', 'rmc', 'region'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export type HolidayRegion = 'Noord' | 'Midden' | 'Zuid';

/** As what an organisation takes part in a transfer. */
export const PARTY_ROLES = ['vso', 'mbo', 'coach', 'municipality', 'rmc', 'region'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

const PARTIES: Record<Exclude<Role, 'privacy-officer'>, PartyRole | null> = {
  'vso-mentor': 'vso',
  'vso-coordinator': 'vso',
  'vso-supervisor': 'vso',
  'vso-contact': 'vso',
  'vso-aftercare': 'vso',
  'mbo-contact': 'mbo',
  'mbo-intaker': 'mbo',
  'mbo-coordinator': 'mbo',
  'mbo-mentor': 'mbo',
  'mbo-supervisor': 'mbo',
  transfercoach: 'coach',
  leerplicht: 'municipality',
  rmc: 'rmc',
  'rmc-coordinator': 'rmc',
  'region-coordinator': 'region',
  admin: null,
  student: null,
  parent: null,
};

/** As what an organisation of this kind takes part; pro and vmbo schools are leaving schools like vso. */
export function partyOfOrganisation(kind: OrganisationKind): PartyRole {
  return kind === 'pro' || kind === 'vmbo' ? 'vso' : kind;
}

/**
 * The party in whose place a role looks into a file; null for a role that looks into none. A privacy officer looks in the
 * place of the own organisation. The database has the same table in `party_of`; a test compares them.
 */
export function partyOf(role: Role, organisation: OrganisationKind): PartyRole | null {
  return role === 'privacy-officer' ? partyOfOrganisation(organisation) : PARTIES[role];
}
