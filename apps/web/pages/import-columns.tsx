import type { ReactNode } from 'react';
import type { CohortLook, FoundColumn } from '../../../libs/casework/imports/look-into.js';
import { SaveColumnMapping } from '../../../libs/casework/imports/column-mapping.js';
import { REQUIRED_COLUMNS } from '../../../libs/contracts/cohort-columns.js';
import {
  CohortMappingSchema,
  FIXED_COLUMNS,
  headerKey,
  isForbidden,
  MAPPED_COLUMNS,
  missingColumns,
  type CohortMapping,
  type FixedColumn,
  type MappedColumn,
} from '../../../libs/contracts/cohort-mapping.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { mistakesOf } from '../http/refusal.js';
import { sentText, type Answer, type StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { TextField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { Back, Token } from '../ui/page.js';

const text = nl.klas;

interface Shown {
  sent?: SentColumns;
  errors?: readonly FieldError[];
  status?: number;
}

/** What somebody chose for the columns of a file, by the place of the column. */
interface SentColumns {
  columns: (MappedColumn | null)[];
  fixed: Record<FixedColumn, string>;
}

/** Asks what the columns of a file are, once for each school; guesses are filled in. */
export function columnsPage(visit: StaffVisit, look: CohortLook, { sent, errors = [], status }: Shown = {}): Answer {
  const chosen = sent?.columns ?? firstOfEach(look.columns);
  const fixed = sent?.fixed ?? fixedOf(visit, look.mapping);
  const fields = new Set([...look.columns.map((_, index) => nameOf(index)), ...FIXED_COLUMNS]);
  const lacking = FIXED_COLUMNS.filter((column) => !chosen.includes(column));
  const fillable: readonly string[] = FIXED_COLUMNS;
  const toChoose = REQUIRED_COLUMNS.filter((column) => !chosen.includes(column) && !fillable.includes(column)).map(
    (column) => text.targets[column],
  );
  const body = (
    <>
      <Back href="/imports">{text.other}</Back>
      <ErrorSummary errors={errors} fields={fields} />
      <h1>{text.columns}</h1>
      <div className="reading stack">
        <p>{text.columnsLead}</p>
        <p>{text.recognised(chosen.filter((column) => column !== null).length, chosen.length)}</p>
        {toChoose.length > 0 && errors.length === 0 && (
          <p className="notice notice--watch">{text.toChoose(toChoose.join(', '))}</p>
        )}
      </div>
      <form className="form" method="post" action="/imports/kolommen">
        <Token value={visit.token} />
        <FileAlong look={look} />
        <div className="column-fields">
          <p className="column-fields__heads soft" aria-hidden="true">
            <span>{text.yours}</span>
            <span>{text.ours}</span>
          </p>
          {look.columns.map((column, index) => (
            <ColumnField
              key={nameOf(index)}
              column={column}
              index={index}
              value={chosen[index] ?? null}
              errors={errors}
            />
          ))}
        </div>
        <p className="soft">{text.needed}</p>
        {lacking.length > 0 && (
          <section className="group stack" aria-labelledby="voor-iedereen">
            <h2 id="voor-iedereen">{text.forAll}</h2>
            <p className="soft">{text.forAllHelp}</p>
            {lacking.map((column) => (
              <TextField
                key={column}
                name={column}
                label={text.fixed[column]}
                value={fixed[column]}
                error={errorAt(errors, column)}
              />
            ))}
          </section>
        )}
        <p className="actions">
          <Button>{text.columnsSave}</Button>
        </p>
      </form>
    </>
  );
  return { title: text.columns, body, current: '/imports', ...(status === undefined ? {} : { status }) };
}

/** The file goes along with the form, as CSV: nothing of it is kept before somebody says so. */
export function FileAlong({ look }: { look: CohortLook }): ReactNode {
  return <input type="hidden" name="bestand" value={look.text.toString('base64')} />;
}

const nameOf = (index: number): string => `kolom.${String(index)}`;

function ColumnField({
  column,
  index,
  value,
  errors,
}: {
  column: FoundColumn;
  index: number;
  value: MappedColumn | null;
  errors: readonly FieldError[];
}): ReactNode {
  const hint = isForbidden(column.name)
    ? text.forbidden
    : column.examples.length > 0
      ? text.examples(column.examples.join(', '))
      : text.noExamples;
  return (
    <Select
      name={nameOf(index)}
      label={column.name}
      hint={hint}
      empty={text.notRead}
      options={MAPPED_COLUMNS.map((each) => ({
        value: each,
        label: REQUIRED_COLUMNS.some((required) => required === each) ? `${text.targets[each]} *` : text.targets[each],
      }))}
      value={value ?? ''}
      error={errorAt(errors, nameOf(index))}
    />
  );
}

/** Two columns may look alike; the first is probably meant. */
function firstOfEach(columns: readonly FoundColumn[]): (MappedColumn | null)[] {
  const taken = new Set<MappedColumn>(
    columns.flatMap(({ guessed, readAs }) => (guessed || readAs === null ? [] : [readAs])),
  );
  return columns.map(({ readAs, guessed }) => {
    if (readAs === null || !guessed) return readAs;
    if (taken.has(readAs)) return null;
    taken.add(readAs);
    return readAs;
  });
}

function fixedOf({ signedIn }: StaffVisit, { fixed }: CohortMapping): Record<FixedColumn, string> {
  const { location, organisation } = signedIn.membership;
  return {
    vso_vestiging: fixed.vso_vestiging ?? location?.name ?? organisation.name,
    mentor_email: fixed.mentor_email ?? signedIn.person.email,
  };
}

function sentColumns(visit: StaffVisit, look: CohortLook): SentColumns {
  const known: readonly string[] = MAPPED_COLUMNS;
  return {
    columns: look.columns.map((_, index) => {
      const value = sentText(visit, nameOf(index));
      return known.includes(value) ? (value as MappedColumn) : null;
    }),
    fixed: { vso_vestiging: sentText(visit, 'vso_vestiging'), mentor_email: sentText(visit, 'mentor_email') },
  };
}

/** Remembers the answer. @returns the page again when something is missing; undefined when the file can be looked at */
export async function saveColumns(visit: StaffVisit, look: CohortLook): Promise<Answer | undefined> {
  const sent = sentColumns(visit, look);
  const columns = Object.fromEntries(
    look.columns.map(({ name }, index) => [headerKey(name), sent.columns[index] ?? null]),
  );
  const fixed = Object.fromEntries(
    FIXED_COLUMNS.filter((column) => !sent.columns.includes(column) && sent.fixed[column] !== '').map((column) => [
      column,
      sent.fixed[column],
    ]),
  );
  const again = (errors: readonly FieldError[], status: number): Answer => {
    const placed = errors.map((error) => ({ ...error, field: placeOf(error.field, look) }));
    return columnsPage(visit, look, { sent, errors: placed, status });
  };
  const parsed = CohortMappingSchema.safeParse({ columns, fixed });
  if (!parsed.success) return again(fieldErrors(parsed.error.issues), 400);
  const missing = missingColumns(
    look.columns.map(({ name }) => name),
    parsed.data,
  );
  if (missing.length > 0) {
    const fixable: readonly string[] = FIXED_COLUMNS;
    return again(
      missing.map((column) => ({
        field: fixable.includes(column) ? column : '',
        code: 'CSV.MISSING_COLUMN',
        message: text.missing(text.targets[column]),
      })),
      400,
    );
  }
  try {
    await new SaveColumnMapping(visit.web.dependencies.casework).execute(visit.signedIn.actor, parsed.data);
    return undefined;
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return again(errors, status);
  }
}

/** Where a mistake stands on the page: `columns.<header>` and `fixed.<column>` of the use case. */
function placeOf(field: string, look: CohortLook): string {
  if (field.startsWith('fixed.')) return field.slice('fixed.'.length);
  if (!field.startsWith('columns.')) return field;
  const at = look.columns.findIndex(({ name }) => headerKey(name) === field.slice('columns.'.length));
  return at < 0 ? '' : nameOf(at);
}
