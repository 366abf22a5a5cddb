import { RecordContact } from '../../../libs/casework/record-contact.js';
import { AskConfirmation, RecordNeed, RecordSick, RecordSignal } from '../../../libs/casework/tell-the-file.js';
import { RecordContactSchema, RecordSignalSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { words } from '../../../libs/contracts/fields.js';
import { SIGNALS } from '../../../libs/domain/codes.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { optionsOf } from './form.js';
import { casework, form, when, yesNo } from './form-parts.js';
import { recordingRoutes, type Recording } from './recording.js';
import { CONTACT_KINDS, optionalWords } from './step-forms.js';

const text = nl.forms;
const NothingSchema = z.strictObject({});
const WordsSchema = z.strictObject({ words: words.optional() });

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

const CONFIRMATION: Recording<typeof NothingSchema> = {
  path: 'bevestiging',
  form: when('ask-confirmation', () => form(text.confirmation.title, [], { lead: text.confirmation.lead })),
  schema: NothingSchema,
  record: (visit, transfer) => new AskConfirmation(casework(visit)).execute(visit.signedIn.actor, { transfer }),
};

export const CONTACT_FORMS: readonly Route[] = [
  ...recordingRoutes(CONTACT),
  ...recordingRoutes(SIGNAL),
  ...recordingRoutes(NEED),
  ...recordingRoutes(SICK),
  ...recordingRoutes(CONFIRMATION),
];
