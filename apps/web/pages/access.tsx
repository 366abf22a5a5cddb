import type { ReactNode } from 'react';
import { exportHtml } from '../../../libs/casework/dossier/export-html.js';
import { ExportPerson } from '../../../libs/casework/dossier/export-person.js';
import {
  accessReportHtml,
  FindPerson,
  ReadAccessReport,
  type AccessReport,
  type FoundPerson,
} from '../../../libs/casework/privacy/access-report.js';
import { actionWords, groundWords, roleWords } from '../../../libs/casework/privacy/log-words.js';
import { FindPersonSchema } from '../../../libs/contracts/audit.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { momentWords } from '../../../libs/calendar/index.js';
import { isUuid } from '../http/uuid.js';
import { asked, asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Title } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { Fields, When } from './log.js';
import { staffWhoMay } from '../../../libs/casework/done.js';

const text = nl.access;
const PATH = '/inzage';
const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string | null }): string =>
  [firstName, lastName].filter(Boolean).join(' ');

async function findPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const given = (visit.request.query as Record<string, string | undefined>)['nummer'];
  const parsed = given === undefined ? undefined : FindPersonSchema.safeParse({ studentNumber: given });
  const errors: FieldError[] =
    parsed?.success === false ? fieldErrors(parsed.error.issues).map((error) => ({ ...error, field: 'nummer' })) : [];
  const { actor } = visit.signedIn;
  staffWhoMay(actor, 'read-audit');
  const find = new FindPerson(visit.web.dependencies.casework);
  const found = parsed?.success === true ? await find.execute(actor, parsed.data) : [];
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(['nummer'])} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      <form className="form group" method="get" action={PATH} role="search" aria-label={text.title}>
        <TextField name="nummer" label={text.number} value={given ?? ''} short error={errorAt(errors, 'nummer')} />
        <p className="actions">
          <Button>{text.find}</Button>
        </p>
      </form>
      {parsed?.success === true && <Found found={found} number={parsed.data.studentNumber} />}
    </>
  );
  return { title: text.title, body, current: PATH, ...(errors.length > 0 ? { status: 400 } : {}) };
}

function Found({ found, number }: { found: readonly FoundPerson[]; number: string }): ReactNode {
  if (found.length === 0) return <p className="empty">{text.none(number)}</p>;
  return (
    <section className="group" aria-labelledby="gevonden">
      <h2 id="gevonden">{text.found}</h2>
      <ul className="rows">
        {found.map((person) => (
          <li key={person.transfer} className="row row--wide">
            <span>
              <a href={`${PATH}/${person.transfer}`}>
                {nameOf(person)} <span className="row__who">{person.studentNumber}</span>
              </a>
            </span>
            <span className="row__when soft">
              {text.year(`${String(person.schoolYear)}-${String(person.schoolYear + 1)}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function transferOf(visit: StaffVisit): string {
  const id = parameter(visit, 'id');
  if (!isUuid(id)) throw new NothingHere();
  return id;
}

async function reportPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const transfer = transferOf(visit);
  const report = await new ReadAccessReport(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer,
  });
  const as = asked(visit, 'als');
  if (as === 'json')
    return { file: { name: 'wie-keek.json', type: JSON_TYPE, content: JSON.stringify(report, null, 2) } };
  if (as === 'html') return { file: { name: 'wie-keek.html', type: HTML, content: accessReportHtml(report) } };
  const title = text.of(nameOf(report.student));
  const path = `${PATH}/${transfer}`;
  const body = (
    <>
      <Back href={PATH}>{text.title}</Back>
      <h1>{title}</h1>
      <p className="soft reading">{report.allParties ? text.all : text.own}</p>
      <ul className="stack-tight group">
        {report.perOrganisation.map(({ organisation, times, last }) => (
          <li key={organisation}>
            {text.counted(organisation, times)},{' '}
            <span className="soft">{text.lastTime(momentWords(last, visit.today))}</span>
          </li>
        ))}
      </ul>
      <p className="actions group">
        <ButtonLink href={`${path}?als=html`}>{text.saveHtml}</ButtonLink>
        <ButtonLink href={`${path}?als=json`} kind="secondary">
          {text.saveJson}
        </ButtonLink>
      </p>
      <Lines report={report} visit={visit} />
      {report.allParties && (
        <section className="group stack-tight" aria-labelledby="alles">
          <h2 id="alles">{text.whole}</h2>
          <p className="soft reading">{text.wholeHelp}</p>
          <p className="actions">
            <ButtonLink href={`${path}/alles?als=html`} kind="secondary">
              {text.wholeHtml}
            </ButtonLink>
            <ButtonLink href={`${path}/alles?als=json`} kind="secondary">
              {text.wholeJson}
            </ButtonLink>
          </p>
        </section>
      )}
    </>
  );
  return { title, body, current: PATH };
}

function Lines({ report, visit }: { report: AccessReport; visit: StaffVisit }): ReactNode {
  if (report.lines.length === 0) return <p className="empty">{text.empty}</p>;
  return (
    <section className="group" aria-label={text.title}>
      <Table
        caption={text.title}
        captionHidden
        rows={report.lines.map((line, index) => ({ ...line, key: String(index) }))}
        keyOf={({ key }) => key}
        columns={[
          { head: text.when, cell: ({ at }) => <When at={at} today={visit.today} /> },
          { head: text.organisation, cell: ({ organisation }) => organisation ?? nl.product },
          {
            head: text.who,
            cell: ({ name, role }) => (
              <>
                {name ?? roleWords(role)}
                {name !== null && <span className="person__role">{roleWords(role)}</span>}
              </>
            ),
          },
          { head: text.what, cell: ({ action }) => actionWords(action) },
          { head: text.fields, cell: ({ fields }) => <Fields fields={fields} /> },
          { head: text.ground, cell: ({ ground }) => groundWords(ground) },
        ]}
      />
    </section>
  );
}

/** Everything that is known of one person (AVG 15), for the privacy officer to pass on. */
async function whole(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const transfer = transferOf(visit);
  const exported = await new ExportPerson(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer });
  if (asked(visit, 'als') === 'json')
    return { file: { name: 'hele-dossier.json', type: JSON_TYPE, content: JSON.stringify(exported, null, 2) } };
  return { file: { name: 'hele-dossier.html', type: HTML, content: exportHtml(exported) } };
}

export const ACCESS: readonly Route[] = [
  { method: 'GET', path: PATH, handler: findPage },
  { method: 'GET', path: `${PATH}/:id`, handler: reportPage },
  { method: 'GET', path: `${PATH}/:id/alles`, handler: whole },
];
