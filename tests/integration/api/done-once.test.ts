import { beforeAll, describe, expect, it } from '@jest/globals';
import { hashOf, KeptAnswers, type KeyedRequest } from '../../../libs/casework/kept-answers.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { staffOf } from '../persistence/world.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from './casework.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { useApi } from './running-api.js';

// Real: the API over HTTP and PostgreSQL. A process that dies is played by one that stops where it would have died.

const CONTACT = { kind: 'phone', reached: true } as const;
const MINUTE_MS = 60_000;

const database = useDoorlijnDatabase();
const api = useApi(database);
let region: Region;
let mentor: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
});

async function started(): Promise<string> {
  const answer = await api.post('/api/v1/transfers', mentor, await newTransfer(database, region.schools[0]));
  return answer.body.recorded.transfer as string;
}

const contactsOf = async (transfer: string): Promise<number> =>
  (await database.admin.query<unknown[]>('SELECT 1 FROM contacts WHERE transfer_id = $1', [transfer])).length;

const requestOf = (transfer: string, key: string): KeyedRequest => ({
  actor: staffOf(region.schools[0], 'vso-mentor'),
  key,
  methodPath: `POST /api/v1/transfers/${transfer}/contacts`,
  requestHash: hashOf(CONTACT),
});

/** Another process that began so long ago. @returns what it does next, if it lives */
async function began(transfer: string, key: string, ago: number): Promise<() => Promise<unknown>> {
  const casework = caseworkOf(database, { now: () => Date.now() - ago });
  const kept = new KeptAnswers(casework);
  const request = requestOf(transfer, key);
  const taken = await kept.begin(request);
  if (taken.state !== 'new') throw new Error(taken.state);
  return () =>
    kept.doing(request, taken.attempt, () => new RecordContact(casework).execute(request.actor, { ...CONTACT, transfer }));
}

const send = (transfer: string, key: string): ReturnType<typeof api.post> =>
  api.post(`/api/v1/transfers/${transfer}/contacts`, mentor, CONTACT, { 'idempotency-key': key });

describe('a change that is sent twice under one key', () => {
  const changed = async (verb: string, path: string, token: string, key: string, body?: object) =>
    api.call(verb, path, { token, headers: { 'idempotency-key': key }, ...(body === undefined ? {} : { body }) });

  it('and takes something away, is answered as the first time, and done once', async () => {
    const admin = await region.tokenOf(region.schools[0], 'admin');
    const made = await api.post('/api/v1/webhooks', admin, { url: 'https://systeem.example.com/x', eventTypes: ['nl.doorlijn.step.opened'] });
    const path = `/api/v1/webhooks/${made.body.id as string}`;
    const audited = async (): Promise<number> => (await database.admin.query<unknown[]>(`SELECT 1 FROM audit WHERE action = 'webhook.removed'`)).length;
    expect(await changed('DELETE', path, admin, 'weg-ermee-1')).toMatchObject({ status: 204, body: '' });
    const again = await changed('DELETE', path, admin, 'weg-ermee-1');
    expect(again).toMatchObject({ status: 204, body: '' });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await audited()).toBe(1);
    expect((await changed('DELETE', path, admin, 'weg-ermee-2')).status).toBe(404);
  });

  it('and changes a part, is answered as the first time, also when it was changed by another since', async () => {
    const admin = await region.tokenOf(region.schools[0], 'admin');
    const made = await api.post('/api/v1/webhooks', admin, { url: 'https://systeem.example.com/y', eventTypes: ['nl.doorlijn.step.opened'] });
    const path = `/api/v1/webhooks/${made.body.id as string}`;
    const first = await changed('PATCH', path, admin, 'zet-uit-1', { on: false });
    expect(first.status).toBeLessThan(300);
    expect((await changed('PATCH', path, admin, 'zet-aan-1', { on: true })).status).toBe(first.status);
    const again = await changed('PATCH', path, admin, 'zet-uit-1', { on: false });
    expect([again.status, again.body, again.headers.get('idempotency-replayed')]).toEqual([first.status, first.body, 'true']);
    const { items } = (await api.get('/api/v1/webhooks', admin)).body as { items: { id: string; status: string }[] };
    expect(items.find(({ id }) => id === made.body.id)?.status).toBe('on');
    expect((await changed('PATCH', path, admin, 'zet-uit-1', { on: true })).status).toBe(422);
  });
});

describe('a request whose process died', () => {
  it('after it was saved and before it was answered, is not done again, however late it is sent again', async () => {
    const transfer = await started();
    await (await began(transfer, 'gestorven-na-commit', 10 * MINUTE_MS))();
    expect(await send(transfer, 'gestorven-na-commit')).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY.DONE' } });
    expect(await contactsOf(transfer)).toBe(1);
  });

  it('before it was saved, is done when it is sent again after a minute', async () => {
    const transfer = await started();
    await began(transfer, 'gestorven-voor-commit', 2 * MINUTE_MS);
    expect((await send(transfer, 'gestorven-voor-commit')).status).toBe(202);
    expect(await contactsOf(transfer)).toBe(1);
  });

  it('and that lives after all, can save nothing once another has taken it over', async () => {
    const transfer = await started();
    const goOn = await began(transfer, 'toch-niet-dood', 2 * MINUTE_MS);
    expect((await send(transfer, 'toch-niet-dood')).status).toBe(202);
    await expect(goOn()).rejects.toThrow('REQUEST.TAKEN_OVER');
    expect(await contactsOf(transfer)).toBe(1);
  });

  it('is given its answer when that was kept', async () => {
    const transfer = await started();
    const first = await send(transfer, 'gewoon-twee-keer');
    const again = await send(transfer, 'gewoon-twee-keer');
    expect(again.body).toEqual(first.body);
    expect(await contactsOf(transfer)).toBe(1);
  });
});
