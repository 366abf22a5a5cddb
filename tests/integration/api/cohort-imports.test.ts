import { beforeAll, describe, expect, it } from '@jest/globals';
import { ImportBatch } from '../../../libs/casework/cohort-import.js';
import { workbookOf } from '../../../libs/documents/workbook.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { staffOf } from '../persistence/world.js';
import { caseworkOf } from './casework.js';
import { makeRegion, type Region } from './region.js';
import { type Answer, column, useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
const HEADER = 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email';
let region: Region;
let mentor: string;
let email: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  const [row] = await database.admin.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [
    staffOf(region.schools[0], 'vso-mentor').person,
  ]);
  email = row!.email;
});

const lineOf = (number: string, birthDate = '12-04-2009'): string => `${number};Sam;Test;${birthDate};Amsterdam;School A;${email}`;
const csv = { 'content-type': 'text/csv' };
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the workflow of the import does, until nothing waits. */
async function work(id: string): Promise<void> {
  const batch = new ImportBatch({ ...caseworkOf(database, new SystemClock()), dataSource: database.worker });
  for (let round = 0; round < 20; round += 1) {
    if ((await batch.execute({ import: id, atMost: 50 })).finished) return;
  }
}

describe('a cohort file', () => {
  it('is taken in as it is, with bad lines told by line, column and reason while the good ones go on', async () => {
    const file = [HEADER, lineOf('C1'), lineOf('C2', '31-02-2009'), lineOf('C3', '2009-05-01')].join('\r\n');
    const answer = await api.post('/api/v1/cohort-imports', mentor, `\ufeff${file}`, csv);
    expect(answer).toMatchObject({ status: 202, body: { total: 3, failed: 1, notices: [] } });
    const path = answer.headers.get('location')!;
    expect(path).toBe(`/api/v1/cohort-imports/${answer.body.id}`);
    expect(await api.get(path, mentor)).toMatchObject({ status: 200, body: { status: 'queued', done: 0, finished: false } });
    await work(answer.body.id as string);
    const { body } = await api.get(path, mentor);
    expect(body).toMatchObject({ status: 'done', total: 3, done: 2, failed: 1, skipped: 0, finished: true });
    expect(body.errors).toEqual([
      expect.objectContaining({ line: 3, column: 'geboortedatum', message: expect.stringMatching(/^.+\.$/) }),
    ]);
    expect(body.createdAt).toMatch(/Z$/);
  });

  it('adds nothing the second time', async () => {
    const file = [HEADER, lineOf('D1'), lineOf('D2')].join('\n');
    for (const skipped of [0, 2]) {
      const { body } = await api.post('/api/v1/cohort-imports', mentor, file, csv);
      await work(body.id as string);
      expect((await api.get(`/api/v1/cohort-imports/${body.id}`, mentor)).body).toMatchObject({ done: 2, skipped, failed: 0 });
    }
  });

  it('of a pupil system is looked into first, read as the school says from then on, and kept only when it is handed in', async () => {
    const school = await region.tokenOf(region.schools[1], 'vso-coordinator');
    const header = ['Stamnr.', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Geb.datum', 'Woonplaats', 'Klas', 'BSN'];
    const row = ['0042', 'Noor', 'van der', 'Berg', '12-04-2009', 'Amsterdam', '5B', '123456782'];
    const file = workbookOf({ name: 'Leerlingen', header, rows: [row, ['43', 'Sam', '', 'Test', '31-02-2009', 'Amsterdam', '5B', ''], ['44', 'Kim', '', 'Test', '12-04-2009', 'Zaandam', '5B', '']] });
    const upload = (path: string): Promise<Answer> => {
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(file)], { type: EXCEL }), 'klas.xlsx');
      return api.post(path, school, form);
    };
    const asked = await upload('/api/v1/cohort-previews');
    expect(asked).toMatchObject({ status: 200, body: { known: false, good: 0 } });
    expect(column(asked.body.columns, 'readAs')).toEqual([
      'leerlingnummer',
      'roepnaam',
      'tussenvoegsel',
      'achternaam',
      'geboortedatum',
      'woongemeente',
      null,
      null,
    ]);
    const columns = { 'stamnr.': 'leerlingnummer', voornaam: 'roepnaam', 'geb.datum': 'geboortedatum', woonplaats: 'woongemeente', klas: null, bsn: null };
    const [person] = await database.admin.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [
      staffOf(region.schools[1], 'vso-mentor').person,
    ]);
    const fixed = { vso_vestiging: 'School B', mentor_email: person!.email };
    expect((await api.call('PUT', '/api/v1/cohort-columns', { token: school, body: { columns: { bsn: 'crebo' } } })).status).toBe(400);
    expect((await api.call('PUT', '/api/v1/cohort-columns', { token: school, body: { columns, fixed } })).body).toEqual({ columns, fixed });
    const seen = await upload('/api/v1/cohort-previews');
    expect(seen.body).toMatchObject({ known: true, good: 1, there: 0, failed: 2, errors: [{ line: 3, column: 'geboortedatum' }, { line: 4, column: 'woongemeente' }], notices: [{ column: 'BSN', code: 'CSV.FORBIDDEN_COLUMN' }] });
    expect(await database.admin.query('SELECT 1 FROM imports WHERE organisation_id = $1', [region.schools[1].organisation])).toEqual([]);
    const taken = await upload('/api/v1/cohort-imports');
    expect(taken).toMatchObject({ status: 202, body: { total: 3, failed: 1 } });
    await work(taken.body.id as string);
    expect((await api.get(`/api/v1/cohort-imports/${taken.body.id}`, school)).body).toMatchObject({ done: 1, failed: 2, finished: true });
    expect((await upload('/api/v1/cohort-previews')).body).toMatchObject({ good: 1, there: 1, failed: 2 });
    const list = await api.get('/api/v1/transfers?studentNumber=0042', school);
    expect(list.body.items).toMatchObject([{ firstName: 'Noor', lastName: 'van der Berg' }]);
    // What one school says of its columns is not how another is read.
    expect((await api.get('/api/v1/cohort-columns', mentor)).body).toEqual({ columns: {}, fixed: {} });
  });

  it('may come from a form', async () => {
    const form = new FormData();
    form.append('file', new Blob([[HEADER, lineOf('E1')].join('\n')], { type: 'text/csv' }), 'leerlingen.csv');
    const answer = await api.post('/api/v1/cohort-imports', mentor, form);
    expect(answer).toMatchObject({ status: 202, body: { total: 1, failed: 0 } });
  });

  it.each([
    ['a required column is missing', 'leerlingnummer;roepnaam\n1;Sam', csv, 400, 'IMPORT.NOT_READABLE'],
    ['there is no student in it', HEADER, csv, 400, 'IMPORT.NOT_READABLE'],
    ['it is JSON', '{"leerlingen": []}', { 'content-type': 'application/json' }, 415, 'REQUEST.MEDIA_TYPE'],
    ['it is an old spreadsheet', 'PK', { 'content-type': 'application/vnd.ms-excel' }, 415, 'REQUEST.MEDIA_TYPE'],
    ['it only says to be a spreadsheet', '%PDF-1.7', { 'content-type': EXCEL }, 400, 'IMPORT.NOT_READABLE'],
  ])('is refused as a whole when %s, and nothing of it is kept', async (_why, body, headers, status, code) => {
    const count = async (): Promise<unknown> => database.admin.query('SELECT count(*) FROM imports');
    const before = await count();
    const answer = await api.post('/api/v1/cohort-imports', mentor, body, headers);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await count()).toEqual(before);
  });

  it('is refused when the form holds no file', async () => {
    const form = new FormData();
    form.append('naam', 'zonder bestand');
    expect(await api.post('/api/v1/cohort-imports', mentor, form)).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID', errors: [{ field: 'file', message: 'Kies een bestand (CSV of Excel).' }] },
    });
  });

  it.each(['text/csv', 'form'])('is refused when it is endless (%s)', async (kind) => {
    const endless = `${HEADER}\n${lineOf('F1')}\n${`;${'x'.repeat(4000)}\n`.repeat(8600)}`;
    const form = new FormData();
    form.append('file', new Blob([endless], { type: 'text/csv' }), 'groot.csv');
    const answer = kind === 'form' ? await api.post('/api/v1/cohort-imports', mentor, form) : await api.post('/api/v1/cohort-imports', mentor, endless, csv);
    expect(answer).toMatchObject({ status: 413, body: { code: 'REQUEST.TOO_LARGE' } });
  });

  it('of another school is not there', async () => {
    const { body } = await api.post('/api/v1/cohort-imports', mentor, [HEADER, lineOf('G1')].join('\n'), csv);
    const stranger = await region.tokenOf(region.schools[1], 'vso-mentor');
    expect(await api.get(`/api/v1/cohort-imports/${body.id}`, stranger)).toMatchObject({ status: 404, body: { code: 'IMPORT.UNKNOWN' } });
  });
});
