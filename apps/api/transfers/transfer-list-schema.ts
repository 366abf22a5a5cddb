import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';

const role = z.enum(ROLES);
const phase = z.enum(PHASES);

const line = z.object({
  id,
  firstName: z.string(),
  lastName: z.string().nullable(),
  studentNumber: z.string(),
  phase,
  phaseLabel: z.string(),
  line: z.array(z.object({ phase, label: z.string(), state: z.enum(['past', 'now', 'future']) })),
  colour: z.enum(['green', 'amber', 'red']).nullable(),
  vso: z.string(),
  mbo: z.string().nullable(),
  start: localDate,
  schoolYear: z.int(),
  lead: z.object({ membership: id, name: z.string(), role, mine: z.boolean() }),
  next: z
    .object({
      step: z.string(),
      label: z.string(),
      task: z.string(),
      turn: role,
      turnName: z.string(),
      due: localDate,
      dueWords: z.string(),
      late: z.boolean(),
      yours: z.boolean(),
    })
    .nullable()
    .describe('De stap die het eerst af moet, en wie daarvoor aan de beurt is.'),
});

/** A page of a list; `next` is the cursor of the following one. */
export const TransferListSchema = z.object({
  items: z.array(line),
  next: z.string().nullable().describe('Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste.'),
});
export type TransferList = z.input<typeof TransferListSchema>;
