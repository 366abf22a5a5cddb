import type { ReactNode } from 'react';
import { ReadRegionCourse, type RegionCourse, type StepTime } from '../../../libs/casework/region-course.js';
import { RegionNumbers } from '../../../libs/casework/region-numbers.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { schoolYearOf } from '../../../libs/domain/time.js';
import { csvAnswer } from '../http/csv.js';
import { asked, asStaff, NothingHere, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Curve } from '../ui/curve.js';
import { Bars } from '../ui/drawings.js';
import { ButtonLink } from '../ui/buttons.js';
import { Title } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { drawn, Figure, RegionTabs, said, shown, Years } from './region-figure.js';

const text = nl.course;
const PATH = '/regio/verloop';
/** The average day on which early leavers stopped (Amsterdam, cohorts 2018-2023). */
const DAY_59 = 59;

function yearOf(visit: StaffVisit): number {
  const input = RegionNumbersSchema.safeParse({ schoolYear: asked(visit, 'schooljaar') ?? schoolYearOf(visit.today) });
  if (!input.success) throw new NothingHere();
  return input.data.schoolYear;
}

async function coursePage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const schoolYear = yearOf(visit);
  const course = await new ReadRegionCourse(visit.web.dependencies.casework).execute(visit.signedIn.actor, { schoolYear });
  const body = (
    <>
      <Title>{visit.signedIn.membership.organisation.name}</Title>
      <RegionTabs visit={visit} current={PATH} />
      <p className="soft">{nl.region.lead}</p>
      <Years path={PATH} chosen={schoolYear} thisYear={schoolYearOf(visit.today)} />
      <FirstDays course={course} />
      <Times times={course.times} />
      <Support support={course.support} />
      <p className="actions no-print">
        <ButtonLink href={`/regio/cijfers.csv?schooljaar=${String(schoolYear)}`} kind="secondary">
          {text.export}
        </ButtonLink>
      </p>
    </>
  );
  return { title: `${nl.region.title}: ${text.courseTab.toLowerCase()}`, body, current: '/regio' };
}

function FirstDays({ course: { firstDays } }: { course: RegionCourse }): ReactNode {
  const { points, started } = firstDays;
  const last = points.at(-1);
  const finding =
    last !== undefined ? text.first(last.there, last.day) : started === 0 ? text.firstNone : text.firstFew;
  return (
    <Figure
      id="honderd-dagen"
      title={text.firstTitle}
      finding={finding}
      note={`${text.day59Help} ${text.firstHelp}`}
      drawing={<Curve title={text.firstTitle} points={points} marked={{ day: DAY_59, words: text.day59 }} />}
      rows={points}
      keyOf={({ day }) => String(day)}
      columns={[
        { head: text.day, cell: ({ day }) => day },
        { head: text.there, number: true, cell: ({ there }) => there },
        { head: text.stopped, number: true, cell: ({ stopped }) => stopped },
      ]}
    />
  );
}

function Times({ times }: { times: readonly StepTime[] }): ReactNode {
  const known = times.filter((time): time is StepTime & { middle: number; slow: number } => time.middle !== null);
  const slowest = known.reduce<(typeof known)[number] | undefined>(
    (most, time) => (most === undefined || time.middle > most.middle ? time : most),
    undefined,
  );
  const finding =
    times.length === 0
      ? text.timeNone
      : slowest === undefined
        ? text.timeFew
        : slowest.middle === 0
          ? text.timeSameDay
          : text.time(slowest.label, slowest.middle);
  return (
    <Figure
      id="tijd"
      title={text.timeTitle}
      finding={finding}
      {...(known.length > 0 ? { note: text.timeHelp } : {})}
      drawing={
        known.length > 0 && (
          <Bars
            title={text.timeTitle}
            bars={known.map(({ label, middle }) => ({ label, value: middle, shown: String(middle) }))}
          />
        )
      }
      rows={times}
      keyOf={({ step }) => step}
      columns={[
        { head: nl.region.step, cell: ({ label }) => label },
        { head: text.done, number: true, cell: ({ done }) => shown(done) },
        { head: text.middle, number: true, cell: ({ middle }) => (middle === null ? text.hidden : text.days(middle)) },
        { head: text.slow, number: true, cell: ({ slow }) => (slow === null ? text.hidden : text.days(slow)) },
      ]}
    />
  );
}

