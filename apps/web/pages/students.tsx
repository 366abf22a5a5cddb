import type { ReactNode } from 'react';
import { ListTransfers, type TransferLine } from '../../../libs/casework/list-transfers.js';
import { ListTransfersSchema } from '../../../libs/contracts/lists.js';
import { PHASE_LABELS, PHASES } from '../../../libs/domain/phases.js';
import { schoolYearOf, type LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, NothingHere, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import { Rows, type Row } from '../ui/rows.js';
import { Tabs } from '../ui/tabs.js';
import type { Route } from '../web.js';
import { nameOf, toneOf } from './my-work.js';

export const AHEAD_PATH = '/leerlingen/vooruit';

const PER_PAGE = 50;
const FILTERS = ['jaar', 'fase', 'stand'] as const;
const YEARS = 3;
type Filter = (typeof FILTERS)[number];
export type Chosen = Partial<Record<Filter, string>>;

const STATES: Record<string, Record<string, string>> = {
  'te-laat': { overdue: 'true' },
  rood: { colour: 'red' },
  oranje: { colour: 'amber' },
  mijn: { whose: 'mine' },
};

export function addressWith(chosen: Chosen, change: Chosen): string {
  const wanted = { ...chosen, ...change };
  const query = FILTERS.flatMap((name) =>
    wanted[name] === undefined ? [] : [`${name}=${encodeURIComponent(wanted[name])}`],
  );
  return query.length === 0 ? '/leerlingen' : `/leerlingen?${query.join('&')}`;
}

function Choice({
  name,
  label,
  options,
  chosen,
}: {
  name: Filter;
  label: string;
  options: readonly [string, string][];
  chosen: Chosen;
}): ReactNode {
  const id = `filter-${name}`;
  return (
    <div>
      <h2 id={id}>{label}</h2>
      <ul aria-labelledby={id}>
        <li>
          <a
            href={addressWith(chosen, { [name]: undefined })}
            aria-current={chosen[name] === undefined ? 'true' : undefined}
          >
            {nl.students.all}
          </a>
        </li>
        {options.map(([value, words]) => (
          <li key={value}>
            <a href={addressWith(chosen, { [name]: value })} aria-current={chosen[name] === value ? 'true' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whenOf({ next, phaseLabel }: TransferLine): string {
  if (next === null) return phaseLabel;
  return next.step === 'consent' ? nl.transfer.ownChoice : next.dueWords;
}

export function studentRow(line: TransferLine, today: LocalDate): Row {
  const { next } = line;
  const school = line.mbo === null ? line.vso : `${line.vso} → ${line.mbo}`;
  return {
    key: line.id,
    href: `/overstap/${line.id}`,
    sentence: nameOf(line),
    who: next === null ? school : `${next.label} · ${next.turnName} · ${school}`,
    phase: line.phase,
    when: whenOf(line),
    tone: next === null || next.step === 'consent' ? 'soon' : toneOf(next.due, today),
  };
}

const chosenIn = (visit: Visit): Chosen =>
  Object.fromEntries(FILTERS.flatMap((name) => (asked(visit, name) === undefined ? [] : [[name, asked(visit, name)]])));

/** The next school year first: who leaves then is followed already. */
function yearsOf(today: LocalDate): [string, string][] {
  const first = schoolYearOf(today) + 1;
  return Array.from({ length: YEARS }, (_, index) => first - index).map((year) => [
    String(year),
    `${String(year)}-${String(year + 1)}`,
  ]);
}

/** Every student of the school, with what they wait for; filters are links. */
async function studentsPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const chosen = chosenIn(visit);
  const input = ListTransfersSchema.safeParse({
    limit: PER_PAGE,
    ...(chosen.jaar === undefined ? {} : { schoolYear: chosen.jaar }),
    ...(chosen.fase === undefined ? {} : { phase: chosen.fase }),
    ...(chosen.stand === undefined ? {} : STATES[chosen.stand]),
    ...(asked(visit, 'na') === undefined ? {} : { cursor: asked(visit, 'na') }),
  });
  if (!input.success) throw new NothingHere();
  const page = await new ListTransfers(visit.web.dependencies.casework).execute(visit.signedIn.actor, input.data);
  const address = addressWith(chosen, {});
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{nl.students.title}</Title>
      <Tabs
        label={nl.ahead.view}
        tabs={[
          { href: '/leerlingen', label: nl.ahead.back },
          { href: AHEAD_PATH, label: nl.ahead.link },
        ]}
        current="/leerlingen"
      />
      <nav className="filters" aria-label={nl.students.filters}>
        <Choice name="jaar" label={nl.students.year} chosen={chosen} options={yearsOf(visit.today)} />
        <Choice
          name="stand"
          label={nl.students.state}
          chosen={chosen}
          options={[
            ['mijn', nl.students.mine],
            ['te-laat', nl.students.overdue],
            ['rood', nl.students.red],
            ['oranje', nl.students.amber],
          ]}
        />
        <Choice
          name="fase"
          label={nl.students.phase}
          chosen={chosen}
          options={PHASES.map((phase) => [phase, PHASE_LABELS[phase]])}
        />
      </nav>
      {page.items.length === 0 ? (
        <p className="empty">
          {Object.keys(chosen).length === 0 ? nl.work.emptySchool : nl.students.empty}{' '}
          {Object.keys(chosen).length > 0 && <a href="/leerlingen">{nl.students.showAll}</a>}
        </p>
      ) : (
        <Rows rows={page.items.map((line) => studentRow(line, visit.today))} />
      )}
      {page.next !== null && (
        <p className="actions group">
          <a className="phone" href={`${address}${address.includes('?') ? '&' : '?'}na=${page.next}`}>
            {nl.students.next}
          </a>
        </p>
      )}
    </>
  );
  return { title: nl.students.title, body, current: '/leerlingen' };
}

export const STUDENTS: readonly Route[] = [{ method: 'GET', path: '/leerlingen', handler: studentsPage }];
