import { AnswerHandover, PrepareHandover, RedirectHandover } from '../../../libs/casework/intake/handover.js';
import {
  AnswerHandoverSchema,
  PrepareHandoverSchema,
  RedirectHandoverSchema,
} from '../../../libs/contracts/guidance/intake.js';
import { RETURN_REASONS } from '../../../libs/domain/codes.js';
import type { TransferView } from '../../../libs/casework/read-transfer.js';
import { momentText } from './moments.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, form, versioned, yesNo } from './form-parts.js';
import { optionsOf } from './form.js';
import { recordingRoutes, type Asked, type Recording } from './recording.js';
import { deputy } from './step-forms.js';

const text = nl.handover;
const back = ({ file }: Asked<undefined>): { href: string; label: string } => ({
  href: `/overstap/${file.id}/overdracht`,
  label: text.title,
});

/** The handover waits for an answer of this reader's school. */
export function waitsForMbo(file: TransferView): boolean {
  const step = file.now.find(({ key }) => key === 'handover');
  return step !== undefined && step.yours && step.responsible.startsWith('mbo-');
}

const ACCEPT: Recording<typeof AnswerHandoverSchema> = {
  path: 'overdracht/aanvaarden',
  form: ({ file, context }) =>
    file.steps.every(({ key }) => key !== 'handover')
      ? undefined
      : form(
          text.acceptTitle(context.name),
          [
            yesNo('callHeld', text.callHeld, { hint: text.callHeldHint }),
            {
              kind: 'list',
              name: 'lead',
              label: text.lead,
              options: context.atMbo,
              empty: text.leadEmpty,
              optional: true,
            },
            deputy(context),
            area('words', text.remark, { optional: true }),
          ],
          { lead: text.acceptLead, button: text.accept },
        ),
  schema: AnswerHandoverSchema,
  complete: (body, asked) => ({ ...versioned(body, asked), answer: 'accepted' }),
  record: (visit, transfer, body) =>
    new AnswerHandover(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  back,
};

const RETURN: Recording<typeof AnswerHandoverSchema> = {
  path: 'overdracht/terug',
  form: ({ file }) =>
    file.steps.every(({ key }) => key !== 'handover')
      ? undefined
      : form(
          text.returnTitle,
          [
            { kind: 'one', name: 'reason', label: nl.steps.returned.reason, options: optionsOf(RETURN_REASONS) },
            area('words', nl.steps.returned.what, { optional: true }),
          ],
          { lead: text.returnLead, check: true },
        ),
  schema: AnswerHandoverSchema,
  complete: (body, asked) => ({ ...versioned(body, asked), answer: 'returned' }),
  record: (visit, transfer, body) =>
    new AnswerHandover(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  back,
};

const REDIRECT: Recording<typeof RedirectHandoverSchema> = {
  path: 'overdracht/doorsturen',
  form: ({ file, context }) =>
    !file.actions.includes('redirect-handover') || !waitsForMbo(file)
      ? undefined
      : form(
          text.redirectTitle,
          [
            { kind: 'list', name: 'location', label: text.location, options: context.ownLocations },
            {
              kind: 'list',
              name: 'contact',
              label: text.contact,
              options: context.colleagues,
              empty: text.contactEmpty,
              optional: true,
            },
            area('words', text.remark, { optional: true }),
          ],
          { lead: text.redirectLead },
        ),
  schema: RedirectHandoverSchema,
  filled: ({ file }) => ({ location: file.mbo?.location }),
  record: (visit, transfer, body) =>
    new RedirectHandover(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  back,
};

const PREPARE: Recording<typeof PrepareHandoverSchema> = {
  path: 'overdracht/voorbereiden',
  form: ({ file, context }) =>
    !file.actions.includes('prepare-handover') || file.mbo === null
      ? undefined
      : form(
          text.prepare,
          [
            area('words', text.words, { hint: text.wordsHint, optional: true }),
            {
              kind: 'list',
              name: 'caller',
              label: text.caller,
              options: context.colleagues,
              empty: text.callerEmpty,
              optional: true,
            },
            {
              kind: 'list',
              name: 'called',
              label: text.called,
              options: context.atMbo,
              empty: text.calledEmpty,
              optional: true,
            },
            { kind: 'date', name: 'callOn', label: text.callOn, optional: true },
            { kind: 'time', name: 'callFrom', label: text.callFrom, optional: true },
          ],
          { lead: text.prepareLead },
        ),
  schema: PrepareHandoverSchema,
  complete: ({ callOn, callFrom, ...body }) => ({
    ...body,
    ...(callOn === undefined && callFrom === undefined ? {} : { callAt: momentText(callOn, callFrom) }),
  }),
  record: (visit, transfer, body) =>
    new PrepareHandover(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
  onward: (transfer) => `/overstap/${transfer}/overdracht`,
  back,
};

export const HANDOVER_FORMS: readonly Route[] = [
  ...recordingRoutes(ACCEPT),
  ...recordingRoutes(RETURN),
  ...recordingRoutes(REDIRECT),
  ...recordingRoutes(PREPARE),
];
