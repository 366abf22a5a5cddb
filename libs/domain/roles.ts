/** What a person may be in one transfer; the words of the access table. */
export const ROLES = [
  'vso-mentor',
  'vso-coordinator',
  'vso-supervisor',
  'vso-contact',
  'vso-aftercare',
  'mbo-contact',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'mbo-supervisor',
  'transfercoach',
  'leerplicht',
  'rmc',
  'rmc-coordinator',
  'region-coordinator',
  'privacy-officer',
  'admin',
  'student',
  'parent',
] as const;
export type Role = (typeof ROLES)[number];

/** The party a role speaks for. */
export type Side = 'vso' | 'mbo' | 'municipality' | 'region' | 'student';

const SIDES: Record<Role, Side> = {
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
  transfercoach: 'vso',
  leerplicht: 'municipality',
  rmc: 'municipality',
  'rmc-coordinator': 'municipality',
  'region-coordinator': 'region',
  'privacy-officer': 'region',
  admin: 'region',
  student: 'student',
  parent: 'student',
};

export function sideOf(role: Role): Side {
  return SIDES[role];
}
