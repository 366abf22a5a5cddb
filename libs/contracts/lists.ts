import { PHASES } from '../domain/phases.js';
import { ROLES } from '../domain/roles.js';
import { z } from './dutch.js';
import { code, id } from './fields.js';

const yesNo = z.enum(['true', 'false'], { error: 'Kies true of false.' }).transform((text) => text === 'true');
const limit = z.coerce
  .number({ error: 'Vul een getal in.' })
  .int({ error: 'Vul een heel getal in.' })
  .min(1)
  .max(200)
  .default(50);
const cursor = z.string().trim().min(1).max(300);

const schoolYear = z.coerce
  .number({ error: 'Vul een jaartal in.' })
  .int({ error: 'Vul een jaartal in.' })
  .min(2020)
  .max(2045);

/** GET /transfers: the work list. Ended transfers are on it only when their phase is asked for. */
export const ListTransfersSchema = z.strictObject({
  /** `mine`: lead or deputy, or a step that waits for the own role. */
  whose: z.enum(['mine', 'organisation']).default('organisation'),
  phase: z.enum(PHASES).optional(),
  overdue: yesNo.optional(),
  colour: z.enum(['green', 'amber', 'red']).optional(),
  /** Whose turn it is: the role of the most urgent open step. */
  turn: z.enum(ROLES).optional(),
  step: code.optional(),
  location: id.optional(),
  /** Calendar year in which the last year at school begins. */
  schoolYear: schoolYear.optional(),
  /** Number of the student at the leaving school. */
  studentNumber: z.string().trim().min(1).max(30).optional(),
  cursor: cursor.optional(),
  limit,
});
export type ListTransfersInput = z.infer<typeof ListTransfersSchema>;

export const ListEscalationsSchema = z.strictObject({
  status: z.enum(['open', 'acknowledged', 'taken', 'answered', 'solved']).optional(),
  cursor: cursor.optional(),
  limit,
});
export type ListEscalationsInput = z.infer<typeof ListEscalationsSchema>;

export const RegionNumbersSchema = z.strictObject({
  /** Calendar year in which the last year at school begins. */
  schoolYear,
});
