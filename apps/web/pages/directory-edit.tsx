import { CaseworkError } from '../../../libs/casework/errors.js';
import { ReadDirectoryEntry, SaveDirectoryEntry } from '../../../libs/casework/directory/directory.js';
import { DirectoryEntrySchema } from '../../../libs/contracts/directory.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { bodyOf, type Question, type Sent } from '../forms/form.js';
import { mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, parameter, sentFields, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { valueOf } from '../ui/field-parts.js';
import { TextArea, TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Title, Token } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.directory;
const PATH = '/mbo-scholen';
const QUESTIONS: readonly Question[] = [
  { kind: 'area', name: 'application', label: text.application, hint: text.applicationHint, rows: 6 },
  { kind: 'text', name: 'website', label: text.website, hint: text.websiteHint, optional: true },
  { kind: 'text', name: 'contact.name', label: text.contactName },
  { kind: 'text', type: 'email', name: 'contact.email', label: text.contactEmail },
  { kind: 'text', type: 'tel', name: 'contact.phone', label: text.contactPhone, optional: true },
  { kind: 'text', name: 'starts', label: text.starts, hint: text.startsHint },
];

function locationOf(visit: StaffVisit): string {
  const location = parameter(visit, 'location');
  if (!isUuid(location)) throw new NothingHere();
  return location;
}

/** '1-8' is what people write; the year has it the other way around. What is no day stays as it was, and is refused. */
function dayOfYear(written: string): string {
  const [, day, month] = /^(\d{1,2})[-/](\d{1,2})$/.exec(written.trim()) ?? [];
  return day === undefined || month === undefined ? written.trim() : `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
const asWritten = (day: string): string => `${String(Number(day.slice(3)))}-${String(Number(day.slice(0, 2)))}`;

async function form(visit: StaffVisit, again?: { sent: Sent; errors: readonly FieldError[]; status: number }): Promise<Answer> {
  const location = locationOf(visit);
  const page = await new ReadDirectoryEntry(visit.web.dependencies.casework).execute(visit.signedIn.actor, { location });
  if (!page.own) throw new CaseworkError('ACTION.NOT_YOURS', `location ${location} is not kept by the reader`);
  const { entry } = page;
  const before: Sent = {
    application: entry?.application,
    website: entry?.website ?? undefined,
    'contact.name': entry?.contact.name,
    'contact.email': entry?.contact.email,
    'contact.phone': entry?.contact.phone ?? undefined,
    starts: entry?.starts.map(asWritten).join(', '),
    version: String(page.version),
  };
  const sent = again?.sent ?? before;
  const errors = again?.errors ?? [];
  const body = (
    <>
      <ErrorSummary errors={errors} fields={new Set(QUESTIONS.map(({ name }) => name))} />
      <Back href={`${PATH}/${location}`}>{page.name}</Back>
      <Title aside={page.collegeName}>{text.editOf(page.name)}</Title>
      <p className="soft reading">{text.editLead}</p>
      <form className="form" method="post" action={`${PATH}/${location}/aanpassen`}>
        <Token value={visit.token} />
        <input type="hidden" name="version" value={valueOf(sent, 'version')} />
        {QUESTIONS.map((question) => {
          const { name, label, hint, optional } = question;
          const field = { name, label, hint, optional: optional ?? false, value: valueOf(sent, name), error: errorAt(errors, name) };
          return question.kind === 'area' ? (
            <TextArea key={name} {...field} rows={question.rows ?? 3} />
          ) : (
            <TextField key={name} {...field} type={question.kind === 'text' ? (question.type ?? 'text') : 'text'} />
          );
        })}
        <p className="actions">
          <Button>{text.save}</Button>
        </p>
      </form>
    </>
  );
  return { title: text.editOf(page.name), body, current: PATH, status: again?.status ?? 200 };
}

async function save(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const location = locationOf(visit);
  const sent = sentFields(visit);
  const starts = valueOf(sent, 'starts')
    .split(',')
    .filter((each) => each.trim() !== '')
    .map(dayOfYear);
  const parsed = DirectoryEntrySchema.safeParse({
    ...bodyOf(QUESTIONS, sent),
    ...{ starts: starts.length === 0 ? undefined : starts, version: Number(sentText(visit, 'version')) },
  });
  // A mistake in one of the days is shown at the field that holds them all.
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues).map((each) => (each.field.startsWith('starts') ? { ...each, field: 'starts' } : each));
    return form(visit, { sent, errors, status: 400 });
  }
  try {
    await new SaveDirectoryEntry(visit.web.dependencies.casework).execute(visit.signedIn.actor, { ...parsed.data, location });
    return { redirect: `${PATH}/${location}?klaar=ja` };
  } catch (error) {
    return form(visit, { sent, ...mistakesOf(error) });
  }
}

export const EDIT_DIRECTORY: readonly Route[] = [
  { method: 'GET', path: `${PATH}/:location/aanpassen`, handler: async (visit) => form(asStaff(visit)) },
  { method: 'POST', path: `${PATH}/:location/aanpassen`, handler: save },
];
