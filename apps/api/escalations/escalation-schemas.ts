import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { instant } from '../openapi/instant.js';
import { CheckInViewSchema, ContactViewSchema, PersonViewSchema, TimeLineEntrySchema } from '../transfers/transfer-schema.js';

const text = z.string().nullable();

/** The minimum that leaves the schools. */
export const EscalationSchema = z.object({
  id,
  version: z.int(),
  status: z.enum(['open', 'acknowledged', 'taken', 'answered', 'solved']),
  reason: z.string(),
  reasonLabel: z.string(),
  deskKind: z.enum(['leerplicht', 'rmc', 'vso-first', 'fallback', 'coordinator']),
  student: z.object({ name: z.string(), birthYear: z.int() }),
  municipality: z.string(),
  schools: z.object({ vso: z.string(), mbo: text }),
  step: text,
  stepLabel: text,
  since: localDate,
  sinceWords: z.string(),
  raisedAt: instant,
  asked: z.string().describe('Wat er van het loket wordt gevraagd.'),
  acknowledgeBy: localDate.nullable(),
  feedbackBy: localDate.nullable(),
  acknowledgedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  answer: text,
  breach: text.describe('Waartegen een uitschrijving was, als dat zo was.'),
  coordinatorAt: instant.nullable().describe('Sinds wanneer de coördinator meekijkt.'),
  questions: z.array(z.object({ step: z.string(), question: z.string(), askedAt: instant, answer: text, answeredAt: instant.nullable() })),
  tried: z.array(z.object({ at: instant, kind: z.string(), reached: z.boolean(), by: text })),
  call: z.array(z.object({ name: z.string(), roleName: z.string(), phone: text, email: z.string() })),
});

export const EscalationListSchema = z.object({
  items: z.array(EscalationSchema),
  next: z.string().nullable().describe('Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste.'),
});

export const EscalationRecordedSchema = z.object({ escalation: id, version: z.int(), status: z.enum(['acknowledged', 'taken', 'answered']) });

/** Parts of the file that a desk asked for under a ground; what was not asked for is absent. */
export const OpenedSectionsSchema = z.object({
  timeLine: z.array(TimeLineEntrySchema).optional(),
  checkIns: z.array(CheckInViewSchema).optional(),
  contacts: z.array(ContactViewSchema).optional(),
  people: z.array(PersonViewSchema).optional(),
});
