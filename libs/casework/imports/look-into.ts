import { columnOfField, headersOf, parseCohort, type CohortError } from '../../contracts/cohort-csv.js';
import {
  guessColumn,
  isForbidden,
  isKnown,
  readAs,
  type CohortMapping,
  type MappedColumn,
} from '../../contracts/cohort-mapping.js';
import { cellsOf, linesOf, separatorOf } from '../../contracts/csv-text.js';
import type { FieldError } from '../../contracts/problem.js';
import type { StartTransferBody } from '../../contracts/start-transfer.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { judgeTransfers } from '../open-transfers.js';
import { cohortLines } from './cohort-source.js';
import { mappingOf } from './column-mapping.js';
import { staffWhoMay } from '../done.js';

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
  /** Students who can be added. */
  good: StartTransferBody[];
  /** How many of the good have a transfer already, and so are not added again. */
  there: number;
  /** Lines that cannot be taken in. */
  badLines: number;
  errors: CohortError[];
  notices: CohortError[];
}

const EXAMPLES = 2;
const LINES_FOR_EXAMPLES = 30;
/** Of a longer list the rest is judged while it is worked out: somebody waits for this answer. */
const JUDGED = 500;

/** Reads a cohort file as it would be taken in, and keeps nothing: what is good, what is wrong with which line, and which columns it has. */
export class LookIntoCohort {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, IMPORT.NOT_READABLE */
  async execute(actor: Actor, { file }: { file: AsyncIterable<Uint8Array | string> }): Promise<CohortLook> {
    const staff = staffWhoMay(actor, 'import-cohort');
    const text = await whole(await cohortLines(file));
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const mapping = await mappingOf(manager);
      const columns = await columnsOf(text, mapping);
      const known = isKnown(
        columns.map(({ name }) => name),
        mapping,
      );
      const { rows, ...read } = await readLines(text, mapping);
      const bodies = rows.map(({ transfer }) => transfer);
      const judged = await judgeTransfers(this.casework, manager, staff, bodies.slice(0, JUDGED));
      const refused = rows.flatMap(({ line }, index) => {
        const judgement = judged[index];
        return judgement?.kind === 'refused' ? judgement.errors.map((error) => errorAt(line, error)) : [];
      });
      const isGood = (_: unknown, index: number): boolean => judged[index]?.kind !== 'refused';
      return {
        ...read,
        text,
        columns,
        mapping,
        known,
        good: bodies.filter(isGood),
        there: judged.filter(({ kind }) => kind === 'exists').length,
        badLines: read.badLines + judged.filter(({ kind }) => kind === 'refused').length,
        errors: [...read.errors, ...refused].sort((one, other) => one.line - other.line),
      };
    });
  }
}

interface Lines extends Pick<CohortLook, 'badLines' | 'errors' | 'notices'> {
  rows: { line: number; transfer: StartTransferBody }[];
}

async function readLines(text: Buffer, mapping: CohortMapping): Promise<Lines> {
  const lines: Lines = { rows: [], badLines: 0, errors: [], notices: [] };
  for await (const line of parseCohort(inOne(text), mapping)) {
    if (line.kind === 'row') lines.rows.push(line);
    else if (line.kind === 'notice') lines.notices.push(...line.errors);
    else {
      lines.errors.push(...line.errors);
      lines.badLines += 1;
    }
  }
  return lines;
}

/** A mistake at a field of a student, told at the line and the column that it came from. */
function errorAt(line: number, { field, message }: FieldError): CohortError {
  const column = columnOfField(field) ?? null;
  return { line, column, code: 'CSV.INVALID', message: column === null ? message : `${column}: ${message}` };
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
