import { START_REASONS } from '../domain/start-reasons.js';
import { RoleSchema } from './commands.js';
import { z } from './dutch.js';
import { id, localDate, oneOf, version, words } from './fields.js';

/** POST …/landing-reviews: student, mentor and vso mentor look back together. */
export const LandingReviewSchema = z.strictObject({
  outcome: z.enum(['continued', 'scaled-down']),
  attended: z.array(RoleSchema).min(1).max(12),
  /** Strengths first. */
  goesWell: words,
  /** In the words of the student. */
  studentWords: words.optional(),
  /** Ids of the actions of the plan that stop now. */
  stopped: z.array(id).max(40).default([]),
  /** What the student still needs. */
  stillNeeded: words.optional(),
  mboLearns: words.optional(),
  vsoLearns: words.optional(),
  version: version.optional(),
});
export type LandingReviewBody = z.infer<typeof LandingReviewSchema>;

/** POST …/start-reasons: why somebody who was placed has not started. */
export const StartReasonsSchema = z.strictObject({
  reasons: z.array(oneOf(START_REASONS)).min(1).max(6),
  words: words.optional(),
});
export type StartReasonsBody = z.infer<typeof StartReasonsSchema>;

/** POST …/absence-weeks: the hours of one lesson week; again for the same week is a correction. */
export const AbsentWeekSchema = z
  .strictObject({
    /** Any day of the week. */
    week: localDate,
    /** Missed without leave; sick leave is none of them. */
    hours: z.int().min(0).max(60),
    /** Nothing of the week was attended. */
    whole: z.boolean().default(false),
    /** Asked for as soon as the limit of the law is reached; the report itself is made in the national register. */
    reported: z.boolean().optional(),
    words: words.optional(),
  })
  .refine((body) => !body.whole || body.hours > 0, {
    error: 'Vul in hoeveel uur er gemist is.',
    path: ['hours'],
  });
export type AbsentWeekBody = z.infer<typeof AbsentWeekSchema>;

/** PUT …/absence-term: whole weeks, at most the four of the law. */
export const AbsenceTermSchema = z.strictObject({ weeks: z.int().min(1).max(4) });
export type AbsenceTermBody = z.infer<typeof AbsenceTermSchema>;

/** POST …/study-advice-warnings. */
export const AdviceWarningSchema = z.strictObject({
  /** On which day the student got it in writing. */
  givenOn: localDate,
  /** What must get better, by when, and how the school helps. */
  words,
});
/** POST …/study-advice-appeals: by the student, or recorded for them. */
export const AdviceAppealSchema = z.strictObject({ words: words.optional() });
/** POST …/study-advice-appeal-answers. */
export const AppealAnswerSchema = z.strictObject({ answer: z.enum(['upheld', 'rejected']), words: words.optional() });

/** POST …/nazorg-requests: by the student, or by somebody who helps them. */
export const NazorgRequestSchema = z.strictObject({
  /** Go on until this day; at most two years after leaving school. */
  until: localDate.optional(),
  words: words.optional(),
});
/** POST …/nazorg-contacts: a call of a minute. Finishes the contact that is open, when there is one. */
export const NazorgContactSchema = z.strictObject({
  kind: z.enum(['phone', 'message', 'home-visit', 'talk']),
  reached: z.boolean(),
  words: words.optional(),
});
export type NazorgContactBody = z.infer<typeof NazorgContactSchema>;
