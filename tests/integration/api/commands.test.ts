import { beforeAll, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { staffOf } from '../persistence/world.js';
import { caseworkOf } from './casework.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { column, useApi } from './running-api.js';

const database = useDoorlijnDatabase({ appPool: 8 });
const api = useApi(database);
let region: Region;
let mentor: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
});

/** Without HTTP, so that a test waits for its own answer only. */
async function started(): Promise<string> {
  const body = StartTransferSchema.parse(await newTransfer(database, region.schools[0]));
  const start = new StartTransfer(caseworkOf(database, new SystemClock()));
  return (await start.execute(staffOf(region.schools[0], 'vso-mentor'), body)).transfer;
}

const factsOf = async (transfer: string): Promise<number> =>
  (await database.admin.query<{ n: number }[]>('SELECT count(*)::int AS n FROM facts WHERE transfer_id = $1', [transfer]))[0]!.n;

/** As the workflow would have left it, for what is asked of the API here. */
async function inPhase(transfer: string, phase: string): Promise<void> {
  await database.admin.query('UPDATE transfers SET phase = $2, projected_seq = seq WHERE id = $1', [transfer, phase]);
}

describe('starting a transfer', () => {
  it('is saved at once and says that it is being processed while the workflow has not taken it in', async () => {
    const { status, headers, body } = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]));
    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'processing', message: 'Vastgelegd. Het wordt verwerkt.', recorded: { seq: 1 } });
    expect(headers.get('location')).toBe(`/api/v1/transfers/${body.recorded.transfer}`);
    expect(headers.get('etag')).toMatch(/^"\d+"$/);
    expect(await factsOf(body.recorded.transfer)).toBe(1);
  });

  it('tells every mistake at once and saves nothing', async () => {
    const [before] = await database.admin.query<{ n: number }[]>('SELECT count(*)::int AS n FROM transfers');
    const { status, body } = await api.post('/api/v1/transfers', mentor, {
      student: { studentNumber: '', firstName: 'Sam', birthDate: '2009-02-30', municipality: 'Amsterdam', nationality: 'NL' },
      mentorEmail: 'geen-adres',
      start: 'morgen',
    });
    expect(status).toBe(400);
    expect(body.code).toBe('REQUEST.INVALID');
    const fields = column(body.errors, 'field');
    expect(fields).toEqual(
      expect.arrayContaining(['student.studentNumber', 'student.lastName', 'student.birthDate', 'vsoLocation', 'mentorEmail', 'start']),
    );
    for (const message of column(body.errors, 'message')) expect(message).toMatch(/^[A-Z].*[.]$/);
    expect((await database.admin.query<{ n: number }[]>('SELECT count(*)::int AS n FROM transfers'))[0]).toEqual(before);
  });

  it('tells what it cannot find in the same way', async () => {
    const body = await newTransfer(database, region.schools[0], { mentorEmail: 'onbekend@example.org', mbo: { institution: 'Nergens' } });
    const answer = await api.post('/api/v1/transfers', mentor, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'mentorEmail', code: 'MENTOR.UNKNOWN' }),
        expect.objectContaining({ field: 'mbo.institution', code: 'SCHOOL.UNKNOWN' }),
      ]),
    );
  });

  it('is refused the second time for the same student', async () => {
    const body = await newTransfer(database, region.schools[0]);
    expect((await api.post('/api/v1/transfers', mentor, body)).status).toBe(202);
    const again = await api.post('/api/v1/transfers', mentor, body);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'TRANSFER.EXISTS', detail: 'Voor deze leerling loopt dit schooljaar al een overstap.' },
    });
  });

  it('is not for the mbo', async () => {
    const intaker = await region.tokenOf(region.college, 'mbo-intaker');
    const answer = await api.post('/api/v1/transfers', intaker, await newTransfer(database, region.schools[0]));
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS.NOT_ALLOWED' } });
  });
});

