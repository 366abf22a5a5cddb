import type { ReactNode } from 'react';
import { SearchAudit, type AuditLineView, type AuditPage } from '../../../libs/casework/privacy/audit-search.js';
import { fieldWords } from '../../../libs/casework/privacy/field-words.js';
import { actionWords, groundWords, roleWords } from '../../../libs/casework/privacy/log-words.js';
import { AuditSearchSchema } from '../../../libs/contracts/audit.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { localDateOf, localMinuteOf, weekdayWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Title } from '../ui/page.js';
import { Table, type Column } from '../ui/summary.js';
import type { Route } from '../web.js';

const text = nl.log;
const PATH = '/logboek';
/** Field of the form and value of the address, by the name in the use case. */
const FIELDS = {
  from: 'van',
  until: 'tot',
  person: 'wie',
  role: 'rol',
  action: 'wat',
  studentNumber: 'nummer',
  before: 'ouder',
} as const;
type Field = keyof typeof FIELDS;
const MOST = 10_000;
const FEW = 4;

/** Many names at once are folded away: starting a transfer writes a whole form. */
export function Fields({ fields }: { fields: readonly string[] }): ReactNode {
  const words = fields.map(fieldWords).join(', ');
  if (fields.length <= FEW) return words;
  return (
    <details className="more">
      <summary>{text.manyFields(fields.length)}</summary>
      {words}
    </details>
  );
}

/** The day, and under it the time. */
export function When({ at, today }: { at: number; today: LocalDate }): ReactNode {
  const minute = localMinuteOf(at);
  return (
    <span className="nowrap">
      {weekdayWords(localDateOf(at), today)}
      <span className="person__role num">{`${String(Math.floor(minute / 60))}.${String(minute % 60).padStart(2, '0')}`}</span>
    </span>
  );
}

async function page(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const given = Object.fromEntries(
    Object.entries(FIELDS).flatMap(([field, name]) =>
      asked(visit, name) === undefined ? [] : [[field, asked(visit, name)]],
    ),
  );
  const parsed = AuditSearchSchema.safeParse(given);
  const errors: FieldError[] = parsed.success
    ? []
    : fieldErrors(parsed.error.issues).map((error) => ({
        ...error,
        field: FIELDS[error.field as Field] ?? error.field,
      }));
  const found = await new SearchAudit(visit.web.dependencies.casework).execute(
    visit.signedIn.actor,
    parsed.success ? parsed.data : {},
  );
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(Object.values(FIELDS))} />
      <Title aside={visit.signedIn.membership.organisation.name}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      <Search visit={visit} found={found} errors={errors} />
      {errors.length === 0 && <Found visit={visit} found={found} />}
    </>
  );
  return { title: text.title, body, current: PATH, ...(errors.length > 0 ? { status: 400 } : {}) };
}

/** A form that asks (GET): what was looked for is in the address, to be kept or passed on. */
function Search({
  visit,
  found,
  errors,
}: {
  visit: StaffVisit;
  found: AuditPage;
  errors: readonly FieldError[];
}): ReactNode {
  const value = (field: Field): string => asked(visit, FIELDS[field]) ?? '';
  const day = (field: 'from' | 'until'): ReactNode => (
    <TextField
      name={FIELDS[field]}
      type="date"
      label={text[field]}
      value={value(field)}
      error={errorAt(errors, FIELDS[field])}
    />
  );
  return (
    <form className="search group" method="get" action={PATH} role="search" aria-label={text.title}>
      {day('from')}
      {day('until')}
      <Select
        name={FIELDS.person}
        label={text.who}
        empty={text.anybody}
        options={found.colleagues.map(({ person, name }) => ({ value: person, label: name }))}
        value={value('person')}
        error={errorAt(errors, FIELDS.person)}
      />
      <Select
        name={FIELDS.role}
        label={text.role}
        empty={text.anyRole}
        options={found.roles.map((role) => ({ value: role, label: roleWords(role) }))}
        value={value('role')}
        error={errorAt(errors, FIELDS.role)}
      />
      <Select
        name={FIELDS.action}
        label={text.action}
        empty={text.anything}
        options={found.actions
          .map((action) => ({ value: action, label: actionWords(action) }))
          .sort((a, b) => a.label.localeCompare(b.label, 'nl'))}
        value={value('action')}
        error={errorAt(errors, FIELDS.action)}
      />
      <TextField name={FIELDS.studentNumber} label={text.number} value={value('studentNumber')} short />
      <p className="actions">
        <Button>{text.search}</Button>
        <a className="phone" href={PATH}>
          {text.clear}
        </a>
      </p>
    </form>
  );
}

function Found({ visit, found }: { visit: StaffVisit; found: AuditPage }): ReactNode {
  const { lines, next } = found;
  const columns: Column<AuditLineView>[] = [
    { head: text.when, cell: ({ at }) => <When at={at} today={visit.today} /> },
    {
      head: text.who,
      cell: ({ name, role }) => (
        <>
          {name ?? roleWords(role)}
          {name !== null && <span className="person__role">{roleWords(role)}</span>}
        </>
      ),
    },
    { head: text.action, cell: ({ action }) => actionWords(action) },
    { head: text.student, cell: (line) => <Student line={line} /> },
    { head: text.fields, cell: ({ fields }) => <Fields fields={fields} /> },
    { head: text.ground, cell: ({ ground }) => groundWords(ground) },
  ];
  return (
    <section className="group" aria-labelledby="regels">
      <h2 id="regels">{found.found >= MOST ? text.most : text.found(found.found)}</h2>
      {lines.length === 0 ? (
        <p className="empty">{text.none}</p>
      ) : (
        <Table caption={text.title} captionHidden rows={lines} keyOf={({ seq }) => String(seq)} columns={columns} />
      )}
      <p className="actions">
        {asked(visit, FIELDS.before) !== undefined && (
          <a className="phone" href={addressWith(visit, undefined)}>
            {text.newest}
          </a>
        )}
        {next !== null && (
          <a className="phone" href={addressWith(visit, next)}>
            {text.next}
          </a>
        )}
      </p>
    </section>
  );
}

function Student({ line: { transfer, studentNumber } }: { line: AuditLineView }): ReactNode {
  if (transfer === null || studentNumber === null) return '';
  return (
    <a href={`/inzage/${transfer}`} aria-label={text.report(studentNumber)}>
      {studentNumber}
    </a>
  );
}

function addressWith(visit: StaffVisit, before: number | undefined): string {
  const query = new URLSearchParams();
  for (const name of Object.values(FIELDS)) {
    const value = name === FIELDS.before ? before : asked(visit, name);
    if (value !== undefined) query.set(name, String(value));
  }
  const words = query.toString();
  return words === '' ? PATH : `${PATH}?${words}`;
}

export const LOG: readonly Route[] = [{ method: 'GET', path: PATH, handler: page }];
