import { z } from './dutch.js';
import { id, localDate } from './fields.js';
import { PolicySchema } from './policy.js';

/** POST /policies: another version of the agreements of the own region. */
export const AddPolicySchema = z.strictObject({
  document: PolicySchema,
  validFrom: localDate.describe('De eerste dag waarop nieuwe overstappen deze afspraken volgen.'),
});

/** GET /me/steps */
export const OwnStepsSchema = z.strictObject({
  until: localDate.describe('Stappen die tot en met deze dag af moeten.'),
});

/** A place or a person that can be named in a request. */
export const ChoiceSchema = z.object({ value: z.string(), label: z.string() });

export const OfPersonSchema = z.object({ person: id.describe('De collega.') });
export const OfRoleSchema = z.object({ membership: id.describe('De rol van een collega.') });
