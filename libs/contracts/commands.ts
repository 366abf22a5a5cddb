import {
  DEREGISTRATION_CAUSES,
  DESTINATIONS,
  EXCEPTION_REASONS,
  NO_SHOW_REASONS,
  PAUSE_REASONS,
  REFUSAL_GROUNDS,
  RETURN_REASONS,
  SIGNALS,
  WITHDRAWAL_GROUNDS,
} from '../domain/codes.js';
import { ROLES } from '../domain/roles.js';
import { z } from './dutch.js';
import { code, id, localDate, moment, oneOf, version, words } from './fields.js';
import { MboChoiceSchema, ProgrammeSchema } from './start-transfer.js';

export const RoleSchema = z.enum(ROLES);

/** Where a student goes, and the named owner there: a membership id, or an organisation id for a desk. */
export const DestinationSchema = z.strictObject({ code: oneOf(DESTINATIONS), owner: id });

const feeling = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
  error: (issue) => (issue.input === undefined ? 'Vul dit in.' : 'Kies een getal van 1 (slecht) tot en met 5 (goed).'),
});
const threeWay = z.enum(['yes', 'partly', 'no'], {
  error: (issue) => (issue.input === undefined ? 'Vul dit in.' : 'Kies ja (yes), deels (partly) of nee (no).'),
});

/** What is told at a landing talk; strengths first. */
export const CheckInSchema = z.strictObject({
  attending: threeWay,
  goesWell: words.optional(),
  mentor: feeling.optional(),
  student: feeling.optional(),
  studentWords: words.optional(),
  signals: z.array(oneOf(SIGNALS)).max(20).default([]),
  /** Per action of the support plan that holds, by its id. */
  delivered: z.record(code, threeWay).default({}),
  agreements: words.optional(),
  /** When they talk again; sooner than the rhythm would. */
  next: localDate.optional(),
});
export type CheckInBody = z.infer<typeof CheckInSchema>;

/** POST …/steps/{step}/outcome. Which extra fields an outcome asks for, depends on the step. */
export const RecordOutcomeSchema = z.strictObject({
  outcome: code,
  version: version.optional(),
  words: words.optional(),
  checkIn: CheckInSchema.optional(),
  /** At `accepted`: who takes the lead and who stands in; the person who accepts when left out. */
  lead: id.optional(),
  deputy: id.optional(),
  /** At `matched`: the transfercoach, a membership. */
  coach: id.optional(),
  /** At `applied`: where the student applied, when that was not known yet or is another place. */
  mbo: MboChoiceSchema.optional(),
  programme: ProgrammeSchema.optional(),
  destination: DestinationSchema.optional(),
  /** Coded ground of a refusal. Support need, marks and motivation are not on the list. */
  ground: oneOf(REFUSAL_GROUNDS).optional(),
  /** Coded reason of a return, an exception, or of not being there. */
  reason: z.union([oneOf(RETURN_REASONS), oneOf(EXCEPTION_REASONS), oneOf(NO_SHOW_REASONS)]).optional(),
  /** Roles that were there. */
  attended: z.array(RoleSchema).max(ROLES.length).optional(),
});
export type RecordOutcomeBody = z.infer<typeof RecordOutcomeSchema>;

export const CONTACT_KINDS = {
  phone: 'Gebeld',
  message: 'Bericht gestuurd',
  'vso-mentor': 'Via de vso-mentor',
  coach: 'Via de transfercoach',
  'home-visit': 'Huisbezoek',
  talk: 'Gesprek',
} as const;
/** POST …/contacts: an attempt to reach the student. */
export const RecordContactSchema = z.strictObject({
  kind: oneOf(CONTACT_KINDS),
  reached: z.boolean(),
  words: words.optional(),
});

/** POST …/appointments. */
export const PlanAppointmentSchema = z
  .strictObject({
    step: code,
    startsAt: moment,
    endsAt: moment,
    place: z.string().trim().min(1).max(200).optional(),
    /** The student is always invited, named or not. */
    invited: z.array(RoleSchema).max(ROLES.length).default([]),
    /** The appointment that this one moves; it keeps its place in everybody's calendar. */
    moves: id.optional(),
  })
  .superRefine((body, context) => {
    if (Date.parse(body.endsAt) <= Date.parse(body.startsAt)) {
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Het einde ligt niet na het begin.' });
    }
  });
