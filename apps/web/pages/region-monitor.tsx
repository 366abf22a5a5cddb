import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { monitorCsv, ReadRegionMonitor, type MonitorMeasure, type MonitorPart, type RegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { schoolYearOf } from '../../../libs/domain/time.js';
import { asked, asStaff, NothingHere, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Bars } from '../ui/drawings.js';
import { Title } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import type { Route } from '../web.js';
import { drawn, Figure, RegionTabs, shown, Years } from './region-figure.js';

const text = nl.monitor;
const PATH = '/regio/monitor';

async function monitorOf(visit: StaffVisit): Promise<RegionMonitor> {
  const input = RegionNumbersSchema.safeParse({ schoolYear: asked(visit, 'schooljaar') ?? schoolYearOf(visit.today) });
  if (!input.success) throw new NothingHere();
  return new ReadRegionMonitor(visit.web.dependencies.casework).execute(visit.signedIn.actor, input.data);
}

async function monitorPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const monitor = await monitorOf(visit);
  const { schoolYear, total } = monitor;
  const body = (
    <>
      <Title {...(total === null ? {} : { aside: text.total(shown(total)) })}>{visit.signedIn.membership.organisation.name}</Title>
      <RegionTabs visit={visit} current={PATH} />
      <p className="soft">{text.lead}</p>
      <Years path={PATH} chosen={schoolYear} thisYear={schoolYearOf(visit.today)} />
      {monitor.measures.map((measure) => (
        <Measure key={measure.key} measure={measure} />
      ))}
      <section aria-labelledby="open-data">
        <h2 id="open-data">{text.openData}</h2>
        <p>{`${text.measured(dateWords(monitor.measuredOn, visit.today))} ${monitor.rounding}`}</p>
        <p className="actions no-print">
          <ButtonLink href={`/regio/open-data.csv?schooljaar=${String(schoolYear)}`} kind="secondary">
            {text.csv}
          </ButtonLink>
          <ButtonLink href={`/regio/open-data.json?schooljaar=${String(schoolYear)}`} kind="secondary">
            {text.json}
          </ButtonLink>
        </p>
      </section>
    </>
  );
  return { title: text.title, body, current: '/regio' };
}

function findingOf({ hidden, parts }: MonitorMeasure): string {
  if (hidden) return text.hidden;
  const [first, ...others] = parts;
  if (first === undefined) return text.none;
  const most = others.reduce((best, part) => (drawn(part.students) > drawn(best.students) ? part : best), first);
  return most.students === '<5' ? text.few : text.most(most.label, shown(most.students));
}

function Measure({ measure }: { measure: MonitorMeasure }): ReactNode {
  const { key, label, question, parts, start, stop, pause } = measure;
  return (
    <>
      <Figure<MonitorPart>
        id={key}
        title={label}
        finding={`${question} ${findingOf(measure)}`}
        drawing={
          <Bars
            title={label}
            bars={parts.map((part) => ({ label: part.label, value: drawn(part.students), shown: shown(part.students) }))}
          />
        }
        rows={parts}
        keyOf={(part) => part.key}
        columns={[
          { head: text.part, cell: (part) => part.label },
          { head: text.students, number: true, cell: (part) => shown(part.students) },
          { head: text.share, number: true, cell: (part) => part.share ?? nl.course.hidden },
        ]}
      />
      <details className="more figure-more">
        <summary>
          {text.definition}
          <span className="vh">{`: ${label}`}</span>
        </summary>
        <Facts
          facts={[
            { term: text.start, value: start },
            { term: text.stop, value: stop },
            { term: text.pause, value: pause },
          ]}
        />
      </details>
    </>
  );
}

async function csv(anyVisit: Visit): Promise<Answer> {
  const monitor = await monitorOf(asStaff(anyVisit));
  return { file: { name: `monitor-${String(monitor.schoolYear)}.csv`, type: 'text/csv; charset=utf-8', content: monitorCsv(monitor) } };
}

async function json(anyVisit: Visit): Promise<Answer> {
  const monitor = await monitorOf(asStaff(anyVisit));
  const content = `${JSON.stringify(monitor, null, 2)}\n`;
  return { file: { name: `monitor-${String(monitor.schoolYear)}.json`, type: 'application/json; charset=utf-8', content } };
}

export const REGION_MONITOR: readonly Route[] = [
  { method: 'GET', path: PATH, handler: monitorPage },
  { method: 'GET', path: '/regio/open-data.csv', handler: csv },
  { method: 'GET', path: '/regio/open-data.json', handler: json },
];
