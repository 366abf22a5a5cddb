import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { monitorCsv, ReadRegionMonitor, type MonitorMeasure, type MonitorPart, type RegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';
import { PublishOpenData, ReadPublication, WithdrawOpenData, type Publication } from '../../../libs/casework/monitor/open-data.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { schoolYearOf, type LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, NothingHere, sentFields, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Bars } from '../ui/drawings.js';
import { Title, Token } from '../ui/page.js';
import { Facts } from '../ui/summary.js';
import type { Route } from '../web.js';
import { drawn, Figure, RegionTabs, shown, Years } from './region-figure.js';

const text = nl.monitor;
const PATH = '/regio/monitor';
const [PUBLISH, WITHDRAW] = ['/regio/open-data/publiceren', '/regio/open-data/weghalen'] as const;

async function monitorOf(visit: StaffVisit): Promise<RegionMonitor> {
  const input = RegionNumbersSchema.safeParse({ schoolYear: asked(visit, 'schooljaar') ?? schoolYearOf(visit.today) });
  if (!input.success) throw new NothingHere();
  return new ReadRegionMonitor(visit.web.dependencies.casework).execute(visit.signedIn.actor, input.data);
}

async function monitorPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const monitor = await monitorOf(visit);
  const { schoolYear, total } = monitor;
  const publication = await new ReadPublication(visit.web.dependencies.casework).execute(visit.signedIn.actor, { schoolYear });
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
        <Public visit={visit} schoolYear={schoolYear} publication={publication} />
      </section>
    </>
  );
  return { title: text.title, body, current: '/regio' };
}

/** Whether everybody may read these figures: a decision of the region, off until somebody takes it. */
function Public({ visit, schoolYear, publication }: { visit: StaffVisit; schoolYear: number; publication: Publication }): ReactNode {
  const { region, publishedOn, measuredOn, nextFrom } = publication;
  const decides = mayDo({ action: 'manage-policy', phase: 'orientation', role: visit.signedIn.membership.role });
  const [year, day] = [`${String(schoolYear)}-${String(schoolYear + 1)}`, (date: LocalDate): string => dateWords(date, visit.today)];
  const address = `/api/v1/open-data/${region}/${String(schoolYear)}`;
  const mayPublish = nextFrom === null || visit.today >= nextFrom;
  return (
    <section className="stack-tight" aria-labelledby="openbaar">
      <h3 id="openbaar">{text.open.title}</h3>
      {publishedOn === null || measuredOn === null ? (
        <p>{text.open.off}</p>
      ) : (
        <>
          <p>{text.open.on(day(publishedOn), day(measuredOn))}</p>
          <p className="actions no-print">
            <a href={`${address}/export`}>{text.open.csv}</a>
            <a href={address}>{text.open.json}</a>
          </p>
        </>
      )}
      {decides && (
        <>
          <p className="soft reading">{mayPublish ? text.open.what(year) : text.open.rest(day(nextFrom))}</p>
          <div className="actions no-print">
            {mayPublish && <Press visit={visit} path={PUBLISH} schoolYear={schoolYear} label={text.open.publish(year)} />}
            {publishedOn !== null && <Press visit={visit} path={WITHDRAW} schoolYear={schoolYear} label={text.open.withdraw} />}
          </div>
        </>
      )}
    </section>
  );
}

function Press({ visit, path, schoolYear, label }: { visit: StaffVisit; path: string; schoolYear: number; label: string }): ReactNode {
  return (
    <form method="post" action={path}>
      <Token value={visit.token} />
      <input type="hidden" name="schooljaar" value={schoolYear} />
      <Button kind="secondary">{label}</Button>
    </form>
  );
}

function sentYear(visit: StaffVisit): number {
  const input = RegionNumbersSchema.safeParse({ schoolYear: sentFields(visit)['schooljaar'] });
  if (!input.success) throw new NothingHere();
  return input.data.schoolYear;
}

const back = (schoolYear: number): Answer => ({ redirect: `${PATH}?schooljaar=${String(schoolYear)}#open-data` });

async function publish(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const schoolYear = sentYear(visit);
  await new PublishOpenData(visit.web.dependencies.casework).execute(visit.signedIn.actor, { schoolYear });
  return back(schoolYear);
}

async function withdraw(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const schoolYear = sentYear(visit);
  const { casework } = visit.web.dependencies;
  const { region } = await new ReadPublication(casework).execute(visit.signedIn.actor, { schoolYear });
  await new WithdrawOpenData(casework).execute(visit.signedIn.actor, { region, schoolYear });
  return back(schoolYear);
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
  { method: 'POST', path: PUBLISH, handler: publish },
  { method: 'POST', path: WITHDRAW, handler: withdraw },
];
