import type { ReactNode } from 'react';
import { EndSessions, InviteToAccount } from '../../../libs/casework/admin/accounts.js';
import { AddRole, ChangeRole } from '../../../libs/casework/admin/change-people.js';
import { ListPeople, type PeopleView, type PersonOfOrganisation } from '../../../libs/casework/admin/people.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { AddRoleSchema, ChangeRoleSchema } from '../../../libs/contracts/admin.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { momentWords } from '../../../libs/calendar/index.js';
import { bodyOf, type Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
import {
  asked,
  asStaff,
  NothingHere,
  parameter,
  sentFields,
  type Answer,
  type StaffVisit,
  type Visit,
} from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { idOf } from '../ui/field-parts.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import type { Route } from '../web.js';
import { memberWords, PEOPLE_PATH, PlaceFields, ROLE_QUESTIONS, RoleField } from './people.js';

const text = nl.people;
const FIELDS = new Set(ROLE_QUESTIONS.map(({ name }) => name));
const CHANGE_QUESTIONS = ROLE_QUESTIONS.filter(({ name }) => name !== 'role' && name !== 'validFrom');

async function personOf(visit: StaffVisit): Promise<{ view: PeopleView; person: PersonOfOrganisation }> {
  const id = parameter(visit, 'person');
  if (!isUuid(id)) throw new NothingHere();
  const view = await new ListPeople(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const person = view.people.find((each) => each.person === id);
  if (person === undefined) throw new NothingHere();
  return { view, person };
}

async function personPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { view, person } = await personOf(visit);
  const done = text.done[asked(visit, 'klaar') ?? ''];
  const path = `${PEOPLE_PATH}/${person.person}`;
  const body = (
    <>
      <Back href={PEOPLE_PATH}>{text.title}</Back>
      <Title aside={view.organisation.name}>{person.name}</Title>
      {done !== undefined && <p className="notice notice--good">{done}</p>}
      <Facts
        facts={[
          { term: text.email, value: person.email },
          { term: text.phone, value: person.phone ?? nl.transfer.unknown },
        ]}
      />
      <section className="group" aria-labelledby="rollen">
        <h2 id="rollen">{text.roles}</h2>
        <ul className="stack-tight">
          {person.memberships.map((member) => (
            <li key={member.membership}>
              <strong>{memberWords(member, visit.today)}</strong>
              {member.isContact && <span className="turn"> · {text.contact.toLowerCase()}</span>}{' '}
              {member.state !== 'over' && (
                <a
                  className="phone"
                  href={`${path}/rollen/${member.membership}`}
                  aria-label={`${nl.form.change}: ${ROLE_NAMES[member.role]}`}
                >
                  {nl.form.change}
                </a>
              )}
            </li>
          ))}
        </ul>
        <p>
          <a className="phone" href={`${path}/rollen`}>
            {text.addRole}
          </a>
        </p>
      </section>
      <LogIn person={person} token={visit.token} />
    </>
  );
  return { title: person.name, body, current: PEOPLE_PATH };
}

interface RolePageProps {
  visit: StaffVisit;
  sent?: Sent;
  errors?: readonly FieldError[];
  status?: number;
}

/** One role more, or where, whether and until when somebody has one. */
async function rolePage({ visit, sent, errors = [], status = 200 }: RolePageProps): Promise<Answer> {
  const { view, person } = await personOf(visit);
  const membership = parameter(visit, 'membership');
  const member = person.memberships.find((each) => each.membership === membership);
  if (membership !== '' && member === undefined) throw new NothingHere();
  const title = member === undefined ? text.addRole : text.change(ROLE_NAMES[member.role]);
  const path = `${PEOPLE_PATH}/${person.person}`;
  const known: Sent =
    sent ??
    (member === undefined
      ? {}
      : {
          location: member.location?.id ?? '',
          isContact: member.isContact ? 'ja' : '',
          validUntil: member.validUntil ?? '',
        });
  const body = (
    <>
      <Back href={path}>{person.name}</Back>
      <ErrorSummary errors={errors} fields={FIELDS} />
      <h1>{title}</h1>
      <form
        className="form group"
        method="post"
        action={`${path}/rollen${member === undefined ? '' : `/${membership}`}`}
      >
        <Token value={visit.token} />
        {member === undefined && <RoleField view={view} sent={known} errors={errors} />}
        <PlaceFields view={view} sent={known} errors={errors} first={member === undefined} />
        <p className="actions">
          <Button>{text.save}</Button>
          <ButtonLink href={path} kind="secondary">
            {nl.form.cancel}
          </ButtonLink>
        </p>
      </form>
    </>
  );
  return { title, body, current: PEOPLE_PATH, status };
}

function LogIn({ person, token }: { person: PersonOfOrganisation; token: string }): ReactNode {
  const { account, sessions } = person;
  const path = `${PEOPLE_PATH}/${person.person}`;
  return (
    <section className="group stack" aria-labelledby="inlog">
      <h2 id="inlog">{text.account}</h2>
      <p>
        {text.accountNow[account]} {text.sessions(sessions)}
      </p>
      <div className="actions">
        {account !== 'provider' && (
          <form method="post" action={`${path}/uitnodigen`}>
            <Token value={token} />
            <Button kind={account === 'none' ? 'primary' : 'secondary'}>
              {account === 'own' ? text.reset : text.invite}
            </Button>
          </form>
        )}
        {sessions > 0 && (
          <form method="post" action={`${path}/uitloggen`}>
            <Token value={token} />
            <Button kind="secondary">{text.endSessions}</Button>
          </form>
        )}
      </div>
      {account === 'own' && <p className="soft">{text.resetHelp}</p>}
      {sessions > 0 && <p className="soft">{text.endSessionsHelp}</p>}
    </section>
  );
}

async function invite(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { person } = await personOf(visit);
  const made = await new InviteToAccount(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    person: person.person,
  });
  const { protocol, host } = visit.request;
  const address = `${protocol}://${host}/account/${made.token}`;
  const body = (
    <div className="stack reading">
      <Back href={`${PEOPLE_PATH}/${person.person}`}>{person.name}</Back>
      <h1>{text.inviteTitle}</h1>
      <p>{text.inviteLead(person.name)}</p>
      <div className="field">
        <label className="utrecht-form-label" htmlFor={idOf('link')}>
          {text.inviteLabel}
        </label>
        <input className="utrecht-textbox" id={idOf('link')} type="text" readOnly defaultValue={address} />
      </div>
      <p className="notice notice--watch">{text.inviteOnce(momentWords(made.expiresAt, visit.today))}</p>
      <p className="actions">
        <ButtonLink href={`${PEOPLE_PATH}/${person.person}`} kind="secondary">
          {text.backTo}
        </ButtonLink>
      </p>
    </div>
  );
  return { title: text.inviteTitle, body, current: PEOPLE_PATH };
}

