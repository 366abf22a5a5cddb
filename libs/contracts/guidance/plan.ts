import { LIFE_DOMAINS, type LifeDomain } from '../../domain/sections.js';
import { ACTION_OWNERS } from '../../domain/support-plan.js';
import { z } from '../dutch.js';
import { id, localDate, oneOf, words } from '../fields.js';

const line = z.string().trim().min(1).max(500);
const domain = oneOf(LIFE_DOMAINS);

export const PlanActionSchema = z.strictObject({
  /** Of an action that was in the plan before; a new one gets one. */
  id: id.optional(),
  domain,
  what: line,
  owner: oneOf(ACTION_OWNERS),
  start: localDate,
  end: localDate.optional(),
  /** How we see that it works. */
  seenBy: line,
  /** What of the support catalogue it leans on. */
  offer: id.optional(),
});

/** What is in a support plan. Needs are told per life domain, and never as a diagnosis. */
export const PlanTextSchema = z.strictObject({
  goal: words,
  strengths: words.optional(),
  ownWords: words.optional(),
  needs: z
    .strictObject(
      Object.fromEntries(Object.keys(LIFE_DOMAINS).map((each) => [each, words.optional()])) as Record<
        LifeDomain,
        z.ZodOptional<typeof words>
      >,
    )
    .default({}),
  actions: z.array(PlanActionSchema).max(40),
});
export type PlanTextBody = z.infer<typeof PlanTextSchema>;

/** POST …/plans: left out, the plan begins with what the file tells, or with the plan that holds now. */
export const DraftPlanSchema = z.strictObject({ text: PlanTextSchema.optional() }).prefault({});

/** PUT …/plans/{plan}: `seen` is the moment of the draft that the writer saw. */
export const WritePlanSchema = z.strictObject({ text: PlanTextSchema, seen: z.int().min(0) });

/** POST …/plans/{plan}/signatures. The digest is that of the text that the signer read. */
export const SignPlanSchema = z.strictObject({
  digest: z.string().regex(/^[0-9a-f]{64}$/, { error: 'Dit kenmerk klopt niet. Lees het plan opnieuw.' }),
  /** Staff only: the student or a parent signed on paper or said yes in a talk, and why not by link. */
  inPerson: z.strictObject({ signer: z.enum(['student', 'parent']), words }).optional(),
});
export type SignPlanBody = z.infer<typeof SignPlanSchema>;

/** POST /support-offers: something that a location can do. */
export const AddOfferSchema = z.strictObject({
  domain,
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().min(1).max(1000).optional(),
  /** One location; the whole school when left out. */
  location: id.optional(),
});
export const EndOfferSchema = z.strictObject({ lastDay: localDate });
