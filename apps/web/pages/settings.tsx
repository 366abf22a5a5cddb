import type { ReactNode } from 'react';
import { ChooseRhythm, ComeBack, SetAway } from '../../../libs/casework/desk/away.js';
import { ReadFeedState } from '../../../libs/casework/calendar/own-feed.js';
import { ReadOwnSettings, type OwnSettings } from '../../../libs/casework/desk/own-settings.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { AwaySchema, NotificationsSchema } from '../../../libs/contracts/desk.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { bodyOf, type Question, type Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { asked, asStaff, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Choices, Select } from '../ui/choice-fields.js';
import { valueOf } from '../ui/field-parts.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Title, Token } from '../ui/page.js';
import type { Route } from '../web.js';
import { OwnCalendar } from './own-calendar.js';
import { OwnSessions } from './own-sessions.js';

const text = nl.settings;
const PATH = '/mij';
const AWAY: readonly Question[] = [
  { kind: 'date', name: 'from', label: text.from },
  { kind: 'date', name: 'until', label: text.until, optional: true },
  { kind: 'list', name: 'deputy', label: text.deputy, options: [] },
];

interface Given {
  sent?: Sent;
  errors?: readonly FieldError[];
  status?: number;
}

async function shown(visit: StaffVisit, { sent, errors = [], status }: Given = {}): Promise<Answer> {
  const settings = await new ReadOwnSettings(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const feed = await new ReadFeedState(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const sessions = await visit.web.sessions.listOf(visit.signedIn.person.id);
  const saved = text.saved[asked(visit, 'bewaard') ?? ''];
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(['from', 'until', 'deputy', 'rhythm'])} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      {saved !== undefined && errors.length === 0 && <p className="notice notice--good">{saved}</p>}
      <Away settings={settings} visit={visit} sent={sent} errors={errors} />
      <Mails settings={settings} token={visit.token} error={errorAt(errors, 'rhythm')} />
      <OwnCalendar state={feed} visit={visit} />
      <OwnSessions sessions={sessions} visit={visit} />
    </>
  );
  return { title: text.title, body, current: PATH, ...(status === undefined ? {} : { status }) };
}

interface AwayProps {
  settings: OwnSettings;
  visit: StaffVisit;
  sent: Sent | undefined;
  errors: readonly FieldError[];
}

function Away({ settings, visit, sent, errors }: AwayProps): ReactNode {
  const { away, deputy, colleagues, standsInFor } = settings;
  const { today, token } = visit;
  const known: Sent = sent ?? { from: away?.from ?? today, until: away?.until ?? '', deputy: deputy ?? '' };
  const standIn = colleagues.find(({ membership }) => membership === deputy);
  const until = away === null || away.until === null ? null : dateWords(away.until, today);
  return (
    <section className="group stack" aria-labelledby="afwezig">
      <h2 id="afwezig">{text.away}</h2>
      <p className={away === null ? 'soft' : 'notice notice--watch'}>
        {away === null ? text.here : text.awayNow(dateWords(away.from, today), until)}{' '}
        {away !== null && standIn !== undefined && text.deputyNow(standIn.name)}
        {away === null && text.awayHelp}
      </p>
      {away !== null && (
        <form className="actions" method="post" action={`${PATH}/terug`}>
          <Token value={token} />
          <Button>{text.back}</Button>
        </form>
      )}
      {colleagues.length === 0 ? (
        <p className="empty">{text.alone}</p>
      ) : (
        <form className="form" method="post" action={`${PATH}/afwezig`}>
          <Token value={token} />
          <TextField
            name="from"
            type="date"
            label={text.from}
            value={valueOf(known, 'from')}
            error={errorAt(errors, 'from')}
          />
          <TextField
            name="until"
            type="date"
            label={text.until}
            hint={text.untilHint}
            optional
            value={valueOf(known, 'until')}
            error={errorAt(errors, 'until')}
          />
          <Select
            name="deputy"
            label={text.deputy}
            options={colleagues.map(({ membership, name, role }) => ({
              value: membership,
              label: `${name}, ${ROLE_NAMES[role]}`,
            }))}
            value={valueOf(known, 'deputy')}
            error={errorAt(errors, 'deputy')}
          />
          <p className="actions">
            <Button kind={away === null ? 'primary' : 'secondary'}>
              {away === null ? text.setAway : text.changeAway}
            </Button>
          </p>
        </form>
      )}
      {standsInFor.length > 0 && (
        <div className="stack-tight">
          <h3>{text.standsIn}</h3>
          <ul>
            {standsInFor.map(({ name, role, until: last }) => (
              <li key={`${name}-${role}`}>
                {text.standsInFor(name, ROLE_NAMES[role], last === null ? null : dateWords(last, today))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Mails({
  settings,
  token,
  error,
}: {
  settings: OwnSettings;
  token: string;
  error: string | undefined;
}): ReactNode {
  return (
    <section className="group stack" aria-labelledby="mails">
      <h2 id="mails">{text.mails}</h2>
      <p className="soft">{text.mailsHelp}</p>
      <form className="form" method="post" action={`${PATH}/mails`}>
        <Token value={token} />
        <Choices
          name="rhythm"
          label={text.rhythm}
          options={Object.entries<{ label: string; hint: string }>(text.rhythms).map(([value, words]) => ({
            value,
            ...words,
          }))}
          chosen={[settings.rhythm]}
          error={error}
        />
        <p className="actions">
          <Button>{text.save}</Button>
        </p>
      </form>
    </section>
  );
}

async function setAway(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = AwaySchema.safeParse(bodyOf(AWAY, sent));
  if (!parsed.success) return shown(visit, { sent, errors: fieldErrors(parsed.error.issues), status: 400 });
  try {
    await new SetAway(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
    return { redirect: `${PATH}?bewaard=afwezig` };
  } catch (error) {
    return shown(visit, { sent, ...mistakesOf(error) });
  }
}

async function comeBack(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  await new ComeBack(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  return { redirect: `${PATH}?bewaard=terug` };
}

async function chooseRhythm(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const parsed = NotificationsSchema.safeParse({ rhythm: sentFields(visit)['rhythm'] });
  if (!parsed.success) return shown(visit, { errors: fieldErrors(parsed.error.issues), status: 400 });
  await new ChooseRhythm(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
  return { redirect: `${PATH}?bewaard=mails` };
}

export const SETTINGS: readonly Route[] = [
  { method: 'GET', path: PATH, handler: async (visit) => shown(asStaff(visit)) },
  { method: 'POST', path: `${PATH}/afwezig`, handler: setAway },
  { method: 'POST', path: `${PATH}/terug`, handler: comeBack },
  { method: 'POST', path: `${PATH}/mails`, handler: chooseRhythm },
];
