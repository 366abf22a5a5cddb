import { z } from './dutch.js';
import { id, localDate, moment, words } from './fields.js';

/** POST /escalations/{id}/questions: the desk asks the schools. */
export const AskSchoolsSchema = z.strictObject({ question: words });
/** POST /transfers/{id}/questions/{step}/answers. */
export const AnswerQuestionSchema = z.strictObject({ answer: words });

/** POST /me/notifications: in which rhythm mails come that can wait. */
export const NotificationsSchema = z.strictObject({ rhythm: z.enum(['at-once', 'daily', 'weekly']) });
/** POST /me/absences and /colleagues/{id}/absences: away, and who takes over. */
export const AwaySchema = z
  .strictObject({
    from: localDate,
    /** Until further notice when left out. */
    until: localDate.optional(),
    /** Membership at the same organisation; the deputy that is known already when left out. */
    deputy: id.optional(),
  })
  .refine((body) => body.until === undefined || body.until >= body.from, {
    error: 'De laatste dag ligt voor de eerste.',
    path: ['until'],
  });
export type AwayBody = z.infer<typeof AwaySchema>;

/** POST /tables: a meeting of schools on several students. */
export const PlanTableSchema = z
  .strictObject({
    startsAt: moment,
    endsAt: moment,
    place: z.string().trim().min(1).max(200).optional(),
    /** Who is talked about; everybody of the agenda when left out. */
    transfers: z.array(id).min(1).max(40).optional(),
  })
  .refine((body) => Date.parse(body.endsAt) > Date.parse(body.startsAt), {
    error: 'Het einde ligt niet na het begin.',
    path: ['endsAt'],
  });
export type PlanTableBody = z.infer<typeof PlanTableSchema>;