describe('an Idempotency-Key', () => {
  it('gives the first answer again and does nothing twice', async () => {
    const body = await newTransfer(database, region.schools[0]);
    const key = { 'idempotency-key': 'zelfde-sleutel-1' };
    const first = await api.post('/api/v1/transfers', mentor, body, key);
    const again = await api.post('/api/v1/transfers', mentor, body, key);
    expect(again.status).toBe(first.status);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await factsOf(first.body.recorded.transfer)).toBe(1);
  });

  it('makes twenty of the same POST at the same moment one', async () => {
    const transfer = await started();
    const key = { 'idempotency-key': 'twintig-tegelijk' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        api.post(`/api/v1/transfers/${transfer}/contacts`, mentor, { kind: 'phone', reached: true, words: 'Gesproken' }, key),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    expect(new Set(answers.map((answer) => answer.body.recorded.seq as number))).toEqual(new Set([2]));
    expect(await factsOf(transfer)).toBe(2);
  });

  it('is refused for another request', async () => {
    const transfer = await started();
    const key = { 'idempotency-key': 'andere-inhoud-1' };
    await api.post(`/api/v1/transfers/${transfer}/contacts`, mentor, { kind: 'phone', reached: true }, key);
    const other = await api.post(`/api/v1/transfers/${transfer}/contacts`, mentor, { kind: 'phone', reached: false }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.OTHER_REQUEST' } });
  });

  it('may be used again after a refusal that was put right', async () => {
    const transfer = await started();
    const key = { 'idempotency-key': 'eerst-fout-dan-goed' };
    const path = `/api/v1/transfers/${transfer}/contacts`;
    expect((await api.post(path, mentor, { kind: 'telepathie', reached: true }, key)).status).toBe(400);
    expect((await api.post(path, mentor, { kind: 'phone', reached: true }, key)).status).toBe(202);
  });

  it('is refused when it is no key', async () => {
    const transfer = await started();
    const answer = await api.post(`/api/v1/transfers/${transfer}/contacts`, mentor, { kind: 'phone', reached: true }, { 'idempotency-key': 'kort' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY.KEY_INVALID' } });
  });

  it('of one person says nothing to another', async () => {
    const transfer = await started();
    const coordinator = await region.tokenOf(region.schools[0], 'vso-coordinator');
    const key = { 'idempotency-key': 'van-twee-mensen' };
    const path = `/api/v1/transfers/${transfer}/contacts`;
    const one = await api.post(path, mentor, { kind: 'phone', reached: true }, key);
    const other = await api.post(path, coordinator, { kind: 'message', reached: false }, key);
    expect(one.status).toBe(202);
    expect(other.status).toBe(202);
    expect(other.body.recorded.seq).not.toBe(one.body.recorded.seq);
  });
});

describe('If-Match', () => {
  it('stops a change by who saw an older transfer', async () => {
    const transfer = await started();
    const path = `/api/v1/transfers/${transfer}/date-changes`;
    const [{ version }] = (await database.admin.query<{ version: number }[]>('SELECT version FROM transfers WHERE id = $1', [transfer])) as [{ version: number }];
    const first = await api.post(path, mentor, { start: '2027-09-06' }, { 'if-match': `"${version}"` });
    expect(first.status).toBe(202);
    const second = await api.post(path, mentor, { start: '2027-09-13' }, { 'if-match': `"${version}"` });
    expect(second).toMatchObject({ status: 412, body: { code: 'VERSION.CONFLICT', detail: expect.stringContaining('Iemand anders') } });
    expect((await api.post(path, mentor, { start: '2027-09-13' }, { 'if-match': first.headers.get('etag')! })).status).toBe(202);
    expect((await api.post(path, mentor, { start: '2027-09-13' }, { 'if-match': 'zomaar iets' })).body.code).toBe('VERSION.INVALID');
  });

  it('holds for changes that overwrite nothing too', async () => {
    const transfer = await started();
    const answer = await api.post(`/api/v1/transfers/${transfer}/signals`, mentor, { signal: 'money' }, { 'if-match': '"999"' });
    expect(answer).toMatchObject({ status: 412, body: { code: 'VERSION.CONFLICT' } });
    expect(await factsOf(transfer)).toBe(1);
  });
});

describe('what cannot be done', () => {
  const UNKNOWN = '00000000-0000-4000-8000-000000000000';

  it.each([
    ['contacts', { kind: 'phone', reached: true }],
    ['date-changes', { start: '2027-09-06' }],
    ['needs', {}],
    ['gap-years', {}],
    ['steps/profile/outcomes', { outcome: 'completed' }],
  ])('is 404 for %s of a transfer that does not exist, and just so for one of another school', async (what, body) => {
    const foreign = await started();
    const stranger = await region.tokenOf(region.schools[1], 'vso-mentor');
    const unknown = await api.post(`/api/v1/transfers/${UNKNOWN}/${what}`, mentor, body);
    const hidden = await api.post(`/api/v1/transfers/${foreign}/${what}`, stranger, body);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'TRANSFER.UNKNOWN' } });
    expect({ ...hidden.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  it('is told in Dutch for an id that is none', async () => {
    const answer = await api.post('/api/v1/transfers/123/contacts', mentor, { kind: 'phone', reached: true });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID', errors: [{ field: 'id', message: 'Dit is geen geldig nummer van Doorlijn.' }] },
    });
  });

  it.each([
    ['a step that does not exist', 'steps/koffie/outcomes', { outcome: 'held' }, 404, 'STEP.UNKNOWN'],
    ['a step that is not open', 'steps/intake/outcomes', { outcome: 'held' }, 409, 'STEP.NOT_OPEN'],
    ['waking what does not sleep', 'wake-ups', { reason: 'request' }, 409, 'ACTION.NOT_IN_PHASE'],
    ['resuming what was not paused', 'steps/profile/resumptions', undefined, 409, 'STEP.NOT_PAUSED'],
    ['a move to nowhere', 'moves', { municipality: 'Atlantis' }, 400, 'MUNICIPALITY.UNKNOWN'],
  ])('is refused with its own code and sentence: %s', async (_what, path, body, status, code) => {
    const transfer = await started();
    await inPhase(transfer, 'orientation');
    const answer = await api.post(`/api/v1/transfers/${transfer}/${path}`, mentor, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code, status, detail: expect.stringMatching(/^["A-Z].*[.]$/) });
  });

  it('is refused in a phase that does not allow it, and after the end', async () => {
    const transfer = await started();
    const intaker = await region.tokenOf(region.college, 'mbo-intaker');
    await database.admin.query(`UPDATE case_parties SET since = now() WHERE transfer_id = $1 AND role = 'mbo'`, [transfer]);
    const leaving = { causes: ['unknown'], initiator: 'student', warmHandover: false, alternative: false, startkwalificatie: false };
    await inPhase(transfer, 'orientation');
    expect(await api.post(`/api/v1/transfers/${transfer}/deregistrations`, intaker, leaving)).toMatchObject({
      status: 409,
      body: { code: 'ACTION.NOT_IN_PHASE', detail: 'Dit kan niet in deze fase van de overstap.' },
    });
    await inPhase(transfer, 'closed');
    expect(await api.post(`/api/v1/transfers/${transfer}/deregistrations`, intaker, leaving)).toMatchObject({
      status: 409,
      body: { code: 'TRANSFER.ENDED' },
    });
  });

  it('is refused the second time a step is finished, with who was first', async () => {
    const transfer = await started();
    await inPhase(transfer, 'orientation');
    await database.admin.query(
      `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened) VALUES ($1, 'profile', 'profile', 'open', 'vso-mentor', 'vso', '2026-10-05')`,
      [transfer],
    );
    const path = `/api/v1/transfers/${transfer}/steps/profile/outcomes`;
    const coordinator = await region.tokenOf(region.schools[0], 'vso-coordinator');
    const both = await Promise.all([
      api.post(path, mentor, { outcome: 'completed' }),
      api.post(path, coordinator, { outcome: 'completed' }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([202, 409]);
    const refused = both.find((answer) => answer.status === 409)!;
    expect(refused.body).toMatchObject({ code: 'STEP.ALREADY_DONE', detail: expect.stringMatching(/legde deze stap al vast/) });
    expect(await api.post(path, mentor, { outcome: 'klaar' })).toMatchObject({ status: 409, body: { code: 'STEP.ALREADY_DONE' } });
    expect(await factsOf(transfer)).toBe(2);
  });
});
