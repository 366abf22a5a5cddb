import { UNLAWFUL_GROUNDS } from '../../domain/admission.js';
import { NO_SHOW_REASONS, REFUSAL_GROUNDS, RETURN_REASONS, type RefusalGround } from '../../domain/codes.js';
import { DestinationSchema, RoleSchema } from '../commands.js';
import { z } from '../dutch.js';
import { code, id, localDate, moment, oneOf, version, words } from '../fields.js';
import { ProgrammeSchema } from '../start-transfer.js';
import { endsAfterBegin, MeetingShape } from './orientation.js';

/** POST …/date-proposals: the student chooses one. */
export const ProposeDatesSchema = z
  .strictObject({
    step: z.enum(['intake', 'specialist-intake']),
    slots: z.array(z.strictObject(MeetingShape)).min(1).max(6),
    invited: z.array(RoleSchema).max(8).default([]),
    moves: id.optional(),
  })
  .superRefine((body, context) => body.slots.forEach((slot, index) => endsAfterBegin(slot, context, ['slots', index])));
export type ProposeDatesBody = z.infer<typeof ProposeDatesSchema>;

/** One of the slots by its place in the list, from 0; or none of them fits. */
export const AnswerProposalSchema = z.union([z.strictObject({ slot: z.int().min(0).max(5) }), z.strictObject({ noneFits: z.literal(true), words: words.optional() })]);
export type AnswerProposalBody = z.infer<typeof AnswerProposalSchema>;

/** POST …/meetings: what came of an intake, and who was there. */
export const HoldMeetingSchema = z
  .strictObject({
    step: z.enum(['intake', 'specialist-intake']),
    outcome: z.enum(['held', 'held-extra-support', 'not-wanted', 'no-show']),
    attended: z.array(RoleSchema).max(8),
    /** At a no-show. */
    reason: oneOf(NO_SHOW_REASONS).optional(),
    words: words.optional(),
    version: version.optional(),
  })
  .superRefine((body, context) => {
    if (body.outcome === 'no-show' && body.reason === undefined) {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Kies waarom de student er niet was. Weet je het niet? Kies dan onbekend.' });
    }
    const came = body.outcome === 'held' || body.outcome === 'held-extra-support';
    if (came && !body.attended.includes('student')) {
      context.addIssue({ code: 'custom', path: ['attended'], message: 'Zonder de student is dit geen intake. Leg vast dat de student er niet was.' });
    }
  });
export type HoldMeetingBody = z.infer<typeof HoldMeetingSchema>;

/** POST …/overstaptafels. */
export const RecordOverstaptafelSchema = z.strictObject({
  reason: z.enum(['no-show-twice', 'stall', 'other']),
  heldOn: localDate,
  attended: z.array(RoleSchema).min(2).max(12),
  discussed: z.array(z.string().trim().min(1).max(500)).max(20).default([]),
  decisions: z
    .array(
      z.strictObject({
        what: z.string().trim().min(1).max(500),
        /** Membership of who does it. */
        owner: id,
        by: localDate,
      }),
    )
    .min(1)
    .max(20),
});
export type RecordOverstaptafelBody = z.infer<typeof RecordOverstaptafelSchema>;

/** POST …/handovers: who calls whom about this student, and when. Sends a returned handover again. */
export const PrepareHandoverSchema = z.strictObject({
  /** Membership at the leaving school; who prepares it when left out. */
  caller: id.optional(),
  /** Membership at the mbo, when known by name. */
  called: id.optional(),
  callAt: moment.optional(),
  /** What to talk about. */
  words: words.optional(),
});
export const AnswerHandoverSchema = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('accepted'),
    lead: id.optional(),
    deputy: id.optional(),
    /** Did the two schools really speak? */
    callHeld: z.boolean(),
    words: words.optional(),
    version: version.optional(),
  }),
  z.strictObject({ answer: z.literal('returned'), reason: oneOf(RETURN_REASONS), words: words.optional(), version: version.optional() }),
]);
export type AnswerHandoverBody = z.infer<typeof AnswerHandoverSchema>;
export const RedirectHandoverSchema = z.strictObject({
  location: id,
  /** Membership of who receives it there; the fixed contact person when left out. */
  contact: id.optional(),
  words: words.optional(),
});

/** A lawful ground. What people name instead is refused with the reason why it is none. */
export const refusalGround = code.transform((given, context): RefusalGround => {
  if (given in REFUSAL_GROUNDS) return given as RefusalGround;
  const why = (UNLAWFUL_GROUNDS as Partial<Record<string, string>>)[given];
  const choices = Object.keys(REFUSAL_GROUNDS).join(', ');
  context.addIssue({ code: 'custom', message: why ?? `Kies een van deze waarden: ${choices}.` });
  return z.NEVER;
});

/** What the file cannot know of the right of admission. What is left out stays unknown. */
export const AdmissionAnswersSchema = z.strictObject({
  entryRequirementsMet: z.boolean().optional(),
  intakeCompulsory: z.boolean().optional(),
  intakeAttended: z.boolean().optional(),
  adviceTaken: z.boolean().optional(),
  hasPlace: z.boolean().optional(),
  mayEnterLevelTwo: z.boolean().optional(),
  entreeInLastTwoYears: z.boolean().optional(),
  negativeAdvices: z.int().min(0).max(20).optional(),
  yearsWithoutDiploma: z.int().min(0).max(40).optional(),
  agreesWithDenomination: z.boolean().optional(),
});
export type AdmissionAnswers = z.infer<typeof AdmissionAnswersSchema>;

/** POST …/placement-decisions. */
export const DecidePlacementSchema = z.strictObject({
  outcome: z.enum(['placed', 'alternative', 'declined']),
  admission: AdmissionAnswersSchema.default({}),
  ground: refusalGround.optional(),
  /** At disproportionate burden: which adjustment was considered, and why it cannot be done. */
  adjustment: words.optional(),
  /** At a refusal: was it reported in the national facility (WEB 8.0.3)? */
  reported: z.boolean().optional(),
  /** At an alternative. */
  programme: ProgrammeSchema.optional(),
  destination: DestinationSchema.optional(),
  words: words.optional(),
  version: version.optional(),
});
export type DecidePlacementBody = z.infer<typeof DecidePlacementSchema>;
