import type { Role } from '../domain/roles.js';

/** What a role is called on the screen. */
export const ROLE_NAMES: Record<Role, string> = {
  'vso-mentor': 'mentor vso',
  'vso-coordinator': 'zorgcoördinator vso',
  'vso-supervisor': 'leidinggevende vso',
  'vso-contact': 'contactpersoon vso',
  'vso-aftercare': 'nazorgcontact vso',
  'mbo-contact': 'contactpersoon mbo',
  'mbo-intaker': 'intaker mbo',
  'mbo-coordinator': 'zorgcoördinator mbo',
  'mbo-mentor': 'mentor mbo',
  'mbo-supervisor': 'leidinggevende mbo',
  transfercoach: 'transfercoach',
  leerplicht: 'leerplicht',
  rmc: 'Doorstroompunt (RMC)',
  'rmc-coordinator': 'coördinator Doorstroompunt (RMC)',
  'region-coordinator': 'regiocoördinator',
  'privacy-officer': 'privacyfunctionaris',
  admin: 'beheerder',
  student: 'student',
  parent: 'ouder',
};
