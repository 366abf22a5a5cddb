import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { staffOf } from '../persistence/world.js';
import { caseworkOf } from './casework.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { column, useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
let region: Region;
let desk: string;
let transfer: string;
let escalation: string;
let path: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  desk = await region.tokenOf(region.municipality, 'leerplicht');
});

/** As the workflow leaves it after the last rung of a stalled plan. */
beforeEach(async () => {
  const start = new StartTransfer(caseworkOf(database, new SystemClock()));
  const body = StartTransferSchema.parse(await newTransfer(database, region.schools[0]));
  transfer = (await start.execute(staffOf(region.schools[0], 'vso-mentor'), body)).transfer;
  escalation = randomUUID();
  path = `/api/v1/escalations/${escalation}`;
  await database.admin.query(
    `INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked, acknowledge_by)
     VALUES ($1, $2, 'stall:plan', 'stall', 'plan', '2026-10-05', now(), $3, 'leerplicht', 'help-with-step', '2026-10-12')`,
    [escalation, transfer, region.municipality.organisation],
  );
  await database.admin.query(
    `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since, by_escalation) VALUES ($1, $2, 'municipality', 'orientation', now(), $3)`,
    [transfer, region.municipality.organisation, escalation],
  );
});

describe('the inbox of a desk', () => {
  it('lists what is for this desk, and a neighbour sees nothing of it', async () => {
    const { status, body } = await api.get('/api/v1/escalations?status=open', desk);
    expect(status).toBe(200);
    expect(column(body.items, 'id')).toContain(escalation);
    const rmc = await region.tokenOf(region.rmc, 'rmc');
    expect((await api.get('/api/v1/escalations', rmc)).body.items).toEqual([]);
    expect(await api.get(path, rmc)).toMatchObject({ status: 404, body: { code: 'ESCALATION.UNKNOWN' } });
  });

  it('shows the minimum: who, since when, what was tried, whom to call, and nothing of the file', async () => {
    const { status, headers, body } = await api.get(path, desk);
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      student: { name: expect.stringContaining('Kanarie'), birthYear: 2009 },
      municipality: 'Amsterdam',
      stepLabel: 'Ondersteuningsplan',
      since: '2026-10-05',
      status: 'open',
      tried: [],
    });
    expect(body.call).toHaveLength(2);
    expect(JSON.stringify(body)).not.toMatch(/2009-04-12|example\.org.*student|timeLine|checkIns/);
    expect(await api.get(`/api/v1/transfers/${transfer}`, desk)).toMatchObject({ status: 403 });
  });

  it('opens more only after acknowledgement, under a ground that is written down', async () => {
    const more = { ground: 'leerplicht-task', sections: ['time-line', 'people'] };
    expect(await api.post(`${path}/openings`, desk, more)).toMatchObject({ status: 409, body: { code: 'ESCALATION.NOT_ACKNOWLEDGED' } });
    expect((await api.post(`${path}/acknowledgements`, desk)).status).toBe(200);
    const opened = await api.post(`${path}/openings`, desk, more);
    expect(opened.status).toBe(200);
    expect(Object.keys(opened.body).sort()).toEqual(['people', 'timeLine']);
    const [line] = await database.admin.query<{ ground: string; fields: string[] }[]>(
      `SELECT ground, fields FROM audit WHERE action = 'file.opened-more' AND transfer_id = $1`,
      [transfer],
    );
    expect(line).toEqual({ ground: 'leerplicht-task', fields: ['time-line', 'people'] });
    expect(await api.post(`${path}/openings`, desk, { ...more, ground: 'nieuwsgierig' })).toMatchObject({
      status: 400,
      body: { errors: [expect.objectContaining({ field: 'ground' })] },
    });
  });

  it('is acknowledged once, taken, answered once, and tells who was first', async () => {
    const answer = { answer: 'answered', code: 'taken-up', words: 'Wij gaan langs.' };
    expect(await api.post(`${path}/answers`, desk, answer)).toMatchObject({ status: 409, body: { code: 'ESCALATION.NOT_ACKNOWLEDGED' } });
    expect(await api.post(`${path}/acknowledgements`, desk)).toMatchObject({ status: 200, body: { status: 'acknowledged', version: 2 } });
    expect(await api.post(`${path}/acknowledgements`, desk)).toMatchObject({
      status: 409,
      body: { code: 'ESCALATION.ALREADY_ACKNOWLEDGED', detail: expect.stringContaining('leerplicht test') },
    });
    expect(await api.post(`${path}/takings`, desk)).toMatchObject({ status: 200, body: { status: 'taken' } });
    expect(await api.post(`${path}/answers`, desk, answer, { 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { code: 'VERSION.CONFLICT' },
    });
    const answered = await api.post(`${path}/answers`, desk, answer, { 'if-match': '"2"' });
    expect(answered).toMatchObject({ status: 200, body: { status: 'answered' } });
    expect(await api.post(`${path}/answers`, desk, answer)).toMatchObject({ status: 409, body: { code: 'ESCALATION.ALREADY_ANSWERED' } });
    expect((await api.get(path, desk)).body).toMatchObject({ status: 'answered', answer: 'Wij pakken dit op' });
    const [{ n }] = (await database.admin.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM outbox WHERE aggregate = $1`,
      [`escalation-${escalation}`],
    )) as [{ n: number }];
    expect(n).toBe(2);
  });
});

describe('the numbers of a region', () => {
  it('are for its coordinator, without names, and small numbers stay small', async () => {
    const coordinator = await region.tokenOf(region.region, 'region-coordinator');
    const { status, body } = await api.get('/api/v1/region-numbers?schoolYear=2026', coordinator);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('Kanarie');
    expect(body.funnel).toHaveLength(10);
    const cells = [body.total, ...column(body.funnel, 'transfers')];
    for (const cell of cells) expect(cell === '<5' || cell === 0 || (cell as number) >= 5).toBe(true);
    expect(await api.get('/api/v1/region-numbers?schoolYear=nu', coordinator)).toMatchObject({ status: 400 });
  });
});

describe('the agreements of a region', () => {
  it('can be read with the source of every value', async () => {
    const { body } = await api.get('/api/v1/policies', desk);
    expect(body.items).toEqual([expect.objectContaining({ id: region.policy, key: 'standaard-2026' })]);
    const one = await api.get(`/api/v1/policies/${region.policy}`, desk);
    expect(one.status).toBe(200);
    expect(Object.keys(one.body.document.sources as object).length).toBeGreaterThan(5);
    expect(await api.get(`/api/v1/policies/${randomUUID()}`, desk)).toMatchObject({ status: 404, body: { code: 'AGREEMENTS.UNKNOWN' } });
  });
});

describe('a closed day of the own organisation', () => {
  it('is added once, by who keeps the calendar', async () => {
    const keeper = await region.tokenOf(region.schools[0], 'vso-supervisor');
    const day = { date: '2027-05-04', reason: 'Studiedag' };
    expect((await api.post('/api/v1/own-days', keeper, day)).status).toBe(201);
    expect(await api.post('/api/v1/own-days', keeper, day)).toMatchObject({ status: 409, body: { code: 'OWN_DAY.EXISTS' } });
  });
});
