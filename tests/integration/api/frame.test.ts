import { beforeAll, describe, expect, it } from '@jest/globals';
import { type RegisteredRoute } from '../../../apps/api/openapi/registered-routes.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addColleague, type Colleague } from '../identity/staff.js';
import { useApi } from './running-api.js';

const database = useDoorlijnDatabase();
const api = useApi(database);
const strict = useApi(database, { requestsPerMinute: 5, secure: true, demo: false });
let mentor: Colleague;

beforeAll(async () => {
  mentor = await addColleague(database.admin, { role: 'vso-mentor', kind: 'vso', demo: true });
});

describe('every answer', () => {
  it('tells the version of the API and may not be kept or framed', async () => {
    const { headers } = await api.get('/health/live');
    expect(headers.get('api-version')).toBe('1.2.0');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is a Dutch problem for an address that does not exist', async () => {
    const { status, headers, body } = await api.get('/api/v1/bestaat-niet');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(headers.get('api-version')).toBe('1.2.0');
    expect(body).toMatchObject({ status: 404, code: 'ROUTE.UNKNOWN', title: 'Dit adres bestaat niet' });
  });
});

describe('a body that cannot be taken in', () => {
  it('gets every mistake at once, at its field, in Dutch', async () => {
    const { status, body } = await api.post('/api/v1/sessions', undefined, { email: 'geen adres', code: '12', extra: 1 });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'REQUEST.INVALID', detail: expect.stringContaining('niets opgeslagen') });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { field: 'email', code: 'FIELD.WRONG_FORMAT', message: 'Dit is geen e-mailadres. Voorbeeld: naam@school.nl.' },
        { field: 'password', code: 'FIELD.REQUIRED', message: 'Vul dit in.' },
        { field: 'code', code: 'FIELD.WRONG_FORMAT', message: 'De code heeft zes cijfers.' },
        { field: '', code: 'FIELD.UNKNOWN', message: 'Dit veld kennen we niet: extra.' },
      ]),
    );
  });

  it.each([
    ['no JSON at all', '{"email": ', 'application/json', 400, 'REQUEST.NOT_JSON'],
    ['an empty body', '', 'application/json', 400, 'REQUEST.NOT_JSON'],
    ['XML', '<email/>', 'application/xml', 415, 'REQUEST.MEDIA_TYPE'],
    ['half a megabyte', JSON.stringify({ email: 'a'.repeat(500_000) }), 'application/json', 413, 'REQUEST.TOO_LARGE'],
    ['a poisoned prototype', '{"__proto__": {"demo": true}}', 'application/json', 400, 'REQUEST.NOT_JSON'],
  ])('is refused as a problem when it is %s', async (_what, body, type, status, code) => {
    const answer = await api.call('POST', '/api/v1/sessions', { body, headers: { 'content-type': type } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code, detail: expect.stringMatching(/\.$/) });
  });
});

describe('a session', () => {
  it('is needed: without one there is 401 and a Dutch sentence', async () => {
    const { status, body } = await api.get('/api/v1/me');
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'SESSION.REQUIRED', detail: 'Je bent niet ingelogd. Log in en probeer het opnieuw.' });
    expect((await api.get('/api/v1/me', 'x'.repeat(43))).status).toBe(401);
  });

  it('comes as a cookie that scripts cannot read, and ends with log-out', async () => {
    const { status, headers, body } = await api.post('/api/v1/demo-sessions', undefined, { membershipId: mentor.membership });
    expect(status).toBe(201);
    expect(body).toEqual({ expiresAt: expect.any(String) });
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^doorlijn=[\w-]{43}; .*HttpOnly/);
    expect(cookie).toContain('SameSite=Lax');
    const own = { headers: { cookie: cookie.split(';')[0]! } };
    expect((await api.call('GET', '/api/v1/me', own)).body).toMatchObject({
      kind: 'staff',
      membership: { id: mentor.membership, role: 'vso-mentor', roleLabel: 'mentor vso' },
      demo: true,
    });
    expect((await api.call('POST', '/api/v1/sessions/current/end', own)).status).toBe(204);
    expect((await api.call('GET', '/api/v1/me', own)).status).toBe(401);
  });

  it('does not act for a page of another site', async () => {
    const token = await api.logIn(mentor.membership);
    const answer = await api.post('/api/v1/sessions/current/end', token, undefined, { 'sec-fetch-site': 'cross-site' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'REQUEST.FOREIGN_ORIGIN' } });
    expect((await api.get('/api/v1/me', token)).status).toBe(200);
  });

  it('without a password exists in the demo only', async () => {
    const answer = await strict.post('/api/v1/demo-sessions', undefined, { membershipId: mentor.membership });
    expect(answer).toMatchObject({ status: 404, body: { code: 'DEMO.OFF' } });
    expect((await strict.get('/api/v1/demo-accounts')).status).toBe(404);
    expect((await api.get('/api/v1/demo-accounts')).body.items).toEqual([
      expect.objectContaining({ membershipId: mentor.membership, roleLabel: 'mentor vso' }),
    ]);
  });
});

