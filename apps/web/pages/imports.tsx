import { Readable } from 'node:stream';
import type { ReactNode } from 'react';
import { CreateImport } from '../../../libs/casework/cohort-import.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { LookIntoCohort, type CohortLook } from '../../../libs/casework/imports/look-into.js';
import { COHORT_COLUMNS } from '../../../libs/contracts/cohort-columns.js';
import { FIXED_COLUMNS } from '../../../libs/contracts/cohort-mapping.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { workbookOf } from '../../../libs/documents/workbook.js';
import { csvAnswer } from '../http/csv.js';
import { requireOwnForm } from '../http/own-form.js';
import { asStaff, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { idOf } from '../ui/field-parts.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { columnsPage, FileAlong, saveColumns } from './import-columns.js';
import { Errors, IMPORT_PROGRESS } from './import-progress.js';
import { requireStarter } from './start.js';

const text = nl.klas;
/** A class is some kilobytes. A file larger than this is taken in at once; what is wrong with it is told while it is worked out. */
const PREVIEW_BYTES = 512 * 1024;
const SHOWN = 10;
const ACCEPTED = '.csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function uploadPage(visit: StaffVisit, errors: readonly FieldError[] = []): Answer {
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(['file'])} />
      <h1>{text.title}</h1>
      <p className="soft">
        {text.lead} <a href="/docs/leerlingen-inlezen">{text.manual}</a>
      </p>
      <form className="form" method="post" action="/imports" encType="multipart/form-data">
        <Token value={visit.token} />
        <div className={errors.length > 0 ? 'field field--wrong' : 'field'}>
          <label htmlFor={idOf('file')}>{text.file}</label>
          <p className="field__hint" id="uitleg-bestand">
            {text.fileHint}
          </p>
          <input id={idOf('file')} type="file" name="file" accept={ACCEPTED} aria-describedby="uitleg-bestand" />
        </div>
        <p className="actions">
          <Button>{text.look}</Button>
          <a className="phone" href="/imports/voorbeeld.xlsx">
            {text.example}
          </a>
          <a className="phone" href="/imports/voorbeeld.csv">
            {text.exampleCsv}
          </a>
        </p>
      </form>
    </>
  );
  return { title: text.title, body, current: '/imports', ...(errors.length > 0 ? { status: 400 } : {}) };
}

async function begin(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'import-cohort');
  return uploadPage(visit);
}

/** The token stands before the file in the form, so it has been read when the file comes in. */
async function look(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'import-cohort');
  const part = await visit.request.file();
  const token = part?.fields['_token'];
  requireOwnForm(visit, token !== undefined && 'value' in token ? token.value : undefined);
  if (part === undefined || part.filename === '')
    return uploadPage(visit, [{ field: 'file', code: 'FIELD.REQUIRED', message: text.noFile }]);
  const head: Buffer[] = [];
  let size = 0;
  const source = part.file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    head.push(next.value);
    size += next.value.length;
    if (size > PREVIEW_BYTES) return takeIn(visit, joined(head, source));
  }
  if (size === 0) return uploadPage(visit, [{ field: 'file', code: 'FIELD.REQUIRED', message: text.noFile }]);
  return lookedInto(visit, Readable.from([Buffer.concat(head)]), async (seen) =>
    seen.known ? preview(visit, seen) : columnsPage(visit, seen),
  );
}

async function* joined(head: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function lookedInto(
  visit: StaffVisit,
  file: AsyncIterable<Uint8Array>,
  next: (seen: CohortLook) => Promise<Answer>,
): Promise<Answer> {
  try {
    const seen = await new LookIntoCohort(visit.web.dependencies.casework).execute(visit.signedIn.actor, { file });
    // A spreadsheet of a large school is more than a form can carry.
    if (seen.text.length > PREVIEW_BYTES) return await takeIn(visit, Readable.from([seen.text]));
    return await next(seen);
  } catch (error) {
    if (!(error instanceof CaseworkError) || error.errors.length === 0) throw error;
    return uploadPage(visit, error.errors);
  }
}

const sentFile = (visit: StaffVisit): Readable => Readable.from([Buffer.from(sentText(visit, 'bestand'), 'base64')]);

/** The columns of the file are looked at again, from the page that asks or from the preview. */
async function columns(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'import-cohort');
  return lookedInto(visit, sentFile(visit), async (seen) => {
    if (sentText(visit, 'opnieuw') !== '') return columnsPage(visit, seen);
    const again = await saveColumns(visit, seen);
    return again ?? lookedInto(visit, sentFile(visit), async (named) => preview(visit, named));
  });
}

