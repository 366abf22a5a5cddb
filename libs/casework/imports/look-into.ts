import { headersOf, parseCohort, type CohortError } from '../../contracts/cohort-csv.js';
import {
  guessColumn,
  isForbidden,
  isKnown,
  readAs,
  type CohortMapping,
  type MappedColumn,
} from '../../contracts/cohort-mapping.js';
import { cellsOf, linesOf, separatorOf } from '../../contracts/csv-text.js';
import type { StartTransferBody } from '../../contracts/start-transfer.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { cohortLines } from './cohort-source.js';
import { ReadColumnMapping } from './column-mapping.js';

/** A column of a file, and what it is read as. */
export interface FoundColumn {
  name: string;
  /** Null: not read. */
  readAs: MappedColumn | null;
  /** Nobody said so yet: it is guessed from the name. */
  guessed: boolean;
  /** The first values, so that a person recognises the column. */
  examples: string[];
}

/** A file that was looked into; nothing of it was kept. */
export interface CohortLook {
  /** As CSV, whatever it came as. */
  text: Buffer;
  columns: FoundColumn[];
  mapping: CohortMapping;
  /** Every column is known: by its own name, or because the school said so before. */
  known: boolean;
  good: StartTransferBody[];
  /** Lines that cannot be taken in. */
  badLines: number;
  errors: CohortError[];
  notices: CohortError[];
}

const EXAMPLES = 2;
const LINES_FOR_EXAMPLES = 30;

/** Reads a cohort file as it would be taken in, and keeps nothing: what is good, what is wrong with which line, and which columns it has. */
export class LookIntoCohort {
  private readonly mappings: ReadColumnMapping;

  constructor(casework: Casework) {
    this.mappings = new ReadColumnMapping(casework);
  }

  /** @throws CaseworkError ACTION.NOT_YOURS, IMPORT.NOT_READABLE */
  async execute(actor: Actor, { file }: { file: AsyncIterable<Uint8Array | string> }): Promise<CohortLook> {
    const mapping = await this.mappings.execute(actor);
    const text = await whole(await cohortLines(file));
    const columns = await columnsOf(text, mapping);
    const known = isKnown(
      columns.map(({ name }) => name),
      mapping,
    );
    const look: CohortLook = { text, columns, mapping, known, good: [], badLines: 0, errors: [], notices: [] };
    for await (const line of parseCohort(inOne(text), mapping)) {
      if (line.kind === 'row') look.good.push(line.transfer);
      else if (line.kind === 'notice') look.notices.push(...line.errors);
      else {
        look.errors.push(...line.errors);
        look.badLines += 1;
      }
    }
    return look;
  }
}

async function whole(lines: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of lines) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function* inOne(text: Buffer): AsyncGenerator<Buffer> {
  yield text;
}

async function columnsOf(text: Buffer, mapping: CohortMapping): Promise<FoundColumn[]> {
  const names = await headersOf(inOne(text));
  const rows = await firstRows(text);
  return names.flatMap((name, index) => {
    if (name === '') return [];
    const said = readAs(name, mapping);
    const examples = [...new Set(rows.map((row) => row[index] ?? ''))].filter((cell) => cell !== '').slice(0, EXAMPLES);
    const shown = isForbidden(name) ? [] : examples;
    return [
      { name, readAs: said === undefined ? guessColumn(name) : said, guessed: said === undefined, examples: shown },
    ];
  });
}

async function firstRows(text: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  let separator: string | undefined;
  for await (const { line, text: content } of linesOf(inOne(text))) {
    if (content.trim() === '' || (line === 1 && content.toLowerCase().startsWith('sep='))) continue;
    if (separator === undefined) separator = separatorOf(content);
    else rows.push(cellsOf(content, separator) ?? []);
    if (rows.length >= LINES_FOR_EXAMPLES) break;
  }
  return rows;
}
