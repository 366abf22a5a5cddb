import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { ROLES, sideOf, type Role, type Side } from '../../../libs/domain/roles.js';
import type { DemoAccount } from '../../../libs/identity/demo-accounts.js';
import { asked, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { Token } from '../ui/page.js';

const text = nl.pick;
const ORDER: readonly Side[] = ['vso', 'mbo', 'municipality', 'region', 'student'];
/** In the order in which a transfer meets them. */
const placeOf = ({ role }: DemoAccount): number =>
  ORDER.indexOf(role === 'admin' || role === 'privacy-officer' ? 'student' : sideOf(role));

/** One person for each role: those of the tour, so that a visitor meets the same student again. */
function shortlist(people: readonly DemoAccount[], met: readonly string[]): DemoAccount[] {
  return ROLES.flatMap((role) => {
    const inRole = people.filter((person) => person.role === role);
    const chosen = inRole.find(({ membershipId }) => met.includes(membershipId)) ?? inRole[0];
    return chosen === undefined ? [] : [chosen];
  }).sort((a, b) => placeOf(a) - placeOf(b));
}

const matches = (person: DemoAccount, words: string): boolean =>
  [person.name, person.organisation, person.location ?? '', ROLE_NAMES[person.role]].some((said) =>
    said.toLowerCase().includes(words.toLowerCase()),
  );

interface DemoPeopleProps {
  visit: Visit;
  people: readonly DemoAccount[];
  /** Memberships that are met on the tour. */
  met: readonly string[];
}

/** Who to be in the demo: one of each role with what they do, and everybody else by name or organisation. */
export function DemoPeople({ visit, people, met }: DemoPeopleProps): ReactNode {
  const words = asked(visit, 'zoek')?.trim() ?? '';
  const short = shortlist(people, met);
  const others = people.filter((person) => !short.includes(person));
  return (
    <>
      <h1>{nl.logIn.demoTitle}</h1>
      <p className="soft reading">{people.length === 0 ? nl.logIn.none : nl.logIn.demoLead}</p>
      {people.length > 0 && (
        <p className="actions group">
          <ButtonLink href="/rondleiding">{text.tour}</ButtonLink>
        </p>
      )}
      {words === '' ? (
        <Chosen title={text.short} id="rollen" people={short} token={visit.token} says />
      ) : (
        <Chosen title={text.found(words)} id="gevonden" people={people.filter((person) => matches(person, words))} token={visit.token} />
      )}
      {others.length > 0 && (
        <>
          <form className="form group" method="get" action="/inloggen" role="search" aria-label={text.search}>
            <TextField name="zoek" label={text.search} hint={text.searchHint(people.length)} value={words} />
            <p className="actions">
              <Button kind="secondary">{text.go}</Button>
              {words !== '' && (
                <a className="phone" href="/inloggen">
                  {text.all}
                </a>
              )}
            </p>
          </form>
          {words === '' && <Everybody people={others} token={visit.token} />}
        </>
      )}
    </>
  );
}

interface ChosenProps {
  title: string;
  id: string;
  people: readonly DemoAccount[];
  token: string;
  /** Says what each can do, where every role is there once. */
  says?: boolean;
}

function Chosen({ title, id, people, token, says = false }: ChosenProps): ReactNode {
  if (people.length === 0) return <p className="empty">{text.nobody}</p>;
  return (
    <form className="demo-people group" method="post" action="/inloggen">
      <Token value={token} />
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <PersonButtons people={people} says={says} where />
      </section>
    </form>
  );
}

function Everybody({ people, token }: { people: readonly DemoAccount[]; token: string }): ReactNode {
  const organisations = [...new Set([...people].sort((a, b) => placeOf(a) - placeOf(b)).map(({ organisation }) => organisation))];
  return (
    <details className="more group">
      <summary>{text.everybody(people.length)}</summary>
      <form className="demo-people" method="post" action="/inloggen">
        <Token value={token} />
        {organisations.map((organisation) => (
          <section key={organisation}>
            <h2>{organisation}</h2>
            <PersonButtons people={people.filter((person) => person.organisation === organisation)} says={false} where={false} />
          </section>
        ))}
      </form>
    </details>
  );
}

const can = (role: Role): string | undefined => (text.can as Partial<Record<Role, string>>)[role];

function PersonButtons({ people, says, where }: { people: readonly DemoAccount[]; says: boolean; where: boolean }): ReactNode {
  return (
    <ul>
      {people.map(({ membershipId, name, role, organisation, location }) => (
        <li key={membershipId}>
          <button className="demo-person" type="submit" name="persoon" value={membershipId}>
            <strong>{name}</strong>
            {ROLE_NAMES[role]}
            {where && <span className="person__role">{organisation}</span>}
            {!where && location !== null && location !== organisation && <span className="person__role">{location}</span>}
            {says && can(role) !== undefined && <span className="demo-person__can">{can(role)}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
