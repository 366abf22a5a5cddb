import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { AskNazorg, LogNazorgContact } from '../../../libs/casework/nazorg/nazorg.js';
import { NazorgContactSchema, NazorgRequestSchema } from '../../../libs/contracts/landing.js';
import { nl } from '../nl.js';
import type { Route } from '../web.js';
import { area, casework, date, form, when, yesNo } from './form-parts.js';
import { optionsOf } from './form.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.nazorgLog;
/** As many as tell somebody on the phone where they are. */
const LAST = 3;

const LOG: Recording<typeof NazorgContactSchema> = {
  path: 'nazorg',
  form: when('log-nazorg', ({ context }) =>
    form(
      text.title(context.name),
      [
        { kind: 'one', name: 'kind', label: text.kind, options: optionsOf(text.kinds), layout: 'dense' },
        yesNo('reached', text.reached),
        area('words', text.heard, { hint: text.heardHint, optional: true, rows: 2 }),
      ],
      { lead: text.lead },
    ),
  ),
  above: ({ file, visit }) =>
    file.contacts.length > 0 && (
      <div className="group">
        <h2 className="told__label">{text.last}</h2>
        <ul className="sections">
          {file.contacts.slice(0, LAST).map(({ id, at, kindName, reached, words }) => (
            <li key={id}>
              {`${dateWords(localDateOf(at), visit.today)} · ${kindName} · ${
                reached ? nl.timeWords.spoken : nl.timeWords.notReached
              }`}
              {words !== null && <q className="said">{words}</q>}
            </li>
          ))}
        </ul>
      </div>
    ),
  schema: NazorgContactSchema,
  record: (visit, transfer, body) =>
    new LogNazorgContact(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

const ASK: Recording<typeof NazorgRequestSchema> = {
  path: 'nazorg-vragen',
  form: when('ask-nazorg', ({ context }) =>
    form(
      text.askTitle(context.name),
      [area('words', text.words, { optional: true, rows: 2 }), date('until', text.until, true)],
      { lead: text.askLead },
    ),
  ),
  schema: NazorgRequestSchema,
  record: (visit, transfer, body) =>
    new AskNazorg(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

export const NAZORG_FORMS: readonly Route[] = [...recordingRoutes(LOG), ...recordingRoutes(ASK)];
