import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from '@jest/globals';
import { cohortLines } from '../../../libs/casework/imports/cohort-source.js';
import { parseCohort, type CohortLine } from '../../../libs/contracts/cohort-csv.js';
import {
  guessColumn,
  isForbidden,
  isKnown,
  missingColumns,
  OWN_NAMES,
  type CohortMapping,
} from '../../../libs/contracts/cohort-mapping.js';
import { workbookOf } from '../../../libs/documents/workbook.js';

const NEEDED = [
  'leerlingnummer',
  'roepnaam',
  'achternaam',
  'geboortedatum',
  'woongemeente',
  'vso_vestiging',
  'mentor_email',
];
const SAM = ['0042', 'Sam', 'Jansen', '31-01-2010', 'Amsterdam', '21EJ00', 'mentor@orion.nl'];

async function* inPieces(file: Buffer, size = 1_000): AsyncGenerator<Buffer> {
  for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size);
}
async function read(file: Buffer, mapping: CohortMapping = OWN_NAMES): Promise<CohortLine[]> {
  const lines: CohortLine[] = [];
  for await (const line of parseCohort(await cohortLines(inPieces(file)), mapping)) lines.push(line);
  return lines;
}
const students = (lines: CohortLine[]) => lines.flatMap((line) => (line.kind === 'row' ? [line.transfer.student] : []));

/** A workbook of which one sheet is written by hand. */
function withCells(rows: string): Buffer {
  const parts: Record<string, Uint8Array> = {};
  const whole = workbookOf({ name: 'Blad', header: [], rows: [] });
  const xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  for (const [name, bytes] of Object.entries(unzipSync(whole))) parts[name] = bytes;
  parts['xl/worksheets/sheet1.xml'] = strToU8(`${xml}${rows}</sheetData></worksheet>`);
  return Buffer.from(zipSync(parts));
}
const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headerRow = (line: number): string =>
  `<row r="${line}">${NEEDED.map((name, index) => text(`${String.fromCharCode(65 + index)}${line}`, name)).join('')}</row>`;

describe('a list of students as a spreadsheet', () => {
  it('is read as it was written, zeros in front and names with signs included', async () => {
    const names = ['7', '=Sam', 'O"Neill; & <zn>', '2010-01-31', 'Amsterdam', '21EJ00', 'mentor@orion.nl'];
    const lines = await read(workbookOf({ name: 'Klas 5', header: NEEDED, rows: [SAM, names] }));
    expect(students(lines)).toMatchObject([
      { studentNumber: '0042', firstName: 'Sam', birthDate: '2010-01-31' },
      { studentNumber: '7', firstName: '=Sam', lastName: 'O"Neill; & <zn>' },
    ]);
  });

  it('may have titles above its columns, real dates, numbers and formulas with an outcome, and tells the line of the sheet', async () => {
    const row = (line: number, born: string): string =>
      `<row r="${line}"><c r="A${line}"><v>42</v></c><c r="B${line}" t="str"><f>UPPER("sam")</f><v>SAM</v></c>${text(`C${line}`, 'Jansen')}${born}${text(`E${line}`, 'Amsterdam')}${text(`F${line}`, '21EJ00')}${text(`G${line}`, 'm@o.nl')}</row>`;
    const dated = `<c r="D4" s="3"><v>40209</v></c>`;
    const bare = `<c r="D6"><v>40209</v></c>`;
    const title = `<row r="1">${text('A1', 'Leerlingen per 1 oktober')}</row>`;
    const file = withCells(`${title}${headerRow(3)}${row(4, dated)}${row(6, bare)}`);
    const parts = unzipSync(file);
    parts['xl/styles.xml'] = strToU8(
      Buffer.from(parts['xl/styles.xml']!)
        .toString()
        .replace('<cellXfs count="3">', '<cellXfs count="4">')
        .replace('</cellXfs>', '<xf xfId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs>'),
    );
    const lines = await read(Buffer.from(zipSync(parts)));
    expect(students(lines)).toMatchObject([{ studentNumber: '42', firstName: 'SAM', birthDate: '2010-01-31' }]);
    expect(lines.at(-1)).toMatchObject({
      kind: 'bad-row',
      line: 6,
      errors: [{ column: 'geboortedatum', message: expect.stringContaining('Celeigenschappen') }],
    });
  });

  it.each([
    [
      'a password',
      Buffer.concat([
        Buffer.from('D0CF11E0A1B11AE1', 'hex'),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'wachtwoord',
    ],
    [
      'the old format',
      Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(600)]),
      'oud Excel-bestand (.xls)',
    ],
    ['a PDF', Buffer.from('%PDF-1.7 iets'), 'geen Excel-bestand'],
    ['a broken zip', workbookOf({ name: 'x', header: NEEDED, rows: [] }).subarray(0, 700), 'geen Excel-bestand'],
    [
      'a document of a word processor',
      Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })),
      'geen Excel-bestand',
    ],
    ['another list', workbookOf({ name: 'x', header: ['artikel', 'prijs'], rows: [['a', '1']] }), 'namen van kolommen'],
    [
      'a formula that went wrong',
      withCells(`${headerRow(1)}<row r="2"><c r="B2" t="e"><v>#N/A</v></c></row>`),
      'In cel B2',
    ],
    [
      'a formula that was never worked out',
      withCells(`${headerRow(1)}<row r="2"><c r="C2"><f>A1&amp;B1</f></c></row>`),
      'In cel C2',
    ],
  ])('with %s gets a sentence that says what to do', async (_, file, sentence) => {
    await expect(cohortLines(inPieces(file))).rejects.toMatchObject({
      code: 'IMPORT.NOT_READABLE',
      errors: [{ field: 'file', message: expect.stringContaining(sentence) }],
    });
  });

  it('that swells to hundreds of megabytes is refused while it does, and so is one that is too large to begin with', async () => {
    const bomb = Buffer.from(
      zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024) }),
    );
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    await expect(cohortLines(inPieces(bomb, 16_384))).rejects.toMatchObject({ errors: [{ code: 'FILE.TOO_LARGE' }] });
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    const large = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(9 * 1024 * 1024)]);
    await expect(cohortLines(inPieces(large, 65_536))).rejects.toMatchObject({ errors: [{ code: 'FILE.TOO_LARGE' }] });
  });
});