export type PlanAppointmentBody = z.infer<typeof PlanAppointmentSchema>;

export const PauseStepSchema = z.strictObject({
  reason: oneOf(PAUSE_REASONS),
  until: localDate,
  version: version.optional(),
});

export const ChangeDatesSchema = z
  .strictObject({
    start: localDate.optional(),
    leavesSchool: localDate.optional(),
    placementStart: localDate.optional(),
    version: version.optional(),
  })
  .refine((body) => body.start ?? body.leavesSchool ?? body.placementStart, { error: 'Geef minstens een datum.' });

export const WithdrawSchema = z.strictObject({
  ground: oneOf(WITHDRAWAL_GROUNDS),
  destination: DestinationSchema.optional(),
  words: words.optional(),
  version: version.optional(),
});

export const DeregisterSchema = z.strictObject({
  /** Several causes may hold at once; `unknown` is allowed. */
  causes: z.array(oneOf(DEREGISTRATION_CAUSES)).min(1).max(12),
  initiator: z.enum(['student', 'school', 'both', 'unclear']),
  warmHandover: z.boolean(),
  alternative: z.boolean(),
  startkwalificatie: z.boolean(),
  /** Freed from school attendance (vrijstelling). */
  exempt: z.boolean().optional(),
  /** `false`: still to come, and refused as long as something is missing. Left out: it has happened, and is logged as it is. */
  happened: z.boolean().optional(),
  destination: DestinationSchema.optional(),
  words: words.optional(),
  version: version.optional(),
});
export type DeregisterBody = z.infer<typeof DeregisterSchema>;

export const GoDormantSchema = z.strictObject({ destination: DestinationSchema.optional(), words: words.optional() });
export const WakeUpSchema = z.strictObject({ reason: z.enum(['application', 'request']), start: localDate.optional() });

export const SwitchProgrammeSchema = z.strictObject({
  mbo: MboChoiceSchema,
  programme: ProgrammeSchema.default({}),
  start: localDate,
  words: words.optional(),
  version: version.optional(),
});

export const AcceptLeadSchema = z.strictObject({ deputy: id.optional() });
export const ChangeDeputySchema = z.strictObject({ deputy: id });
export const RecordAbsenceSchema = z.strictObject({
  /** Hours missed without leave in four lesson weeks in a row. */
  hours: z.int().min(1).max(200),
  /** Was it reported in the national register? The report itself is made there, never here. */
  reported: z.boolean(),
  words: words.optional(),
});
export const RecordSignalSchema = z.strictObject({ signal: oneOf(SIGNALS), words: words.optional() });

export const AnswerEscalationSchema = z.strictObject({
  answer: z.enum(['answered', 'closed']),
  /** What the desk does. */
  code: z.enum(['taken-up', 'talk-planned', 'referred', 'solved', 'no-task']),
  words: words.optional(),
  version: version.optional(),
});
export const ANSWER_CODES: Record<z.infer<typeof AnswerEscalationSchema>['code'], string> = {
  'taken-up': 'Wij pakken dit op',
  'talk-planned': 'Er is een gesprek gepland',
  referred: 'Doorverwezen',
  solved: 'Opgelost',
  'no-task': 'Dit is geen taak van ons loket',
};

/** Grounds on which a desk may see more of a file than the minimum. */
export const OPENING_GROUNDS = {
  'leerplicht-task': 'Taak van leerplicht (Leerplichtwet 16)',
  'rmc-task': 'Taak van het Doorstroompunt (WEB 8.3)',
  'student-agreed': 'De student vindt het goed',
} as const;
export const OpenMoreSchema = z.strictObject({
  ground: oneOf(OPENING_GROUNDS),
  /** Which part of the file. */
  sections: z.array(z.enum(['time-line', 'check-ins', 'contacts', 'people'])).min(1),
});

export const MoveToPolicySchema = z.strictObject({ policy: id });
export const AddOwnDaySchema = z.strictObject({
  date: localDate,
  reason: z.string().trim().min(1).max(120),
  /** One location only; the whole organisation when left out. */
  location: id.optional(),
});
