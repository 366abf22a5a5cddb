import { beforeAll, describe, expect, it } from '@jest/globals';
import { OpenDataSchema, type OpenData } from '../../../libs/contracts/open-data.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { useApi } from './running-api.js';

const DAY_MS = 86_400_000;
const database = useDoorlijnDatabase();
const clock = { at: Date.parse('2026-10-05T08:00:00Z'), now: (): number => clock.at };
const api = useApi(database, { requestsPerMinute: 300 }, {}, clock);
let region: Region;
let schoolYear: number;
const names: string[] = [];

const coordinator = () => region.tokenOf(region.region, 'region-coordinator');
const publish = async (token?: string) => api.post('/api/v1/open-data', token ?? (await coordinator()), { schoolYear });
const address = () => `/api/v1/open-data/${region.region.organisation}/${String(schoolYear)}`;

beforeAll(async () => {
  region = await makeRegion(database, api);
  const mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  for (let count = 0; count < 7; count += 1) {
    const body = (await newTransfer(database, region.schools[0])) as { student: Record<string, string> };
    names.push(String(body.student.firstName), String(body.student.lastName), String(body.student.studentNumber));
    expect([201, 202]).toContain((await api.post('/api/v1/transfers', mentor, body)).status);
  }
  const [transfer] = await database.admin.query<{ id: string; schoolYear: number }[]>(
    'SELECT id, school_year AS "schoolYear" FROM transfers LIMIT 1',
  );
  schoolYear = transfer!.schoolYear;
  await database.admin.query(
    `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind) VALUES ($1, 9000, '2026-10-05', '2026-10-05', 'signal', '{}', 'system')`,
    [transfer!.id],
  );
});

describe('the figures of a region', () => {
  it('are read by nobody without a log-in until the region chooses so', async () => {
    expect((await api.get('/api/v1/open-data')).body).toMatchObject({ items: [] });
    expect(await api.get(address())).toMatchObject({ status: 404, body: { code: 'OPEN_DATA.UNKNOWN' } });
    expect(await api.get(`${address()}/export`)).toMatchObject({ status: 404 });
  });

  it('are given to everybody by the coordinator of the region only', async () => {
    const mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
    expect(await publish(mentor)).toMatchObject({ status: 403 });
    expect((await api.post('/api/v1/open-data', undefined, { schoolYear })).status).toBe(401);
    expect(await api.post('/api/v1/open-data', await coordinator(), { schoolYear: 2020 })).toMatchObject({
      status: 409,
      body: { code: 'OPEN_DATA.NOTHING' },
    });
    expect((await publish()).status).toBe(201);
    expect((await api.get('/api/v1/open-data')).body.items).toMatchObject([
      { regionId: region.region.organisation, schoolYear, publishedOn: '2026-10-05' },
    ]);
  });

  it('come with their definitions and licence, to be kept for an hour and shown anywhere, within an allowance', async () => {
    const { status, body, headers } = await api.get(address());
    expect(status).toBe(200);
    expect(body.licence).toEqual({ name: 'CC0 1.0', url: expect.stringContaining('publicdomain/zero') });
    for (const measure of body.measures)
      expect(
        [measure.question, measure.start, measure.stop, measure.pause].every((text: string) => text.length > 10),
      ).toBe(true);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('link')).toContain('rel="license"');
    expect(headers.get('ratelimit')).toMatch(/^"caller";r=\d+;t=\d+$/);
    const again = await api.call('GET', address(), { headers: { 'if-none-match': headers.get('etag')! } });
    expect(again).toMatchObject({ status: 304, body: '' });
    const csv = await api.get(`${address()}/export`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const [header, ...lines] = String(csv.body).trim().split('\r\n');
    expect(header).toContain('"licentie"');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.every((line) => line.includes('"CC0 1.0 (https'))).toBe(true);
  });

  it('hold no number below the limit, no name, no school and no id of a person or file', async () => {
    const [json, csv] = [await api.get(address()), await api.get(`${address()}/export`)];
    const cells = (json.body as OpenData).measures.flatMap(({ parts }) => parts.map(({ students }) => students));
    expect(cells).toContain('<5');
    expect(cells.filter((cell) => cell !== '<5' && (typeof cell !== 'number' || cell % 5 !== 0))).toEqual([]);
    const text = `${JSON.stringify(json.body)}${String(csv.body)}`;
    const schools = await database.admin.query<
      { name: string }[]
    >(`SELECT l.name FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE o.kind IN ('vso', 'mbo')
       UNION SELECT name FROM organisations WHERE kind IN ('vso', 'mbo', 'municipality') UNION SELECT name FROM people`);
    const told = [...names, ...schools.map(({ name }) => name)].filter((name) =>
      new RegExp(`(?<![\\w])${name}(?![\\w])`).test(text),
    );
    expect(told).toEqual([]);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
    expect(Object.keys(json.body).sort()).toEqual(Object.keys(OpenDataSchema.shape).sort());
    const rows = await database.admin.query<{ column: string }[]>(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_name = 'open_data_editions' ORDER BY 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual([
      'document',
      'id',
      'published_at',
      'published_by',
      'region_id',
      'school_year',
      'withdrawn_at',
    ]);
  });

  it('stay as they were, and are measured anew a quarter later at the earliest, also after they were taken back', async () => {
    const before = await api.get(address());
    clock.at += 89 * DAY_MS;
    const soon = await publish(await api.logIn(region.membershipOf(region.region, 'region-coordinator')));
    expect(soon).toMatchObject({ status: 409, body: { code: 'OPEN_DATA.TOO_SOON' } });
    expect(soon.body.detail).toContain('Een nieuwe meting kan vanaf 3 januari');
    expect((await api.get(address())).headers.get('etag')).toBe(before.headers.get('etag'));
    const token = await api.logIn(region.membershipOf(region.region, 'region-coordinator'));
    expect((await api.call('DELETE', address(), { token })).status).toBe(204);
    expect((await api.get(address())).status).toBe(404);
    expect(await publish(token)).toMatchObject({ status: 409, body: { code: 'OPEN_DATA.TOO_SOON' } });
    clock.at += DAY_MS;
    const later = await api.logIn(region.membershipOf(region.region, 'region-coordinator'));
    expect((await publish(later)).status).toBe(201);
    expect((await api.get(address())).body).toMatchObject({ measuredOn: '2027-01-03', publishedOn: '2027-01-03' });
  });

  it.each([
    ['a number below the limit', `jsonb_set(document, '{measures,0,parts,0,students}', '3')`],
    ['a number that is not rounded', `jsonb_set(document, '{total}', '7')`],
    ['a name', `document || '{"school": "De Ruimte"}'`],
  ])('are not handed out at all when what is kept holds %s', async (_what, spoilt) => {
    const [kept] = await database.admin.query<{ document: object }[]>(
      'SELECT document FROM open_data_editions WHERE withdrawn_at IS NULL',
    );
    await database.admin.query(`UPDATE open_data_editions SET document = ${spoilt} WHERE withdrawn_at IS NULL`);
    for (const path of [address(), `${address()}/export`, '/api/v1/open-data']) {
      const answer = await api.get(path);
      expect({ path, status: answer.status }).toEqual({ path, status: 500 });
      expect(JSON.stringify(answer.body)).not.toContain('De Ruimte');
    }
    await database.admin.query('UPDATE open_data_editions SET document = $1 WHERE withdrawn_at IS NULL', [
      kept!.document,
    ]);
  });
});
