import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RegisteredRoute } from '../../../apps/api/openapi/registered-routes.js';
import { type CreateApiKeyBody } from '../../../libs/contracts/api-keys.js';
import { hashToken } from '../../../libs/identity/tokens.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { resolveRole } from '../../../libs/persistence/case-roles.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, staffOf, type Place } from '../persistence/world.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { column, useApi } from './running-api.js';

const database = useDoorlijnDatabase();
let shift = 0;
const api = useApi(database, {}, {}, { now: () => Date.now() + shift });
const DAY = 86_400_000;
let region: Region;
let admin: string;
let otherAdmin: string;
let own: string;
let foreign: string;

async function adminOf(place: Place): Promise<string> {
  const actor = await addStaff(database.admin, place, 'admin');
  await database.admin.query('UPDATE people SET demo = true WHERE id = $1', [actor.person]);
  return api.logIn(actor.membership);
}

async function started(school: Place, token: string): Promise<string> {
  const answer = await api.post('/api/v1/transfers', token, await newTransfer(database, school));
  return answer.body.recorded.transfer as string;
}

interface Made {
  id: string;
  token: string;
}

async function keyWith(scopes: CreateApiKeyBody['scopes'], more: object = {}, as: string = admin): Promise<Made> {
  const { status, body } = await api.post('/api/v1/api-keys', as, { name: 'Leerlingsysteem', scopes, ...more });
  expect(status).toBe(201);
  return body as Made;
}

beforeAll(async () => {
  region = await makeRegion(database, api);
  const [school, other] = region.schools;
  admin = await adminOf(school);
  otherAdmin = await adminOf(other);
  own = await started(school, await region.tokenOf(school, 'vso-mentor'));
  foreign = await started(other, await region.tokenOf(other, 'vso-mentor'));
});

