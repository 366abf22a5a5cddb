import { z } from './dutch.js';
import { email, id, localDate, personName, phone } from './fields.js';
import { ROLES } from '../domain/roles.js';

const period = { validFrom: localDate.optional(), validUntil: localDate.optional() };
const inOrder = <T extends { validFrom?: string | undefined; validUntil?: string | undefined }>(body: T): boolean =>
  body.validFrom === undefined || body.validUntil === undefined || body.validUntil >= body.validFrom;
const order = { error: 'De laatste dag ligt voor de eerste.', path: ['validUntil'] };

/** Somebody new at the own organisation, with what they are there. */
export const AddColleagueSchema = z
  .strictObject({
    name: personName,
    email,
    phone: phone.optional(),
    role: z.enum(ROLES, { error: 'Kies een rol.' }),
    /** The whole organisation when left out. */
    location: id.optional(),
    isContact: z.boolean().default(false),
    ...period,
  })
  .refine(inOrder, order);
export type AddColleagueBody = z.infer<typeof AddColleagueSchema>;

/** Another role for somebody who works there already. */
export const AddRoleSchema = z
  .strictObject({
    role: z.enum(ROLES, { error: 'Kies een rol.' }),
    location: id.optional(),
    isContact: z.boolean().default(false),
    ...period,
  })
  .refine(inOrder, order);
export type AddRoleBody = z.infer<typeof AddRoleSchema>;

/** What changes of a role; without a last day it goes on. */
export const ChangeRoleSchema = z.strictObject({
  location: id.optional(),
  isContact: z.boolean().default(false),
  validUntil: localDate.optional(),
});
export type ChangeRoleBody = z.infer<typeof ChangeRoleSchema>;
