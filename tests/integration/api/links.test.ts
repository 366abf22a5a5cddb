import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { type LinkHolder, Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { staffOf } from '../persistence/world.js';
import { caseworkOf } from './casework.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const DAY = 24 * 3_600_000;
let shift = 0;
const clock = { now: (): number => Date.now() + shift };
const api = useApi(database, {}, {}, clock);
let region: Region;
let mentor: string;
let transfer: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  const body = StartTransferSchema.parse(await newTransfer(database, region.schools[0]));
  const start = new StartTransfer(caseworkOf(database, clock));
  transfer = (await start.execute(staffOf(region.schools[0], 'vso-mentor'), body)).transfer;
});

async function mailed(holder: LinkHolder = { kind: 'student' }): Promise<string> {
  const links = new Links(database.app, clock, new Sessions(database.app, clock));
  return withActor(database.app, staffOf(region.schools[0], 'vso-mentor'), (manager) =>
    links.create(manager, transfer, holder, clock.now() + 14 * DAY),
  );
}

async function cameIn(holder?: LinkHolder): Promise<string> {
  const answer = await api.post('/api/v1/link-sessions', undefined, { token: await mailed(holder), transport: 'bearer' });
  expect(answer.status).toBe(201);
  return answer.body.token as string;
}

async function codeInMail(): Promise<string> {
  const [row] = await database.admin.query<{ code: string; atOnce: boolean }[]>(
    `SELECT params->>'code' AS code, at_once AS "atOnce" FROM messages WHERE template = 'code' ORDER BY send_after DESC, id DESC LIMIT 1`,
  );
  expect(row?.atOnce).toBe(true);
  return row!.code;
}

const handedOver = async (body: object = { for: 'student' }): Promise<string> =>
  (await api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, body)).body.code as string;

describe('a link from a mail', () => {
  it('becomes a cookie at once and is kept only as a hash', async () => {
    const token = await mailed();
    const answer = await api.post('/api/v1/link-sessions', undefined, { token });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(/^doorlijn=.*HttpOnly/);
    expect(JSON.stringify(answer.body)).not.toContain(token);
    const rows = await database.admin.query<unknown[]>(`SELECT 1 FROM links WHERE links::text LIKE '%' || $1 || '%'`, [token]);
    expect(rows).toHaveLength(0);
  });

  it('shows who came in, but opens nothing before a code', async () => {
    const student = await cameIn();
    expect((await api.get('/api/v1/me', student)).body).toEqual({ kind: 'student', transferId: transfer, codeGiven: false });
    const closed = await api.get(`/api/v1/transfers/${transfer}`, student);
    expect(closed).toMatchObject({ status: 403, body: { code: 'LINK.CODE_NEEDED', detail: expect.stringContaining('code') } });
    const decided = await api.post(`/api/v1/transfers/${transfer}/help-requests`, student, {});
    expect(decided).toMatchObject({ status: 403, body: { code: 'LINK.CODE_NEEDED' } });
  });

  it('opens the own file with a code by mail, once and for ten minutes', async () => {
    const student = await cameIn();
    expect((await api.post('/api/v1/link-sessions/current/mailed-codes', student)).status).toBe(202);
    const code = await codeInMail();
    expect((await api.post('/api/v1/link-sessions/current/code', student, { code })).status).toBe(204);
    expect((await api.get(`/api/v1/transfers/${transfer}`, student)).status).toBe(200);
    const other = await cameIn();
    expect(await api.post('/api/v1/link-sessions/current/code', other, { code })).toMatchObject({ status: 403, body: { code: 'LINK.CODE_WRONG' } });
    shift += 16 * 60_000;
    const late = await cameIn();
    await api.post('/api/v1/link-sessions/current/mailed-codes', late);
    const lateCode = await codeInMail();
    shift += 11 * 60_000;
    expect(await api.post('/api/v1/link-sessions/current/code', late, { code: lateCode })).toMatchObject({
      status: 403,
      body: { code: 'LINK.CODE_EXPIRED', detail: 'Deze code is verlopen. Vraag een nieuwe code.' },
    });
  });

  it('opens with a code that the mentor hands over, and the handing over is written down', async () => {
    const student = await cameIn();
    const code = await handedOver();
    expect(code).toMatch(/^\d{6}$/);
    expect((await api.post('/api/v1/link-sessions/current/code', student, { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(204);
    const [line] = await database.admin.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM audit WHERE action = 'link.code-handed-over' AND transfer_id = $1`,
      [transfer],
    );
    expect(line!.n).toBeGreaterThan(0);
  });

  it('keeps the code of a parent from the student, and that of one parent from the other', async () => {
    const student = await cameIn();
    const first = await cameIn({ kind: 'parent', parent: 0 });
    const code = await handedOver({ for: 'parent', parent: 1 });
    expect((await api.post('/api/v1/link-sessions/current/code', student, { code })).body.code).toBe('LINK.CODE_WRONG');
    expect((await api.post('/api/v1/link-sessions/current/code', first, { code })).body.code).toBe('LINK.CODE_WRONG');
    const second = await cameIn({ kind: 'parent', parent: 1 });
    expect((await api.post('/api/v1/link-sessions/current/code', second, { code })).status).toBe(204);
  });

  it('cannot be guessed: after five wrong codes even the right one is refused', async () => {
    shift += 2 * DAY;
    const fresh = await region.tokenOf(region.schools[0], 'vso-mentor');
    const student = await cameIn();
    const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, fresh, { for: 'student' })).body as { code: string };
    const wrong = code === '000000' ? '000001' : '000000';
    for (let n = 0; n < 5; n += 1) {
      expect((await api.post('/api/v1/link-sessions/current/code', student, { code: wrong })).body.code).toBe('LINK.CODE_WRONG');
    }
    const answer = await api.post('/api/v1/link-sessions/current/code', student, { code });
    expect(answer).toMatchObject({ status: 429, body: { code: 'LINK.TOO_MANY_ATTEMPTS' } });
  });

  it('sends no more than three codes in a quarter of an hour', async () => {
    shift += DAY;
    const student = await cameIn();
    for (let n = 0; n < 3; n += 1) {
      expect((await api.post('/api/v1/link-sessions/current/mailed-codes', student)).status).toBe(202);
    }
    const answer = await api.post('/api/v1/link-sessions/current/mailed-codes', student);
    expect(answer).toMatchObject({ status: 429, body: { code: 'LINK.TOO_MANY_CODES' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('stops working, with everything that came in by it, when it is revoked or over', async () => {
    const student = await cameIn();
    await database.admin.query('UPDATE links SET revoked_at = now() WHERE transfer_id = $1', [transfer]);
    expect((await api.get('/api/v1/me', student)).status).toBe(401);
    const token = await mailed();
    shift += 15 * DAY;
    const answer = await api.post('/api/v1/link-sessions', undefined, { token });
    expect(answer).toMatchObject({ status: 404, body: { code: 'LINK.UNKNOWN', detail: expect.stringContaining('mentor') } });
    expect((await api.post('/api/v1/link-sessions', undefined, { token: randomUUID() })).status).toBe(404);
  });

  it('gives no code to staff of another school', async () => {
    const stranger = await region.tokenOf(region.schools[1], 'vso-coordinator');
    const answer = await api.post(`/api/v1/transfers/${transfer}/link-codes`, stranger, { for: 'student' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'LINK.TRANSFER_UNKNOWN' } });
  });
});
