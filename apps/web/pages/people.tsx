import type { ReactNode } from 'react';
import { AddColleague } from '../../../libs/casework/admin/change-people.js';
import {
  ListPeople,
  type MemberView,
  type PeopleView,
  type PersonOfOrganisation,
} from '../../../libs/casework/admin/people.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { AddColleagueSchema } from '../../../libs/contracts/admin.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { dateWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { bodyOf, type Question, type Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { asStaff, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Choices, Select } from '../ui/choice-fields.js';
import { valueOf } from '../ui/field-parts.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.people;
export const PEOPLE_PATH = '/mensen';

/** The questions about a role; the same for a new colleague and for one role more. */
export const ROLE_QUESTIONS: readonly Question[] = [
  { kind: 'list', name: 'role', label: text.role, options: [] },
  { kind: 'list', name: 'location', label: text.location, options: [], optional: true },
  { kind: 'one', name: 'isContact', label: text.contact, options: [], as: 'boolean' },
  { kind: 'date', name: 'validFrom', label: text.validFrom, optional: true },
  { kind: 'date', name: 'validUntil', label: text.validUntil, optional: true },
];
const COLLEAGUE_QUESTIONS: readonly Question[] = [
  { kind: 'text', name: 'name', label: text.name },
  { kind: 'text', name: 'email', label: text.email },
  { kind: 'text', name: 'phone', label: text.phone, optional: true },
  ...ROLE_QUESTIONS,
];

/** 'mentor vso · locatie Amstel · sinds 1 augustus'. */
export function memberWords(member: MemberView, today: LocalDate): string {
  const { role, location, state, validFrom, validUntil, away } = member;
  const period =
    state === 'over' && validUntil !== null
      ? text.ended(dateWords(validUntil, today))
      : state === 'later'
        ? text.from(dateWords(validFrom, today))
        : validUntil !== null
          ? text.until(dateWords(validUntil, today))
          : undefined;
  const absent = away === null ? undefined : text.awayNow(away.until === null ? null : dateWords(away.until, today));
  return [ROLE_NAMES[role], location?.name, period, absent].filter(Boolean).join(' · ');
}

const worksHere = ({ memberships }: PersonOfOrganisation): boolean => memberships.some(({ state }) => state !== 'over');

async function listPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const view = await new ListPeople(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const here = view.people.filter(worksHere);
  const over = view.people.filter((person) => !worksHere(person));
  const body = (
    <>
      <Title aside={view.organisation.name}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      <p className="actions group">
        <ButtonLink href={`${PEOPLE_PATH}/nieuw`}>{text.add}</ButtonLink>
      </p>
      <Contacts people={here} today={visit.today} />
      {here.length === 0 ? (
        <p className="empty">{text.none}</p>
      ) : (
        <PeopleRows id="nu" title={text.now} people={here} today={visit.today} />
      )}
      {over.length > 0 && (
        <details className="more group">
          <summary>
            {text.over} ({over.length})
          </summary>
          <PeopleRows id="over" title={text.over} people={over} today={visit.today} />
        </details>
      )}
    </>
  );
  return { title: text.title, body, current: PEOPLE_PATH };
}

function Contacts({ people, today }: { people: readonly PersonOfOrganisation[]; today: LocalDate }): ReactNode {
  const contacts = people.flatMap(({ person, name, memberships }) =>
    memberships
      .filter(({ isContact, state }) => isContact && state === 'now')
      .map((member) => ({ person, name, member })),
  );
  return (
    <section className="group" aria-labelledby="contactpersonen">
      <h2 id="contactpersonen">{text.contacts}</h2>
      <p className="soft reading">{contacts.length === 0 ? text.noContacts : text.contactsHelp}</p>
      <ul className="stack-tight">
        {contacts.map(({ person, name, member }) => (
          <li key={member.membership}>
            <a className="phone" href={`${PEOPLE_PATH}/${person}`}>
              {name}
            </a>
            , {memberWords(member, today)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PeopleRowsProps {
  id: string;
  title: string;
  people: readonly PersonOfOrganisation[];
  today: LocalDate;
}

function PeopleRows({ id, title, people, today }: PeopleRowsProps): ReactNode {
  return (
    <section className="group" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="count">({people.length})</span>
      </h2>
      <ul className="rows">
        {people.map(({ person, name, memberships, account }) => (
          <li key={person} className="row row--wide">
            <span>
              <a href={`${PEOPLE_PATH}/${person}`}>
                {name}{' '}
                <span className="row__who">
                  {memberships
                    .filter(({ state }) => state !== 'over' || memberships.every((each) => each.state === 'over'))
                    .map((member) => memberWords(member, today))
                    .join(' + ')}
                </span>
              </a>
            </span>
            <span className={account === 'none' ? 'row__when turn' : 'row__when soft'}>{text.accounts[account]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export interface RoleFieldsProps {
  view: Pick<PeopleView, 'locations' | 'roles'>;
  sent: Sent;
  errors: readonly FieldError[];
}

export function RoleField({ view, sent, errors }: RoleFieldsProps): ReactNode {
  return (
    <Select
      name="role"
      label={text.role}
      options={view.roles.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
      value={valueOf(sent, 'role')}
      error={errorAt(errors, 'role')}
    />
  );
}

/** Where, whether they are the contact person, and from when to when. */
export function PlaceFields({ view, sent, errors, first = true }: RoleFieldsProps & { first?: boolean }): ReactNode {
  return (
    <>
      {view.locations.length > 1 && (
        <Select
          name="location"
          label={text.location}
          empty={text.everywhere}
          options={view.locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={valueOf(sent, 'location')}
          error={errorAt(errors, 'location')}
        />
      )}
      <Choices
        name="isContact"
        label={text.contact}
        options={[{ value: 'ja', label: text.contactYes }]}
        chosen={valueOf(sent, 'isContact') === 'ja' ? ['ja'] : []}
        several
      />
      {first && (
        <TextField
          name="validFrom"
          type="date"
          label={text.validFrom}
          hint={text.validFromHint}
          optional
          value={valueOf(sent, 'validFrom')}
          error={errorAt(errors, 'validFrom')}
        />
      )}
      <TextField
        name="validUntil"
        type="date"
        label={text.validUntil}
        hint={first ? text.validUntilHint : text.end}
        optional
        value={valueOf(sent, 'validUntil')}
        error={errorAt(errors, 'validUntil')}
      />
    </>
  );
}

async function newPage(
  visit: StaffVisit,
  sent: Sent = {},
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<Answer> {
  const view = await new ListPeople(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const field = (name: 'name' | 'email' | 'phone', type: 'text' | 'email' | 'tel'): ReactNode => (
    <TextField
      name={name}
      type={type}
      label={text[name]}
      hint={name === 'phone' ? text.phoneHint : undefined}
      optional={name === 'phone'}
      value={valueOf(sent, name)}
      error={errorAt(errors, name)}
    />
  );
  const body = (
    <>
      <Back href={PEOPLE_PATH}>{text.title}</Back>
      <ErrorSummary errors={errors} fields={new Map(COLLEAGUE_QUESTIONS.map(({ name, label }) => [name, label]))} />
      <h1>{text.add}</h1>
      <p className="soft reading">{text.addLead}</p>
      <form className="form group" method="post" action={PEOPLE_PATH}>
        <Token value={visit.token} />
        {field('name', 'text')}
        {field('email', 'email')}
        {field('phone', 'tel')}
        <RoleField view={view} sent={sent} errors={errors} />
        <PlaceFields view={view} sent={sent} errors={errors} />
        <p className="actions">
          <Button>{text.add}</Button>
          <ButtonLink href={PEOPLE_PATH} kind="secondary">
            {nl.form.cancel}
          </ButtonLink>
        </p>
      </form>
    </>
  );
  return { title: text.add, body, current: PEOPLE_PATH, status };
}

async function add(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const sent = sentFields(visit);
  const parsed = AddColleagueSchema.safeParse(bodyOf(COLLEAGUE_QUESTIONS, sent));
  if (!parsed.success) return newPage(visit, sent, fieldErrors(parsed.error.issues), 400);
  try {
    const { person } = await new AddColleague(visit.web.dependencies.casework).execute(
      visit.signedIn.actor,
      parsed.data,
    );
    return { redirect: `${PEOPLE_PATH}/${person}?klaar=erbij` };
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return newPage(visit, sent, errors, status);
  }
}

export const PEOPLE: readonly Route[] = [
  { method: 'GET', path: PEOPLE_PATH, handler: listPage },
  { method: 'GET', path: `${PEOPLE_PATH}/nieuw`, handler: async (visit) => newPage(asStaff(visit)) },
  { method: 'POST', path: PEOPLE_PATH, handler: add },
];
