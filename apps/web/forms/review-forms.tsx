import { ReadLanding, type LandingView } from '../../../libs/casework/landing/read-landing.js';
import { HoldLandingReview } from '../../../libs/casework/landing/review.js';
import { RecordStartReasons } from '../../../libs/casework/landing/start.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { LandingReviewSchema, StartReasonsSchema } from '../../../libs/contracts/landing.js';
import { OUTCOME_LABELS } from '../../../libs/domain/codes.js';
import type { Role } from '../../../libs/domain/roles.js';
import { START_REASONS } from '../../../libs/domain/start-reasons.js';
import { ToldList } from '../ui/told.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, form, versioned, when } from './form-parts.js';
import { optionsOf, type Question } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';
import { optionalWords } from './step-forms.js';

const text = nl.review;
const AT_TABLE: readonly Role[] = ['student', 'parent', 'mbo-mentor', 'mbo-coordinator', 'vso-mentor', 'transfercoach'];

const REVIEW: Recording<typeof LandingReviewSchema, LandingView> = {
  path: 'dag-100',
  read: (visit, { id }) => new ReadLanding(casework(visit)).execute(visit.signedIn.actor, { transfer: id }),
  form: when('hold-landing-review', ({ file, read }) =>
    file.steps.every(({ key }) => key !== 'landing-review')
      ? undefined
      : form(
          text.title,
          [
            area('goesWell', text.goesWell, { rows: 2 }),
            area('studentWords', text.studentWords, { optional: true, rows: 2 }),
            {
              kind: 'several',
              name: 'attended',
              label: text.attended,
              layout: 'dense',
              options: AT_TABLE.map((value) => ({ value, label: ROLE_NAMES[value] })),
            },
            {
              kind: 'one',
              name: 'outcome',
              label: text.outcome,
              options: ['continued', 'scaled-down'].map((value) => ({ value, label: OUTCOME_LABELS[value] ?? value })),
            },
            ...stoppable(read),
            area('stillNeeded', text.stillNeeded, { optional: true, rows: 2 }),
            area('mboLearns', text.mboLearns, { hint: text.learnHint, optional: true, rows: 2 }),
            area('vsoLearns', text.vsoLearns, { optional: true, rows: 2 }),
          ],
          { lead: text.lead },
        ),
  ),
  above: ({ read }) =>
    read.strengths.length > 0 && (
      <ToldList told={[{ label: nl.landing.strengths, points: read.strengths.map(({ words }) => words) }]} />
    ),
  schema: LandingReviewSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new HoldLandingReview(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

function stoppable({ actions }: LandingView): Question[] {
  if (actions.length === 0) return [];
  return [
    {
      kind: 'several',
      name: 'stopped',
      label: text.stopped,
      hint: text.stoppedHint,
      optional: true,
      options: actions.map(({ id, what, ownerName }) => ({ value: id, label: what, hint: ownerName })),
    },
  ];
}

const START_WHY: Recording<typeof StartReasonsSchema> = {
  path: 'niet-gestart',
  form: when('record-start-reasons', ({ file, context }) =>
    file.now.every(({ key }) => key !== 'started')
      ? undefined
      : form(
          nl.startReasons.title(context.name),
          [
            {
              kind: 'several',
              name: 'reasons',
              label: nl.startReasons.reasons,
              layout: 'dense',
              options: optionsOf(START_REASONS),
            },
            optionalWords,
          ],
          { lead: nl.startReasons.lead },
        ),
  ),
  schema: StartReasonsSchema,
  record: (visit, transfer, body) =>
    new RecordStartReasons(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const REVIEW_FORMS: readonly Route[] = [...recordingRoutes(REVIEW), ...recordingRoutes(START_WHY)];