function preview(visit: StaffVisit, seen: CohortLook): Answer {
  const { good, errors, badLines, notices } = seen;
  const body = (
    <>
      <Back href="/imports">{text.other}</Back>
      <h1>{text.preview}</h1>
      <p className="soft">{text.notYet}</p>
      <div className="stack reading">
        <p>
          <strong>{good.length === 0 ? text.nothing : text.good(good.length)}</strong>{' '}
          {seen.there > 0 && text.skipped(seen.there)}
        </p>
        <ForAll seen={seen} />
        <ReadAs seen={seen} />
      </div>
      <div className="actions group">
        {good.length > 0 && (
          <form method="post" action="/imports/toevoegen">
            <Token value={visit.token} />
            <FileAlong look={seen} />
            <Button>{text.add(good.length)}</Button>
          </form>
        )}
        <form method="post" action="/imports/kolommen">
          <Token value={visit.token} />
          <FileAlong look={seen} />
          <input type="hidden" name="opnieuw" value="1" />
          <Button kind="secondary">{text.columnsChange}</Button>
        </form>
      </div>
      {badLines > 0 && (
        <section className="group stack-tight" aria-labelledby="regels">
          <h2 id="regels">{text.bad(badLines)}</h2>
          {good.length > 0 && <p className="soft">{text.badHelp}</p>}
          <Errors caption={text.bad(badLines)} errors={errors} headers={headersBy(seen)} />
        </section>
      )}
      {notices.length > 0 && (
        <ul className="group soft">
          {notices.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {good.length > 0 && <FirstStudents seen={seen} />}
    </>
  );
  return { title: text.preview, body, current: '/imports' };
}

/** What the file does not say of each student, and holds for all of them: nobody gets a mentor of last year unseen. */
function ForAll({ seen }: { seen: CohortLook }): ReactNode {
  const read = seen.columns.map(({ readAs }) => readAs);
  const said = FIXED_COLUMNS.filter((column) => !read.includes(column) && seen.mapping.fixed[column] !== undefined);
  if (said.length === 0) return null;
  return (
    <p className="notice">
      {text.forAll}:{' '}
      {said.map((column) => `${text.fixed[column].toLowerCase()} ${seen.mapping.fixed[column] ?? ''}`).join(', ')}.
    </p>
  );
}

/** Which column is read as what: the next year nobody is asked, and somebody may still want to see it. */
function ReadAs({ seen }: { seen: CohortLook }): ReactNode {
  return (
    <details>
      <summary>{text.readAs}</summary>
      <dl className="facts">
        {seen.columns.map(({ name, readAs }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{readAs === null ? text.notRead : text.targets[readAs]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The names of the school for what Doorlijn reads: somebody looks a mistake up in the own file. */
const headersBy = ({ columns }: CohortLook): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ name, readAs }) => (readAs === null ? [] : [[readAs, name] as const])));

function FirstStudents({ seen }: { seen: CohortLook }): ReactNode {
  return (
    <section className="group" aria-labelledby="leerlingen">
      <h2 id="leerlingen">{text.first}</h2>
      <Table
        caption={text.first}
        captionHidden
        rows={seen.good.slice(0, SHOWN)}
        keyOf={({ student }) => student.studentNumber}
        columns={[
          { head: text.student, cell: ({ student }) => `${student.firstName} ${student.lastName}` },
          { head: text.number, cell: ({ student }) => student.studentNumber },
          { head: text.born, cell: ({ student }) => student.birthDate.split('-').reverse().join('-') },
          { head: text.lives, cell: ({ student }) => student.municipality },
          {
            head: text.to,
            cell: ({ mbo, programme }) => [programme.name, mbo?.institution].filter(Boolean).join(', '),
          },
        ]}
      />
    </section>
  );
}

async function add(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'import-cohort');
  return takeIn(visit, sentFile(visit));
}

async function takeIn(visit: StaffVisit, file: AsyncIterable<Uint8Array>): Promise<Answer> {
  try {
    const created = await new CreateImport(visit.web.dependencies.casework).execute(visit.signedIn.actor, { file });
    return { redirect: `/imports/${created.import}` };
  } catch (error) {
    if (!(error instanceof CaseworkError) || error.errors.length === 0) throw error;
    return uploadPage(visit, error.errors);
  }
}

/** A header and one line, so that nobody has to type twenty names of columns. */
function exampleRow({ signedIn }: StaffVisit): string[] {
  const row: Record<string, string> = {
    leerlingnummer: '2601',
    roepnaam: 'Sam',
    achternaam: 'Voorbeeld',
    geboortedatum: '31-01-2010',
    woongemeente: 'Amsterdam',
    vso_vestiging: signedIn.membership.location?.name ?? signedIn.membership.organisation.name,
    mentor_email: signedIn.person.email,
    extra_ondersteuning: 'nee',
  };
  return COHORT_COLUMNS.map((column) => row[column] ?? '');
}

async function exampleCsv(visit: Visit): Promise<Answer> {
  return csvAnswer('voorbeeld', COHORT_COLUMNS, [exampleRow(asStaff(visit))]);
}

async function exampleExcel(visit: Visit): Promise<Answer> {
  const sheet = { name: 'Leerlingen', header: COHORT_COLUMNS, rows: [exampleRow(asStaff(visit))] };
  return { file: { name: 'voorbeeld.xlsx', type: EXCEL, content: workbookOf(sheet) } };
}

export const IMPORTS: readonly Route[] = [
  { method: 'GET', path: '/imports', handler: begin },
  { method: 'GET', path: '/imports/voorbeeld.csv', handler: exampleCsv },
  { method: 'GET', path: '/imports/voorbeeld.xlsx', handler: exampleExcel },
  { method: 'POST', path: '/imports', handler: look, file: true },
  { method: 'POST', path: '/imports/kolommen', handler: columns },
  { method: 'POST', path: '/imports/toevoegen', handler: add },
  ...IMPORT_PROGRESS,
];
