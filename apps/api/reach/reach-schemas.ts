import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { instant } from '../openapi/instant.js';

const ParentDetailsSchema = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
});

export const ContactDetailsViewSchema = z.object({
  transfer: id,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  parents: z
    .array(ParentDetailsSchema)
    .nullable()
    .describe('Leeg als je van de ouders niet mag weten: de student is 18 of ouder en vindt het niet goed.'),
  state: z
    .string()
    .describe('Stuur dit mee als `seen`: dan verander je niets wat een collega intussen heeft veranderd.'),
});

export const UndeliveredSchema = z.object({
  items: z.array(
    z.object({
      id,
      recipient: z.enum(['staff', 'student', 'parent']),
      who: z.string(),
      step: z.string().nullable().describe('Over welke stap het ging.'),
      at: instant.describe('Wanneer de mail had moeten aankomen.'),
      words: z.string(),
    }),
  ),
});
