import type { ReactNode } from 'react';
import { ReadOctoberList, type OctoberLine } from '../../../libs/casework/landing/start.js';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { csvAnswer } from '../http/csv.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Title } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.octoberList;

/** Who was placed and has not started: on 1 October silence becomes an escalation by itself. */
async function octoberPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { deadline, schools } = await new ReadOctoberList(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const { today } = visit;
  const waiting = schools.reduce((sum, { lines }) => sum + lines.length, 0);
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{nl.october.title}</Title>
      {waiting === 0 ? (
        <p className="empty">{nl.october.none}</p>
      ) : (
        <>
          <p className="reading">
            {text.lead(waiting)} {deadline >= today ? text.deadline(dateWords(deadline, today)) : text.past}
          </p>
          <p className="actions no-print">
            <a className="phone" href="/1-oktober.csv">
              {text.download}
            </a>
          </p>
          {schools.map(({ name, lines }, index) => (
            <School key={name} id={`school-${String(index)}`} name={name} lines={lines} today={today} />
          ))}
        </>
      )}
    </>
  );
  return { title: nl.october.title, body, current: '/1-oktober' };
}

function School({ id, name, lines, today }: { id: string; name: string; lines: readonly OctoberLine[]; today: LocalDate }): ReactNode {
  return (
    <section className="group" aria-labelledby={id}>
      <h2 id={id}>
        {name} <span className="count">({lines.length})</span>
      </h2>
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.transfer} className="row row--wide">
            <span>
              <a href={`/overstap/${line.transfer}`}>
                {[line.firstName, line.lastName].filter(Boolean).join(' ')} <span className="row__who">{lineWords(line, today)}</span>
              </a>
            </span>
            <span className={line.escalation === null ? 'row__when turn' : 'row__when act'}>{escalationWords(line, today)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 'Kok · verwacht sinds 1 september · 2 keer gezocht, het laatst op 14 september · ziek'. */
function lineWords({ programme, expectedSince, tried, reasons }: OctoberLine, today: LocalDate): string {
  const [last] = tried;
  const search = last === undefined ? text.untried : text.tried(tried.length, dateWords(localDateOf(last.at), today), last.reached);
  return [programme, text.since(dateWords(expectedSince, today)), search, ...reasons.map(({ label }) => label.toLowerCase())]
    .filter(Boolean)
    .join(' · ');
}

function escalationWords({ escalation }: OctoberLine, today: LocalDate): string {
  if (escalation === null) return text.notTold;
  const status = nl.transfer.statuses[escalation.status] ?? escalation.status;
  return text.told(dateWords(localDateOf(escalation.raisedAt), today), status.toLowerCase());
}

/** The same list for a spreadsheet. */
async function octoberCsv(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { schools } = await new ReadOctoberList(visit.web.dependencies.casework).execute(visit.signedIn.actor);
  const { today } = visit;
  const rows = schools.flatMap(({ name, lines }) =>
    lines.map((line) => [
      name,
      [line.firstName, line.lastName].filter(Boolean).join(' '),
      line.programme,
      line.expectedSince,
      line.tried.length,
      line.reasons.map(({ label }) => label).join(', '),
      escalationWords(line, today),
    ]),
  );
  return csvAnswer('1-oktober', text.columns, rows);
}

export const OCTOBER: readonly Route[] = [
  { method: 'GET', path: '/1-oktober', handler: octoberPage },
  { method: 'GET', path: '/1-oktober.csv', handler: octoberCsv },
];
