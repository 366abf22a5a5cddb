import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import type { Course } from '../../../libs/simulation/course.js';
import type { Compared } from '../../../libs/simulation/what-if.js';
import type { CohortRun } from '../http/cohort-runs.js';
import { asStaff, parameter, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Pairs } from '../ui/pairs.js';
import { Back } from '../ui/page.js';
import { Table, type Column } from '../ui/summary.js';
import type { Route } from '../web.js';
import { AGREEMENTS_PATH, agreementsOf } from './agreements.js';
import { formPage, readDraft, SaveForm, type Typed } from './agreements-draft.js';

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
      <p className="reading">{text.lead(run.students.toLocaleString('nl-NL'))}</p>
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

/** What would come of it for the students. */
function Outcome({ compared: { now, then } }: { compared: Compared }): ReactNode {
  const rows = MEASURES.map((key) => ({ key, label: text.measures[key], now: now[key], then: then[key] }));
  const contact = (days: number | null): string => (days === null ? text.noSignals : text.days(days));
  return (
    <section className="figure" aria-labelledby="gevolg">
      <h2 id="gevolg">{text.outcomeTitle}</h2>
      <p>{text.finding(then.reminders - now.reminders, then.stalls + then.events - now.stalls - now.events)}</p>
      <Pairs title={text.outcomeTitle} words={text.legend} pairs={rows} apart />
      <p>{text.contact(contact(now.daysToContact), contact(then.daysToContact))}</p>
      <Table caption={text.outcomeTitle} captionHidden rows={rows} keyOf={({ key }) => key} columns={columns} />
    </section>
  );
}

/** What it asks of each role: tasks, and mails. */
function Load({ compared: { now, then } }: { compared: Compared }): ReactNode {
  const roles = [...new Set([...now.load, ...then.load].map(({ role }) => role))];
  const of = (course: Course, role: string): { tasks: number; messages: number } =>
    course.load.find((each) => each.role === role) ?? { tasks: 0, messages: 0 };
  const tasks = roles
    .map((role) => ({ key: role, label: ROLE_NAMES[role], now: of(now, role).tasks, then: of(then, role).tasks }))
    .filter((row) => row.now + row.then > 0);
  const mails = roles.map((role) => ({
    ...{ key: role, label: ROLE_NAMES[role] },
    ...{ now: of(now, role).messages, then: of(then, role).messages },
  }));
  return (
    <section className="figure" aria-labelledby="werk">
      <h2 id="werk">{text.loadTitle}</h2>
      <p>{text.loadLead}</p>
      <Pairs title={text.loadTitle} words={text.legend} pairs={tasks} />
      <Table caption={text.loadTitle} rows={tasks} keyOf={({ key }) => key} columns={columns} />
      <Table caption={text.mailTitle} rows={mails} keyOf={({ key }) => key} columns={columns} />
    </section>
  );
}

export const AGREEMENTS_COHORT: readonly Route[] = [
  { method: 'POST', path: PATH, handler: begin },
  { method: 'GET', path: `${PATH}/:id`, handler: runPage },
];
