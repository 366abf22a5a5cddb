import { z } from './dutch.js';
import { email, id, personName, phone, version, words } from './fields.js';

const START = 'Schrijf een dag van het jaar als maand en dag: 08-01 is 1 augustus.';
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDayOfYear = (text: string): boolean => {
  const [month = '', day = ''] = text.split('-');
  return Number(day) >= 1 && Number(day) <= (DAYS_OF_MONTH[Number(month) - 1] ?? 0);
};

/** PUT …/directory/{location}: what schools see when they look for a place. */
export const DirectoryEntrySchema = z.strictObject({
  /** How a student is put forward: what to send, to whom, and by when. */
  application: words,
  website: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'Dit is geen adres van een website. Voorbeeld: https://www.school.nl.' })
    .max(500)
    .optional(),
  contact: z.strictObject({ name: personName, email, phone: phone.optional() }),
  /** Days of the year, `MM-DD`, on which students can begin. */
  starts: z
    .array(z.string().regex(/^\d\d-\d\d$/, { error: START }).refine(isDayOfYear, { error: START }))
    .min(1)
    .max(12),
  /** Of the entry that the writer saw; 0 when there was none. */
  version,
});
export type DirectoryEntryBody = z.infer<typeof DirectoryEntrySchema>;

/** GET …/directory */
export const DirectoryQuerySchema = z.strictObject({
  search: z.string().trim().max(100).optional(),
  college: id.optional(),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuerySchema>;
