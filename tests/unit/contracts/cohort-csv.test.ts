import { describe, expect, it } from '@jest/globals';

import { parseCohort, type CohortLine } from '../../../libs/contracts/cohort-csv.js';

const HEADER =
  'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;uitstroomprofiel;route;gewenste_opleiding;crebo;niveau;leerweg;mbo_instelling;mbo_locatie;startdatum;mentor_email;leerling_email;leerling_telefoon;ouder1_email;ouder2_email;extra_ondersteuning;beperkt_netwerk;verwachte_knelpunten';
const ROW =
  '1001;Zoë;De Wit;31-01-2008;Amsterdam;21EJ00;vervolgonderwijs;regulier;Zorg;25655;2;bol;25PZ;MBO College Zuid;1-9-2026;mentor@orion.nl;zoe@voorbeeld.nl;06 12345678;ouder@voorbeeld.nl;;ja;nee;ja';
const SHORT = 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
async function read(content: string | Uint8Array, size = 7): Promise<CohortLine[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const lines: CohortLine[] = [];
  for await (const line of parseCohort(chunks(bytes, size))) lines.push(line);
  return lines;
}
const rows = (lines: CohortLine[]) => lines.flatMap((line) => (line.kind === 'row' ? [line.transfer] : []));
const errors = (lines: CohortLine[]) => lines.flatMap((line) => (line.kind === 'row' ? [] : line.errors));

