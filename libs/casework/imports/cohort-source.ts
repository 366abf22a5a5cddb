import { Readable } from 'node:stream';

import type { FieldError } from '../../contracts/problem.js';
import { CaseworkError } from '../errors.js';
import {
  csvOfSpreadsheet,
  formatOf,
  notExcel,
  refuseCompound,
  SPREADSHEET_BYTES,
  SpreadsheetError,
  tooLarge,
} from './spreadsheet.js';

type Source = AsyncIterable<Uint8Array | string>;

const HEAD_BYTES = 8;

/**
 * A cohort file as lines of CSV, whatever it came as: CSV goes through as it comes in, a spreadsheet is read as a whole.
 * @throws CaseworkError IMPORT.NOT_READABLE, with a sentence that says what to do with the file
 */
export async function cohortLines(file: Source): Promise<Source> {
  const parts = file[Symbol.asyncIterator]();
  const head: Buffer[] = [];
  let size = 0;
  let over = false;
  const more = async (): Promise<void> => {
    const next = await parts.next();
    over = next.done === true;
    if (next.done === true) return;
    const chunk = Buffer.from(next.value);
    head.push(chunk);
    size += chunk.length;
  };
  while (!over && size < HEAD_BYTES) await more();
  const format = formatOf(Buffer.concat(head));
  if (format === 'text') return following(head, parts);
  try {
    if (format === 'other') throw notExcel();
    while (!over && size <= SPREADSHEET_BYTES) await more();
    if (!over) throw tooLarge();
    const whole = Buffer.concat(head);
    if (format === 'compound') refuseCompound(whole);
    return Readable.from([await csvOfSpreadsheet(whole)]);
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error;
    const mistake: FieldError = { field: 'file', code: error.code, message: error.sentence };
    throw new CaseworkError('IMPORT.NOT_READABLE', error.message, { sentence: error.sentence, errors: [mistake] });
  }
}

async function* following(
  head: readonly Buffer[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
