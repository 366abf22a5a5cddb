import type { ReactNode } from 'react';
import { CreateApiKey, ListApiKeys, RevokeApiKey, type ApiKeyView } from '../../../libs/casework/admin/api-keys.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { API_KEY_SCOPES, CreateApiKeySchema, SCOPES } from '../../../libs/contracts/api-keys.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { momentWords } from '../../../libs/calendar/index.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
import { asked, asStaff, NothingHere, parameter, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Choices, Select } from '../ui/choice-fields.js';
import { idOf, valueOf, valuesOf } from '../ui/field-parts.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.keys;
export const KEYS_PATH = '/sleutels';
const FIELDS = new Set(['name', 'role', 'scopes', 'days']);
const YEAR = '365';

async function shown(visit: StaffVisit, sent: Sent, errors: readonly FieldError[], status = 200): Promise<Answer> {
  const { keys, roles } = await new ListApiKeys(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const body = (
    <>
      <ErrorSummary errors={errors} fields={FIELDS} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="reading">{text.lead}</p>
      <p className="soft reading">
        {text.help} <a href="/api/docs">{text.docs}</a>
      </p>
      {asked(visit, 'ingetrokken') !== undefined && <p className="notice notice--good">{text.revoked}</p>}
      <section className="group" aria-labelledby="sleutels">
        <h2 id="sleutels">{text.list}</h2>
        {keys.length === 0 ? <p className="empty">{text.none}</p> : <Keys keys={keys} visit={visit} />}
      </section>
      <section className="group" aria-labelledby="nieuwe-sleutel">
        <h2 id="nieuwe-sleutel">{text.add}</h2>
        <NewKey visit={visit} roles={roles} sent={sent} errors={errors} />
      </section>
    </>
  );
  return { title: text.title, body, current: KEYS_PATH, status };
}

function Keys({ keys, visit }: { keys: readonly ApiKeyView[]; visit: StaffVisit }): ReactNode {
  return (
    <ul className="rows">
      {keys.map((key) => (
        <li key={key.id} className="row row--wide">
          <span>
            <strong>{key.name}</strong> <code>{key.start}…</code>
            <span className="row__who">
              {' '}
              {ROLE_NAMES[key.role]} · {key.scopes.map((scope) => API_KEY_SCOPES[scope]).join(' · ')}
            </span>
            <span className="row__who">
              {text.used}: {key.lastUsedAt === null ? text.never.toLowerCase() : momentWords(key.lastUsedAt, visit.today)}
            </span>
          </span>
          <span className="row__when">
            {key.state === 'works' ? (
              <>
                {text.until.toLowerCase()} {momentWords(key.expiresAt, visit.today)}
                <form method="post" action={`${KEYS_PATH}/${key.id}/intrekken`}>
                  <Token value={visit.token} />
                  <button className="link-button" type="submit" aria-label={text.revokeLabel(key.name)}>
                    {text.revoke}
                  </button>
                </form>
              </>
            ) : (
              <span className="soft">{text.states[key.state]}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NewKeyProps {
  visit: StaffVisit;
  roles: readonly Role[];
  sent: Sent;
  errors: readonly FieldError[];
}

function NewKey({ visit, roles, sent, errors }: NewKeyProps): ReactNode {
  const [usual = ''] = roles;
  return (
    <form className="form" method="post" action={KEYS_PATH}>
      <Token value={visit.token} />
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={valueOf(sent, 'name')}
        error={errorAt(errors, 'name')}
      />
      <Choices
        name="scopes"
        label={text.scopes}
        options={SCOPES.map((scope) => ({ value: scope, label: capital(API_KEY_SCOPES[scope]) }))}
        chosen={valuesOf(sent, 'scopes')}
        error={errorAt(errors, 'scopes')}
        several
      />
      <Select
        name="role"
        label={text.role}
        hint={text.roleHint}
        options={roles.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
        value={valueOf(sent, 'role') || usual}
        error={errorAt(errors, 'role')}
      />
      <Select
        name="days"
        label={text.days}
        hint={text.daysHint}
        options={Object.entries(text.lives).map(([value, label]) => ({ value, label }))}
        value={valueOf(sent, 'days') || YEAR}
        error={errorAt(errors, 'days')}
      />
      <p className="actions">
        <Button>{text.add}</Button>
      </p>
    </form>
  );
}

const capital = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

async function make(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = CreateApiKeySchema.safeParse({
    name: valueOf(sent, 'name'),
    role: valueOf(sent, 'role') || undefined,
    scopes: valuesOf(sent, 'scopes'),
    days: Number(valueOf(sent, 'days') || YEAR),
  });
  if (!parsed.success) return shown(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    const { token, expiresAt } = await new CreateApiKey(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
    return madePage(parsed.data.name, token, momentWords(expiresAt, visit.today));
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(visit, sent, errors, status);
  }
}

/** The only page on which a key can be read. */
function madePage(name: string, token: string, until: string): Answer {
  const body = (
    <div className="stack reading">
      <Back href={KEYS_PATH}>{text.title}</Back>
      <h1>{text.madeTitle}</h1>
      <p>{text.madeLead(name)}</p>
      <div className="field">
        <label className="utrecht-form-label" htmlFor={idOf('token')}>
          {text.madeLabel}
        </label>
        <input className="utrecht-textbox" id={idOf('token')} type="text" readOnly defaultValue={token} />
      </div>
      <p className="notice notice--watch">{text.madeOnce(until)}</p>
      <p className="actions">
        <ButtonLink href={KEYS_PATH} kind="secondary">
          {text.back}
        </ButtonLink>
      </p>
    </div>
  );
  return { title: text.madeTitle, body, current: KEYS_PATH };
}

async function takeBack(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const key = parameter(visit, 'key');
  if (!isUuid(key)) throw new NothingHere();
  await new RevokeApiKey(visit.web.dependencies.casework).execute(visit.signedIn.actor, { key });
  return { redirect: `${KEYS_PATH}?ingetrokken=1` };
}

export const KEYS: readonly Route[] = [
  { method: 'GET', path: KEYS_PATH, handler: (visit) => shown(asStaff(visit), {}, []) },
  { method: 'POST', path: KEYS_PATH, handler: make },
  { method: 'POST', path: `${KEYS_PATH}/:key/intrekken`, handler: takeBack },
];
