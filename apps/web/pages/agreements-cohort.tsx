import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { Role } from '../../../libs/domain/roles.js';
import type { Course } from '../../../libs/simulation/course.js';
import type { Compared } from '../../../libs/simulation/what-if.js';
import type { CohortRun } from '../http/cohort-runs.js';
import { asStaff, parameter, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Pairs } from '../ui/pairs.js';
import { Back } from '../ui/page.js';
import type { Column } from '../ui/summary.js';
import type { Route } from '../web.js';
import { AGREEMENTS_PATH, agreementsOf } from './agreements.js';
import { formPage, readDraft, SaveForm, type Typed } from './agreements-draft.js';
import { Figure } from './region-figure.js';

const text = nl.cohort;
const agreements = nl.agreements;
const PATH = `${AGREEMENTS_PATH}/naspelen`;
const STUDENTS = 1_500;
/** Which made-up students: the same ones each time, so that two plans can be compared. */
const SEED = 22;
const LOOK_AGAIN_SECONDS = 2;
const PERCENT = 100;

/** Begins to play what was typed, and goes to the page where it can be followed. */
async function begin(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { typed, draft, errors, basis } = await readDraft(visit);
  if (errors.length > 0) return formPage(visit, basis, typed, errors);
  const { organisation: region } = visit.signedIn.actor;
  const input = { now: basis, then: draft.policy, students: STUDENTS, seed: SEED };
  return { redirect: `${PATH}/${visit.web.cohorts.begin(region, input, typed)}` };
}

async function runPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  // Whoever may not see the agreements is refused here.
  await agreementsOf(visit);
  const run = visit.web.cohorts.find(visit.signedIn.actor.organisation, parameter(visit, 'id'));
  const title = text.title;
  if (run === undefined || run.failed === true) {
    const body = (
      <div className="stack reading">
        <Back href={AGREEMENTS_PATH}>{agreements.title}</Back>
        <h1>{title}</h1>
        <p>{run === undefined ? text.gone : text.failed}</p>
        <p className="actions">
          <ButtonLink href={`${AGREEMENTS_PATH}/aanpassen`}>{text.again}</ButtonLink>
        </p>
      </div>
    );
    return { title, body, current: '/regio', status: run === undefined ? 404 : 500 };
  }
  if (run.compared === undefined)
    return { title, body: <Playing run={run} />, current: '/regio', refresh: LOOK_AGAIN_SECONDS };
  const body = (
    <>
      <Back href={AGREEMENTS_PATH}>{agreements.title}</Back>
      <h1>{title}</h1>
      <p className="reading cohort-lead">{text.lead(run.students.toLocaleString('nl-NL'))}</p>
      <Outcome compared={run.compared} />
      <Load compared={run.compared} />
      <SaveForm visit={visit} typed={run.typed as Typed} />
    </>
  );
  return { title, body, current: '/regio' };
}

function Playing({ run: { students, progress } }: { run: CohortRun }): ReactNode {
  const percent = Math.round(progress * PERCENT);
  return (
    <div className="stack reading">
      <h1>{text.title}</h1>
      <p role="status">{text.playing(students.toLocaleString('nl-NL'), percent)}</p>
      <progress className="bar" max={PERCENT} value={percent} aria-label={text.title} />
      <p className="soft">{text.mayLeave}</p>
    </div>
  );
}

interface Measure {
  key: string;
  label: string;
  now: number;
  then: number;
}

const MEASURES = [
  'reminders',
  'checkIns',
  'stalls',
  'events',
  'unanswered',
  'withDestination',
] as const satisfies readonly (keyof Course)[];

const columns: Column<Measure>[] = [
  { head: text.what, cell: ({ label }) => label },
  { head: agreements.was, number: true, cell: ({ now }) => now.toLocaleString('nl-NL') },
  { head: agreements.becomes, number: true, cell: ({ then }) => then.toLocaleString('nl-NL') },
  {
    head: text.change,
    number: true,
    cell: ({ now, then }) => (now === then ? text.same : <strong>{text.difference(then - now)}</strong>),
  },
];

interface ComparedFigureProps {
  id: string;
  title: string;
  finding: string;
  note?: string;
  rows: readonly Measure[];
  apart?: boolean;
}

/** What it finds in a sentence, both bars of each thing, and the numbers under it. */
function ComparedFigure({ id, title, finding, note, rows, apart = false }: ComparedFigureProps): ReactNode {
  return (
    <Figure
      id={id}
      title={title}
      finding={finding}
      {...(note === undefined ? {} : { note })}
      drawing={<Pairs title={title} words={text.legend} pairs={rows} apart={apart} />}
      rows={rows}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

/** What would come of it for the students. */
function Outcome({ compared: { now, then } }: { compared: Compared }): ReactNode {
  const rows = MEASURES.map((key) => ({ key, label: text.measures[key], now: now[key], then: then[key] }));
  const contact = (days: number | null): string => (days === null ? text.noSignals : text.days(days));
  return (
    <ComparedFigure
      id="gevolg"
      title={text.outcomeTitle}
      finding={text.finding(then.reminders - now.reminders, then.stalls + then.events - now.stalls - now.events)}
      note={text.contact(contact(now.daysToContact), contact(then.daysToContact))}
      rows={rows}
      apart
    />
  );
}

/** What it asks of each role: tasks, and mails. */
function Load({ compared: { now, then } }: { compared: Compared }): ReactNode {
  const roles = [...new Set([...now.load, ...then.load].map(({ role }) => role))];
  const rowsOf = (what: 'tasks' | 'messages'): Measure[] => {
    const of = (course: Course, role: Role): number => course.load.find((each) => each.role === role)?.[what] ?? 0;
    return roles
      .map((role) => ({ key: role, label: ROLE_NAMES[role], now: of(now, role), then: of(then, role) }))
      .filter((row) => row.now + row.then > 0)
      .sort((a, b) => b.then - a.then);
  };
  return (
    <>
      <ComparedFigure id="werk" title={text.loadTitle} finding={text.loadLead} rows={rowsOf('tasks')} />
      <ComparedFigure id="mails" title={text.mailTitle} finding={text.mailLead} rows={rowsOf('messages')} />
    </>
  );
}

export const AGREEMENTS_COHORT: readonly Route[] = [
  { method: 'POST', path: PATH, handler: begin },
  { method: 'GET', path: `${PATH}/:id`, handler: runPage },
];
