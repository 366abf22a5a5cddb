import type { ReactNode } from 'react';
import { dateWords } from '../../../libs/calendar/index.js';
import { ReadAbsence, RecordAbsentWeek, type AbsenceView } from '../../../libs/casework/landing/absence.js';
import { AbsentWeekSchema } from '../../../libs/contracts/landing.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { area, casework, date, form, when, yesNo } from './form-parts.js';
import { recordingRoutes, type Recording } from './recording.js';

const text = nl.absenceWeeks;

const ABSENCE: Recording<typeof AbsentWeekSchema, AbsenceView> = {
  path: 'verzuim',
  read: (visit, { id }) => new ReadAbsence(casework(visit)).execute(visit.signedIn.actor, { transfer: id }),
  form: when('record-absence', () =>
    form(
      text.title,
      [
        date('week', text.week, false, text.weekHint),
        { kind: 'text', type: 'number', name: 'hours', label: text.hours },
        yesNo('whole', text.whole, { optional: true }),
        yesNo('reported', text.reported, { hint: text.reportedHint, optional: true }),
        area('words', nl.steps.words, { optional: true, rows: 2 }),
      ],
      { lead: text.lead },
    ),
  ),
  above: ({ read, visit }) => <Counter read={read} today={visit.today} />,
  filled: ({ visit }) => ({ week: visit.today }),
  schema: AbsentWeekSchema,
  record: (visit, transfer, body) =>
    new RecordAbsentWeek(casework(visit)).execute(visit.signedIn.actor, { ...body, transfer }),
};

/** How near the limit of the law is, and the weeks that were filled in. */
function Counter({ read, today }: { read: AbsenceView; today: LocalDate }): ReactNode {
  const near = read.limit !== null && read.hours >= read.limit * 0.75;
  return (
    <div className="group stack reading">
      <p className={near ? 'notice notice--act' : 'notice'}>
        <strong className="num">
          {read.limit === null ? text.counterFree(read.hours) : text.counter(read.hours, read.limit)}
        </strong>
        {read.limit === null && <> {text.noLimit}</>}
      </p>
      {read.limit !== null && (
        <progress className="bar" value={Math.min(read.hours, read.limit)} max={read.limit} aria-label={text.title} />
      )}
      {read.reports.length > 0 && (
        <ul className="stack-tight">
          {read.reports.map(({ firstWeek, lastWeek, hours, reported }) => (
            <li key={lastWeek} className={reported ? undefined : 'act'}>
              {text.report(dateWords(firstWeek, today), dateWords(lastWeek, today), hours, reported)}
            </li>
          ))}
        </ul>
      )}
      {read.weeks.length === 0 ? (
        <p className="soft">{text.none}</p>
      ) : (
        <details className="more">
          <summary>{`${text.table} (${String(read.weeks.length)})`}</summary>
          <Table
            caption={text.table}
            captionHidden
            rows={read.weeks}
            keyOf={({ week }) => week}
            columns={[
              { head: text.of, cell: ({ week }) => dateWords(week, today) },
              { head: text.amount, cell: ({ hours }) => hours, number: true },
              { head: text.entire, cell: ({ whole }) => (whole ? nl.form.yes : nl.form.no) },
            ]}
          />
        </details>
      )}
    </div>
  );
}

export const ABSENCE_FORM: readonly Route[] = recordingRoutes(ABSENCE);