async function endSessions(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { person } = await personOf(visit);
  await new EndSessions(visit.web.dependencies.casework).execute(visit.signedIn.actor, { person: person.person });
  return { redirect: `${PEOPLE_PATH}/${person.person}?klaar=uit` };
}

async function addRole(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { person } = await personOf(visit);
  const sent = sentFields(visit);
  const parsed = AddRoleSchema.safeParse(bodyOf(ROLE_QUESTIONS, sent));
  if (!parsed.success) return rolePage({ visit, sent, errors: fieldErrors(parsed.error.issues), status: 400 });
  try {
    await new AddRole(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      ...parsed.data,
      person: person.person,
    });
    return { redirect: `${PEOPLE_PATH}/${person.person}?klaar=rol` };
  } catch (error) {
    return rolePage({ visit, sent, ...mistakesOf(error) });
  }
}

async function changeRole(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { person } = await personOf(visit);
  const membership = parameter(visit, 'membership');
  if (!isUuid(membership)) throw new NothingHere();
  const sent = sentFields(visit);
  const parsed = ChangeRoleSchema.safeParse(bodyOf(CHANGE_QUESTIONS, sent));
  if (!parsed.success) return rolePage({ visit, sent, errors: fieldErrors(parsed.error.issues), status: 400 });
  try {
    await new ChangeRole(visit.web.dependencies.casework).execute(visit.signedIn.actor, { ...parsed.data, membership });
    return { redirect: `${PEOPLE_PATH}/${person.person}?klaar=rol` };
  } catch (error) {
    return rolePage({ visit, sent, ...mistakesOf(error) });
  }
}

export const PERSON: readonly Route[] = [
  { method: 'GET', path: `${PEOPLE_PATH}/:person`, handler: personPage },
  { method: 'GET', path: `${PEOPLE_PATH}/:person/rollen`, handler: (visit) => rolePage({ visit: asStaff(visit) }) },
  {
    method: 'GET',
    path: `${PEOPLE_PATH}/:person/rollen/:membership`,
    handler: (visit) => rolePage({ visit: asStaff(visit) }),
  },
  { method: 'POST', path: `${PEOPLE_PATH}/:person/rollen`, handler: addRole },
  { method: 'POST', path: `${PEOPLE_PATH}/:person/rollen/:membership`, handler: changeRole },
  { method: 'POST', path: `${PEOPLE_PATH}/:person/uitnodigen`, handler: invite },
  { method: 'POST', path: `${PEOPLE_PATH}/:person/uitloggen`, handler: endSessions },
];
