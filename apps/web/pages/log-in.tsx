import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import type { DemoAccount } from '../../../libs/identity/demo-accounts.js';
import { sessionCookie } from '../../../libs/identity/session-cookie.js';
import { sideOf, type Side } from '../../../libs/domain/roles.js';
import type { NewSession } from '../../../libs/identity/sessions.js';
import { homeOf } from '../http/render.js';
import { sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink, ErrorSummary, errorAt, TextField } from '../ui/fields.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

export function giveSession({ reply, web }: Visit, session: NewSession): void {
  const { name, options } = sessionCookie(web.configuration.secure);
  void reply.setCookie(name, session.token, options);
}

async function logInPage(visit: Visit): Promise<Answer> {
  if (!visit.web.configuration.demo) return workLogIn(visit, '', []);
  const people = await visit.web.demoAccounts.list();
  return { title: nl.logIn.demoTitle, body: <DemoPeople people={people} token={visit.token} /> };
}

/** Through the own organisation, or with an account of Doorlijn itself. */
function workLogIn({ web, token }: Visit, email: string, errors: readonly FieldError[]): Answer {
  const providers = web.configuration.providers ?? [];
  const body = (
    <div className="stack reading">
      <ErrorSummary errors={errors} fields={new Set(['email'])} />
      <h1>{nl.logIn.title}</h1>
      {providers.length > 0 && (
        <ul className="stack-tight">
          {providers.map(({ key, label }) => (
            <li key={key}>
              <ButtonLink href={`/api/v1/oidc/start?provider=${encodeURIComponent(key)}`}>
                {nl.logIn.with(label)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      <p>{nl.logIn.lead}</p>
      <form className="form" method="post" action="/inloggen">
        <Token value={token} />
        <TextField
          name="email"
          type="email"
          label={nl.logIn.email}
          value={email}
          autoComplete="username"
          error={errorAt(errors, 'email')}
        />
        <TextField name="password" type="password" label={nl.logIn.password} value="" autoComplete="current-password" />
        <TextField
          name="code"
          label={nl.logIn.code}
          hint={nl.logIn.codeHint}
          value=""
          short
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <p className="actions">
          <Button>{nl.logIn.go}</Button>
        </p>
      </form>
    </div>
  );
  return { title: nl.logIn.title, body, ...(errors.length > 0 ? { status: 400 } : {}) };
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
  const { web, request } = visit;
  try {
    const session = web.configuration.demo
      ? await web.demoAccounts.logIn(sentText(visit, 'persoon'))
      : await web.localAccounts.logIn({
          email: sentText(visit, 'email'),
          password: sentText(visit, 'password'),
          code: sentText(visit, 'code'),
          address: request.ip,
          kind: 'staff',
          membershipId: undefined,
        });
    // Whoever logs in anew leaves no second session behind.
    if (visit.signedIn !== undefined) await web.sessions.revoke(visit.signedIn.session);
    giveSession(visit, session);
    const signedIn = await web.sessions.find(session.token);
    return { redirect: signedIn?.kind === 'staff' ? homeOf(signedIn.membership.role) : '/' };
  } catch (error) {
    if (!(error instanceof IdentityError) || web.configuration.demo) throw error;
    return workLogIn(visit, sentText(visit, 'email'), [{ field: 'email', code: error.code, message: error.sentence }]);
  }
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
