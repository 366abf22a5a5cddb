import { ListTransfers, type TransferLine } from '../../../libs/casework/list-transfers.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { addMonths, type LocalDate } from '../../../libs/domain/time.js';
import { csvAnswer } from '../http/csv.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import { Groups, type Group } from '../ui/rows.js';
import { Tabs } from '../ui/tabs.js';
import type { Route } from '../web.js';
import { AHEAD_PATH, studentRow } from './students.js';

const text = nl.ahead;
const CSV_PATH = `${AHEAD_PATH}.csv`;
const MONTHS = 6;
/** As many as a page holds; a larger school chooses a school year first. */
const MOST = 200;

/** '2027-03' → 'Maart 2027'. */
function monthWords(month: string): string {
  const words = dateWords(`${month}-01`, '0000-01-01').replace(/^1 /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What waits in each of the coming months; what is late comes first, what has no term last. */
function byMonth(lines: readonly TransferLine[], today: LocalDate): { key: string; title: string; lines: TransferLine[] }[] {
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(`${today.slice(0, 8)}01`, index).slice(0, 7));
  const linesOf = (wanted: (due: LocalDate | undefined) => boolean): TransferLine[] => lines.filter(({ next }) => wanted(next?.due));
  const last = months.at(-1) ?? '';
  return [
    { key: 'te-laat', title: text.late, lines: linesOf((due) => due !== undefined && due < today) },
    ...months.map((month) => ({
      key: month,
      title: monthWords(month),
      lines: linesOf((due) => due !== undefined && due >= today && due.slice(0, 7) === month),
    })),
    { key: 'daarna', title: text.after, lines: linesOf((due) => due !== undefined && due.slice(0, 7) > last) },
    { key: 'zonder', title: text.nothing, lines: linesOf((due) => due === undefined) },
  ];
}

/** The same list for a spreadsheet, with everybody in it: a file need not fit on a page. */
async function aheadCsv(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const list = new ListTransfers(visit.web.dependencies.casework);
  const lines: TransferLine[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await list.execute(visit.signedIn.actor, { limit: MOST, whose: 'organisation', ...(cursor === undefined ? {} : { cursor }) });
    lines.push(...page.items);
    cursor = page.next;
  }
  const rows = byMonth(lines, visit.today).flatMap(({ title, lines: some }) =>
    some.map((line) => [
      title,
      [line.firstName, line.lastName].filter(Boolean).join(' '),
      line.studentNumber,
      line.vso,
      line.mbo,
      line.next?.label,
      line.next?.turnName,
      line.next?.due,
      line.next?.dueWords ?? line.phaseLabel,
    ]),
  );
  return csvAnswer(text.file, text.columns, rows);
}

export const monthsAhead = (lines: readonly TransferLine[], today: LocalDate): Group[] =>
  byMonth(lines, today).map(({ lines: some, ...group }) => ({ ...group, rows: some.map((line) => studentRow(line, today)) }));

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
      {page.items.length > 0 && (
        <p className="actions no-print">
          <a className="phone" href={CSV_PATH}>
            {text.download}
          </a>
        </p>
      )}
      {page.next !== null && <p className="soft">{text.most(MOST)}</p>}
    </>
  );
  return { title: `${nl.students.title}: ${text.link.toLowerCase()}`, body, current: '/leerlingen' };
}

export const HALF_YEAR: readonly Route[] = [
  { method: 'GET', path: AHEAD_PATH, handler: aheadPage },
  { method: 'GET', path: CSV_PATH, handler: aheadCsv },
];