describe('a key of an organisation', () => {
  it('is shown once, and only its hash is kept', async () => {
    const { id, token } = await keyWith(['transfers:read']);
    expect(token).toMatch(/^dlk_[\w-]{43}$/);
    const [row] = await database.admin.query<{ hash: Buffer; all: string }[]>(
      'SELECT token_hash AS hash, k::text AS all FROM api_keys k WHERE id = $1',
      [id],
    );
    expect(row!.hash.equals(hashToken(token))).toBe(true);
    expect(row!.all).not.toContain(token.slice(10));
    const listed = await api.get('/api/v1/api-keys', admin);
    expect(JSON.stringify(listed.body)).not.toContain(token.slice(10));
    expect(listed.body.items[0]).toMatchObject({ id, name: 'Leerlingsysteem', start: token.slice(0, 10), state: 'works', lastUsedAt: null, role: 'vso-coordinator' });
  });

  it('reads transfers of its own organisation, and none of another', async () => {
    const { token } = await keyWith(['transfers:read']);
    expect(await api.get(`/api/v1/transfers/${own}`, token)).toMatchObject({ status: 200, body: { id: own } });
    const list = await api.get('/api/v1/transfers', token);
    expect(column(list.body.items, 'id')).toEqual([own]);
    expect(await api.get(`/api/v1/transfers/${foreign}`, token)).toMatchObject({ status: 404, body: { code: 'TRANSFER.UNKNOWN' } });
  });

  it('starts a transfer when it may, with the mentor as case lead and never itself', async () => {
    const { token } = await keyWith(['transfers:write']);
    const answer = await api.post('/api/v1/transfers', token, await newTransfer(database, region.schools[0]));
    expect([201, 202]).toContain(answer.status);
    const [row] = await database.admin.query<{ lead: string; deputy: string }[]>(
      'SELECT lead_membership_id AS lead, deputy_membership_id AS deputy FROM transfers WHERE id = $1',
      [answer.body.recorded.transfer],
    );
    expect(row!.lead).toBe(region.membershipOf(region.schools[0], 'vso-mentor'));
    const keys = await database.admin.query<{ id: string }[]>('SELECT membership_id AS id FROM api_keys');
    expect(column(keys, 'id')).not.toContain(row!.deputy);
  });

  it('is refused what it has no scope for, and what is for people, before anything is looked at', async () => {
    const { token } = await keyWith(['reference:read']);
    expect(await api.get(`/api/v1/transfers/${own}`, token)).toMatchObject({ status: 403, body: { code: 'API_KEY.SCOPE_MISSING' } });
    expect(await api.post('/api/v1/transfers', token, {})).toMatchObject({ status: 403, body: { code: 'API_KEY.SCOPE_MISSING' } });
    expect(await api.get(`/api/v1/transfers/${own}/dossier`, token)).toMatchObject({ status: 403, body: { code: 'API_KEY.NOT_FOR_PROGRAMS' } });
    expect(await api.get('/api/v1/policies', token)).toMatchObject({ status: 200 });
    expect(await api.get('/api/v1/me', token)).toMatchObject({ status: 200, body: { kind: 'staff', memberships: [], scopes: ['reference:read'], membership: { validUntil: null } } });
  });

  it('opens no route without its scope, whatever the route', async () => {
    const { token } = await keyWith(['insights:read'], { role: 'admin' });
    const wrong: string[] = [];
    const closed = (route: RegisteredRoute): boolean =>
      route.permission.kind !== 'everyone' && route.operation.scope !== 'any' && route.operation.scope !== 'insights:read';
    for (const route of api.api.routes.filter(closed)) {
      const path = route.path.replaceAll(/\{\w+\}/g, own);
      const { status, body } = await api.call(route.verb.toUpperCase(), path, { token });
      if (status !== 403) wrong.push(`${route.verb} ${route.path}: ${status} ${String(body.code)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('may never do more than its role may', async () => {
    const { token } = await keyWith(['insights:read', 'calendar:write']);
    expect(await api.get('/api/v1/region-numbers?schoolYear=2026', token)).toMatchObject({ status: 403, body: { code: 'ACCESS.NOT_ALLOWED' } });
    const house = await keyWith(['calendar:write'], { role: 'admin' });
    expect(await api.post('/api/v1/own-days', house.token, { date: '2027-05-07', reason: 'Studiedag' })).toMatchObject({ status: 201 });
    const answer = await api.post('/api/v1/api-keys', admin, { name: 'Te veel', scopes: ['transfers:read'], role: 'mbo-mentor' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [expect.objectContaining({ field: 'role' })] } });
  });

  it('stops at once when it is taken back, and after its last day', async () => {
    const { id, token } = await keyWith(['transfers:read']);
    expect((await api.post(`/api/v1/api-keys/${id}/revocations`, admin)).status).toBe(204);
    expect((await api.post(`/api/v1/api-keys/${id}/revocations`, admin)).status).toBe(204);
    const refused = { status: 401, body: { code: 'API_KEY.REFUSED', detail: expect.stringContaining('Vraag de beheerder') } };
    expect(await api.get('/api/v1/transfers', token)).toMatchObject(refused);
    const short = await keyWith(['transfers:read'], { days: 30 });
    expect((await api.get('/api/v1/transfers', short.token)).status).toBe(200);
    shift = 31 * DAY;
    expect(await api.get('/api/v1/transfers', short.token)).toMatchObject(refused);
    shift = 0;
    expect(await api.get('/api/v1/transfers', `dlk_${'x'.repeat(43)}`)).toMatchObject(refused);
  });

  it('is given and taken back by the administrator of its own organisation only', async () => {
    const { id, token } = await keyWith(['transfers:read']);
    const mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
    expect((await api.get('/api/v1/api-keys', mentor)).status).toBe(403);
    expect((await api.post('/api/v1/api-keys', mentor, { name: 'Eigen', scopes: ['transfers:read'] })).status).toBe(403);
    expect((await api.get('/api/v1/api-keys', otherAdmin)).body).toEqual({ items: [] });
    expect(await api.post(`/api/v1/api-keys/${id}/revocations`, otherAdmin)).toMatchObject({ status: 404, body: { code: 'API_KEY.UNKNOWN' } });
    expect((await api.post('/api/v1/api-keys', token, { name: 'Kind', scopes: ['transfers:read'] })).status).toBe(403);
    expect((await api.get('/api/v1/transfers', token)).status).toBe(200);
  });

  it('stands in the log under its own name, and tells when it was last used', async () => {
    const { id, token } = await keyWith(['transfers:read'], { name: 'Rekenblad' });
    await api.get(`/api/v1/transfers/${own}`, token);
    const keys = (await api.get('/api/v1/api-keys', admin)).body.items as { id: string; lastUsedAt: string | null }[];
    expect(keys.find((key) => key.id === id)!.lastUsedAt).toMatch(/^\d{4}-/);
    const [{ person } = { person: '' }] = await database.admin.query<{ person: string }[]>(
      'SELECT m.person_id AS person FROM api_keys k JOIN memberships m ON m.id = k.membership_id WHERE k.id = $1',
      [id],
    );
    const [named] = await database.admin.query<{ name: string }[]>('SELECT name FROM people WHERE id = $1', [person]);
    expect(named!.name).toBe('API-sleutel Rekenblad');
    const { pseudonymOf } = await import('../../../libs/audit/pseudonym.js');
    const pseudonym = pseudonymOf(Buffer.alloc(32, 6), { kind: 'staff', person, membership: '', organisation: '', role: 'admin' });
    const lines = await database.admin.query<{ action: string }[]>('SELECT action FROM audit WHERE actor_pseudonym = $1', [pseudonym]);
    expect(column(lines, 'action')).toEqual(['file.read']);
  });

  it('is nobody who can be asked, mailed or chosen', async () => {
    await keyWith(['transfers:read'], { role: 'vso-aftercare' });
    const school = region.schools[0];
    const people = await api.get('/api/v1/people', admin);
    expect(people.status).toBe(200);
    expect(JSON.stringify(people.body)).not.toContain('API-sleutel');
    const keys = column(await database.admin.query('SELECT membership_id AS id FROM api_keys'), 'id');
    const resolved = await withActor(database.app, staffOf(school, 'vso-mentor'), (manager) =>
      resolveRole(manager, { transferId: own, role: 'vso-aftercare', deputy: false, on: '2026-11-22' }),
    );
    expect(keys).not.toContain(resolved);
    expect(JSON.stringify(await api.get('/api/v1/demo-accounts'))).not.toContain('API-sleutel');
  });

  it('does a POST once, however often its program sends it', async () => {
    const { token } = await keyWith(['transfers:write']);
    const body = await newTransfer(database, region.schools[0]);
    const once = { 'idempotency-key': 'leerlingsysteem-2026-0001' };
    const first = await api.post('/api/v1/transfers', token, body, once);
    const again = await api.post('/api/v1/transfers', token, body, once);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body.recorded).toEqual(first.body.recorded);
  });
});
