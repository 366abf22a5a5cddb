import { z } from '../../../libs/contracts/dutch.js';
import { RoleSchema } from '../../../libs/contracts/commands.js';
import { id, localDate, oneOf } from '../../../libs/contracts/fields.js';
import { ACTIVITIES, COACH_END_REASONS } from '../../../libs/domain/codes.js';
import { instant } from '../openapi/instant.js';

const ActivitySchema = z.object({
  id,
  kind: oneOf(ACTIVITIES),
  label: z.string(),
  appointment: id,
  startsAt: instant,
  endsAt: instant,
  place: z.string().nullable(),
  status: z.enum(['planned', 'cancelled', 'held']),
  invited: z.array(RoleSchema),
  attended: z.array(RoleSchema),
  askedBy: z.string().nullable(),
  toldAt: instant.nullable(),
});

const CoachSchema = z.object({
  id,
  membership: id,
  name: z.string(),
  status: z.enum(['proposed', 'chosen', 'declined', 'ended']),
  why: z.string().nullable(),
  proposedAt: instant,
  answeredBy: z.enum(['student', 'in-person']).nullable(),
  rhythm: z.enum(['weekly', 'fortnightly', 'monthly']),
  phasingOutSince: localDate.nullable(),
  endsOn: localDate.nullable(),
  endReason: oneOf(COACH_END_REASONS).nullable(),
  endReasonWords: z.string().nullable(),
});

const SupporterSchema = z.object({
  id,
  name: z.string(),
  relation: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  helpsWith: z.string().nullable(),
  studentAgreedOn: localDate,
  supporterAgreedOn: localDate,
  ended: z.boolean(),
});

export const OrientationSchema = z.object({
  activities: z.array(ActivitySchema),
  coaches: z.array(CoachSchema).describe('Het nieuwste voorstel eerst.'),
  budget: z.object({ budgetMinutes: z.int(), usedMinutes: z.int(), leftMinutes: z.int() }).describe('Minuten begeleiding, over alle coaches samen.'),
  supporters: z.array(SupporterSchema),
});

export const OfActivitySchema = z.object({ id: id.describe('De overstap.'), activity: id.describe('De activiteit.') });
export const OfSupporterSchema = z.object({ id: id.describe('De overstap.'), supporter: id.describe('De steunfiguur.') });
