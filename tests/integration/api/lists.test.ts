import { beforeAll, describe, expect, it } from '@jest/globals';
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
const AMOUNT = 7;
let region: Region;
let mentor: string;

beforeAll(async () => {
  region = await makeRegion(database, api);
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  const start = new StartTransfer(caseworkOf(database, new SystemClock()));
  for (let n = 0; n < AMOUNT; n += 1) {
    const body = StartTransferSchema.parse(await newTransfer(database, region.schools[0]));
    await start.execute(staffOf(region.schools[0], 'vso-mentor'), body);
  }
});

describe('GET /transfers', () => {
  it('comes in pages that together hold every transfer once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null && page < 10; page += 1) {
      const { status, body } = await api.get(`/api/v1/transfers?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`, mentor);
      expect(status).toBe(200);
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...(column(body.items, 'id') as string[]));
      cursor = body.next as string | null;
    }
    expect(seen).toHaveLength(AMOUNT);
    expect(new Set(seen).size).toBe(AMOUNT);
  });

  it('shows another school nothing, and the mbo nothing before the application', async () => {
    const other = await api.get('/api/v1/transfers', await region.tokenOf(region.schools[1], 'vso-mentor'));
    expect(other).toMatchObject({ status: 200, body: { items: [], next: null } });
    const intaker = await api.get('/api/v1/transfers', await region.tokenOf(region.college, 'mbo-intaker'));
    expect(intaker).toMatchObject({ status: 200, body: { items: [] } });
  });

  it('has no work list for a desk', async () => {
    const answer = await api.get('/api/v1/transfers', await region.tokenOf(region.municipality, 'leerplicht'));
    expect(answer).toMatchObject({ status: 403, body: { code: 'ACCESS.NOT_ALLOWED' } });
  });

  it('refuses what is no question, every mistake at once', async () => {
    const answer = await api.get('/api/v1/transfers?limit=1000&phase=vakantie&overdue=misschien&kleur=rood', mentor);
    expect(answer.status).toBe(400);
    expect(column(answer.body.errors, 'field').sort()).toEqual(['', 'limit', 'overdue', 'phase']);
    expect(await api.get('/api/v1/transfers?cursor=verzonnen', mentor)).toMatchObject({ status: 400, body: { code: 'CURSOR.INVALID' } });
  });
});
