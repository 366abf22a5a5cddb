import { ChangeDates } from '../../../libs/casework/change-dates.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { ChangeDatesSchema, PauseStepSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { PAUSE_REASONS } from '../../../libs/domain/codes.js';
import { labelOf } from '../../../libs/domain/steps.js';
import { parameter } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { optionsOf } from './form.js';
import { casework, date, form, versioned, when } from './form-parts.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.forms;
const NothingSchema = z.strictObject({});

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
  filled: ({ file: { start, leavesSchool } }) => ({ start, leavesSchool }),
  schema: ChangeDatesSchema,
  complete: versioned,
  record: (visit, transfer, body) =>
    new ChangeDates(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const STEP_TIME_FORMS: readonly Route[] = [
  ...recordingRoutes(PAUSE),
  ...recordingRoutes(RESUME),
  ...recordingRoutes(DATES),
];
