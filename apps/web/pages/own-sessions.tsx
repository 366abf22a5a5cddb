import type { ReactNode } from 'react';
import { momentWords } from '../../../libs/calendar/index.js';
import type { OwnSession } from '../../../libs/identity/sessions.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { isUuid } from '../http/uuid.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.sessions;
const SETTINGS_PATH = '/mij';
const PATH = `${SETTINGS_PATH}/sessies`;

/** The part of the own settings on which somebody sees where they are logged in, and ends that. */
export function OwnSessions({ sessions, visit }: { sessions: readonly OwnSession[]; visit: StaffVisit }): ReactNode {
  return (
    <section className="group stack" aria-labelledby="sessies">
      <h2 id="sessies">{text.title}</h2>
      <p className="soft">{text.lead}</p>
      <ul className="stack-tight">
        {sessions.map(({ session, sessionKind, startedAt }) => {
          const isHere = session === visit.signedIn.session;
          const when = momentWords(startedAt, visit.today);
          const where = isHere ? text.here : sessionKind === 'token' ? text.program : text.elsewhere;
          return (
            <li key={session}>
              <strong>{where}</strong>, {text.since(when)}
              {!isHere && (
                <form className="actions" method="post" action={`${PATH}/${session}/einde`}>
                  <Token value={visit.token} />
                  <button className="link-button" type="submit" aria-label={text.endOf(when)}>
                    {text.end}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <form className="actions" method="post" action={`${PATH}/einde`}>
          <Token value={visit.token} />
          <Button kind="secondary">{text.endAll}</Button>
        </form>
      )}
    </section>
  );
}

async function endOne(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const session = parameter(visit, 'session');
  if (!isUuid(session)) throw new NothingHere();
  await visit.web.sessions.endOwn(visit.signedIn.person.id, session);
  return { redirect: `${SETTINGS_PATH}#sessies` };
}

async function endAll(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  await visit.web.sessions.revokeAll(visit.signedIn.person.id);
  return { redirect: '/inloggen' };
}

export const OWN_SESSIONS: readonly Route[] = [
  { method: 'POST', path: `${PATH}/einde`, handler: endAll },
  { method: 'POST', path: `${PATH}/:session/einde`, handler: endOne },
];
