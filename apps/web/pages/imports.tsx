import type { ReactNode } from 'react';
import { Readable } from 'node:stream';
import { CreateImport, ReadImport, type ImportView } from '../../../libs/casework/cohort-import.js';
import { CaseworkError } from '../../../libs/casework/errors.js';
import { COHORT_COLUMNS } from '../../../libs/contracts/cohort-columns.js';
import { parseCohort, type CohortError } from '../../../libs/contracts/cohort-csv.js';
import type { StartTransferBody } from '../../../libs/contracts/start-transfer.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { requireOwnForm } from '../http/own-form.js';
import { asStaff, NothingHere, parameter, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { isUuid } from '../http/uuid.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { idOf } from '../ui/field-parts.js';
import { ErrorSummary } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { requireStarter } from './start.js';

const text = nl.klas;
/** A class is some kilobytes. A file larger than this is taken in at once; what is wrong with it is told while it is worked out. */
const PREVIEW_BYTES = 512 * 1024;
const SHOWN = 10;

function uploadPage(visit: StaffVisit, errors: readonly FieldError[] = []): Answer {
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(['file'])} />
      <h1>{text.title}</h1>
      <p className="soft">{text.lead}</p>
      <form className="form" method="post" action="/imports" encType="multipart/form-data">
        <Token value={visit.token} />
        <div className={errors.length > 0 ? 'field field--wrong' : 'field'}>
          <label htmlFor={idOf('file')}>{text.file}</label>
          <p className="field__hint" id="uitleg-bestand">
            {text.fileHint}
          </p>
          <input id={idOf('file')} type="file" name="file" accept=".csv,text/csv" aria-describedby="uitleg-bestand" />
        </div>
        <p className="actions">
          <Button>{text.look}</Button>
          <a className="phone" href="/imports/voorbeeld.csv">
            {text.example}
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
  return preview(visit, Buffer.concat(head));
}

