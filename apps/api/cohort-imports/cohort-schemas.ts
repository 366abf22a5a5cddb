import { z } from '../../../libs/contracts/dutch.js';

/** How a list of students may come in. */
export const EXCEL_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const COHORT_MEDIA_TYPES = ['text/csv', EXCEL_MEDIA_TYPE, 'multipart/form-data'] as const;

export const problemOfLine = z.object({
  line: z.int().describe('Regel in het bestand, vanaf 1.'),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});