describe('the columns of a school', () => {
  const mapping: CohortMapping = {
    columns: { 'stamnr.': 'leerlingnummer', klas: null, voorvoegsel: 'tussenvoegsel', gemeente: 'woongemeente' },
    fixed: { vso_vestiging: '21EJ00', mentor_email: 'mentor@orion.nl' },
  };
  const FILE =
    'Stamnr.;Roepnaam;Voorvoegsel;Achternaam;Geboortedatum;Gemeente;Klas\n12;Noor;van der;Berg;31-01-2010;Amsterdam;5B\n13;Sam;;Jansen;1-2-2010;Amsterdam;5B\n';

  it('are read as the school said, with the part before a last name and what holds for everybody', async () => {
    const lines = await read(Buffer.from(FILE), mapping);
    expect(lines.map(({ kind }) => kind)).toEqual(['row', 'row']);
    expect(students(lines)).toMatchObject([
      { studentNumber: '12', lastName: 'van der Berg' },
      { studentNumber: '13', lastName: 'Jansen' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('5B');
  });

  it('are asked for as long as one is unknown or one that is needed is missing', () => {
    const headers = ['Stamnr.', 'Roepnaam', 'Voorvoegsel', 'Achternaam', 'Geboortedatum', 'Gemeente', 'Klas'];
    expect(isKnown(headers, mapping)).toBe(true);
    expect(isKnown([...headers, 'Iets nieuws'], mapping)).toBe(false);
    expect(missingColumns(headers, { ...mapping, fixed: {} })).toEqual(['vso_vestiging', 'mentor_email']);
  });

  it.each([
    ['Leerlingnr.', 'leerlingnummer'],
    ['Stamnummer', 'leerlingnummer'],
    ['Voornaam', 'roepnaam'],
    ['Tussenv.', 'tussenvoegsel'],
    ['Geslachtsnaam', 'achternaam'],
    ['Geb. datum', 'geboortedatum'],
    ['Woonplaats', 'woongemeente'],
    ['Uitstroom profiel', 'uitstroomprofiel'],
    ['E-mail mentor', 'mentor_email'],
    ['Mobiel', 'leerling_telefoon'],
    ['E-mailadres verzorger 1', 'ouder1_email'],
    ['Klas', null],
    ['BSN', null],
  ])('of usual pupil systems are guessed: %s', (name, column) => {
    expect(guessColumn(name)).toBe(column);
  });

  it('never hold a number that must not be here', () => {
    expect(['BSN', 'Burgerservicenummer', 'PGN', 'Onderwijsnummer'].map(isForbidden)).toEqual([true, true, true, true]);
    expect(isForbidden('Leerlingnummer')).toBe(false);
  });
});
