import type { FieldError } from '../../../libs/contracts/problem.js';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import { sessionCookie } from '../../../libs/identity/session-cookie.js';
import type { NewSession } from '../../../libs/identity/sessions.js';
import { homeOf } from '../http/render.js';
import { peopleOfTour } from '../http/demo-tour.js';
import { endTour } from '../http/tour-cookie.js';
import { sentText, tellRefusal, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';
import { DemoPeople } from './demo-people.js';

export function giveSession({ reply, web }: Visit, session: NewSession): void {
  const { name, options } = sessionCookie(web.configuration.secure);
  void reply.setCookie(name, session.token, options);
}

async function logInPage(visit: Visit): Promise<Answer> {
  if (!visit.web.configuration.demo) return workLogIn(visit, '', []);
  const people = await visit.web.demoAccounts.list();
  const tour = await peopleOfTour(visit);
  const met = tour?.stops.flatMap(({ membership }) => membership ?? []) ?? [];
  return { title: nl.logIn.demoTitle, body: <DemoPeople visit={visit} people={people} met={met} /> };
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
    // Who takes a role by themselves has left the tour.
    endTour(visit);
    const signedIn = await web.sessions.find(session.token);
    return { redirect: signedIn?.kind === 'staff' ? homeOf(signedIn.membership.role) : '/' };
  } catch (error) {
    if (!(error instanceof IdentityError) || web.configuration.demo) throw error;
    tellRefusal(visit, error);
    return workLogIn(visit, sentText(visit, 'email'), [{ field: 'email', code: error.code, message: error.sentence }]);
  }
}

async function logOut(visit: Visit): Promise<Answer> {
  const { reply, web, signedIn } = visit;
  if (signedIn !== undefined) await web.sessions.revoke(signedIn.session);
  const { name, options } = sessionCookie(web.configuration.secure);
  void reply.clearCookie(name, options);
  return { redirect: signedIn === undefined || signedIn.kind === 'staff' ? '/inloggen' : '/uitgelogd' };
}

async function loggedOut(): Promise<Answer> {
  const body = (
    <div className="student stack">
      <h1>{nl.loggedOut.title}</h1>
      <p>{nl.loggedOut.lead}</p>
    </div>
  );
  return { title: nl.loggedOut.title, body, leave: true };
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
  { method: 'GET', path: '/uitgelogd', handler: loggedOut },
];
