import { SCOPES } from '../../../libs/contracts/api-keys.js';
import { z } from '../../../libs/contracts/dutch.js';
import { email, id, localDate } from '../../../libs/contracts/fields.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { ORGANISATION_KINDS } from '../../../libs/persistence/party.js';

const transport = z.enum(['cookie', 'bearer']).default('cookie').describe('Een browser krijgt een cookie; een programma vraagt om een token.');

export const LogInSchema = z.strictObject({
  email,
  password: z.string().min(1).max(256),
  code: z
    .string()
    .trim()
    .regex(/^\d{3}\s?\d{3}$/, { error: 'De code heeft zes cijfers.' }),
  membershipId: id.optional(),
  transport,
});
export type LogInBody = z.infer<typeof LogInSchema>;

export const DemoLogInSchema = z.strictObject({ membershipId: id, transport });
export type DemoLogInBody = z.infer<typeof DemoLogInSchema>;

export const SwitchRoleSchema = z.strictObject({ membershipId: id });

export const SessionSchema = z.object({
  expiresAt: z.iso.datetime(),
  token: z.string().optional().describe('Alleen bij `transport: bearer`.'),
});

const role = z.enum(ROLES);

export const MembershipSchema = z.object({
  id,
  role,
  roleLabel: z.string(),
  organisation: z.object({ id, name: z.string(), kind: z.enum(ORGANISATION_KINDS) }),
  location: z.object({ id, name: z.string() }).nullable(),
  validUntil: localDate.nullable(),
});

export const MeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    person: z.object({ id, name: z.string(), email: z.string() }),
    membership: MembershipSchema,
    memberships: z.array(MembershipSchema),
    standsInFor: z.array(z.object({ membership: id, name: z.string(), role, until: localDate.nullable() })),
    demo: z.boolean(),
    scopes: z.array(z.enum(SCOPES)).optional().describe('Alleen bij een API-sleutel: wat hij mag.'),
  }),
  z.object({ kind: z.enum(['student', 'parent']), transferId: id, codeGiven: z.boolean() }),
]);

export const DemoAccountsSchema = z.object({
  items: z.array(
    z.object({ membershipId: id, name: z.string(), role, roleLabel: z.string(), organisation: z.string(), location: z.string().nullable() }),
  ),
});

export const LinkTokenSchema = z.strictObject({ token: z.string().trim().min(20).max(200), transport });
export const LinkCodeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{3}\s?\d{3}$/, { error: 'De code heeft zes cijfers.' }),
});
export const HandOverCodeSchema = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('student') }),
  z.strictObject({ for: z.literal('parent'), parent: z.int().min(0).max(1) }),
]);
