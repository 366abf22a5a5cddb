import type { Role } from '../../../libs/domain/roles.js';

/** One person at an organisation or at one of its locations. */
export interface Post {
  role: Role;
  isContact?: boolean;
  /** Place in the list of who stands in; earlier in the list, so that they are there already. */
  deputy?: number;
  /** The same person as at this place in the list, in another role. */
  also?: number;
}

/** For a whole vso organisation. */
export const VSO_ORGANISATION: readonly Post[] = [
  { role: 'vso-supervisor' },
  { role: 'vso-contact', isContact: true, deputy: 0 },
  { role: 'admin' },
  { role: 'privacy-officer' },
];

/** For each location of it. */
export const VSO_LOCATION: readonly Post[] = [
  { role: 'vso-coordinator' },
  { role: 'vso-aftercare', deputy: 0 },
  { role: 'vso-mentor', deputy: 0 },
  { role: 'vso-mentor', deputy: 2 },
];

export const MBO_ORGANISATION: readonly Post[] = [
  { role: 'mbo-supervisor' },
  { role: 'admin' },
  { role: 'privacy-officer' },
];

export const MBO_LOCATION: readonly Post[] = [
  { role: 'mbo-coordinator' },
  { role: 'mbo-contact', isContact: true, deputy: 0 },
  { role: 'mbo-intaker', deputy: 1 },
  { role: 'mbo-mentor', deputy: 0 },
  { role: 'mbo-mentor', deputy: 3 },
];

export const MUNICIPALITY: readonly Post[] = [
  { role: 'leerplicht', isContact: true },
  { role: 'leerplicht', deputy: 0 },
];

export const DOORSTROOMPUNT: readonly Post[] = [
  { role: 'rmc-coordinator' },
  { role: 'rmc', isContact: true, deputy: 0 },
  { role: 'rmc', deputy: 1 },
];

export const REGION: readonly Post[] = [
  { role: 'region-coordinator', isContact: true },
  { role: 'privacy-officer' },
  { role: 'admin', also: 0 },
  { role: 'transfercoach' },
  { role: 'transfercoach', deputy: 3 },
];

