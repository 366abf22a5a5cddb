import { COHORT_COLUMNS, COLUMN_TARGETS, REQUIRED_COLUMNS, type CohortColumn } from './cohort-columns.js';
import {
  isForbidden,
  missingColumns,
  OWN_NAMES,
  readAs,
  type CohortMapping,
  type MappedColumn,
} from './cohort-mapping.js';
import { cellsOf, CsvTextError, linesOf, separatorOf } from './csv-text.js';
import { StartTransferSchema, type StartTransferBody } from './start-transfer.js';

export interface CohortError {
  /** Line of the file, from 1. */
  line: number;
  /** Name of the column; null when the whole line is meant. */
  column: string | null;
  code:
    | 'CSV.EMPTY_FILE'
    | 'CSV.MISSING_COLUMN'
    | 'CSV.DOUBLE_COLUMN'
    | 'CSV.UNKNOWN_COLUMN'
    | 'CSV.FORBIDDEN_COLUMN'
    | 'CSV.LINE_TOO_LONG'
    | 'CSV.OPEN_QUOTE'
    | 'CSV.TOO_MANY_CELLS'
    | 'CSV.REQUIRED'
    | 'CSV.INVALID'
    | 'CSV.DOUBLE_ROW';
  /** Dutch sentence. */
  message: string;
}

export type CohortLine =
  | { kind: 'row'; line: number; transfer: StartTransferBody }
  | { kind: 'bad-row'; line: number; errors: CohortError[] }
  /** Something to know that stops nothing, such as a column that is left out. */
  | { kind: 'notice'; line: number; errors: CohortError[] }
  /** The file cannot be read (further). */
  | { kind: 'stopped'; line: number; errors: CohortError[] };

/**
 * Reads a cohort file line by line; memory does not grow with its length, apart from the numbers of the students seen.
 * UTF-8 or Windows-1252, separated by `;`, `,` or tab. A bad row is told with line, column and reason, and the rest goes on;
 * a file without a required column is not read at all.
 * @param mapping how the school names its columns; by their own names when left out
 */
export async function* parseCohort(
  source: AsyncIterable<Uint8Array | string>,
  mapping: CohortMapping = OWN_NAMES,
): AsyncGenerator<CohortLine> {
  let reader: RowReader | undefined;
  let last = 0;
  try {
    for await (const { line, text } of linesOf(source)) {
      last = line;
      if (text.trim() === '' || isSeparatorHint(line, text)) continue;
      if (reader) {
        yield reader.read(line, text);
        continue;
      }
      const header = readHeader(line, text, mapping);
      if (header.notices.length > 0) yield { kind: 'notice', line, errors: header.notices };
      if (header.errors.length > 0) {
        yield { kind: 'stopped', line, errors: header.errors };
        return;
      }
      reader = new RowReader(header.columns, header.separator, mapping);
    }
  } catch (error) {
    if (!(error instanceof CsvTextError)) throw error;
    const message = `Regel ${error.line} is te lang. Is dit wel een CSV-bestand?`;
    yield {
      kind: 'stopped',
      line: error.line,
      errors: [{ line: error.line, column: null, code: error.code, message }],
    };
    return;
  }
  if (!reader) {
    const message = 'Het bestand is leeg. De eerste regel moet de namen van de kolommen hebben.';
    yield {
      kind: 'stopped',
      line: last,
      errors: [{ line: Math.max(last, 1), column: null, code: 'CSV.EMPTY_FILE', message }],
    };
  }
}

/** Excel writes `sep=;` above the header. */
function isSeparatorHint(line: number, text: string): boolean {
  return line === 1 && /^sep=.$/i.test(text.trim());
}

/** The names of the columns of a file, as they stand there; empty when it has none. */
export async function headersOf(source: AsyncIterable<Uint8Array | string>): Promise<string[]> {
  for await (const { line, text } of linesOf(source)) {
    if (text.trim() === '' || isSeparatorHint(line, text)) continue;
    return cellsOf(text, separatorOf(text)) ?? [];
  }
  return [];
}

interface Header {
  columns: (MappedColumn | undefined)[];
  separator: string;
  errors: CohortError[];
  notices: CohortError[];
}

function readHeader(line: number, text: string, mapping: CohortMapping): Header {
  const separator = separatorOf(text);
  const names = cellsOf(text, separator) ?? [];
  const columns = names.map((name) => readAs(name, mapping) ?? undefined);
  const missing = missingColumns(names, mapping);
  const double = COHORT_COLUMNS.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  // What the school chose not to read needs no word, what must not be in a file always does.
  const unknown = names.filter((name) => name !== '' && readAs(name, mapping) === undefined && !isForbidden(name));
  const forbidden = names.filter((name) => isForbidden(name));
  return {
    columns,
    separator,
    errors: [
      ...missing.map((column) => ({
        line,
        column,
        code: 'CSV.MISSING_COLUMN' as const,
        message: `De kolom ${column} ontbreekt. Deze kolom is nodig.`,
      })),
      ...double.map((column) => ({
        line,
        column,
        code: 'CSV.DOUBLE_COLUMN' as const,
        message: `De kolom ${column} staat er twee keer in.`,
      })),
    ],
    notices: [
      ...unknown.map((column) => ({
        line,
        column,
        code: 'CSV.UNKNOWN_COLUMN' as const,
        message: `De kolom ${column} kennen we niet. Deze kolom wordt niet gelezen en niet bewaard.`,
      })),
      ...forbidden.map((column) => ({
        line,
        column,
        code: 'CSV.FORBIDDEN_COLUMN' as const,
        message: `De kolom ${column} hoort niet in Doorlijn. Deze kolom is niet gelezen. Laat hem de volgende keer weg.`,
      })),
    ],
  };
}

