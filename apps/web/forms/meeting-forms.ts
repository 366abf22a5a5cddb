import { ProposeDates } from '../../../libs/casework/intake/date-proposals.js';
import { HoldMeeting } from '../../../libs/casework/intake/hold-meeting.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import type { StepView } from '../../../libs/casework/steps-of-transfer.js';
import { z } from '../../../libs/contracts/dutch.js';
import { HoldMeetingSchema, ProposeDatesSchema } from '../../../libs/contracts/guidance/intake.js';
import { NO_SHOW_REASONS } from '../../../libs/domain/codes.js';
import { parameter, type StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, form, versioned } from './form-parts.js';
import { optionsOf } from './form.js';
import { guests, MOMENT_QUESTIONS, OnMomentSchema } from './moments.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';
import { attended } from './step-forms.js';

const text = nl.meeting;
const back = ({ file }: Asked<undefined>): { href: string; label: string } => ({
  href: `/overstap/${file.id}/intake`,
  label: text.title,
});

/** The meeting of the address, when it is one of the two. */
const meetingIn = (visit: StaffVisit, file: TransferView): StepView | undefined =>
  file.steps.find(({ key }) => key === parameter(visit, 'gesprek') && /^(specialist-)?intake$/.test(key));

const PlaceSchema = z.looseObject({ place: z.string().optional() });
const SlotsFormSchema = z
  .looseObject({
    slots: z.array(PlaceSchema.pipe(OnMomentSchema), { error: 'Vul minstens een moment in.' }),
  })
  .pipe(ProposeDatesSchema);

const PROPOSE: Recording<typeof SlotsFormSchema> = {
  path: 'intake/:gesprek/momenten',
  form: ({ visit, file }) => {
    const step = meetingIn(visit, file);
    if (step?.status !== 'open' || !file.actions.includes('plan-appointment')) return undefined;
    return form(
      text.proposeTitle(step.label),
      [
        {
          kind: 'rows',
          name: 'slots',
          label: text.slot(1),
          each: text.slot,
          first: 2,
          most: 6,
          more: text.anotherSlot,
          dense: true,
          of: [...MOMENT_QUESTIONS, { kind: 'text', name: 'place', label: nl.forms.appointment.place, optional: true }],
        },
        guests(nl.forms.appointment.invited),
      ],
      { lead: text.proposeLead },
    );
  },
  schema: SlotsFormSchema,
  complete: (body, { visit }) => ({ ...body, step: parameter(visit, 'gesprek') }),
  record: (visit, transfer, body) =>
    new ProposeDates(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/intake`,
  back,
};

const OUTCOMES = {
  intake: ['held', 'held-extra-support', 'no-show'],
  'specialist-intake': ['held', 'not-wanted', 'no-show'],
} as const;

const HOLD: Recording<typeof HoldMeetingSchema> = {
  path: 'intake/:gesprek/uitkomst',
  form: ({ visit, file }) => {
    const step = meetingIn(visit, file);
    // Somebody who was just too late still gets the form, so that the answer can say who was first.
    if (step === undefined) return undefined;
    return form(step.label, [
      {
        kind: 'one',
        name: 'outcome',
        label: text.outcome,
        options: OUTCOMES[step.key as keyof typeof OUTCOMES].map((value) => ({ value, label: text.outcomes[value] })),
      },
      area('words', nl.steps.intake.held, { optional: true }),
      attended,
      {
        kind: 'list',
        name: 'reason',
        label: text.reason,
        hint: text.reasonHint,
        options: optionsOf(NO_SHOW_REASONS),
        empty: text.reasonEmpty,
        optional: true,
      },
    ]);
  },
  schema: HoldMeetingSchema,
  complete: (body, asked) => ({
    attended: [],
    ...versioned(body, asked),
    step: parameter(asked.visit, 'gesprek'),
  }),
  filled: ({ visit, file }) => {
    const planned = file.appointments.find(
      ({ step, status }) => step === parameter(visit, 'gesprek') && status === 'planned',
    );
    return planned === undefined ? {} : { attended: planned.invited };
  },
  record: (visit, transfer, body) =>
    new HoldMeeting(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  back,
};

export const MEETING_FORMS: readonly Route[] = [...recordingRoutes(PROPOSE), ...recordingRoutes(HOLD)];
