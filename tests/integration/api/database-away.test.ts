import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import { Cable } from '../../setup/cable.js';
import { useDoorlijnDatabase, type DoorlijnDatabase } from '../../setup/database.js';
import { addColleague, type Colleague } from '../identity/staff.js';
import { useApi } from './running-api.js';

const database = useDoorlijnDatabase();

const cable = new Cable();
let behind: DataSource;
const onCable: DoorlijnDatabase = {
  get urls() {
    return database.urls;
  },
  get app() {
    return behind;
  },
  get worker() {
    return database.worker;
  },
  get admin() {
    return database.admin;
  },
};

beforeAll(async () => {
  const url = new URL(database.urls.appUrl);
  await cable.plugIn(database.urls.appUrl);
  url.port = String(cable.port);
  url.hostname = '127.0.0.1';
  behind = await createDataSource({ url: url.toString(), poolSize: 4, applicationName: 'test-cable' }).initialize();
});
const api = useApi(onCable);
let mentor: Colleague;
beforeAll(async () => {
  mentor = await addColleague(database.admin, { role: 'vso-mentor', kind: 'vso', demo: true });
});
afterAll(async () => {
  await behind?.destroy();
  await cable.pullOut();
});

describe('when PostgreSQL is away', () => {
  it('everything is answered with 503, a Dutch sentence and when to come back; it recovers by itself', async () => {
    const token = await api.logIn(mentor.membership);
    expect((await api.get('/api/v1/me', token)).status).toBe(200);
    await cable.pullOut();
    for (const answer of [
      await api.get('/api/v1/me', token),
      await api.post('/api/v1/transfers', token, {}, { 'idempotency-key': 'onderweg-kwijt' }),
      await api.post('/api/v1/demo-sessions', undefined, { membershipId: mentor.membership }),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ code: 'SERVICE.DATABASE_AWAY', detail: expect.stringContaining('Er is niets kwijt') });
    }
    expect(await api.get('/health/ready')).toMatchObject({ status: 503, body: { postgresql: 'away', temporal: 'ok' } });
    expect((await api.get('/health/live')).status).toBe(200);
    await cable.plugIn(database.urls.appUrl);
    expect((await api.get('/api/v1/me', token)).status).toBe(200);
    expect((await api.get('/health/ready')).status).toBe(200);
  });
});
