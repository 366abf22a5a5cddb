import { AccountInvitations } from '../../../libs/identity/account-invitations.js';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { parameter, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.account;
/** In groups of four, as one types it over. */
const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

const invitationsOf = ({ web }: Visit): AccountInvitations => {
  const { dataSource, casework } = web.dependencies;
  return new AccountInvitations(dataSource, casework.clock, casework.audit);
};

/** Looking changes nothing: mail scanners open links too. */
async function form(visit: Visit, errors: readonly FieldError[] = []): Promise<Answer> {
  const token = parameter(visit, 'token');
  const { name, email } = await invitationsOf(visit).look(token);
  const body = (
    <div className="stack reading">
      <ErrorSummary errors={errors} fields={new Set(['password', 'again'])} />
      <h1>{text.title}</h1>
      <p>
        {text.hello(name)}. {text.lead(email)}
      </p>
      <form className="form" method="post" action={`/account/${token}`}>
        <Token value={visit.token} />
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={text.password}
          hint={text.passwordHint}
          value=""
          autoComplete="new-password"
          error={errorAt(errors, 'password')}
        />
        <TextField
          name="again"
          type="password"
          label={text.again}
          value=""
          autoComplete="new-password"
          error={errorAt(errors, 'again')}
        />
        <p className="actions">
          <Button>{text.go}</Button>
        </p>
      </form>
    </div>
  );
  return { title: text.title, body, ...(errors.length > 0 ? { status: 400 } : {}) };
}

async function make(visit: Visit): Promise<Answer> {
  const password = sentText(visit, 'password');
  if (password !== sentText(visit, 'again'))
    return form(visit, [{ field: 'again', code: 'ACCOUNT.PASSWORDS_DIFFER', message: text.differ }]);
  try {
    const invitations = invitationsOf(visit);
    const { secret, address } = await invitations.accept(visit.web.localAccounts, parameter(visit, 'token'), password);
    const body = (
      <div className="stack reading">
        <h1>{text.doneTitle}</h1>
        <p>{text.doneLead}</p>
        <p>
          {text.key}: <strong className="code">{inGroups(secret)}</strong>
        </p>
        <p>
          <a className="phone" href={address}>
            {text.open}
          </a>
        </p>
        <p>{text.next}</p>
        <p className="actions">
          <ButtonLink href="/inloggen">{text.logIn}</ButtonLink>
        </p>
      </div>
    );
    return { title: text.doneTitle, body };
  } catch (error) {
    if (!(error instanceof IdentityError) || !error.code.startsWith('ACCOUNT.PASSWORD')) throw error;
    return form(visit, [{ field: 'password', code: error.code, message: error.sentence }]);
  }
}

export const ACCOUNT: readonly Route[] = [
  { method: 'GET', path: '/account/:token', handler: (visit) => form(visit) },
  { method: 'POST', path: '/account/:token', handler: make },
];
