import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { ReadDirectory, ReadDirectoryEntry, type DirectoryEntry, type DirectoryPage } from '../../../libs/casework/directory/directory.js';
import { DirectoryQuerySchema } from '../../../libs/contracts/directory.js';
import type { LocalDate, MonthDay } from '../../../libs/domain/time.js';
import { isUuid } from '../http/uuid.js';
import { asked, asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { TextField } from '../ui/fields.js';
import { Back, Title } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import type { Route } from '../web.js';
import { EDIT_DIRECTORY } from './directory-edit.js';

const text = nl.directory;
const PATH = '/mbo-scholen';

async function list(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const search = asked(visit, 'zoek');
  const college = asked(visit, 'school');
  const query = DirectoryQuerySchema.safeParse({ search, college: college === '' ? undefined : college });
  if (!query.success) throw new NothingHere();
  const read = new ReadDirectory(visit.web.dependencies.casework);
  const all = await read.execute(visit.signedIn.actor, {});
  const found = await read.execute(visit.signedIn.actor, query.data);
  const colleges = namesOf(all);
  const body = (
    <>
      <Title aside={text.found(found.length)}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      <form className="form" method="get" action={PATH} role="search">
        <TextField name="zoek" label={text.search} optional value={query.data.search ?? ''} />
        <Select
          name="school"
          label={text.college}
          optional
          empty={text.all}
          options={colleges.map(([value, label]) => ({ value, label }))}
          value={query.data.college ?? ''}
        />
        <p className="actions">
          <Button kind="secondary">{text.go}</Button>
        </p>
      </form>
      {found.length === 0 && <p className="empty">{text.none}</p>}
      {namesOf(found).map(([id, name]) => (
        <section key={id} className="group" aria-labelledby={`school-${id}`}>
          <h2 id={`school-${id}`}>{name}</h2>
          <ul className="plain">
            {found
              .filter((each) => each.college === id)
              .map((each) => (
                <li key={each.location}>
                  <a href={`${PATH}/${each.location}`}>{each.name}</a>
                  {each.entry !== null && (
                    <span className="person__role">{`${text.starts} ${startsOf(each.entry.starts, visit.today)}`}</span>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
  return { title: text.title, body, current: PATH };
}

const namesOf = (entries: readonly DirectoryEntry[]): [string, string][] => [
  ...new Map(entries.map(({ college, collegeName }) => [college, collegeName])),
];

/** '1 februari en 1 augustus', without a year: it is so every year. */
function startsOf(starts: readonly MonthDay[], today: LocalDate): string {
  const year = today.slice(0, 4);
  return new Intl.ListFormat('nl').format(starts.map((day) => dateWords(`${year}-${day}`, today)));
}

async function one(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const location = parameter(visit, 'location');
  if (!isUuid(location)) throw new NothingHere();
  const page = await new ReadDirectoryEntry(visit.web.dependencies.casework).execute(visit.signedIn.actor, { location });
  const body = (
    <>
      <Back href={PATH}>{text.title}</Back>
      <Title aside={page.collegeName}>{page.name}</Title>
      {asked(visit, 'klaar') !== undefined && <p className="notice notice--good">{text.saved}</p>}
      <About page={page} visit={visit} />
      <section className="group" aria-labelledby="steun">
        <h2 id="steun">{text.offers}</h2>
        {page.offers.length === 0 ? (
          <p className="empty">{text.noOffers}</p>
        ) : (
          <ul className="plain">
            {page.offers.map(({ id, name, description, domainLabel }) => (
              <li key={id}>
                {name}
                <span className="person__role">{description === null ? domainLabel : `${domainLabel}: ${description}`}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
  return { title: page.name, body, current: PATH };
}

function About({ page: { location, own, entry }, visit }: { page: DirectoryPage; visit: StaffVisit }): ReactNode {
  const edit = own && (
    <p className="actions no-print">
      <ButtonLink href={`${PATH}/${location}/aanpassen`} kind="secondary">
        {entry === null ? text.write : text.edit}
      </ButtonLink>
    </p>
  );
  if (entry === null)
    return (
      <>
        <p className="empty">{own ? text.emptyOwn : text.empty}</p>
        {edit}
      </>
    );
  const { application, website, contact, starts } = entry;
  const reach = (
    <>
      {contact.name}, <a href={`mailto:${contact.email}`}>{contact.email}</a>
      {contact.phone !== null && (
        <>
          {', '}
          <a href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>{contact.phone}</a>
        </>
      )}
    </>
  );
  return (
    <>
      <section className="group" aria-labelledby="aanmelden">
        <h2 id="aanmelden">{text.application}</h2>
        {application.split(/\n+/).map((line) => (
          <p key={line} className="reading">
            {line}
          </p>
        ))}
      </section>
      <Facts
        facts={[
          { term: text.contact, value: reach },
          { term: text.starts, value: startsOf(starts, visit.today) },
          ...(website === null ? [] : [{ term: text.website, value: <a href={website} rel="noreferrer">{website}</a> }]),
        ]}
      />
      {edit}
    </>
  );
}

export const DIRECTORY: readonly Route[] = [
  { method: 'GET', path: PATH, handler: list },
  { method: 'GET', path: `${PATH}/:location`, handler: one },
  ...EDIT_DIRECTORY,
];
