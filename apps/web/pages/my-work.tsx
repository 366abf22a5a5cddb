import type { ReactNode } from 'react';
import { ListTransfers, type TransferLine } from '../../../libs/casework/list-transfers.js';
import { ReadOwnSteps, type OwnStep } from '../../../libs/casework/own-steps.js';
import { ReadOwnUndelivered, type UndeliveredOf } from '../../../libs/casework/reach/undelivered.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { addDays, type LocalDate } from '../../../libs/domain/time.js';
import type { Role } from '../../../libs/domain/roles.js';
import { dateWords, localDateOf, weekdayWords } from '../../../libs/calendar/index.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Title } from '../ui/page.js';
import { Groups, type Group, type Row, type Tone } from '../ui/rows.js';
import { lowered } from '../forms/step-forms.js';
import { placeOfStep } from '../forms/step-places.js';
import type { Route } from '../web.js';

/** As many rows as somebody can look over in a morning; the rest is under Mijn leerlingen. */
const MOST_ROWS = 100;
const SUPERVISORS: readonly Role[] = ['vso-supervisor', 'mbo-supervisor'];

export function toneOf(due: LocalDate, today: LocalDate): Tone {
  if (due < today) return 'late';
  return due === today ? 'today' : 'soon';
}

export const nameOf = ({ firstName, lastName }: TransferLine): string =>
  [firstName, lastName].filter(Boolean).join(' ');

function rowOf(line: TransferLine, next: NonNullable<TransferLine['next']>, today: LocalDate, who: string): Row {
  const choice = next.step === 'consent';
  return {
    key: line.id,
    // Whose turn it is goes to what is to be done; the others to where it stands.
    href: next.yours ? placeOfStep(line.id, next.step) : `/overstap/${line.id}`,
    sentence: next.task,
    who,
    phase: line.phase,
    when: choice ? nl.transfer.ownChoice : next.dueWords,
    tone: choice ? 'soon' : toneOf(next.due, today),
  };
}

type Waiting = TransferLine & { next: NonNullable<TransferLine['next']> };
const isWaiting = (line: TransferLine): line is Waiting => line.next !== null;

/** One thing to do, with the day by which. */
interface Work {
  due: LocalDate;
  row: Row;
}

const workOf = (line: Waiting, today: LocalDate): Work => ({
  due: line.next.due,
  row: rowOf(line, line.next, today, nameOf(line)),
});

/** A step of the reader's own that stands behind the most urgent one of its transfer. */
function workBehind(step: OwnStep, today: LocalDate): Work {
  const { transfer, step: key, task, phase, due, dueWords, firstName, lastName } = step;
  const who = [firstName, lastName].filter(Boolean).join(' ');
  const tone = toneOf(due, today);
  const row = {
    key: `${transfer}-${key}`,
    href: placeOfStep(transfer, key),
    sentence: task,
    who,
    phase,
    when: dueWords,
    tone,
  };
  return { due, row };
}

/** The last day of this week. */
function sundayOf(today: LocalDate): LocalDate {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 6 - weekday);
}

/** Overdue first, then today, then this week; `behind` are steps of the reader's own besides the most urgent ones. */
export function groupsOf(lines: readonly Waiting[], today: LocalDate, behind: readonly OwnStep[] = []): Group[] {
  const sunday = sundayOf(today);
  const work = [...lines.map((line) => workOf(line, today)), ...behind.map((step) => workBehind(step, today))];
  const sorted = work.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const between = (from: LocalDate, to: LocalDate): Row[] =>
    sorted.filter(({ due }) => due >= from && due <= to).map(({ row }) => row);
  return [
    { key: 'te-laat', title: nl.work.late, rows: between('0000-01-01', addDays(today, -1)) },
    { key: 'vandaag', title: nl.work.today, rows: between(today, today) },
    { key: 'deze-week', title: nl.work.week, rows: between(addDays(today, 1), sunday) },
    { key: 'daarna', title: nl.work.later, rows: between(addDays(sunday, 1), '9999-12-31') },
  ];
}

