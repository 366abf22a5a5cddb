import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { DemoAccount } from '../../../libs/identity/demo-accounts.js';
import { sessionCookie } from '../../../libs/identity/session-cookie.js';
import { sideOf, type Side } from '../../../libs/domain/roles.js';
import type { NewSession } from '../../../libs/identity/sessions.js';
import { homeOf } from '../http/render.js';
import { sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

export function giveSession({ reply, web }: Visit, session: NewSession): void {
  const { name, options } = sessionCookie(web.configuration.secure);
  void reply.setCookie(name, session.token, options);
}

async function logInPage(visit: Visit): Promise<Answer> {
  if (!visit.web.configuration.demo) return { title: nl.logIn.title, body: <Organisations /> };
  const people = await visit.web.demoAccounts.list();
  return { title: nl.logIn.demoTitle, body: <DemoPeople people={people} token={visit.token} /> };
}

function Organisations(): ReactNode {
  return (
    <div className="stack reading">
      <h1>{nl.logIn.title}</h1>
      <p>{nl.logIn.lead}</p>
    </div>
  );
}

function DemoPeople({ people, token }: { people: readonly DemoAccount[]; token: string }): ReactNode {
  const organisations = [
    ...new Set([...people].sort((a, b) => placeOf(a) - placeOf(b)).map(({ organisation }) => organisation)),
  ];
  return (
    <>
      <h1>{nl.logIn.demoTitle}</h1>
      <p className="soft">{people.length === 0 ? nl.logIn.none : nl.logIn.demoLead}</p>
      <form className="demo-people group" method="post" action="/inloggen">
        <Token value={token} />
        {organisations.map((organisation) => (
          <section key={organisation}>
            <h2>{organisation}</h2>
            <ul>
              {people
                .filter((person) => person.organisation === organisation)
                .map((person) => (
                  <li key={person.membershipId}>
                    <button className="demo-person" type="submit" name="persoon" value={person.membershipId}>
                      <strong>{person.name}</strong>
                      {ROLE_NAMES[person.role]}
                      {person.location !== null && person.location !== organisation && (
                        <span className="person__role">{person.location}</span>
                      )}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </form>
    </>
  );
}

const ORDER: readonly Side[] = ['vso', 'mbo', 'municipality', 'region', 'student'];
/** In the order in which a transfer meets them. */
const placeOf = ({ role }: DemoAccount): number =>
  ORDER.indexOf(role === 'admin' || role === 'privacy-officer' ? 'student' : sideOf(role));

async function logIn(visit: Visit): Promise<Answer> {
  const { web } = visit;
  const session = await web.demoAccounts.logIn(sentText(visit, 'persoon'));
  // The role switch leaves no second session behind.
  if (visit.signedIn !== undefined) await web.sessions.revoke(visit.signedIn.session);
  giveSession(visit, session);
  const signedIn = await web.sessions.find(session.token);
  return { redirect: signedIn?.kind === 'staff' ? homeOf(signedIn.membership.role) : '/' };
}

async function logOut(visit: Visit): Promise<Answer> {
  const { reply, web, signedIn } = visit;
  if (signedIn !== undefined) await web.sessions.revoke(signedIn.session);
  const { name, options } = sessionCookie(web.configuration.secure);
  void reply.clearCookie(name, options);
  return { redirect: '/inloggen' };
}

async function begin({ signedIn }: Visit): Promise<Answer> {
  if (signedIn === undefined) return { redirect: '/inloggen' };
  return { redirect: signedIn.kind === 'staff' ? homeOf(signedIn.membership.role) : '/mijn-overstap' };
}

export const LOG_IN: readonly Route[] = [
  { method: 'GET', path: '/', handler: begin },
  { method: 'GET', path: '/inloggen', handler: logInPage },
  { method: 'POST', path: '/inloggen', handler: logIn },
  { method: 'POST', path: '/uitloggen', handler: logOut },
];