function Support({ support }: { support: RegionCourse['support'] }): ReactNode {
  const { students, needed, held, signed, inTime, schools } = support;
  const rows = [
    { key: 'students', label: text.students, count: students },
    { key: 'needed', label: text.needed, count: needed },
    { key: 'held', label: text.held, count: held },
    { key: 'signed', label: text.signed, count: signed },
    { key: 'inTime', label: text.inTime, count: inTime },
  ];
  return (
    <>
      <Figure
        id="steun"
        title={text.supportTitle}
        finding={needed === 0 ? text.supportNone : text.support(said(needed), said(signed))}
        drawing={
          <Bars
            title={text.supportTitle}
            bars={rows.map(({ label, count }) => ({ label, value: drawn(count), shown: shown(count) }))}
          />
        }
        rows={students === 0 ? [] : rows}
        keyOf={({ key }) => key}
        columns={[
          { head: text.what, cell: ({ label }) => label },
          { head: text.students, number: true, cell: ({ count }) => shown(count) },
        ]}
      />
      {schools.length > 0 && (
        <section className="figure" aria-labelledby="steun-per-school">
          <h2 id="steun-per-school">{text.supportPerSchool}</h2>
          <Table
            caption={text.supportPerSchool}
            captionHidden
            rows={schools}
            keyOf={({ location }) => location}
            columns={[
              { head: text.school, cell: ({ name }) => name },
              { head: text.students, number: true, cell: (school) => shown(school.students) },
              { head: text.needed, number: true, cell: (school) => shown(school.needed) },
              { head: text.signed, number: true, cell: (school) => shown(school.signed) },
            ]}
          />
        </section>
      )}
    </>
  );
}

/** Every number of both pages in one file: what it is about, of what, and how many. */
async function exported(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const schoolYear = yearOf(visit);
  const { casework } = visit.web.dependencies;
  const numbers = await new RegionNumbers(casework).execute(visit.signedIn.actor, { schoolYear });
  const course = await new ReadRegionCourse(casework).execute(visit.signedIn.actor, { schoolYear });
  const { support, firstDays, times } = course;
  const rows: (string | number | null)[][] = [
    ...numbers.funnel.map(({ label, transfers }) => [nl.region.funnelTitle, label, '', transfers]),
    ...numbers.stallsPerSchool.map(({ school, label, transfers }) => [nl.region.stallTitle, school, label, transfers]),
    ...numbers.colours.map(({ colour, transfers }) => [nl.region.colour, nl.transfer.colour[colour], '', transfers]),
    ...numbers.escalations.map(({ week, reasonLabel, status, escalations }) => {
      const said = `${reasonLabel}, ${(nl.transfer.statuses[status] ?? status).toLowerCase()}`;
      return [nl.region.escalationTitle, week, said, escalations];
    }),
    ...numbers.schools.map(({ name, transfers }) => [nl.region.schoolsTitle, name, '', transfers]),
    ...times.map(({ label, middle }) => [text.timeTitle, label, text.middle, middle]),
    ...firstDays.points.map(({ day, there }) => [text.firstTitle, day, text.there, there]),
    [text.supportTitle, text.needed, '', support.needed],
    [text.supportTitle, text.held, '', support.held],
    [text.supportTitle, text.signed, '', support.signed],
    [text.supportTitle, text.inTime, '', support.inTime],
    ...support.schools.map(({ name, needed }) => [text.supportTitle, name, text.needed, needed]),
    ...support.schools.map(({ name, signed }) => [text.supportTitle, name, text.signed, signed]),
  ];
  return csvAnswer(`regio-${String(schoolYear)}`, ['onderwerp', 'van', 'wat', 'aantal'], rows);
}

export const REGION_COURSE: readonly Route[] = [
  { method: 'GET', path: PATH, handler: coursePage },
  { method: 'GET', path: '/regio/cijfers.csv', handler: exported },
];
