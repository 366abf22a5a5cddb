import { ROLES } from '../domain/roles.js';
import { z } from './dutch.js';
import { id, localDate } from './fields.js';

/** What is looked for in the log; everything may be left out. */
export const AuditSearchSchema = z
  .strictObject({
    from: localDate.optional(),
    until: localDate.optional(),
    /** A colleague of the own organisation. */
    person: id.optional(),
    role: z.enum([...ROLES, 'system', 'worker', 'helper']).optional(),
    action: z.string().trim().max(80).optional(),
    studentNumber: z.string().trim().min(1).max(30).optional(),
    /** Only lines with a lower number. */
    before: z.coerce.number({ error: 'Vul een getal in.' }).int().min(1).optional(),
  })
  .refine((body) => body.from === undefined || body.until === undefined || body.until >= body.from, {
    error: 'De laatste dag ligt voor de eerste.',
    path: ['until'],
  });
export type AuditSearchInput = z.infer<typeof AuditSearchSchema>;

export const FindPersonSchema = z.strictObject({
  studentNumber: z.string({ error: 'Vul dit in.' }).trim().min(1).max(30),
});
