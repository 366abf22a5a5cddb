import { z } from './dutch.js';
import { id, localDate } from './fields.js';
import { RegionNumbersSchema } from './lists.js';

/** A small number is only said to be small; everything else is a multiple of five. */
const openCell = z
  .union([z.int().min(0).multipleOf(5), z.literal('<5')])
  .describe('Afgerond op vijf; minder dan vijf wordt niet precies getoond.');

/**
 * What anybody may read. Strict on purpose: it is checked when a region publishes and again at every reading, so that nothing goes out
 * that is not named here, and no number below the limit.
 */
export const OpenMonitorSchema = z.strictObject({
  region: z.string(),
  schoolYear: z.int(),
  measuredOn: localDate,
  rounding: z.string().describe('Hoe de aantallen zijn afgerond, in woorden.'),
  total: openCell.nullable().describe('Leeg als een klein aantal er anders uit te rekenen is.'),
  measures: z.array(
    z.strictObject({
      key: z.enum(['course', 'support', 'delivered', 'contact', 'escalation']),
      label: z.string(),
      question: z.string(),
      start: z.string().describe('Wanneer de klok begint.'),
      stop: z.string().describe('Wanneer de klok stopt.'),
      pause: z.string().describe('Wanneer de klok stilstaat.'),
      hidden: z.boolean().describe('Te klein om naast de andere getallen te tonen.'),
      parts: z.array(
        z.strictObject({
          key: z.string(),
          label: z.string(),
          students: openCell,
          share: z
            .int()
            .min(0)
            .max(100)
            .multipleOf(5)
            .nullable()
            .describe('Percentage, uit de afgeronde aantallen; leeg onder twintig leerlingen.'),
        }),
      ),
    }),
  ),
});
export type OpenMonitor = z.infer<typeof OpenMonitorSchema>;

const LicenceSchema = z.strictObject({ name: z.string(), url: z.url() });

export const OpenDataSchema = z.strictObject({
  ...OpenMonitorSchema.shape,
  publishedOn: localDate.describe('De dag waarop de regio deze momentopname openbaar maakte.'),
  licence: LicenceSchema,
});
export type OpenData = z.infer<typeof OpenDataSchema>;

export const OpenDataListSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      regionId: id,
      region: z.string(),
      schoolYear: z.int(),
      measuredOn: localDate,
      publishedOn: localDate,
    }),
  ),
  licence: LicenceSchema,
});
export type OpenDataList = z.infer<typeof OpenDataListSchema>;

/** Which figures: those of a region about one school year. */
export const OfOpenDataSchema = z.strictObject({
  region: id.describe('De regio.'),
  schoolYear: RegionNumbersSchema.shape.schoolYear,
});
export type OfOpenData = z.infer<typeof OfOpenDataSchema>;
