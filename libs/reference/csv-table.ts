import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { editionOf, today, versionsFolder } from './versions.js';

export type ReferenceDataErrorCode = 'REFERENCE.MISSING_COLUMN' | 'REFERENCE.INVALID_VALUE';

/** A data file that is not what the program expects, for whoever replaced the file. */
export class ReferenceDataError extends Error {
  readonly code: ReferenceDataErrorCode;
  /** Dutch, for the person who can do something about it. */
  readonly sentence: string;

  constructor(code: ReferenceDataErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'ReferenceDataError';
    this.code = code;
    this.sentence =
      code === 'REFERENCE.MISSING_COLUMN'
        ? 'In een bestand met openbare gegevens ontbreekt een kolom. Zet het oorspronkelijke bestand terug.'
        : 'In een bestand met openbare gegevens staat een onverwachte waarde. Zet het oorspronkelijke bestand terug.';
  }
}

/** One row; `line` is its line in the file, for messages. */
export type Row<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

/**
 * The rows of a CSV file in `libs/reference/data`, with the named columns as text, in the edition that holds on a day (YYYY-MM-DD).
 * @throws ReferenceDataError REFERENCE.MISSING_COLUMN
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[], on = today(), folder = versionsFolder()): Row<Column>[] {
  return readRows(editionOf(file, on, folder), columns);
}

/**
 * The same of one file, by its full path.
 * @throws ReferenceDataError REFERENCE.MISSING_COLUMN
 */
export function readRows<Column extends string>(path: string, columns: readonly Column[]): Row<Column>[] {
  const file = basename(path);
  const text = readFileSync(path, 'utf8');
  const [header = [], ...rows]: string[][] = parse(text, { bom: true, skip_empty_lines: true });
  const positions = columns.map((column) => {
    const position = header.indexOf(column);
    if (position < 0) throw new ReferenceDataError('REFERENCE.MISSING_COLUMN', `${file} has no column "${column}"`);
    return [column, position] as const;
  });
  return rows.map((cells, index) => {
    const entries = positions.map(([column, position]) => [column, cells[position] ?? ''] as const);
    return { ...(Object.fromEntries(entries) as Record<Column, string>), line: index + 2 };
  });
}

/**
 * The cell, when it is one of the allowed values.
 * @throws ReferenceDataError REFERENCE.INVALID_VALUE
 */
export function oneOf<Value extends string>(
  value: string,
  allowed: readonly Value[],
  file: string,
  line: number,
): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw new ReferenceDataError(
      'REFERENCE.INVALID_VALUE',
      `${file} line ${line}: "${value}" is not one of ${allowed.join(', ')}`,
    );
  }
  return found;
}
