import { ROLES } from '../domain/roles.js';
import { z } from './dutch.js';
import { email, id, localDate, personName, phone } from './fields.js';

export const ORGANISATION_KINDS = ['vso', 'pro', 'vmbo', 'mbo', 'municipality', 'rmc', 'region'] as const;

export const CreateOrganisationSchema = z.strictObject({
  kind: z.enum(ORGANISATION_KINDS),
  name: z.string().trim().min(1).max(160),
  brin: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[0-9]{2}[A-Z]{2}$/, { error: 'Een BRIN-code is twee cijfers en twee letters.' })
    .optional(),
  cbsCode: z
    .string()
    .trim()
    .regex(/^GM\d{4}$/, { error: 'Een CBS-code is GM en vier cijfers.' })
    .optional(),
  rmcCode: z
    .string()
    .trim()
    .regex(/^\d{2}$/, { error: 'De code van een RMC-regio is twee cijfers.' })
    .optional(),
  /** The region (samenwerkingsverband) whose agreements hold; a region has none itself. */
  region: id.optional(),
  demo: z.boolean().default(false),
});
export const CreateLocationSchema = z.strictObject({
  organisation: id,
  name: z.string().trim().min(1).max(160),
  brinSuffix: z
    .string()
    .trim()
    .regex(/^\d{2}$/, { error: 'Een vestigingsnummer is twee cijfers.' })
    .optional(),
  cbsCode: z
    .string()
    .trim()
    .regex(/^GM\d{4}$/, { error: 'Een CBS-code is GM en vier cijfers.' })
    .optional(),
  holidayRegion: z.enum(['Noord', 'Midden', 'Zuid']),
});
export const AddPersonSchema = z.strictObject({
  name: personName,
  email,
  phone: phone.optional(),
  notify: z.enum(['at-once', 'daily', 'weekly']).default('at-once'),
  demo: z.boolean().default(false),
});
export const AddMembershipSchema = z.strictObject({
  person: id,
  organisation: id,
  location: id.optional(),
  role: z.enum(ROLES),
  isContact: z.boolean().default(false),
  deputy: id.optional(),
  validFrom: localDate.optional(),
  validUntil: localDate.optional(),
});
export type CreateOrganisationInput = z.input<typeof CreateOrganisationSchema>;
export type CreateLocationInput = z.input<typeof CreateLocationSchema>;
export type AddPersonInput = z.input<typeof AddPersonSchema>;
export type AddMembershipInput = z.input<typeof AddMembershipSchema>;
