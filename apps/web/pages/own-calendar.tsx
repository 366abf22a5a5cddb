import type { ReactNode } from 'react';
import { CloseFeed, OpenFeed, ReadFeed, type FeedState } from '../../../libs/casework/calendar/own-feed.js';
import { momentWords } from '../../../libs/calendar/index.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { idOf } from '../ui/field-parts.js';
import { Back, Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.ownCalendar;
const SETTINGS_PATH = '/mij';
const PATH = `${SETTINGS_PATH}/agenda`;
/** 256 bits in base64url, and the ending by which calendars know what it is. */
const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;

/** The part of the own settings on which somebody makes, renews and stops the address of their calendar. */
export function OwnCalendar({ state, visit }: { state: FeedState; visit: StaffVisit }): ReactNode {
  const { createdAt, readAt } = state;
  return (
    <section className="group stack" aria-labelledby="agenda">
      <h2 id="agenda">{text.title}</h2>
      <p className="soft">{text.lead}</p>
      {createdAt !== null && (
        <p>
          {text.since(momentWords(createdAt, visit.today))}{' '}
          {readAt === null ? text.neverRead : text.read(momentWords(readAt, visit.today))}
        </p>
      )}
      <div className="actions">
        <form method="post" action={PATH}>
          <Token value={visit.token} />
          <Button kind={createdAt === null ? 'primary' : 'secondary'}>
            {createdAt === null ? text.make : text.renew}
          </Button>
        </form>
        {createdAt !== null && (
          <form method="post" action={`${PATH}/stop`}>
            <Token value={visit.token} />
            <Button kind="secondary">{text.stop}</Button>
          </form>
        )}
      </div>
      {createdAt !== null && <p className="soft">{text.renewHelp}</p>}
    </section>
  );
}

/** The address, on a page that is never shown again: whoever has it reads along. */
async function open(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { token } = await new OpenFeed(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const address = `${hereOf(visit)}/agenda/${token}.ics`;
  const body = (
    <div className="stack reading">
      <Back href={`${SETTINGS_PATH}#agenda`}>{nl.settings.title}</Back>
      <h1>{text.readyTitle}</h1>
      <p>{text.readyLead}</p>
      <div className="field">
        <label className="utrecht-form-label" htmlFor={idOf('adres')}>
          {text.address}
        </label>
        <input className="utrecht-textbox" id={idOf('adres')} type="text" readOnly defaultValue={address} />
      </div>
      <p className="notice notice--watch">{text.once}</p>
      <h2>{text.howTitle}</h2>
      <ul className="stack-tight">
        {text.how.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="soft">{text.slow}</p>
      <p className="actions">
        <ButtonLink href={`${SETTINGS_PATH}#agenda`} kind="secondary">
          {text.back}
        </ButtonLink>
      </p>
    </div>
  );
  return { title: text.readyTitle, body, current: SETTINGS_PATH };
}

async function stop(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  await new CloseFeed(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  return { redirect: `${SETTINGS_PATH}?bewaard=agenda#agenda` };
}

const hereOf = ({ request }: Visit): string => `${request.protocol}://${request.host}`;

/** What a calendar program asks for now and then, without a session. */
async function file(visit: Visit): Promise<Answer> {
  const [, token] = FILE.exec(parameter(visit, 'file')) ?? [];
  if (token === undefined) throw new NothingHere();
  const { headers } = visit.request;
  const since = Date.parse(headers['if-modified-since'] ?? '');
  const known = { etag: headers['if-none-match'], since: Number.isNaN(since) ? undefined : since };
  const reading = new ReadFeed(visit.web.dependencies.casework);
  const { content, etag, changedAt } = await reading.execute({ token, baseUrl: hereOf(visit), known });
  void visit.reply.headers({
    etag,
    'last-modified': new Date(changedAt).toUTCString(),
    // The address is the secret: kept by nobody on the way, and asked for again every time.
    'cache-control': 'private, no-cache',
    'referrer-policy': 'no-referrer',
  });
  if (content === undefined) void visit.reply.code(304);
  return { file: { name: 'doorlijn.ics', type: 'text/calendar; charset=utf-8', content: content ?? '' } };
}

export const OWN_CALENDAR: readonly Route[] = [
  { method: 'POST', path: PATH, handler: open },
  { method: 'POST', path: `${PATH}/stop`, handler: stop },
  { method: 'GET', path: '/agenda/:file', handler: file },
];
