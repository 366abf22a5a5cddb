import type { ReactNode } from 'react';
import type { Cell } from '../../../libs/casework/small-cells.js';
import { mayDo } from '../../../libs/domain/actions.js';
import type { StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Table, type Column } from '../ui/summary.js';
import { Tabs } from '../ui/tabs.js';

/** How large a small number is drawn: nobody can read it back. */
const SMALL_DRAWN = 2;
export const drawn = (cell: Cell): number => (cell === '<5' ? SMALL_DRAWN : cell);
export const shown = (cell: Cell): string => (cell === '<5' ? '< 5' : String(cell));
/** In a sentence. */
export const said = (cell: Cell): string => (cell === '<5' ? nl.region.few : String(cell));

const YEARS = 3;

export function RegionTabs({ visit, current }: { visit: StaffVisit; current: string }): ReactNode {
  const makes = mayDo({ action: 'manage-policy', phase: 'orientation', role: visit.signedIn.membership.role });
  const tabs = [
    { href: '/regio', label: nl.course.nowTab },
    { href: '/regio/verloop', label: nl.course.courseTab },
    { href: '/regio/monitor', label: nl.monitor.tab },
    ...(makes ? [{ href: '/afspraken', label: nl.course.agreementsTab }] : []),
  ];
  return <Tabs label={nl.course.tabs} tabs={tabs} current={current} />;
}

export function Years({ path, chosen, thisYear }: { path: string; chosen: number; thisYear: number }): ReactNode {
  return (
    <nav className="filters" aria-label={nl.region.year}>
      <ul>
        {Array.from({ length: YEARS }, (_, index) => thisYear - index).map((year) => (
          <li key={year}>
            <a href={`${path}?schooljaar=${String(year)}`} aria-current={year === chosen ? 'true' : undefined}>
              {`${String(year)}-${String(year + 1)}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FigureProps<Row> {
  id: string;
  title: string;
  /** What the drawing shows, in one sentence. */
  finding: string;
  note?: string;
  drawing: ReactNode;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
}

/** A finding, a drawing of it, and the numbers. */
export function Figure<Row>({ id, title, finding, note, drawing, rows, columns, keyOf }: FigureProps<Row>): ReactNode {
  return (
    <section className="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{finding}</p>
      {rows.length > 0 && (
        <>
          {drawing}
          {note !== undefined && <p className="soft small">{note}</p>}
          <details className="more">
            <summary>{nl.region.table}</summary>
            <Table caption={title} captionHidden rows={rows} columns={columns} keyOf={keyOf} />
          </details>
        </>
      )}
    </section>
  );
}
