import { DOCUMENT_SECTIONS, LIFE_DOMAINS, SECTIONS, type LifeDomain, type Section } from '../../domain/sections.js';
import { z } from '../dutch.js';
import { localDate, personName, words } from '../fields.js';

const line = z.string().trim().min(1).max(300);
const lines = z.array(line).max(20);
const someLines = lines.min(1);

/** Needs are told per life domain: what somebody needs and what helps. There is no field for what somebody has. */
const need = z.strictObject({ need: words, whatHelps: lines.default([]) });
const domains = z.strictObject(
  Object.fromEntries(Object.keys(LIFE_DOMAINS).map((domain) => [domain, need.optional()])) as Record<
    LifeDomain,
    z.ZodOptional<typeof need>
  >,
);

const schoolYear = z.string().regex(/^\d{4}-\d{4}$/, { error: 'Vul een schooljaar in, zoals 2026-2027.' });
const hours = z.int().min(0).max(2000);

/**
 * What each section may hold: the whitelist of the file. What is not named is refused, so there is no place for a BSN, a nationality,
 * a religion, a place of birth or a diagnosis. The plan and the documents have a way of their own.
 */
export const SECTION_SCHEMAS = {
  profile: z.strictObject({ introduction: words, interests: lines.default([]), dream: words.optional() }),
  strengths: z.strictObject({ strengths: someLines, othersSay: words.optional() }),
  'what-works': z.strictObject({ works: someLines, doesNotWork: lines.default([]) }),
  needs: z.strictObject({ domains }),
  learning: z.strictObject({
    level: z.enum(['entree', 'mbo-2', 'mbo-3', 'mbo-4', 'unknown']),
    dutch: z.enum(['below-1f', '1f', '2f', '3f', 'unknown']).default('unknown'),
    arithmetic: z.enum(['below-1f', '1f', '2f', '3f', 'unknown']).default('unknown'),
    goesWell: lines.default([]),
    isHard: lines.default([]),
    howILearn: words.optional(),
  }),
  attendance: z.strictObject({
    years: z
      .array(
        z.strictObject({
          schoolYear,
          presentPercent: z.int().min(0).max(100),
          absentWithLeaveHours: hours,
          absentWithoutLeaveHours: hours,
          late: z.int().min(0).max(1000),
        }),
      )
      .min(1)
      .max(5),
    whatHelps: words.optional(),
  }),
  practical: z.strictObject({
    travel: words.optional(),
    timetable: words.optional(),
    aids: lines.default([]),
    examArrangements: lines.default([]),
  }),
  network: z.strictObject({
    people: z
      .array(
        z.strictObject({
          name: personName,
          relation: line,
          helpsWith: line.optional(),
          /** Steunfiguur (JIM), chosen by the student. */
          supporter: z.boolean().default(false),
        }),
      )
      .max(12),
  }),
  care: z.strictObject({
    helpers: z.array(z.strictObject({ organisation: line, helpsWith: line, contact: line.optional() })).max(12),
  }),
  'earlier-schools': z.strictObject({
    schools: z.array(z.strictObject({ name: line, from: localDate.optional(), until: localDate.optional() })).max(12),
  }),
  lob: z.strictObject({
    activities: z
      .array(
        z.strictObject({
          kind: z.enum(['college-visit', 'trial-day', 'wendag', 'career-talk', 'parents-meeting', 'study-choice-advice', 'internship', 'other']),
          on: localDate,
          learned: words.optional(),
        }),
      )
      .max(50)
      .default([]),
    choice: words.optional(),
  }),
  response: z.strictObject({ words }),
} as const satisfies Partial<Record<Section, z.ZodType>>;
export type WrittenSection = keyof typeof SECTION_SCHEMAS;

export const WRITTEN_SECTIONS = Object.keys(SECTION_SCHEMAS) as WrittenSection[];
export type SectionContent<S extends WrittenSection = WrittenSection> = z.infer<(typeof SECTION_SCHEMAS)[S]>;

export function isWritten(section: Section): section is WrittenSection {
  return section in SECTION_SCHEMAS;
}

export const SectionSchema = z.enum(SECTIONS);
export const WrittenSectionSchema = z.enum(WRITTEN_SECTIONS as [WrittenSection, ...WrittenSection[]]);
export const DocumentSectionSchema = z.enum(DOCUMENT_SECTIONS as [Section, ...Section[]]);

/** The content is checked against the schema of its section, so that every mistake comes back at its own field. */
export const WriteSectionSchema = z
  .strictObject({
    content: z.record(z.string(), z.unknown()),
    version: z.int().min(0).describe('De versie die je zag; 0 als het deel nog leeg was.'),
  })
  .meta({ examples: [{ content: { strengths: ['Werkt graag met zijn handen'] }, version: 0 }] });
export type WriteSectionBody = z.infer<typeof WriteSectionSchema>;