describe('who asks too much', () => {
  it('can see beforehand how much is left, and for how long', async () => {
    const [first, second] = [await strict.get('/api/v1/identity-providers', 'y'.repeat(43)), await strict.get('/api/v1/identity-providers', 'y'.repeat(43))];
    expect(first.headers.get('ratelimit-policy')).toBe('"caller";q=5;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"caller";r=4;t=\d+$/);
    expect(second.headers.get('ratelimit')).toMatch(/^"caller";r=3;t=\d+$/);
    expect(first.headers.get('ratelimit-remaining')).toBeNull();
  });

  it('is told to wait, as a problem with Retry-After', async () => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await strict.get('/api/v1/identity-providers', 'z'.repeat(43)));
    const last = answers.at(-1)!;
    expect(last.status).toBe(429);
    expect(last.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last.body).toMatchObject({ code: 'REQUEST.TOO_MANY', detail: 'Wacht even en probeer het dan opnieuw.' });
    expect((await strict.get('/health/live')).status).toBe(200);
  });
});

describe('the description', () => {
  const described = (): RegisteredRoute[] => api.api.routes.filter((route) => route.path.startsWith('/api/v1/'));
  const inDocument = (route: RegisteredRoute): string => route.path.slice('/api/v1'.length);

  it('is OpenAPI 3.1 for everybody, also for a page of another site', async () => {
    const { status, headers, body } = await api.get('/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body.openapi).toBe('3.1.0');
    expect(body.servers).toEqual([expect.objectContaining({ url: '/api/v1' })]);
    for (const route of described()) expect(body.paths[inDocument(route)]?.[route.verb]?.summary).toBe(route.operation.summary);
    const { $ref } = body.paths['/sessions'].post.requestBody.content['application/json'].schema;
    expect($ref).toBe('#/components/schemas/LogInBody');
    expect(body.components.schemas.LogInBody.required).toEqual(expect.arrayContaining(['email', 'password', 'code']));
  });

  it('leaves out what has no version and no promise: health, numbers for a monitor and the pages about the API', async () => {
    const beside = api.api.routes.filter((route) => !route.path.startsWith('/api/v1/')).map((route) => route.path);
    expect(beside.sort()).toEqual(['/api/docs', '/health/live', '/health/ready', '/health/upkeep', '/metrics', '/openapi.json']);
  });

  it('names every parameter of a path, and points nowhere that is not there', async () => {
    const { body } = await api.get('/openapi.json');
    for (const route of described()) {
      const wanted = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const { parameters } = body.paths[inDocument(route)][route.verb] as { parameters: { in: string; name: string; required: boolean }[] };
      const given = parameters.filter((parameter) => parameter.in === 'path');
      expect(given.map((parameter) => parameter.name)).toEqual(wanted);
      expect(given.every((parameter) => parameter.required)).toBe(true);
    }
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(10);
    for (const reference of new Set(references)) {
      const target = reference.split('/').reduce<unknown>((place, part) => (place as Record<string, unknown>)?.[part], body);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
    expect(JSON.stringify(body)).not.toContain('$defs');
  });

  it('gives every operation its own name', async () => {
    const names = api.api.routes.map((route) => route.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('can be read as a page without script and without another host', async () => {
    const { headers, body } = await api.get('/api/docs');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(body).not.toMatch(/<script|(src|href)="https?:/);
    expect(body).toContain('/api/v1/me');
  });
});

describe('health', () => {
  const away = useApi(database, {}, { temporal: { isReachable: async () => false, required: true } });
  const saving = useApi(database, {}, { temporal: { isReachable: async () => Promise.reject(new Error('away')), required: false } });

  it('is ready when PostgreSQL and Temporal answer', async () => {
    expect(await api.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', postgresql: 'ok', temporal: 'ok' } });
  });

  it('is not ready without Temporal where one command starts both, and keeps saving elsewhere', async () => {
    expect(await away.get('/health/ready')).toMatchObject({ status: 503, body: { status: 'not-ready', temporal: 'away' } });
    expect(await saving.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok', temporal: 'away' } });
  });

  it('shows its numbers to this machine without a single id in a label', async () => {
    await api.get('/api/v1/me', await api.logIn(mentor.membership));
    const { status, body } = await api.get('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('route="/api/v1/me",status="200"');
    expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect((await api.call('GET', '/metrics', { headers: { 'x-forwarded-for': '198.51.100.7' } })).status).toBe(404);
  });
});
