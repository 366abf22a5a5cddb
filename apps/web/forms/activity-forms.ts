import { PlanActivity, TellActivity } from '../../../libs/casework/orientation/activities.js';
import type { OrientationView } from '../../../libs/casework/orientation/read-orientation.js';
import { RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import {
  PlanActivitySchema,
  RecordSupporterSchema,
  TellActivitySchema,
} from '../../../libs/contracts/guidance/orientation.js';
import { ACTIVITIES } from '../../../libs/domain/codes.js';
import { parameter } from '../http/visit.js';
import { nl } from '../nl.js';
import { readOrientation } from '../pages/coach.js';
import type { Route } from '../web.js';
import { area, casework, date, form, when, yesNo } from './form-parts.js';
import { optionsOf } from './form.js';
import { guests, MOMENT_QUESTIONS, OnMomentSchema } from './moments.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.activities;
const support = nl.supporter;
const ActivityFormSchema = OnMomentSchema.pipe(PlanActivitySchema);

const PLAN: Recording<typeof ActivityFormSchema> = {
  path: 'orientatie/plannen',
  form: when('plan-activity', () =>
    form(
      text.planTitle,
      [
        { kind: 'one', name: 'kind', label: text.kind, options: optionsOf(ACTIVITIES), layout: 'dense' },
        ...MOMENT_QUESTIONS,
        { kind: 'text', name: 'place', label: nl.forms.appointment.place, optional: true },
        guests(nl.forms.appointment.invited),
        {
          kind: 'list',
          name: 'askedBy',
          label: text.askedBy,
          hint: text.askedByHint,
          options: optionsOf(text.askers),
          optional: true,
        },
      ],
      { lead: text.planLead },
    ),
  ),
  schema: ActivityFormSchema,
  record: (visit, transfer, body) =>
    new PlanActivity(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/orientatie`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/orientatie`, label: text.title }),
};

const TELL: Recording<typeof TellActivitySchema, OrientationView> = {
  path: 'orientatie/:activiteit',
  read: readOrientation,
  form: when('tell-activity', ({ visit, read }) => {
    const activity = read.activities.find(({ id }) => id === parameter(visit, 'activiteit'));
    if (activity === undefined) return undefined;
    return form(text.tellTitle(activity.label), [
      yesNo('attended', text.there),
      area('learned', text.learned, { hint: text.learnedHint, optional: true }),
      area('choice', text.choice, { optional: true, rows: 2 }),
    ]);
  }),
  schema: TellActivitySchema,
  record: (visit, transfer, body) =>
    new TellActivity(casework(visit)).execute(visit.signedIn.actor, {
      ...body,
      transfer,
      activity: parameter(visit, 'activiteit'),
    }),
  onward: (transfer) => `/overstap/${transfer}/orientatie`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/orientatie`, label: text.title }),
};

const SUPPORTER: Recording<typeof RecordSupporterSchema> = {
  path: 'steunfiguur/nieuw',
  form: when('record-supporter', () =>
    form(
      support.add,
      [
        { kind: 'text', name: 'name', label: support.name },
        { kind: 'text', name: 'relation', label: support.relation, hint: support.relationHint },
        { kind: 'text', type: 'tel', name: 'phone', label: support.phone, optional: true },
        { kind: 'text', type: 'email', name: 'email', label: support.email, optional: true },
        area('helpsWith', support.helpsWith, { optional: true, rows: 2 }),
        date('studentAgreedOn', support.studentAgreed),
        date('supporterAgreedOn', support.supporterAgreed),
      ],
      { lead: support.lead },
    ),
  ),
  schema: RecordSupporterSchema,
  record: (visit, transfer, body) =>
    new RecordSupporter(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/steunfiguur`,
  back: ({ file }) => ({ href: `/overstap/${file.id}/steunfiguur`, label: support.title }),
};

export const ACTIVITY_FORMS: readonly Route[] = [
  ...recordingRoutes(PLAN),
  ...recordingRoutes(TELL),
  ...recordingRoutes(SUPPORTER),
];
