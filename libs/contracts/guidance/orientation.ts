import { ACTIVITIES, COACH_END_REASONS } from '../../domain/codes.js';
import { LIFE_DOMAINS } from '../../domain/sections.js';
import { CONTACT_KINDS, RoleSchema } from '../commands.js';
import { SECTION_SCHEMAS } from '../dossier/sections.js';
import { z } from '../dutch.js';
import { email, id, localDate, moment, oneOf, personName, phone, version, words } from '../fields.js';

/** Where and when a meeting is, with an end after its begin. */
export const MeetingShape = {
  startsAt: moment,
  endsAt: moment,
  place: z.string().trim().min(1).max(200).optional(),
};

export function endsAfterBegin(body: { startsAt: string; endsAt: string }, context: z.core.$RefinementCtx, path: (string | number)[] = []): void {
  if (Date.parse(body.endsAt) > Date.parse(body.startsAt)) return;
  context.addIssue({ code: 'custom', path: [...path, 'endsAt'], message: 'Het einde ligt niet na het begin.' });
}

/** POST …/profile: what a mentor and a student can write down in ten minutes, strengths first. The rest of the file can wait. */
export const WriteProfileSchema = z
  .strictObject({
    strengths: SECTION_SCHEMAS.strengths,
    whatWorks: SECTION_SCHEMAS['what-works'],
    profile: SECTION_SCHEMAS.profile,
    needs: SECTION_SCHEMAS.needs.optional(),
    practical: SECTION_SCHEMAS.practical.optional(),
    network: SECTION_SCHEMAS.network.optional(),
    /** Signs that a transfercoach may help; they trigger help, and nothing else. */
    screening: z.strictObject({ limitedNetwork: z.boolean(), expectedTrouble: z.boolean(), extraSupport: z.boolean() }),
    version: version.optional(),
  })
  .meta({
    examples: [
      {
        strengths: { strengths: ['Werkt precies'] },
        whatWorks: { works: ['Een vaste plek'] },
        profile: { introduction: 'Ik ben graag buiten.' },
        needs: { domains: { learning: { need: 'Korte opdrachten' } } },
        screening: { limitedNetwork: false, expectedTrouble: false, extraSupport: true },
      },
    ],
  });
export type WriteProfileBody = z.infer<typeof WriteProfileSchema>;

/** POST …/activities. The student is always invited. */
export const PlanActivitySchema = z
  .strictObject({
    kind: oneOf(ACTIVITIES),
    ...MeetingShape,
    invited: z.array(RoleSchema).max(8).default([]),
    /** Study-choice advice is given on request (WEB 8.0.1). */
    askedBy: z.enum(['student', 'parent', 'school']).optional(),
    /** The planned activity that this one moves. */
    moves: id.optional(),
  })
  .superRefine((body, context) => endsAfterBegin(body, context));
export type PlanActivityBody = z.infer<typeof PlanActivitySchema>;

/** POST …/activities/{activity}/stories: was the student there, and what did it bring? */
export const TellActivitySchema = z
  .strictObject({
    attended: z.boolean(),
    /** What the student learned; goes into the shared LOB record. */
    learned: words.optional(),
    /** What the student would choose now. */
    choice: words.optional(),
  })
  .superRefine((body, context) => {
    if (body.attended && body.learned === undefined) {
      context.addIssue({ code: 'custom', path: ['learned'], message: 'Schrijf op wat de student ervan leerde.' });
    }
  });
export type TellActivityBody = z.infer<typeof TellActivitySchema>;

export const ProposeCoachSchema = z.strictObject({ coach: id, why: words });

/** The student chooses this coach, would rather have another, or wants none. */
export const ChooseCoachSchema = z.strictObject({
  answer: z.enum(['yes', 'another', 'none']),
  /** Needed when a mentor records what was said in a talk. */
  words: words.optional(),
});

export const LogCoachingSchema = z.strictObject({
  kind: oneOf(CONTACT_KINDS),
  reached: z.boolean(),
  minutes: z.int().min(1).max(600),
  words: words.optional(),
});

export const PhaseOutSchema = z.strictObject({ rhythm: z.enum(['weekly', 'fortnightly', 'monthly']), endsOn: localDate.optional() });

/** POST …/coach-answers: it does not click, or the coaching is handed back. */
export const EndCoachingSchema = z
  .strictObject({ answer: z.enum(['no-click', 'ended']), reason: oneOf(COACH_END_REASONS).optional(), words: words.optional() })
  .superRefine((body, context) => {
    if (body.answer === 'ended' && body.reason === undefined) {
      context.addIssue({ code: 'custom', path: ['reason'], message: 'Kies waarom de coaching stopt.' });
    }
  });

/** Somebody from the own network; both have agreed. */
export const RecordSupporterSchema = z.strictObject({
  name: personName,
  relation: z.string().trim().min(1).max(100),
  phone: phone.optional(),
  email: email.optional(),
  helpsWith: words.optional(),
  studentAgreedOn: localDate,
  supporterAgreedOn: localDate,
});

export const LIFE_DOMAIN = oneOf(LIFE_DOMAINS);
