import { ROLES } from '../domain/roles.js';
import { z } from './dutch.js';

/** What a program may do with the key of an organisation, in words for the administrator who gives it. */
export const API_KEY_SCOPES = {
  'transfers:read': 'overstappen van je organisatie lezen',
  'transfers:write': 'overstappen beginnen en bijwerken, ook een heel cohort',
  'escalations:read': 'meldingen aan het loket lezen',
  'reference:read': 'scholen, afspraken en vrije dagen lezen',
  'calendar:write': 'vrije dagen doorgeven',
  'insights:read': 'cijfers zonder namen lezen',
  'webhooks:manage': 'berichten naar je eigen systeem instellen',
} as const;
export type ApiKeyScope = keyof typeof API_KEY_SCOPES;
export const SCOPES = Object.keys(API_KEY_SCOPES) as [ApiKeyScope, ...ApiKeyScope[]];

/** Days after which a key ends by itself. Choice: a key is looked at again every year at least. */
const LONGEST_DAYS = 366;
const DEFAULT_DAYS = 365;

/** POST /api-keys */
export const CreateApiKeySchema = z.strictObject({
  name: z.string().trim().min(2).max(80).describe('Waar de sleutel voor is, zoals de naam van het systeem.'),
  scopes: z.array(z.enum(SCOPES)).min(1).describe('Wat het programma mag.'),
  role: z.enum(ROLES).optional().describe('Als wie het programma handelt; leeg is wat bij je organisatie gewoon is.'),
  days: z.int().min(1).max(LONGEST_DAYS).default(DEFAULT_DAYS).describe('Na zoveel dagen werkt de sleutel niet meer.'),
});
export type CreateApiKeyBody = z.infer<typeof CreateApiKeySchema>;
