import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { doorlijnClient, everyItem, type DoorlijnClient, type Schemas } from '../../../libs/client/client.js';
import { clientTypes } from '../../api-client/client-types.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addStaff, staffOf } from '../persistence/world.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
const FILE = join(import.meta.dirname, '../../../libs/client/paths.ts');
let region: Region;
let client: DoorlijnClient;

beforeAll(async () => {
  region = await makeRegion(database, api);
  client = doorlijnClient({ address: api.address, token: await region.tokenOf(region.schools[0], 'vso-mentor') });
});

describe('the client package', () => {
  const contacted = (transfer: string, version: string) =>
    client.POST('/transfers/{id}/contacts', {
      params: { path: { id: transfer }, header: { 'If-Match': version } },
      body: { kind: 'phone', reached: true },
    });

  it('is what `npm run client` makes of the description today', async () => {
    const types = await clientTypes((await api.get('/api/v1/openapi.json')).body as object);
    if (process.env.WRITE_CLIENT === 'yes') writeFileSync(FILE, types);
    expect(types === readFileSync(FILE, 'utf8') ? 'up to date' : 'out of date: run npm run client').toBe('up to date');
  });

  it('starts a transfer, reads it back, and changes it when nobody else did', async () => {
    const started = await client.POST('/transfers', { body: (await newTransfer(database, region.schools[0])) as Schemas['StartTransferBody'] });
    const transfer = started.data?.recorded.transfer ?? '';
    const read = await client.GET('/transfers/{id}', { params: { path: { id: transfer } } });
    expect(read.data?.student.firstName).toBe('Kanarie');
    const etag = read.response.headers.get('etag') ?? '';
    expect((await contacted(transfer, '"999"')).error).toMatchObject({ status: 412, code: 'VERSION.CONFLICT' });
    expect((await contacted(transfer, etag)).response.status).toBeLessThan(300);
  });

  it('gives a refusal as a problem, with every mistake at its field', async () => {
    const { error, response } = await client.POST('/transfers/{id}/contacts', {
      params: { path: { id: '00000000-0000-4000-8000-000000000000' } },
      body: { kind: 'phone', reached: true },
    });
    expect(response.status).toBe(404);
    expect(error).toMatchObject({ code: 'TRANSFER.UNKNOWN', status: 404 });
  });

  it('walks through a list page by page', async () => {
    for (let n = 0; n < 4; n += 1) await client.POST('/transfers', { body: (await newTransfer(database, region.schools[0])) as Schemas['StartTransferBody'] });
    const seen: string[] = [];
    const read = async (cursor: string | undefined) => {
      const { data } = await client.GET('/transfers', { params: { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } } });
      if (data === undefined) throw new Error('no page');
      return data;
    };
    for await (const { id } of everyItem(read)) seen.push(id);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('sends a POST that the network repeats under one Idempotency-Key', async () => {
    const keys: (string | null)[] = [];
    client.use({
      onRequest: ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
      },
    });
    const once = crypto.randomUUID();
    const body = (await newTransfer(database, region.schools[0])) as Schemas['StartTransferBody'];
    const [first, again] = [
      await client.POST('/transfers', { body, params: { header: { 'Idempotency-Key': once } } }),
      await client.POST('/transfers', { body, params: { header: { 'Idempotency-Key': once } } }),
    ];
    expect(again.response.headers.get('idempotency-replayed')).toBe('true');
    expect(again.data?.recorded).toEqual(first.data?.recorded);
    await client.GET('/me');
    expect(keys).toEqual([once, once, null]);
  });

  it('works with the key of an organisation', async () => {
    const admin = await addStaff(database.admin, region.schools[0], 'admin');
    await database.admin.query('UPDATE people SET demo = true WHERE id = $1', [admin.person]);
    const house = doorlijnClient({ address: `${api.address}/`, token: await api.logIn(admin.membership) });
    const made = await house.POST('/api-keys', { body: { name: 'Leerlingsysteem', scopes: ['transfers:read'] } });
    const program = doorlijnClient({ address: api.address, token: made.data?.token ?? '' });
    expect((await program.GET('/transfers', {})).data?.items[0]?.lead.membership).toBe(staffOf(region.schools[0], 'vso-mentor').membership);
    expect((await program.GET('/people')).error?.code).toBe('API_KEY.NOT_FOR_PROGRAMS');
  });
});
