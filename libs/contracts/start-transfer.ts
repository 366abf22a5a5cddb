import { z } from './dutch.js';
import { email, id, localDate, oneOf, personName, phone } from './fields.js';

/** What the student's way is called, with the Dutch words that a person or a file uses for it. */
export const ROUTES = {
  regular: 'Regulier',
  'trial-placement': 'Proefplaatsing',
  'start-class': 'Startklas',
  'pro-roc': 'PrO-ROC',
  'aka-ao': 'AKA/AO',
  lwt: 'Leerwerktraject',
  vm2: 'VM2',
  vakmanschap: 'Vakmanschaproute',
} as const;
export type Route = keyof typeof ROUTES;

export const OUTFLOW_PROFILES = {
  'further-education': 'Vervolgonderwijs',
  work: 'Arbeidsmarkt',
  'day-activities': 'Dagbesteding',
  unknown: 'Onbekend',
} as const;
export type OutflowProfile = keyof typeof OUTFLOW_PROFILES;

export const LEVELS = { entree: 'Entree', '2': 'Niveau 2', '3': 'Niveau 3', '4': 'Niveau 4' } as const;
export const LEERWEGEN = { bol: 'Bol', bbl: 'Bbl' } as const;
export const REPRESENTATIONS = {
  none: 'Geen',
  curatele: 'Curatele',
  bewind: 'Bewind',
  mentorschap: 'Mentorschap',
} as const;

export const ParentSchema = z
  .strictObject({ name: personName.optional(), email: email.optional(), phone: phone.optional() })
  .refine((parent) => parent.email !== undefined || parent.phone !== undefined, {
    error: 'Geef een e-mailadres of een telefoonnummer.',
  });

/** A person who leaves vso, pro or vmbo; place of birth, nationality, religion and BSN do not exist here. */
export const StudentSchema = z.strictObject({
  /** Number in the administration of the leaving school. */
  studentNumber: z.string().trim().min(1).max(30),
  firstName: personName,
  lastName: personName,
  birthDate: localDate,
  /** Name or CBS code of the home municipality. */
  municipality: z.string().trim().min(1).max(80),
  email: email.optional(),
  phone: phone.optional(),
  parents: z.array(ParentSchema).max(2).default([]),
  representation: oneOf(REPRESENTATIONS).default('none'),
});

export const ProgrammeSchema = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  /** Code of the qualification, five digits. */
  crebo: z
    .string()
    .trim()
    .regex(/^\d{5}$/, { error: 'Een crebo heeft vijf cijfers.' })
    .optional(),
  level: oneOf(LEVELS).optional(),
  leerweg: oneOf(LEERWEGEN).optional(),
});

/** Where the student wants to go: an institution, and a location of it when that is known. Id, BRIN code or name. */
export const MboChoiceSchema = z.strictObject({
  institution: z.string().trim().min(1).max(120),
  location: z.string().trim().min(1).max(120).optional(),
});

/** POST /transfers: one transfer, as a mentor fills it in. */
export const StartTransferSchema = z
  .strictObject({
    student: StudentSchema,
    /** Id, BRIN code with vestigingsnummer, or name of the leaving school's location. */
    vsoLocation: z.string().trim().min(1).max(120),
    /** The mentor: address of a colleague at that location. */
    mentorEmail: email,
    mbo: MboChoiceSchema.optional(),
    programme: ProgrammeSchema.default({}),
    route: oneOf(ROUTES).default('regular'),
    outflowProfile: oneOf(OUTFLOW_PROFILES).default('unknown'),
    /** First day at the mbo; when unknown, the next 1 September. */
    start: localDate.optional(),
    /** Last day at the leaving school; when unknown, the 31 July before the start. */
    leavesSchool: localDate.optional(),
    extraSupport: z.boolean().default(false),
    limitedNetwork: z.boolean().default(false),
    expectedTrouble: z.boolean().default(false),
  })
  .superRefine((body, context) => {
    const { birthDate } = body.student;
    if (body.start !== undefined && body.start <= birthDate) {
      context.addIssue({ code: 'custom', path: ['start'], message: 'De startdatum ligt voor de geboortedatum.' });
    }
    if (body.start !== undefined && body.leavesSchool !== undefined && body.leavesSchool > body.start) {
      context.addIssue({
        code: 'custom',
        path: ['leavesSchool'],
        message: 'De laatste schooldag ligt na de start op het mbo.',
      });
    }
  });
export type StartTransferBody = z.infer<typeof StartTransferSchema>;
export type StartTransferInput = z.input<typeof StartTransferSchema>;

/** The answer to every command: the place of the fact in the file, for waiting until it shows. */
export const RecordedSchema = z.object({ transfer: id, seq: z.int(), version: z.int() });
export type Recorded = z.infer<typeof RecordedSchema>;
