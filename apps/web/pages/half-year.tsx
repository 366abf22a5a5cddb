import { ListTransfers, type TransferLine } from '../../../libs/casework/list-transfers.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { addMonths, type LocalDate } from '../../../libs/domain/time.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import { Groups, type Group } from '../ui/rows.js';
import { Tabs } from '../ui/tabs.js';
import type { Route } from '../web.js';
import { AHEAD_PATH, studentRow } from './students.js';

const text = nl.ahead;
const MONTHS = 6;
/** As many as a page holds; a larger school chooses a school year first. */
const MOST = 200;

/** '2027-03' → 'Maart 2027'. */
function monthWords(month: string): string {
  const words = dateWords(`${month}-01`, '0000-01-01').replace(/^1 /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What waits in each of the coming months; what is late comes first, what has no term last. */
export function monthsAhead(lines: readonly TransferLine[], today: LocalDate): Group[] {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(`${today.slice(0, 8)}01`, index).slice(0, 7));
  const rowsOf = (wanted: (due: LocalDate | undefined) => boolean): Group['rows'] =>
    lines.filter(({ next }) => wanted(next?.due)).map((line) => studentRow(line, today));
  const last = months.at(-1) ?? '';
  return [
    { key: 'te-laat', title: text.late, rows: rowsOf((due) => due !== undefined && due < today) },
    ...months.map((month) => ({
      key: month,
      title: monthWords(month),
      rows: rowsOf((due) => due !== undefined && due >= today && due.slice(0, 7) === month),
    })),
    { key: 'daarna', title: text.after, rows: rowsOf((due) => due !== undefined && due.slice(0, 7) > last) },
    { key: 'zonder', title: text.nothing, rows: rowsOf((due) => due === undefined) },
  ];
}

async function aheadPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const page = await new ListTransfers(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    limit: MOST,
    whose: 'organisation',
  });
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{nl.students.title}</Title>
      <Tabs
        label={text.view}
        tabs={[
          { href: '/leerlingen', label: text.back },
          { href: AHEAD_PATH, label: text.link },
        ]}
        current={AHEAD_PATH}
      />
      <p className="soft reading">{text.lead}</p>
      {page.items.length === 0 ? <p className="empty">{text.empty}</p> : <Groups groups={monthsAhead(page.items, visit.today)} />}
      {page.next !== null && <p className="soft">{text.most(MOST)}</p>}
    </>
  );
  return { title: `${nl.students.title}: ${text.link.toLowerCase()}`, body, current: '/leerlingen' };
}

export const HALF_YEAR: readonly Route[] = [{ method: 'GET', path: AHEAD_PATH, handler: aheadPage }];