/** Mail that did not arrive, of which somebody must hear in another way. */
function undeliveredGroup(undelivered: readonly UndeliveredOf[], today: LocalDate): Group {
  const rows = undelivered.map(({ transfer, firstName, lastName, phase, who, since }): Row => ({
    key: `mail-${transfer}`,
    href: `/overstap/${transfer}/niet-aangekomen`,
    sentence: nl.undelivered.task(who),
    who: [firstName, lastName].filter(Boolean).join(' '),
    phase,
    when: nl.undelivered.since(dateWords(localDateOf(since), today)),
    tone: 'today',
  }));
  return { key: 'mail', title: nl.undelivered.group, rows };
}

/** 'MBO College Zuid: intakegesprek (4)'. */
export function elsewhereOf(lines: readonly Waiting[]): string[] {
  const counts = new Map<string, number>();
  for (const { next, mbo, vso } of lines) {
    const where = next.turn.startsWith('mbo-') ? mbo : next.turn.startsWith('vso-') ? vso : undefined;
    const said = `${where ?? next.turnName}: ${lowered(next.label.replace(/ \d+$/, ''))}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([said, count]) => `${said} (${count})`);
}

const mayTakeAnotherRoute = (role: Role): boolean =>
  mayDo({ action: 'take-another-route', phase: 'orientation', role });

async function myWork(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { signedIn, today, web } = visit;
  const { role, organisation } = signedIn.membership;
  const supervises = SUPERVISORS.includes(role);
  const { items } = await new ListTransfers(web.dependencies.casework).execute(signedIn.actor, {
    limit: MOST_ROWS,
    whose: supervises ? 'organisation' : 'mine',
    ...(supervises ? { overdue: true } : {}),
  });
  const waiting = items.filter(isWaiting);
  const mine = supervises ? waiting : waiting.filter(({ next }) => next.yours);
  const others = supervises ? [] : waiting.filter(({ next }) => !next.yours);
  const behind =
    supervises || !/^(vso|mbo)-/.test(role)
      ? []
      : await new ReadOwnSteps(web.dependencies.casework).execute(signedIn.actor, { until: sundayOf(today) });
  const undelivered = mayTakeAnotherRoute(role)
    ? await new ReadOwnUndelivered(web.dependencies.casework).execute(signedIn.actor)
    : [];
  const body = (
    <>
      <Title aside={`${weekdayWords(today, today)} · ${organisation.name}`}>{nl.work.title}</Title>
      <Groups groups={[undeliveredGroup(undelivered, today)]} />
      {mine.length + behind.length + undelivered.length === 0 && <Nothing role={role} school={items.length > 0} />}
      <Groups groups={groupsOf(mine, today, behind)} />
      {others.length > 0 && <Elsewhere lines={others} />}
    </>
  );
  return { title: nl.work.title, body, current: '/mijn-werk' };
}

function Nothing({ role, school }: { role: Role; school: boolean }): ReactNode {
  const mayStart = mayDo({ action: 'start-transfer', phase: 'orientation', role });
  if (school || !mayStart) return <p className="empty">{nl.work.empty}</p>;
  return (
    <div className="stack">
      <p className="empty">{nl.work.emptySchool}</p>
      <p className="actions">
        <ButtonLink href="/nieuw">{nl.nav.start}</ButtonLink>
        <ButtonLink href="/imports" kind="secondary">
          {nl.nav.import}
        </ButtonLink>
      </p>
    </div>
  );
}

function Elsewhere({ lines }: { lines: readonly Waiting[] }): ReactNode {
  return (
    <section className="group" aria-labelledby="bij-een-ander">
      <h2 id="bij-een-ander">
        {nl.work.elsewhere} <span className="count">({lines.length})</span>
      </h2>
      <p className="soft">{nl.work.elsewhereHelp}</p>
      <ul className="elsewhere group-list">
        {elsewhereOf(lines).map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <details className="more">
        <summary>{nl.work.showThem}</summary>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <a href={`/overstap/${line.id}`}>
                {nameOf(line)}: {lowered(line.next.label)}, {line.next.dueWords}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

export const MY_WORK: readonly Route[] = [{ method: 'GET', path: '/mijn-werk', handler: myWork }];
