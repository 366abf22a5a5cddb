import { Unzip, UnzipInflate } from 'fflate';
import readSheets, { type CellValue, type Sheet } from 'read-excel-file/node';

import { guessColumn, MAPPED_COLUMNS, headerKey } from '../../contracts/cohort-mapping.js';

/** A file that is no list of students, with a Dutch sentence that says what to do. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  constructor(
    readonly code:
      'FILE.PASSWORD' | 'FILE.OLD_EXCEL' | 'FILE.NOT_EXCEL' | 'FILE.TOO_LARGE' | 'FILE.NO_HEADER' | 'FILE.FORMULA',
    readonly sentence: string,
  ) {
    super(`${code}: the spreadsheet cannot be read`);
  }
}

/** A school of 5,000 students stays below a tenth of it. */
export const SPREADSHEET_BYTES = 8 * 1024 * 1024;
/** What a spreadsheet may become when it is unpacked: a bomb is found while it swells, not after. */
const UNPACKED_BYTES = 60 * 1024 * 1024;
const MOST_PARTS = 500;
/** Titles and empty lines above the names of the columns. */
const HEADER_WITHIN = 20;
/** With fewer known names a line is not taken for the header. */
const FEWEST_NAMES = 2;
const SHOWN_CELLS = 5;

const NOT_EXCEL =
  'Dit bestand is geen Excel-bestand en geen CSV-bestand. Bewaar de lijst als Excel-werkmap (.xlsx) of als CSV.';
const TOO_LARGE =
  'Dit bestand is te groot. Haal bladen en plaatjes weg die je niet nodig hebt, of bewaar de lijst als CSV.';

/**
 * The list of students in an `.xlsx`, as the lines of a CSV file with the line numbers of the sheet: the first sheet with a line of names
 * of columns, which need not be the first line. Formulas count by their outcome; dates are dates.
 * @throws SpreadsheetError
 */
export async function csvOfSpreadsheet(file: Buffer): Promise<string> {
  refuseFormulas(inspect(file));
  const sheets = await readSheets(file, { trim: true }).catch(() => {
    throw new SpreadsheetError('FILE.NOT_EXCEL', NOT_EXCEL);
  });
  const found = headerIn(sheets);
  if (found === undefined) {
    throw new SpreadsheetError(
      'FILE.NO_HEADER',
      'Op geen enkel blad staat een regel met namen van kolommen, zoals leerlingnummer en achternaam. Zet die boven de lijst.',
    );
  }
  const { rows, header } = found;
  const lines = rows.map((row, index) => {
    if (index < header) return '\r\n';
    const cells = row.map(textOf);
    return cells.every((cell) => cell === '') ? '\r\n' : `${cells.map(quoted).join(';')}\r\n`;
  });
  return lines.join('');
}

/** What somebody means by a file that begins with these bytes, when it is no text. */
export function formatOf(head: Buffer): 'zip' | 'compound' | 'other' | 'text' {
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'zip';
  if (head.subarray(0, 8).equals(Buffer.from('D0CF11E0A1B11AE1', 'hex'))) return 'compound';
  const isOther =
    head.subarray(0, 5).equals(Buffer.from('%PDF-')) || head.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  return isOther ? 'other' : 'text';
}

/** @throws SpreadsheetError always: for a file of the time before `.xlsx`, or one that is locked with a password */
export function refuseCompound(file: Buffer): never {
  // Excel locks a file by putting it into a container of this name (MS-OFFCRYPTO).
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new SpreadsheetError(
      'FILE.PASSWORD',
      'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf (Bestand, Info, Werkmap beveiligen) en probeer het opnieuw.',
    );
  }
  throw new SpreadsheetError(
    'FILE.OLD_EXCEL',
    'Dit is een oud Excel-bestand (.xls). Open het in Excel en kies Opslaan als, Excel-werkmap (.xlsx).',
  );
}

export const notExcel = (): SpreadsheetError => new SpreadsheetError('FILE.NOT_EXCEL', NOT_EXCEL);
export const tooLarge = (): SpreadsheetError => new SpreadsheetError('FILE.TOO_LARGE', TOO_LARGE);

/** Unpacks piece by piece and stops when it gets too much. @returns the text of every sheet, by its name in the file */
function inspect(file: Buffer): Map<string, string> {
  const sheets = new Map<string, Buffer[]>();
  let isWorkbook = false;
  let [parts, bytes] = [0, 0];
  // The unpacker turns whatever is thrown into an error of its own.
  let refused: SpreadsheetError | undefined;
  const stop = (): never => {
    refused = tooLarge();
    throw refused;
  };
  const unzip = new Unzip((part) => {
    parts += 1;
    if (parts > MOST_PARTS) stop();
    if (part.name === 'xl/workbook.xml') isWorkbook = true;
    const kept: Buffer[] = [];
    if (part.name.startsWith('xl/worksheets/')) sheets.set(part.name, kept);
    part.ondata = (error, chunk) => {
      if (error) throw error;
      bytes += chunk.length;
      if (bytes > UNPACKED_BYTES) stop();
      if (sheets.get(part.name) === kept) kept.push(Buffer.from(chunk));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    const PIECE = 64 * 1024;
    for (let from = 0; from < file.length; from += PIECE)
      unzip.push(file.subarray(from, from + PIECE), from + PIECE >= file.length);
  } catch {
    throw refused ?? notExcel();
  }
  if (!isWorkbook) throw notExcel();
  return new Map([...sheets].map(([name, chunks]) => [name, Buffer.concat(chunks).toString('utf8')]));
}

/** A cell of which the outcome is an error, or was never worked out, would be read as an empty one. */
function refuseFormulas(sheets: ReadonlyMap<string, string>): void {
  const cells = [...sheets.values()].flatMap((xml) => [
    ...[...xml.matchAll(/<c r="([A-Z]{1,3}\d{1,7})"[^>]*\bt="e"/g)].map(([, cell]) => cell),
    ...[
      ...xml.matchAll(/<c r="([A-Z]{1,3}\d{1,7})"[^>]*><f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)(?:<v\/>|<v><\/v>)?<\/c>/g),
    ].map(([, cell]) => cell),
  ]);
  if (cells.length === 0) return;
  const named = [...new Set(cells)].slice(0, SHOWN_CELLS).join(', ');
  throw new SpreadsheetError(
    'FILE.FORMULA',
    `In cel ${named} staat een formule zonder uitkomst. Kopieer de lijst en plak die als waarden in een nieuw blad.`,
  );
}

interface Found {
  rows: readonly (readonly (CellValue | null)[])[];
  /** Index of the line of names. */
  header: number;
}

/** The line that looks most like names of columns, on the first sheet that has one. */
function headerIn(sheets: readonly Sheet[]): Found | undefined {
  for (const { data } of sheets) {
    const names = data.slice(0, HEADER_WITHIN).map((row) => row.filter(isName).length);
    const most = Math.max(0, ...names);
    if (most >= FEWEST_NAMES) return { rows: data, header: names.indexOf(most) };
  }
  return undefined;
}

function isName(cell: CellValue | null): boolean {
  if (typeof cell !== 'string') return false;
  return guessColumn(cell) !== null || MAPPED_COLUMNS.some((column) => column === headerKey(cell));
}

/** For our own reader: what a spreadsheet would run as a formula is text here already. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function textOf(cell: CellValue | null): string {
  if (cell === null) return '';
  const value: unknown = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return String(cell).replaceAll(/\s+/g, ' ').trim();
}
