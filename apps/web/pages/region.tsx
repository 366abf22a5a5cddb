import type { ReactNode } from 'react';
import { RegionNumbers, type RegionView } from '../../../libs/casework/region-numbers.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { LINE } from '../../../libs/domain/phases.js';
import { schoolYearOf, type LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, NothingHere, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Bars, LineOfNumbers } from '../ui/drawings.js';
import { ButtonLink } from '../ui/buttons.js';
import { Title } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { drawn, Figure, RegionTabs, said, shown, Years } from './region-figure.js';

const text = nl.region;
const PATH = '/regio';
/** Silence on a choice is no stall. */
const isStall = ({ step }: { step: string }): boolean => step !== 'consent';

async function regionPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const thisYear = schoolYearOf(visit.today);
  const input = RegionNumbersSchema.safeParse({ schoolYear: asked(visit, 'schooljaar') ?? thisYear });
  if (!input.success) throw new NothingHere();
  const view = await new RegionNumbers(visit.web.dependencies.casework).execute(visit.signedIn.actor, input.data);
  const body = (
    <>
      <Title aside={text.total(shown(view.total))}>{visit.signedIn.membership.organisation.name}</Title>
      <RegionTabs visit={visit} current={PATH} />
      <p className="soft">{text.lead}</p>
      <Years path={PATH} chosen={view.schoolYear} thisYear={thisYear} />
      <Funnel view={view} />
      <Stalls view={view} />
      <StallsPerSchool view={view} />
      <Talks view={view} />
      <Escalations view={view} today={visit.today} />
      <Schools view={view} />
      <p className="actions no-print">
        <ButtonLink href={`${PATH}/cijfers.csv?schooljaar=${String(view.schoolYear)}`} kind="secondary">
          {nl.course.export}
        </ButtonLink>
      </p>
    </>
  );
  return { title: text.title, body, current: PATH };
}

/** Of small numbers nobody can say which is the largest. */
function funnelWords(most: RegionView['funnel'][number] | undefined): string {
  if (most === undefined) return text.funnelNone;
  return most.transfers === '<5' ? nl.course.funnelFew : text.funnel(most.label.toLowerCase(), said(most.transfers));
}

function stallWords(worst: RegionView['stalls'][number] | undefined): string {
  if (worst === undefined) return text.stallNone;
  return worst.transfers === '<5' ? nl.course.stallFew : text.stall(worst.label.toLowerCase(), said(worst.transfers));
}

function Funnel({ view }: { view: RegionView }): ReactNode {
  const known = view.funnel.filter(({ transfers }) => transfers !== 0);
  const most = known.reduce<(typeof known)[number] | undefined>(
    (best, row) => (best === undefined || drawn(row.transfers) > drawn(best.transfers) ? row : best),
    undefined,
  );
  const stations = view.funnel.filter(({ phase }) => LINE.includes(phase));
  return (
    <Figure
      id="trechter"
      title={text.funnelTitle}
      finding={funnelWords(most)}
      drawing={
        <LineOfNumbers
          title={text.funnelTitle}
          stations={stations.map(({ label, transfers }) => ({
            label,
            value: drawn(transfers),
            shown: shown(transfers),
          }))}
        />
      }
      rows={most === undefined ? [] : view.funnel}
      keyOf={({ phase }) => phase}
      columns={[
        { head: text.phase, cell: ({ label }) => label },
        { head: text.students, number: true, cell: ({ transfers }) => shown(transfers) },
      ]}
    />
  );
}

function Stalls({ view }: { view: RegionView }): ReactNode {
  const stalls = view.stalls.filter(isStall);
  const [worst] = stalls;
  return (
    <Figure
      id="stil"
      title={text.stallTitle}
      finding={stallWords(worst)}
      drawing={
        <Bars
          title={text.stallTitle}
          bars={stalls.map(({ label, transfers }) => ({
            label,
            value: drawn(transfers),
            shown: shown(transfers),
          }))}
        />
      }
      rows={stalls}
      keyOf={({ step }) => step}
      columns={[
        { head: text.step, cell: ({ label }) => label },
        { head: text.students, number: true, cell: ({ transfers }) => shown(transfers) },
      ]}
    />
  );
}