class RowReader {
  /** Line by student number, per location: the only thing that is kept of a row. */
  private readonly seen = new Map<string, Map<string, number>>();

  constructor(
    private readonly columns: readonly (MappedColumn | undefined)[],
    private readonly separator: string,
    private readonly mapping: CohortMapping,
  ) {}

  read(line: number, text: string): CohortLine {
    const cells = cellsOf(text, this.separator);
    if (!cells) return bad(line, null, 'CSV.OPEN_QUOTE', 'Een aanhalingsteken (") wordt op deze regel niet gesloten.');
    if (cells.slice(this.columns.length).some((cell) => cell !== '')) {
      const message = `Deze regel heeft meer waarden (${cells.length}) dan er kolommen zijn (${this.columns.length}).`;
      return bad(line, null, 'CSV.TOO_MANY_CELLS', message);
    }
    const { body, errors } = this.bodyOf(line, cells);
    const parsed = StartTransferSchema.safeParse(body);
    for (const issue of parsed.error?.issues ?? []) {
      const column = columnAt(issue.path.map(String));
      if (errors.some((error) => error.column === column)) continue;
      const required = column !== undefined && REQUIRED_COLUMNS.includes(column) && issue.message === 'Vul dit in.';
      errors.push({
        line,
        column: column ?? null,
        code: required ? 'CSV.REQUIRED' : 'CSV.INVALID',
        message: column ? `${column}: ${issue.message}` : issue.message,
      });
    }
    if (errors.length > 0 || !parsed.success) return { kind: 'bad-row', line, errors };
    return this.once(line, parsed.data);
  }

  private bodyOf(line: number, cells: readonly string[]): { body: Record<string, unknown>; errors: CohortError[] } {
    const body: Record<string, unknown> = { student: { parents: [] } };
    const errors: CohortError[] = [];
    for (const [column, cell] of this.valuesOf(cells)) {
      const { path, read } = COLUMN_TARGETS[column];
      const reading = read(cell);
      if ('error' in reading) {
        errors.push({ line, column, code: 'CSV.INVALID', message: `${column}: ${reading.error}` });
      } else place(body, path, reading.value);
    }
    const student = body['student'] as { parents: unknown[] };
    // A second parent without a first is a parent all the same.
    student.parents = student.parents.filter((parent) => parent !== undefined);
    return { body, errors };
  }

  /** What is filled in, by column; what the file leaves open is taken from what holds for the whole file. */
  private valuesOf(cells: readonly string[]): Map<CohortColumn, string> {
    const values = new Map<CohortColumn, string>();
    let prefix = '';
    this.columns.forEach((column, index) => {
      const cell = cells[index] ?? '';
      if (column === undefined || cell === '') return;
      if (column === 'tussenvoegsel') prefix = `${cell} `;
      else values.set(column, cell);
    });
    const lastName = values.get('achternaam');
    if (lastName !== undefined) values.set('achternaam', prefix + lastName);
    for (const [column, value] of Object.entries(this.mapping.fixed) as [CohortColumn, string][])
      if (!values.has(column)) values.set(column, value);
    return values;
  }

  private once(line: number, transfer: StartTransferBody): CohortLine {
    const location = transfer.vsoLocation.toLowerCase();
    const numbers = this.seen.get(location) ?? new Map<string, number>();
    // A copy: a part of a text keeps the whole text in memory.
    const key = `${transfer.student.studentNumber} `;
    const earlier = numbers.get(key);
    if (earlier !== undefined) {
      return bad(
        line,
        'leerlingnummer',
        'CSV.DOUBLE_ROW',
        `leerlingnummer: deze leerling staat ook op regel ${earlier}.`,
      );
    }
    numbers.set(key, line);
    this.seen.set(location, numbers);
    return { kind: 'row', line, transfer };
  }
}

function bad(line: number, column: string | null, code: CohortError['code'], message: string): CohortLine {
  return { kind: 'bad-row', line, errors: [{ line, column, code, message }] };
}

function place(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at: Record<string, unknown> = body;
  for (const name of path.slice(0, -1)) {
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  const leaf = path[path.length - 1];
  if (leaf !== undefined) at[leaf] = value;
}

const COLUMN_OF = new Map(COHORT_COLUMNS.map((column) => [COLUMN_TARGETS[column].path.join('.'), column]));

function columnAt(path: readonly string[]): CohortColumn | undefined {
  return columnOfField(path.join('.'));
}

/** The column that a field of a body came from (`student.birthDate`); an error about the whole of a part goes to its first column. */
export function columnOfField(field: string): CohortColumn | undefined {
  return (
    COLUMN_OF.get(field) ??
    COHORT_COLUMNS.find((column) => COLUMN_TARGETS[column].path.join('.').startsWith(`${field}.`))
  );
}