async function* joined(head: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

interface Look {
  good: StartTransferBody[];
  bad: CohortError[];
  badLines: number;
  notices: CohortError[];
}

async function lookInto(file: Buffer): Promise<Look> {
  const seen: Look = { good: [], bad: [], badLines: 0, notices: [] };
  for await (const line of parseCohort(Readable.from([file]))) {
    if (line.kind === 'row') seen.good.push(line.transfer);
    else if (line.kind === 'notice') seen.notices.push(...line.errors);
    else {
      seen.bad.push(...line.errors);
      seen.badLines += 1;
    }
  }
  return seen;
}

async function preview(visit: StaffVisit, file: Buffer): Promise<Answer> {
  const { good, bad, badLines, notices } = await lookInto(file);
  const body = (
    <>
      <Back href="/imports">{text.other}</Back>
      <h1>{text.preview}</h1>
      <p>{good.length === 0 ? text.nothing : text.good(good.length)}</p>
      {good.length > 0 && (
        <form className="actions group" method="post" action="/imports/toevoegen">
          <Token value={visit.token} />
          <input type="hidden" name="bestand" value={file.toString('base64')} />
          <Button>{text.add(good.length)}</Button>
        </form>
      )}
      {badLines > 0 && (
        <section className="group stack-tight" aria-labelledby="regels">
          <h2 id="regels">{text.bad(badLines)}</h2>
          {good.length > 0 && <p className="soft">{text.badHelp}</p>}
          <Errors caption={text.bad(badLines)} errors={bad} />
        </section>
      )}
      {notices.length > 0 && (
        <ul className="group soft">
          {notices.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {good.length > 0 && (
        <section className="group" aria-labelledby="leerlingen">
          <h2 id="leerlingen">{text.first}</h2>
          <Table
            caption={text.first}
            captionHidden
            rows={good.slice(0, SHOWN)}
            keyOf={({ student }) => student.studentNumber}
            columns={[
              { head: text.student, cell: ({ student }) => `${student.firstName} ${student.lastName}` },
              { head: text.number, cell: ({ student }) => student.studentNumber },
              {
                head: text.to,
                cell: ({ mbo, programme }) => [programme.name, mbo?.institution].filter(Boolean).join(', '),
              },
            ]}
          />
        </section>
      )}
    </>
  );
  return { title: text.preview, body, current: '/imports' };
}

function Errors({
  caption,
  errors,
}: {
  caption: string;
  errors: readonly { line: number; column: string | null; message: string }[];
}): ReactNode {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={errors}
      keyOf={({ line, column, message }) => `${String(line)}-${column ?? ''}-${message}`}
      columns={[
        { head: text.line, cell: ({ line }) => line },
        { head: text.column, cell: ({ column }) => column ?? '' },
        { head: text.problem, cell: ({ message }) => message },
      ]}
    />
  );
}

async function add(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  requireStarter(visit, 'import-cohort');
  return takeIn(visit, Readable.from([Buffer.from(sentText(visit, 'bestand'), 'base64')]));
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

async function importOf(visit: StaffVisit): Promise<ImportView> {
  const id = parameter(visit, 'id');
  if (!isUuid(id)) throw new NothingHere();
  return new ReadImport(visit.web.dependencies.casework).execute(visit.signedIn.actor, { import: id });
}

const SECONDS = 2;

async function progressPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const view = await importOf(visit);
  return {
    title: view.finished ? text.ready : text.progressTitle,
    body: <Progress view={view} />,
    current: '/imports',
    enhanced: !view.finished,
    ...(view.finished ? {} : { refresh: SECONDS }),
  };
}

/** What a script asks again and again puts in its own place; without scripts the page does so itself. */
async function progressPart(anyVisit: Visit): Promise<Answer> {
  return { fragment: <Progress view={await importOf(asStaff(anyVisit))} /> };
}

function Progress({ view }: { view: ImportView }): ReactNode {
  const { id, total, done, failed, skipped, finished, errors } = view;
  const live = finished
    ? {}
    : { 'hx-get': `/imports/${id}/voortgang`, 'hx-trigger': 'every 1s', 'hx-swap': 'outerHTML' };
  return (
    <div id="voortgang" {...live}>
      <h1>{finished ? text.ready : text.progressTitle}</h1>
      <p role="status">{text.progress(done, total)}</p>
      <progress
        className="bar"
        value={done + failed}
        max={Math.max(total, 1)}
        aria-label={text.progress(done, total)}
      />
      {skipped > 0 && <p>{text.skipped(skipped)}</p>}
      <p className="soft">{finished ? text.readyHelp : text.closable}</p>
      {finished && (
        <p className="actions group">
          <ButtonLink href="/leerlingen">{nl.nav.students}</ButtonLink>
        </p>
      )}
      {failed > 0 && (
        <section className="group stack-tight" aria-labelledby="niet-mee">
          <h2 id="niet-mee">{text.bad(failed)}</h2>
          <p className="soft">{text.badHelp}</p>
          <Errors
            caption={text.bad(failed)}
            errors={errors.map(({ sentence, ...error }) => ({ ...error, message: sentence }))}
          />
        </section>
      )}
    </div>
  );
}

/** A header row and one line, so that nobody has to type twenty names of columns. */
async function example(visit: Visit): Promise<Answer> {
  const { signedIn } = asStaff(visit);
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
  const lines = [COHORT_COLUMNS.join(';'), COHORT_COLUMNS.map((column) => row[column] ?? '').join(';')];
  return {
    file: { name: 'voorbeeld.csv', type: 'text/csv; charset=utf-8', content: `\uFEFF${lines.join('\r\n')}\r\n` },
  };
}

export const IMPORTS: readonly Route[] = [
  { method: 'GET', path: '/imports', handler: begin },
  { method: 'GET', path: '/imports/voorbeeld.csv', handler: example },
  { method: 'POST', path: '/imports', handler: look, file: true },
  { method: 'POST', path: '/imports/toevoegen', handler: add },
  { method: 'GET', path: '/imports/:id', handler: progressPage },
  { method: 'GET', path: '/imports/:id/voortgang', handler: progressPart },
];