function StallsPerSchool({ view }: { view: RegionView }): ReactNode {
  const rows = view.stallsPerSchool.filter(isStall);
  if (rows.length === 0) return null;
  return (
    <details className="more figure-more">
      <summary>{nl.course.perSchool}</summary>
      <Table
        caption={nl.course.perSchool}
        captionHidden
        rows={rows}
        keyOf={({ location, step }) => `${location}-${step}`}
        columns={[
          { head: text.school, cell: ({ school }) => school },
          { head: text.step, cell: ({ label }) => label },
          { head: text.students, number: true, cell: ({ transfers }) => shown(transfers) },
        ]}
      />
    </details>
  );
}

function Talks({ view }: { view: RegionView }): ReactNode {
  const rows = view.colours.some(({ transfers }) => transfers !== 0) ? view.colours : [];
  const red = view.colours.find(({ colour }) => colour === 'red')?.transfers ?? 0;
  return (
    <Figure
      id="gesprekken"
      title={text.talksTitle}
      finding={rows.length === 0 ? text.talksNone : text.talks(said(red))}
      drawing={
        <Bars
          title={text.talksTitle}
          bars={rows.map(({ colour, transfers }) => ({
            label: nl.transfer.colour[colour],
            value: drawn(transfers),
            shown: shown(transfers),
          }))}
        />
      }
      rows={rows}
      keyOf={({ colour }) => colour}
      columns={[
        { head: text.colour, cell: ({ colour }) => nl.transfer.colour[colour] },
        { head: text.students, number: true, cell: ({ transfers }) => shown(transfers) },
      ]}
    />
  );
}

interface Week {
  week: LocalDate;
  raised: number;
  answered: number;
  small: boolean;
}

/** Sums of what may be shown; a week with only small numbers says no more than that. */
function weeksOf(view: RegionView): Week[] {
  const weeks = new Map<LocalDate, Week>();
  for (const { week, status, escalations } of view.escalations) {
    const known = weeks.get(week) ?? { week, raised: 0, answered: 0, small: false };
    weeks.set(week, known);
    known.raised += drawn(escalations);
    known.small ||= escalations === '<5';
    if (status === 'answered' || status === 'solved') known.answered += drawn(escalations);
  }
  return [...weeks.values()];
}

function Escalations({ view, today }: { view: RegionView; today: LocalDate }): ReactNode {
  const weeks = weeksOf(view);
  const raised = weeks.reduce((total, week) => total + week.raised, 0);
  const answered = weeks.reduce((total, week) => total + week.answered, 0);
  const few = weeks.some(({ small }) => small);
  const finding =
    weeks.length === 0 ? text.escalationNone : few ? text.escalationFew : text.escalation(raised, answered);
  return (
    <Figure
      id="meldingen"
      title={text.escalationTitle}
      finding={finding}
      drawing={
        <Bars
          title={text.escalationTitle}
          bars={weeks.map(({ week, raised: value, answered: filled, small }) => ({
            label: `${text.week} ${dateWords(week, today)}`,
            value,
            shown: small ? '< 5' : String(value),
            filled,
          }))}
        />
      }
      rows={view.escalations}
      keyOf={({ week, reason, desk, status }) => `${week}-${reason}-${desk}-${status}`}
      columns={[
        { head: text.week, cell: ({ week }) => dateWords(week, today) },
        { head: text.reason, cell: ({ reasonLabel }) => reasonLabel },
        { head: text.status, cell: ({ status }) => nl.transfer.statuses[status] ?? status },
        { head: text.raised, number: true, cell: ({ escalations }) => shown(escalations) },
      ]}
    />
  );
}

function Schools({ view }: { view: RegionView }): ReactNode {
  if (view.schools.length === 0) return null;
  return (
    <section className="figure" aria-labelledby="scholen">
      <h2 id="scholen">{text.schoolsTitle}</h2>
      <Table
        caption={text.schoolsTitle}
        captionHidden
        rows={view.schools}
        keyOf={({ location }) => location}
        columns={[
          { head: text.school, cell: ({ name }) => name },
          { head: text.students, number: true, cell: ({ transfers }) => shown(transfers) },
        ]}
      />
    </section>
  );
}

export const REGION: readonly Route[] = [{ method: 'GET', path: '/regio', handler: regionPage }];
