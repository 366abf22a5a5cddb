import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { instant } from '../openapi/instant.js';
import { ContactViewSchema } from '../transfers/transfer-schema.js';

const text = z.string().nullable();
const role = z.enum(ROLES);
const attending = z.enum(['yes', 'partly', 'no']);
const feeling = z.int().nullable();
const coded = z.object({ code: z.string(), label: z.string() });

export const LandingReviewViewSchema = z.object({
  heldOn: localDate,
  outcome: z.string(),
  outcomeLabel: z.string(),
  attended: z.array(role),
  stopped: z.array(id),
  goesWell: text,
  studentWords: text,
  stillNeeded: text,
  mboLearns: text,
  vsoLearns: text,
});

const checkIn = z.object({
  step: z.string(),
  label: z.string(),
  status: z.enum(['open', 'done', 'missed', 'cancelled', 'paused']),
  due: localDate.nullable(),
  student: z
    .object({ at: instant, attending, feeling, words: text })
    .nullable()
    .describe('Het eigen antwoord, voor het gesprek.'),
  mentor: z
    .object({
      at: instant,
      goesWell: text,
      attending,
      feeling,
      studentWords: text,
      signals: z.array(coded),
      delivered: z.array(z.object({ action: z.string(), what: z.string(), answer: z.enum(['yes', 'partly', 'no']) })),
      agreements: text,
      colour: z.enum(['green', 'amber', 'red']).nullable(),
      colourWords: text,
    })
    .nullable(),
  outreach: z.array(ContactViewSchema).describe('Pogingen om de student te bereiken, tot het volgende gesprek.'),
});

export const LandingSchema = z.object({
  strengths: z.array(z.object({ at: instant, words: z.string() })),
  checkIns: z.array(checkIn),
  next: localDate.nullable(),
  actions: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      owner: z.string(),
      ownerName: z.string(),
      start: localDate,
      end: localDate.nullable(),
    }),
  ),
  reviews: z.array(LandingReviewViewSchema),
});

export const OctoberListSchema = z.object({
  deadline: localDate.describe('Wie dan nog niet gestart is, wordt vanzelf gemeld.'),
  schools: z.array(
    z.object({
      name: z.string(),
      lines: z.array(
        z.object({
          transfer: id,
          firstName: z.string(),
          lastName: text,
          vso: z.string(),
          mbo: text,
          programme: text,
          expectedSince: localDate,
          tried: z.array(
            z.object({ at: instant, kind: z.string(), kindName: z.string(), reached: z.boolean(), by: text }),
          ),
          reasons: z.array(coded),
          escalation: z.object({ status: z.string(), deskKind: z.string(), raisedAt: instant }).nullable(),
        }),
      ),
    }),
  ),
});

export const AbsenceSchema = z.object({
  compulsory: z.boolean(),
  hours: z.int().describe('Uren van de laatste vier lesweken die meetellen.'),
  limit: z.int().nullable().describe('Leeg voor wie na hele weken wordt gemeld.'),
  wholeWeeks: z.int().describe('Na zoveel hele weken meldt deze instelling wie niet meer naar school moet: vier, of een eigen kortere termijn.'),
  weeks: z.array(z.object({ week: localDate, hours: z.int(), whole: z.boolean() })),
  reports: z.array(
    z.object({
      kind: z.enum(['sixteen-hours', 'four-weeks']),
      firstWeek: localDate,
      lastWeek: localDate,
      hours: z.int(),
      reported: z.boolean(),
    }),
  ),
});

export const StudyAdviceSchema = z.object({
  window: z.object({ from: localDate, to: localDate }),
  warnedOn: localDate.nullable(),
  appealUntil: localDate.nullable(),
  openToAppeal: z.boolean(),
  entries: z.array(z.object({ kind: z.string(), givenOn: localDate, words: text })),
});

export const BreachSchema = z.object({
  kind: z.string(),
  label: z.string(),
  missing: z.array(coded),
  happenedOn: localDate,
});
export const DeregistrationGateSchema = z.object({
  compulsory: z.boolean(),
  destinationKnown: z.boolean(),
  openToAppeal: z.boolean(),
  missing: z.array(coded),
  breach: z.object({ kind: z.string(), label: z.string() }).nullable(),
  breaches: z.array(BreachSchema),
});
