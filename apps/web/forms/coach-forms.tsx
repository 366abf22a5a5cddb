import { ChooseCoach, ProposeCoach } from '../../../libs/casework/orientation/coach-match.js';
import { EndCoaching, LogCoaching, PhaseOutCoaching } from '../../../libs/casework/orientation/coaching.js';
import {
  ChooseCoachSchema,
  EndCoachingSchema,
  LogCoachingSchema,
  PhaseOutSchema,
  ProposeCoachSchema,
} from '../../../libs/contracts/guidance/orientation.js';
import { COACH_END_REASONS } from '../../../libs/domain/codes.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, date, form, when, yesNo } from './form-parts.js';
import { optionsOf } from './form.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';
import { CONTACT_KINDS } from './step-forms.js';

const text = nl.coach;
const back = ({ file }: Asked<undefined>): { href: string; label: string } => ({
  href: `/overstap/${file.id}/coach`,
  label: text.title,
});
const onward = (transfer: string): string => `/overstap/${transfer}/coach`;

const PROPOSE: Recording<typeof ProposeCoachSchema> = {
  path: 'coach/voorstellen',
  form: when('propose-coach', ({ context }) =>
    form(
      text.proposeTitle,
      [
        { kind: 'one', name: 'coach', label: text.who, options: context.coaches },
        area('why', text.why, { hint: text.whyHint, rows: 2 }),
      ],
      { lead: text.proposeLead },
    ),
  ),
  schema: ProposeCoachSchema,
  record: (visit, transfer, body) =>
    new ProposeCoach(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

const CHOOSE: Recording<typeof ChooseCoachSchema> = {
  path: 'coach/keuze',
  form: when('choose-coach', () =>
    form(
      text.choice,
      [
        { kind: 'one', name: 'answer', label: text.answer, options: optionsOf(text.answers) },
        area('words', text.said, { rows: 2 }),
      ],
      { lead: text.choiceLead },
    ),
  ),
  schema: ChooseCoachSchema,
  record: (visit, transfer, body) =>
    new ChooseCoach(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  back,
};

const LOG: Recording<typeof LogCoachingSchema> = {
  path: 'coach/contact',
  form: when('log-coaching', ({ context }) =>
    form(text.logTitle(context.name), [
      { kind: 'one', name: 'kind', label: text.kind, options: optionsOf(CONTACT_KINDS), layout: 'dense' },
      yesNo('reached', text.reached),
      { kind: 'text', type: 'number', name: 'minutes', label: text.minutes },
      { kind: 'text', name: 'words', label: text.words, optional: true },
    ]),
  ),
  schema: LogCoachingSchema,
  record: (visit, transfer, body) =>
    new LogCoaching(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

const PHASE_OUT: Recording<typeof PhaseOutSchema> = {
  path: 'coach/ritme',
  form: when('log-coaching', () =>
    form(
      text.rhythmTitle,
      [
        { kind: 'one', name: 'rhythm', label: text.rhythmHow, options: optionsOf(text.rhythms), layout: 'beside' },
        date('endsOn', text.endsOn, true),
      ],
      { lead: text.rhythmLead },
    ),
  ),
  schema: PhaseOutSchema,
  record: (visit, transfer, body) =>
    new PhaseOutCoaching(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward,
  back,
};

const END: Recording<typeof EndCoachingSchema> = {
  path: 'coach/stoppen',
  form: when('coach-answer', () =>
    form(
      text.endTitle,
      [
        { kind: 'one', name: 'answer', label: text.endHow, options: optionsOf(text.ends) },
        {
          kind: 'list',
          name: 'reason',
          label: text.endReason,
          hint: text.endReasonHint,
          options: optionsOf(COACH_END_REASONS),
          optional: true,
        },
        area('words', nl.steps.words, { optional: true, rows: 2 }),
      ],
      { lead: text.endLead },
    ),
  ),
  schema: EndCoachingSchema,
  record: (visit, transfer, body) =>
    new EndCoaching(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  // A coach who hands back reads nothing of the file any more.
  onward: () => '/mijn-werk',
  back,
};

export const COACH_FORMS: readonly Route[] = [
  ...recordingRoutes(PROPOSE),
  ...recordingRoutes(CHOOSE),
  ...recordingRoutes(LOG),
  ...recordingRoutes(PHASE_OUT),
  ...recordingRoutes(END),
];
