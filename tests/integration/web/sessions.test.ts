import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { useApi } from '../api/running-api.js';
import { addColleague, type Colleague } from '../identity/staff.js';
import { saidOn, useWeb } from './running-web.js';

const database = useDoorlijnDatabase();
const web = useWeb(database);
const secure = useWeb(database, { secure: true, demo: false });
const told: object[] = [];
const api = useApi(database, {}, { log: { info: (details) => told.push(details), error: () => undefined } });
let mentor: Colleague;
let other: Colleague;

beforeAll(async () => {
  mentor = await addColleague(database.admin, { role: 'vso-mentor', kind: 'vso', demo: true });
  other = await addColleague(database.admin, { role: 'mbo-mentor', kind: 'mbo', demo: true });
});

const tokenOn = (html: string): string => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const isIn = async (cookie: string): Promise<boolean> => (await web.get('/mij', cookie)).status === 200;
const sessionsOn = (html: string): string[] => [...html.matchAll(/\/mij\/sessies\/([0-9a-f-]{36})\/einde/g)].map(([, id]) => id ?? '');

describe('logging in anew', () => {
  it('ends the session that the browser still had', async () => {
    const before = await web.logIn(mentor.membership);
    const { html } = await web.get('/mij', before);
    const { headers } = await web.post('/inloggen', before, { _token: tokenOn(html), persoon: other.membership });
    expect(await isIn(before)).toBe(false);
    expect(await isIn(headers.getSetCookie()[0]!.split(';')[0]!)).toBe(true);
  });

  it('does so by the API too, where a browser keeps a cookie; a program keeps its others', async () => {
    const logIn = (headers: Record<string, string>, transport?: 'bearer') =>
      api.call('POST', '/api/v1/demo-sessions', { headers, body: { membershipId: mentor.membership, transport } });
    const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0]!;
    const first = cookieOf((await logIn({})).headers);
    const second = cookieOf((await logIn({ cookie: first })).headers);
    expect((await api.call('GET', '/api/v1/me', { headers: { cookie: first } })).status).toBe(401);
    await logIn({ cookie: second }, 'bearer');
    expect((await api.call('GET', '/api/v1/me', { headers: { cookie: second } })).status).toBe(200);
  });
});

describe('where somebody is logged in', () => {
  it('is shown to them, and each device can be logged out from another', async () => {
    const [here, there] = [await web.logIn(mentor.membership), await web.logIn(mentor.membership)];
    const { html } = await web.get('/mij', here);
    expect(saidOn(html)).toContain('Waar je bent ingelogd');
    expect(saidOn(html)).toContain('Dit apparaat');
    for (const session of sessionsOn(html)) {
      expect((await web.post(`/mij/sessies/${session}/einde`, here, { _token: tokenOn(html) })).status).toBe(303);
    }
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    expect(sessionsOn((await web.get('/mij', here)).html)).toEqual([]);
  });

  it('is ended everywhere at once', async () => {
    const [here, there] = [await web.logIn(mentor.membership), await web.logIn(mentor.membership)];
    const { html } = await web.get('/mij', here);
    await web.post('/mij/sessies/einde', here, { _token: tokenOn(html) });
    expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  });

  it('is nobody else’s to end', async () => {
    const [mine, theirs, third] = [await web.logIn(mentor.membership), await web.logIn(other.membership), await web.logIn(other.membership)];
    const [session] = sessionsOn((await web.get('/mij', third)).html);
    const { html } = await web.get('/mij', mine);
    expect(session).toBeDefined();
    await web.post(`/mij/sessies/${session}/einde`, mine, { _token: tokenOn(html) });
    await web.post(`/mij/sessies/${randomUUID()}/einde`, mine, { _token: tokenOn(html) });
    expect([await isIn(theirs), await isIn(third)]).toEqual([true, true]);
  });

  it('can be left from every page', async () => {
    const cookie = await web.logIn(mentor.membership);
    for (const path of ['/mijn-werk', '/leerlingen', '/nieuw', '/mij', '/bestaat-niet']) {
      expect((await web.get(path, cookie)).html).toContain('action="/uitloggen"');
    }
    expect((await web.get('/inloggen')).html).not.toContain('action="/uitloggen"');
  });
});

describe('the log of security', () => {
  it('tells who came in, went and was refused, by ids and codes', async () => {
    const cookie = await web.logIn(mentor.membership);
    const { html } = await web.get('/mij', cookie);
    await web.post('/mij/terug', cookie, { _token: 'van-een-ander' });
    await web.post('/uitloggen', cookie, { _token: tokenOn(html) });
    const events = web.told.filter((line) => 'event' in line).slice(-3);
    expect(events).toEqual([
      { event: 'session-started', session: expect.any(String), sessionKind: 'demo', membership: mentor.membership, link: null },
      expect.objectContaining({ event: 'refused', code: 'ForeignForm', method: 'POST', route: '/mij/terug', address: '127.0.0.1' }),
      { event: 'session-ended', session: (events[0] as unknown as { session: string }).session },
    ]);
    expect(JSON.stringify(web.told)).not.toContain(cookie.split('=')[1]);
  });

  it('tells of a log-in that was refused, without its password and address', async () => {
    await secure.post('/inloggen', undefined, { email: 'iemand@school.example', password: 'een lang wachtwoord', code: '123456' });
    await api.post('/api/v1/sessions', undefined, { email: 'iemand@school.example', password: 'een lang wachtwoord', code: '123456' });
    expect(secure.told).toContainEqual(expect.objectContaining({ event: 'refused', code: 'LOGIN.REFUSED', route: '/inloggen' }));
    expect(told).toContainEqual(expect.objectContaining({ event: 'refused', status: 401, code: 'LOGIN.REFUSED', route: '/api/v1/sessions' }));
    expect(JSON.stringify([...secure.told, ...told])).not.toMatch(/iemand@school|lang wachtwoord/);
  });

  it('tells of a role that was refused and of a session that is none', async () => {
    const token = await api.logIn(other.membership);
    expect((await api.post('/api/v1/cohort-imports', token, 'x')).status).toBe(403);
    expect((await api.get('/api/v1/me', 'x'.repeat(43))).status).toBe(401);
    expect(told).toContainEqual(expect.objectContaining({ event: 'refused', code: 'ACCESS.NOT_ALLOWED', session: expect.any(String) }));
    expect(told).toContainEqual(expect.objectContaining({ event: 'refused', code: 'SESSION.REQUIRED', route: '/api/v1/me' }));
  });
});

describe('over https', () => {
  it('a browser is told to come back by https only, for a year, also to names below this one', async () => {
    const { headers } = await secure.get('/inloggen');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});
