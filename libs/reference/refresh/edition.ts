import { mkdirSync, readFileSync, renameSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { editionOf, SUCCESSORS } from '../versions.js';
import { REFERENCE_TABLES, type ReferenceTable, type ReferenceTableName } from './tables.js';

type Cells = Readonly<Record<string, string>>;

/** A file that is not taken over, with everything that is wrong with it. Dutch, for whoever fetched it. */
export class EditionRefused extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(`REFERENCE.REFUSED: ${sentences.join(' ')}`);
    this.name = 'EditionRefused';
  }
}

export interface Differences {
  added: string[];
  gone: string[];
  changed: { key: string; column: string; from: string; to: string }[];
}

export interface Edition {
  table: ReferenceTableName;
  /** First day on which it holds, YYYY-MM-DD. */
  from: string;
  text: string;
  differences: Differences;
  /** Municipalities that are gone, with the one that they went up in. */
  successors: Readonly<Record<string, string>>;
}

export interface NewEdition {
  table: ReferenceTableName;
  from: string;
  text: string;
  successors?: Readonly<Record<string, string>>;
  /** Folder of the dated editions. */
  folder: string;
}

/** More than this part of the rows gone at once is a broken download, or another file. */
const MOST_GONE = 0.2;
const SHOWN_MISTAKES = 20;

/**
 * Holds a new edition against the rules of its table and against the edition that holds on that day.
 * @throws EditionRefused with a sentence for everything that is wrong
 */
export function checkEdition({ table, from, text, successors = {}, folder }: NewEdition): Edition {
  const definition: ReferenceTable = REFERENCE_TABLES[table];
  const rows = rowsOf(text, definition);
  const current = rowsOf(readFileSync(editionOf(definition.file, from, folder), 'utf8'), definition);
  const differences = differencesOf(keyed(current, definition), keyed(rows, definition), Object.keys(current[0] ?? {}));
  const wrong: string[] = [];
  if (differences.gone.length > current.length * MOST_GONE)
    wrong.push(`Er verdwijnen ${String(differences.gone.length)} van de ${String(current.length)} rijen. Is dit het hele bestand, en het goede?`);
  if (table === 'municipalities') {
    wrong.push(...unknownRegions(rows, from, folder));
    wrong.push(...wrongSuccessors(differences.gone, rows, successors));
  }
  if (wrong.length > 0) throw new EditionRefused(wrong);
  return { table, from, text, differences, successors };
}

/**
 * Puts a checked edition in the folder of its day.
 * @returns its path @throws EditionRefused when another edition of that day is there
 */
export function writeEdition({ table, from, text, successors }: Edition, folder: string): string {
  const path = join(folder, from, REFERENCE_TABLES[table].file);
  if (existsSync(path) && readFileSync(path, 'utf8') !== text)
    throw new EditionRefused([`Er is al een versie van ${from}. Kies een andere dag: een versie verandert nooit meer.`]);
  mkdirSync(join(folder, from), { recursive: true });
  const lines = Object.entries(successors).map(([gone, successor]) => `${gone},${successor}\n`);
  // First who went up in whom: without it the new list would lose people.
  if (lines.length > 0) writeWhole(join(folder, from, SUCCESSORS), `cbs_code,successor\n${lines.join('')}`);
  writeWhole(path, text);
  return path;
}

/** A program that dies or a disk that is full leaves no half a list under its name. */
function writeWhole(path: string, text: string): void {
  const half = `${path}.half`;
  writeFileSync(half, text);
  renameSync(half, path);
}

function rowsOf(text: string, { file, row, key }: ReferenceTable): Cells[] {
  let cells: Cells[];
  try {
    cells = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    throw new EditionRefused([`${file} is niet te lezen als CSV met komma’s: ${error instanceof Error ? error.message : String(error)}.`]);
  }
  if (cells.length === 0) throw new EditionRefused([`${file} is leeg.`]);
  const mistakes = cells.flatMap((each, index) => {
    const read = row.safeParse(each);
    return (read.error?.issues ?? []).map(({ path, message }) => {
      const column = path.join('.');
      return each[column] === undefined
        ? `De kolom ${column} ontbreekt.`
        : `Regel ${String(index + 2)}, ${column}: "${each[column]}" ${message}.`;
    });
  });
  const seen = new Map<string, number>();
  cells.forEach((each, index) => {
    const name = nameOf(each, key);
    const before = seen.get(name);
    if (before !== undefined) mistakes.push(`Regel ${String(index + 2)}: ${name} staat ook op regel ${String(before)}.`);
    seen.set(name, index + 2);
  });
  const sentences = [...new Set(mistakes)];
  if (sentences.length === 0) return cells;
  const more = sentences.length - SHOWN_MISTAKES;
  throw new EditionRefused([...sentences.slice(0, SHOWN_MISTAKES), ...(more > 0 ? [`En nog ${String(more)} fouten.`] : [])]);
}

const nameOf = (row: Cells, key: readonly string[]): string => key.map((column) => row[column] ?? '').join(' ');
const keyed = (rows: readonly Cells[], { key }: ReferenceTable): Map<string, Cells> => new Map(rows.map((row) => [nameOf(row, key), row]));

function differencesOf(before: ReadonlyMap<string, Cells>, after: ReadonlyMap<string, Cells>, columns: readonly string[]): Differences {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    gone: [...before.keys()].filter((key) => !after.has(key)),
    changed: [...before].flatMap(([key, old]) => {
      const now = after.get(key);
      if (now === undefined) return [];
      return columns.flatMap((column) => {
        const [was, is] = [old[column] ?? '', now[column] ?? ''];
        return was === is ? [] : [{ key, column, from: was, to: is }];
      });
    }),
  };
}

function unknownRegions(rows: readonly Cells[], from: string, folder: string): string[] {
  const { file } = REFERENCE_TABLES.regions;
  const known = new Set(rowsOf(readFileSync(editionOf(file, from, folder), 'utf8'), REFERENCE_TABLES.regions).map(({ code }) => code));
  return rows
    .filter(({ rmc_region_code: code }) => !known.has(code))
    .map((row) => `${row.name ?? ''}: RMC-regio ${row.rmc_region_code ?? ''} kennen we niet. Haal eerst de regio’s op.`);
}

function wrongSuccessors(gone: readonly string[], rows: readonly Cells[], successors: Readonly<Record<string, string>>): string[] {
  const known = new Set(rows.map(({ cbs_code: code }) => code));
  return [
    ...gone
      .filter((code) => successors[code] === undefined)
      .map((code) => `${code} verdwijnt. Zeg in welke gemeente die opgaat: --successor ${code}=GM0000.`),
    ...Object.entries(successors).flatMap(([code, successor]) => [
      ...(gone.includes(code) ? [] : [`${code} verdwijnt niet, en krijgt dus geen opvolger.`]),
      ...(known.has(successor) ? [] : [`Opvolger ${successor} van ${code} staat niet in het nieuwe bestand.`]),
    ]),
  ];
}
