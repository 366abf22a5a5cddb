import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { ACTIONS } from '../../../libs/domain/actions.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { instant } from '../openapi/instant.js';

const role = z.enum(ROLES);
const phase = z.enum(PHASES);
const colour = z.enum(['green', 'amber', 'red']).nullable();
const text = z.string().nullable();
const place = z.object({ location: id, name: z.string(), organisation: z.string() });
const person = z.object({ membership: id, name: z.string(), role, phone: text });

const step = z.object({
  key: z.string(),
  label: z.string(),
  task: z.string(),
  status: z.enum(['open', 'done', 'missed', 'cancelled', 'paused']),
  responsible: role,
  responsibleName: z.string(),
  opened: localDate,
  due: localDate.nullable(),
  dueWords: text,
  late: z.boolean(),
  shortened: z.boolean(),
  beyondKnown: z.boolean().describe('De termijn loopt door na de laatste bekende schoolvakantie.'),
  outcome: text,
  outcomeLabel: text,
  outcomes: z.array(z.object({ code: z.string(), label: z.string() })),
  doneAt: instant.nullable(),
  doneBy: text,
  pausedUntil: localDate.nullable(),
  appointment: localDate.nullable(),
  yours: z.boolean().describe('Jij kunt deze stap afronden.'),
});

export const TimeLineEntrySchema = z.object({
  at: instant,
  on: localDate,
  by: z.enum(['person', 'doorlijn']),
  kind: z.string(),
  step: text,
  sentence: z.string(),
  words: text,
});

const appointment = z.object({
  id,
  step: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: text,
  status: z.enum(['planned', 'cancelled', 'held']),
  invited: z.array(role),
  attended: z.array(role),
});

export const CheckInViewSchema = z.object({
  id,
  step: z.string(),
  at: instant,
  attending: z.enum(['yes', 'partly', 'no']),
  mentor: z.number().nullable(),
  student: z.number().nullable(),
  goesWell: text,
  studentWords: text,
  agreements: text,
  signals: z.array(z.string()),
  delivered: z.record(z.string(), z.enum(['yes', 'partly', 'no'])),
  colour,
  colourWords: text,
  by: text,
});

export const ContactViewSchema = z.object({
  id,
  at: instant,
  kind: z.string(),
  kindName: z.string(),
  reached: z.boolean(),
  words: text,
  by: text,
});

export const PersonViewSchema = z.object({
  membership: id,
  role,
  roleName: z.string(),
  name: z.string(),
  email: z.string(),
  phone: text,
  organisation: z.string(),
});

/** One file as it goes over the wire. What is not named here never leaves, whatever the view holds. */
export const TransferSchema = z.object({
  id,
  version: z.int(),
  seq: z.int(),
  upToDate: z.boolean().describe('Onwaar zolang het laatste nog wordt verwerkt.'),
  student: z.object({
    firstName: z.string(),
    lastName: text,
    birthYear: z.int(),
    email: text,
    phone: text,
    erased: z.boolean(),
  }),
  studentNumber: z.string(),
  municipality: z.object({ cbsCode: z.string(), name: z.string() }),
  phase,
  phaseLabel: z.string(),
  phaseSince: localDate,
  ended: z.boolean(),
  line: z.array(z.object({ phase, label: z.string(), state: z.enum(['past', 'now', 'future']) })),
  start: localDate,
  leavesSchool: localDate,
  schoolYear: z.int(),
  programme: z.object({ name: text, crebo: text, level: text, leerweg: text }),
  route: text,
  outflowProfile: text,
  extraSupport: z.boolean(),
  colour,
  vso: place,
  mbo: place.nullable(),
  policy: z.object({ id, label: z.string() }),
  lead: person,
  deputy: person,
  destination: z.object({ code: z.string(), label: z.string(), owner: z.string() }).nullable(),
  now: z.array(step),
  steps: z.array(step),
  people: z.array(PersonViewSchema),
  appointments: z.array(appointment),
  checkIns: z.array(CheckInViewSchema),
  contacts: z.array(ContactViewSchema),
  escalations: z.array(
    z.object({
      id,
      reason: z.string(),
      reasonLabel: z.string(),
      step: text,
      since: localDate,
      raisedAt: instant,
      status: z.string(),
      deskKind: z.string(),
    }),
  ),
  timeLine: z.array(TimeLineEntrySchema),
  actions: z.array(z.enum(ACTIONS)),
});
/** The wire form: moments as text. */
export type TransferDocument = z.input<typeof TransferSchema>;

export const TimeLineSchema = z.object({ items: z.array(TimeLineEntrySchema) });
