import { z } from './dutch.js';
import { email, id, oneOf, phone } from './fields.js';
import { ParentSchema } from './start-transfer.js';

/**
 * Where a student and the parents can be reached. What is left out is gone afterwards, except of parents about whom the reader may not
 * know: they stay as they are.
 */
export const ContactDetailsSchema = z.strictObject({
  email: email.optional(),
  phone: phone.optional(),
  firstParent: ParentSchema.optional(),
  secondParent: ParentSchema.optional(),
  /** `state` of the details that were on the screen; another state now is told instead of overwritten. */
  seen: z.string().max(64).optional(),
});
export type ContactDetailsBody = z.infer<typeof ContactDetailsSchema>;

/** How somebody heard of what a mail did not bring. */
export const ANOTHER_ROUTES = {
  'mailed-again': 'Mail het opnieuw, naar het adres dat er nu staat',
  called: 'Ik heb gebeld',
  spoken: 'Ik heb het gezegd',
  letter: 'Ik heb een brief gestuurd of meegegeven',
} as const;
export type AnotherRoute = keyof typeof ANOTHER_ROUTES;

export const AnotherRouteSchema = z.strictObject({
  messages: z
    .array(id, { error: 'Kies om welke berichten het gaat.' })
    .min(1, { error: 'Kies om welke berichten het gaat.' })
    .max(100),
  route: oneOf(ANOTHER_ROUTES),
});
export type AnotherRouteBody = z.infer<typeof AnotherRouteSchema>;
