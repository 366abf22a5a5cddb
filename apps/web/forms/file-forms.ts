import { PlanAppointment } from '../../../libs/casework/appointments.js';
import { AcceptLead, ChangeDeputy } from '../../../libs/casework/case-lead.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import {
  AskConfirmation,
  RecordAbsence,
  RecordNeed,
  RecordSick,
  RecordSignal,
} from '../../../libs/casework/tell-the-file.js';
import {
  AcceptLeadSchema,
  ChangeDatesSchema,
  ChangeDeputySchema,
  DeregisterSchema,
  GoDormantSchema,
  PauseStepSchema,
  PlanAppointmentSchema,
  RecordAbsenceSchema,
  RecordContactSchema,
  RecordSignalSchema,
  SwitchProgrammeSchema,
  WakeUpSchema,
  WithdrawSchema,
} from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { isDate, words } from '../../../libs/contracts/fields.js';
import { instantOf, isoInAmsterdam } from '../../../libs/calendar/index.js';
import type { Action } from '../../../libs/domain/actions.js';
import { DEREGISTRATION_CAUSES, PAUSE_REASONS, SIGNALS, WITHDRAWAL_GROUNDS } from '../../../libs/domain/codes.js';
import type { Role } from '../../../libs/domain/roles.js';
import { labelOf } from '../../../libs/domain/steps.js';
import { parameter, type StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { optionsOf, type Form, type Question, type Sent } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';
import { versionIn } from './step-pages.js';
import { CONTACT_KINDS, deputy, destination, optionalWords, programme, school, YES_NO } from './step-forms.js';

const text = nl.forms;
const casework = (visit: StaffVisit): Casework => visit.web.dependencies.casework;
const versioned = (body: Record<string, unknown>, { sent }: { sent: Sent }): Record<string, unknown> => ({
  ...body,
  ...versionIn(sent),
});

/** A form that exists only while the table of allowed actions says so. */
function when(
  action: Action,
  form: (asked: Parameters<Recording<z.ZodType>['form']>[0]) => Form | undefined,
): Recording<z.ZodType>['form'] {
  return (asked) => (asked.file.actions.includes(action) ? form(asked) : undefined);
}
const form = (title: string, questions: readonly Question[], more: Partial<Form> = {}): Form => ({
  title,
  questions,
  button: nl.form.record,
  check: false,
  ...more,
});
const yesNo = (name: string, label: string): Question => ({
  kind: 'one',
  name,
  label,
  options: YES_NO,
  layout: 'beside',
  as: 'boolean',
});
const date = (name: string, label: string, optional = false): Question => ({ kind: 'date', name, label, optional });

const CONTACT: Recording<typeof RecordContactSchema> = {
  path: 'contact',
  form: when('record-contact', ({ context }) =>
    form(text.contact.title(context.name), [
      { kind: 'one', name: 'kind', label: text.contact.kind, options: optionsOf(CONTACT_KINDS), layout: 'dense' },
      yesNo('reached', text.contact.reached),
      { kind: 'text', name: 'words', label: text.contact.words, hint: text.contact.wordsHint, optional: true },
    ]),
  ),
  schema: RecordContactSchema,
  record: (visit, transfer, body) =>
    new RecordContact(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const PAUSE: Recording<typeof PauseStepSchema> = {
  path: 'pauze/:step',
  form: when('pause-step', ({ visit }) =>
    form(
      text.pause.title(labelOf(parameter(visit, 'step'))),
      [
        { kind: 'one', name: 'reason', label: text.pause.reason, options: optionsOf(PAUSE_REASONS) },
        date('until', text.pause.until),
      ],
      { lead: text.pause.lead },
    ),
  ),
  schema: PauseStepSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new PauseStep(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer, step: parameter(visit, 'step') }),
};

const NothingSchema = z.strictObject({});
const WordsSchema = z.strictObject({ words: words.optional() });

const RESUME: Recording<typeof NothingSchema> = {
  path: 'hervat/:step',
  form: when('resume-step', ({ visit }) =>
    form(text.resume.title(labelOf(parameter(visit, 'step'))), [], { lead: text.resume.lead }),
  ),
  schema: NothingSchema,
  record: (visit, transfer) =>
    new ResumeStep(casework(visit)).execute(visit.signedIn.actor, { transfer, step: parameter(visit, 'step') }),
};

const DATES: Recording<typeof ChangeDatesSchema> = {
  path: 'datums',
  form: when('change-dates', () =>
    form(
      text.dates.title,
      [
        date('start', text.dates.start, true),
        date('leavesSchool', text.dates.leavesSchool, true),
        date('placementStart', text.dates.placementStart, true),
      ],
      { lead: text.dates.lead, check: true },
    ),
  ),
  filled: ({ start, leavesSchool }) => ({ start, leavesSchool }),
  schema: ChangeDatesSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new ChangeDates(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const WITHDRAW: Recording<typeof WithdrawSchema> = {
  path: 'stoppen',
  form: when('withdraw', ({ context }) =>
    form(
      text.withdraw.title(context.name),
      [
        { kind: 'list', name: 'ground', label: text.withdraw.ground, options: optionsOf(WITHDRAWAL_GROUNDS) },
        ...destination(context, true),
        optionalWords,
      ],
      { lead: text.withdraw.lead, check: true },
    ),
  ),
  schema: WithdrawSchema,
  complete: versioned,
  record: (visit, transfer, body) => new Withdraw(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const DEREGISTER: Recording<typeof DeregisterSchema> = {
  path: 'uitschrijven',
  form: when('deregister', ({ context }) =>
    form(
      text.deregister.title(context.name),
      [
        {
          kind: 'several',
          name: 'causes',
          label: text.deregister.causes,
          hint: text.deregister.causesHint,
          options: optionsOf(DEREGISTRATION_CAUSES),
          layout: 'dense',
        },
        {
          kind: 'one',
          name: 'initiator',
          label: text.deregister.initiator,
          options: optionsOf(text.deregister.initiators),
        },
        yesNo('warmHandover', text.deregister.warmHandover),
        yesNo('alternative', text.deregister.alternative),
        yesNo('startkwalificatie', text.deregister.startkwalificatie),
        ...destination(context, true),
        optionalWords,
      ],
      { lead: text.deregister.lead, check: true },
    ),
  ),
  schema: DeregisterSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new Deregister(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const DORMANT: Recording<typeof GoDormantSchema> = {
  path: 'tussenjaar',
  form: when('go-dormant', ({ context }) =>
    form(text.dormant.title(context.name), [...destination(context, true), optionalWords], {
      lead: text.dormant.lead,
      check: true,
    }),
  ),
  schema: GoDormantSchema,
  record: (visit, transfer, body) =>
    new GoDormant(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const WAKE: Recording<typeof WakeUpSchema> = {
  path: 'weer-verder',
  form: when('wake', () =>
    form(
      text.wake.title,
      [
        { kind: 'one', name: 'reason', label: text.wake.reason, options: optionsOf(text.wake.reasons) },
        date('start', text.wake.start, true),
      ],
      { lead: text.wake.lead },
    ),
  ),
  schema: WakeUpSchema,
  record: (visit, transfer, body) => new WakeUp(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const SWITCH: Recording<typeof SwitchProgrammeSchema> = {
  path: 'wisselen',
  form: when('switch', ({ context }) =>
    form(
      text.switch.title(context.name),
      [
        school(context, false),
        ...programme(nl.steps.application.programme),
        date('start', text.switch.start),
        optionalWords,
      ],
      { lead: text.switch.lead, check: true },
    ),
  ),
  schema: SwitchProgrammeSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new SwitchProgramme(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const LEAD: Recording<typeof AcceptLeadSchema> = {
  path: 'regie',
  form: when('accept-lead', ({ context }) => form(text.lead.title, [deputy(context)], { lead: text.lead.lead })),
  schema: AcceptLeadSchema,
  record: (visit, transfer, body) =>
    new AcceptLead(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const DEPUTY: Recording<typeof ChangeDeputySchema> = {
  path: 'vervanger',
  form: when('change-deputy', ({ context }) =>
    form(text.deputy.title, [{ kind: 'list', name: 'deputy', label: text.deputy.who, options: context.colleagues }]),
  ),
  schema: ChangeDeputySchema,
  record: (visit, transfer, body) =>
    new ChangeDeputy(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const SIGNAL: Recording<typeof RecordSignalSchema> = {
  path: 'signaal',
  form: when('record-signal', ({ context }) =>
    form(text.signal.title(context.name), [
      { kind: 'one', name: 'signal', label: text.signal.what, options: optionsOf(SIGNALS), layout: 'dense' },
      optionalWords,
    ]),
  ),
  schema: RecordSignalSchema,
  record: (visit, transfer, body) =>
    new RecordSignal(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const NEED: Recording<typeof WordsSchema> = {
  path: 'steun',
  form: when('record-need', ({ context }) =>
    form(text.need.title(context.name), [optionalWords], { lead: text.need.lead }),
  ),
  schema: WordsSchema,
  record: (visit, transfer, body) =>
    new RecordNeed(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const SICK: Recording<typeof WordsSchema> = {
  path: 'ziek',
  form: when('record-sick', ({ context }) =>
    form(text.sick.title(context.name), [optionalWords], { lead: text.sick.lead }),
  ),
  schema: WordsSchema,
  record: (visit, transfer, body) =>
    new RecordSick(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const ABSENCE: Recording<typeof RecordAbsenceSchema> = {
  path: 'verzuim',
  form: when('record-absence', ({ context }) =>
    form(
      text.absence.title(context.name),
      [
        { kind: 'text', type: 'number', name: 'hours', label: text.absence.hours },
        yesNo('reported', text.absence.reported),
        optionalWords,
      ],
      { lead: text.absence.lead, check: true },
    ),
  ),
  schema: RecordAbsenceSchema,
  record: (visit, transfer, body) =>
    new RecordAbsence(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const CONFIRMATION: Recording<typeof NothingSchema> = {
  path: 'bevestiging',
  form: when('ask-confirmation', () => form(text.confirmation.title, [], { lead: text.confirmation.lead })),
  schema: NothingSchema,
  record: (visit, transfer) => new AskConfirmation(casework(visit)).execute(visit.signedIn.actor, { transfer }),
};

const GUESTS: readonly Role[] = [
  'parent',
  'vso-mentor',
  'vso-coordinator',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'transfercoach',
];
/** Day and times as they stand on the form; together they are the moments of the use case. */
const AppointmentFormSchema = z
  .looseObject({
    on: z.string().refine(isDate, { error: 'Kies een dag.' }),
    from: time('Vul in hoe laat het begint.'),
    to: time('Vul in hoe laat het klaar is.'),
  })
  .transform(({ on, from, to, ...rest }) => ({ ...rest, startsAt: momentOf(on, from), endsAt: momentOf(on, to) }))
  .pipe(PlanAppointmentSchema);

function time(error: string): z.ZodString {
  return z.string({ error }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error });
}
function momentOf(on: string, at: string): string {
  return isoInAmsterdam(instantOf(on, Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))));
}

const APPOINTMENT: Recording<typeof AppointmentFormSchema> = {
  path: 'afspraak',
  form: when('plan-appointment', ({ file }) =>
    file.now.length === 0
      ? undefined
      : form(
          text.appointment.title,
          [
            {
              kind: 'list',
              name: 'step',
              label: text.appointment.step,
              options: file.now.map(({ key, label }) => ({ value: key, label })),
            },
            date('on', text.appointment.on),
            { kind: 'time', name: 'from', label: text.appointment.from },
            { kind: 'time', name: 'to', label: text.appointment.to },
            { kind: 'text', name: 'place', label: text.appointment.place, optional: true },
            {
              kind: 'several',
              name: 'invited',
              label: text.appointment.invited,
              optional: true,
              layout: 'dense',
              options: GUESTS.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
            },
          ],
          { lead: text.appointment.lead },
        ),
  ),
  filled: ({ now }) => ({ step: now[0]?.key }),
  schema: AppointmentFormSchema,
  record: (visit, transfer, body) =>
    new PlanAppointment(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const FILE_FORMS: readonly Route[] = [
  ...recordingRoutes(CONTACT),
  ...recordingRoutes(PAUSE),
  ...recordingRoutes(RESUME),
  ...recordingRoutes(DATES),
  ...recordingRoutes(WITHDRAW),
  ...recordingRoutes(DEREGISTER),
  ...recordingRoutes(DORMANT),
  ...recordingRoutes(WAKE),
  ...recordingRoutes(SWITCH),
  ...recordingRoutes(LEAD),
  ...recordingRoutes(DEPUTY),
  ...recordingRoutes(SIGNAL),
  ...recordingRoutes(NEED),
  ...recordingRoutes(SICK),
  ...recordingRoutes(ABSENCE),
  ...recordingRoutes(CONFIRMATION),
  ...recordingRoutes(APPOINTMENT),
];