describe('reading a cohort file', () => {
  it('reads every column of the example', async () => {
    const [transfer] = rows(await read(`${HEADER}\r\n${ROW}\r\n`));
    expect(transfer).toEqual({
      student: {
        studentNumber: '1001',
        firstName: 'Zoë',
        lastName: 'De Wit',
        birthDate: '2008-01-31',
        municipality: 'Amsterdam',
        email: 'zoe@voorbeeld.nl',
        phone: '06 12345678',
        parents: [{ email: 'ouder@voorbeeld.nl' }],
        representation: 'none',
      },
      vsoLocation: '21EJ00',
      mentorEmail: 'mentor@orion.nl',
      mbo: { institution: '25PZ', location: 'MBO College Zuid' },
      programme: { name: 'Zorg', crebo: '25655', level: '2', leerweg: 'bol' },
      route: 'regular',
      outflowProfile: 'further-education',
      start: '2026-09-01',
      extraSupport: true,
      limitedNetwork: false,
      expectedTrouble: true,
    });
  });

  it.each([
    ['UTF-8', Buffer.from(`${HEADER}\n${ROW}`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${HEADER}\n${ROW}`)],
    ['Windows-1252', Buffer.from(`${HEADER}\n${ROW}`, 'latin1')],
    ['a hint of Excel above the header', Buffer.from(`sep=;\r\n${HEADER}\r\n${ROW}`)],
  ])('reads the accents of a file in %s, cut at any byte', async (_name, bytes) => {
    for (const size of [1, 3, 64, 100_000]) {
      expect(rows(await read(bytes, size))[0]?.student.firstName).toBe('Zoë');
    }
  });

  it('leaves out what is no letter at all, which no database keeps', async () => {
    const [transfer] = rows(await read(`${HEADER}\n${ROW.replace('De Wit', 'De\u0000 Wit')}\n`));
    expect(transfer?.student.lastName).toBe('De Wit');
  });

  it('reads the euro sign and the curly apostrophe of Windows-1252', async () => {
    const line = Buffer.concat([
      Buffer.from(`${SHORT}\n1;D`),
      Buffer.from([0x92]),
      Buffer.from('Angelo;X;2008-01-31;Amsterdam;21EJ00;m@orion.nl'),
    ]);
    expect(rows(await read(line))[0]?.student.firstName).toBe('D’Angelo');
  });

  it('reads commas as separators, quoted values and both ways to write a date', async () => {
    const file = `${SHORT.replaceAll(';', ',')}\n1,"Jan ""Jannie""","Berg, van den",2008-02-29,"'s-Gravenhage",21EJ00,M@Orion.nl\n`;
    const [transfer] = rows(await read(file));
    expect(transfer?.student).toMatchObject({
      firstName: 'Jan "Jannie"',
      lastName: 'Berg, van den',
      birthDate: '2008-02-29',
    });
    expect(transfer?.mentorEmail).toBe('m@orion.nl');
  });

  it('tells a bad row with line, column and reason, all at once, and goes on with the good ones', async () => {
    const file = [
      HEADER,
      ROW,
      ROW.replace('31-01-2008', '31-02-2008').replace(';ja;nee;ja', ';misschien;nee;ja').replace('1001', ''),
      ROW.replace('1001', '1003'),
    ].join('\n');
    const lines = await read(file);
    expect(rows(lines).map((transfer) => transfer.student.studentNumber)).toEqual(['1001', '1003']);
    expect(errors(lines)).toEqual([
      {
        line: 3,
        column: 'geboortedatum',
        code: 'CSV.INVALID',
        message: 'geboortedatum: "31-02-2008" is geen bestaande datum. Schrijf een datum als 31-01-2008 of 2008-01-31.',
      },
      {
        line: 3,
        column: 'extra_ondersteuning',
        code: 'CSV.INVALID',
        message: 'extra_ondersteuning: "misschien" kan niet. Schrijf ja of nee.',
      },
      { line: 3, column: 'leerlingnummer', code: 'CSV.REQUIRED', message: 'leerlingnummer: Vul dit in.' },
    ]);
  });

  it('lets an unclosed quotation mark spoil one line only', async () => {
    const lines = await read(
      `${SHORT}\n1;"Jan;X;2008-01-31;Amsterdam;21EJ00;m@o.nl\n2;Piet;Y;2008-01-31;Amsterdam;21EJ00;m@o.nl`,
    );
    expect(errors(lines)).toMatchObject([{ line: 2, code: 'CSV.OPEN_QUOTE' }]);
    expect(rows(lines)[0]?.student.firstName).toBe('Piet');
  });

  it('refuses a file without required columns and names all of them', async () => {
    const lines = await read('roepnaam;achternaam\nJan;Jansen');
    expect(rows(lines)).toEqual([]);
    expect(errors(lines).map(({ column }) => column)).toEqual([
      'leerlingnummer',
      'geboortedatum',
      'woongemeente',
      'vso_vestiging',
      'mentor_email',
    ]);
    expect(lines.at(-1)?.kind).toBe('stopped');
  });

  it('leaves out a column that it does not know, and says so', async () => {
    const lines = await read(`${SHORT};BSN;Klas\n1;Jan;X;2008-01-31;Amsterdam;21EJ00;m@o.nl;123456782;3B`);
    expect(errors(lines)).toMatchObject([
      { line: 1, column: 'Klas', code: 'CSV.UNKNOWN_COLUMN' },
      { line: 1, column: 'BSN', code: 'CSV.FORBIDDEN_COLUMN' },
    ]);
    expect(JSON.stringify(rows(lines))).not.toContain('123456782');
  });

  it('tells that a student stands in the file twice', async () => {
    const lines = await read([HEADER, ROW, ROW].join('\n'));
    expect(rows(lines)).toHaveLength(1);
    expect(errors(lines)).toMatchObject([{ line: 3, code: 'CSV.DOUBLE_ROW' }]);
  });

  it('tells that a file is empty, and that something is no CSV file at all', async () => {
    expect(errors(await read(''))).toMatchObject([{ code: 'CSV.EMPTY_FILE' }]);
    expect(errors(await read(Buffer.alloc(200_000, 0x41), 1024))).toMatchObject([{ code: 'CSV.LINE_TOO_LONG' }]);
  });

  it('reads 50,000 rows without keeping them', async () => {
    const total = 50_000;
    async function* big(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\n`);
      for (let row = 0; row < total; row += 500) {
        const block = Array.from({ length: 500 }, (_, at) => ROW.replace('1001', String(row + at)));
        yield Buffer.from(`${block.join('\n')}\n`);
      }
    }
    let read = 0;
    const before = process.memoryUsage().heapUsed;
    let highest = 0;
    for await (const line of parseCohort(big())) {
      if (line.kind === 'row') read += 1;
      if (read % 10_000 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed - before);
    }
    expect(read).toBe(total);
    expect(highest).toBeLessThan(150 * 1024 * 1024);
  });
});
