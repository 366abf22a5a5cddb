import type { ReactNode } from 'react';
import { ReadImport, type ImportView } from '../../../libs/casework/cohort-import.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { isUuid } from '../http/uuid.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';

const text = nl.klas;

const LABELS: ReadonlyMap<string, string> = new Map(Object.entries(text.targets));
const NO_HEADERS: ReadonlyMap<string, string> = new Map();

/** The lines of a file that cannot be taken in, with what is wrong with each. */
export function Errors({
  caption,
  errors,
  headers = NO_HEADERS,
}: {
  caption: string;
  errors: readonly { line: number; column: string | null; message: string }[];
  /** How the file itself names the columns, where that is known. */
  headers?: ReadonlyMap<string, string>;
}): ReactNode {
  const named = (column: string): string => headers.get(column) ?? LABELS.get(column) ?? column;
  // A message begins with the name of the column, which has a place of its own here.
  const bare = (message: string, column: string | null): string =>
    column !== null && message.startsWith(`${column}: `) ? message.slice(column.length + 2) : message;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={errors}
      keyOf={({ line, column, message }) => `${String(line)}-${column ?? ''}-${message}`}
      columns={[
        { head: text.line, cell: ({ line }) => text.lineOf(line) },
        { head: text.column, cell: ({ column }) => (column === null ? '' : named(column)) },
        { head: text.problem, cell: ({ message, column }) => bare(message, column) },
      ]}
    />
  );
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

export const IMPORT_PROGRESS: readonly Route[] = [
  { method: 'GET', path: '/imports/:id', handler: progressPage },
  { method: 'GET', path: '/imports/:id/voortgang', handler: progressPart },
];
