import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import { Cable } from '../../setup/cable.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addColleague, type Colleague } from '../identity/staff.js';
import { saidOn, useWeb } from './running-web.js';

const database = useDoorlijnDatabase();
const cable = new Cable();
let behind: DataSource;
const onCable = {
  get app() {
    return behind;
  },
};

beforeAll(async () => {
  const url = new URL(database.urls.appUrl);
  await cable.plugIn(database.urls.appUrl);
  url.port = String(cable.port);
  url.hostname = '127.0.0.1';
  behind = await createDataSource({ url: url.toString(), poolSize: 4, applicationName: 'test-cable-web' }).initialize();
});
const web = useWeb(onCable);
const strict = useWeb(database, { requestsPerMinute: 5 });
let mentor: Colleague;
beforeAll(async () => {
  mentor = await addColleague(database.admin, { role: 'vso-mentor', kind: 'vso', demo: true });
});
afterAll(async () => {
  await behind?.destroy();
  await cable.pullOut();
});

describe('when PostgreSQL is away', () => {
  it('every page and form is answered with 503, a Dutch sentence and when to come back; it recovers by itself', async () => {
    const cookie = await web.logIn(mentor.membership);
    expect((await web.get('/mijn-werk', cookie)).status).toBe(200);
    await cable.pullOut();
    for (const answer of [
      await web.get('/mijn-werk', cookie),
      await web.get('/inloggen'),
      await web.post('/inloggen', undefined, { persoon: mentor.membership }),
      await web.post('/overstap/00000000-0000-4000-8000-000000000000/contact', cookie, { kind: 'phone', reached: 'ja' }),
    ]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('30');
      expect(saidOn(answer.html)).toContain('Er is niets kwijt. Probeer het over een halve minuut opnieuw.');
    }
    expect(web.logged).toEqual([]);
    await cable.plugIn(database.urls.appUrl);
    expect((await web.get('/mijn-werk', cookie)).status).toBe(200);
  });
});

describe('who asks too many pages', () => {
  it('gets a page that says to wait, and for how long; what belongs to a page is not counted', async () => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await strict.get('/inloggen', 'doorlijn=iemand-zonder-sessie'));
    const last = answers.at(-1)!;
    expect(answers[0]!.status).toBe(200);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(saidOn(last.html)).toContain('Wacht een minuut en probeer het opnieuw.');
    const [asset = ''] = /\/assets\/[\w./-]+\.css/.exec(last.html) ?? [];
    for (let n = 0; n < 7; n += 1) expect((await strict.get(asset)).status).toBe(200);
    // Another session at the same address goes on.
    expect((await strict.get('/inloggen', 'doorlijn=een-ander')).status).toBe(200);
  });

  it('is refused for addresses that do not exist as well', async () => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push((await strict.get(`/zoek-${n}`, 'doorlijn=zoeker')).status);
    expect(answers).toEqual([404, 404, 404, 404, 404, 429, 429]);
  });
});
