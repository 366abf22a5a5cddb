import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Permission } from '../../../apps/api/access/allow.js';
import { type RegisteredRoute } from '../../../apps/api/openapi/registered-routes.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { type Role, ROLES, sideOf } from '../../../libs/domain/roles.js';
import { type LinkHolder, Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { type OrganisationKind } from '../../../libs/persistence/party.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { addColleague } from '../identity/staff.js';
import { staffOf } from '../persistence/world.js';
import { caseworkOf } from './casework.js';
import { makeRegion, newTransfer, type Region } from './region.js';
import { type Answer, useApi } from './running-api.js';
import { SAMPLE_BODIES } from './sample-bodies.js';

/*
 * Walks every registered route for every role against the case of an organisation that the role has nothing to do with. A new route
 * is in it by itself; one that takes a body needs an example in `sample-bodies.ts`, so that it cannot hide behind its validation.
 */
const database = useDoorlijnDatabase({ appPool: 6 });
const api = useApi(database);
const clock = new SystemClock();
const CANARY = 'Kanarievogel';
let region: Region;
/** The case that nobody in the matrix may know. */
let foreign: { transfer: string; escalation: string; appointment: string; import: string };
let tokenOf: (role: Role) => Promise<string>;

async function startedAt(school: Region['schools'][number], lastName: string): Promise<string> {
  const body = StartTransferSchema.parse(await newTransfer(database, school));
  body.student.lastName = lastName;
  body.student.firstName = lastName;
  return (await new StartTransfer(caseworkOf(database, clock)).execute(staffOf(school, 'vso-mentor'), body)).transfer;
}

const KINDS: Record<ReturnType<typeof sideOf>, OrganisationKind> = {
  vso: 'vso',
  mbo: 'mbo',
  municipality: 'municipality',
  region: 'region',
  student: 'vso',
};

/** A session of a student or parent of another transfer, with the second factor given. */
async function linked(transfer: string, holder: LinkHolder): Promise<string> {
  const sessions = new Sessions(database.app, clock);
  const links = new Links(database.app, clock, sessions);
  const token = await withActor(database.app, staffOf(region.schools[1], 'vso-mentor'), (manager) =>
    links.create(manager, transfer, holder, clock.now() + 86_400_000),
  );
  const answer = await api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' });
  const mentor = await region.tokenOf(region.schools[1], 'vso-mentor');
  const body = holder.kind === 'student' ? { for: 'student' } : { for: 'parent', parent: holder.parent };
  const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, body)).body as { code: string };
  const given = await api.post('/api/v1/link-sessions/current/code', answer.body.token as string, { code });
  expect(given.status).toBe(204);
  return answer.body.token as string;
}

beforeAll(async () => {
  region = await makeRegion(database, api);
  const transfer = await startedAt(region.schools[0], CANARY);
  const other = await startedAt(region.schools[1], 'Eigenleerling');
  const escalation = randomUUID();
  await database.admin.query(
    `INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked)
     VALUES ($1, $2, 'stall:plan', 'stall', 'plan', '2026-10-05', now(), $3, 'leerplicht', 'act')`,
    [escalation, transfer, region.municipality.organisation],
  );
  const appointment = randomUUID();
  await database.admin.query(
    `INSERT INTO appointments (id, transfer_id, step, starts_at, ends_at, uid) VALUES ($1, $2, 'intake', now() + interval '1 day', now() + interval '2 days', $3)`,
    [appointment, transfer, appointment],
  );
  const imported = randomUUID();
  await database.admin.query(
    `INSERT INTO imports (id, organisation_id, status, created_by, created_at, file_hash) VALUES ($1, $2, 'done', $3, now(), 'x')`,
    [imported, region.schools[0].organisation, staffOf(region.schools[0], 'vso-mentor').membership],
  );
  foreign = { transfer, escalation, appointment, import: imported };
  const tokens = new Map<Role, string>();
  const strangers = new Map<Role, string>();
  for (const role of ROLES) {
    if (role === 'student' || role === 'parent') continue;
    const kind: OrganisationKind = role.startsWith('rmc') ? 'rmc' : KINDS[sideOf(role)];
    const elsewhere = kind === 'region' ? {} : { region: region.region.organisation };
    strangers.set(role, (await addColleague(database.admin, { role, kind, demo: true, ...elsewhere })).membership);
  }
  tokenOf = async (role) => {
    const known = tokens.get(role);
    if (known !== undefined && (await api.get('/api/v1/me', known)).status === 200) return known;
    const membership = strangers.get(role);
    const holder: LinkHolder = role === 'student' ? { kind: 'student' } : { kind: 'parent', parent: 0 };
    const token = membership === undefined ? await linked(other, holder) : await api.logIn(membership);
    tokens.set(role, token);
    return token;
  };
});

function pathOf(route: RegisteredRoute): string {
  const idOfPath = route.path.includes('/escalations/')
    ? foreign.escalation
    : route.path.includes('/cohort-imports/')
      ? foreign.import
      : route.path.includes('/policies/')
        ? region.policy
        : foreign.transfer;
  const path = route.path
    .replace('{id}', idOfPath)
    .replace('{key}', 'profile')
    .replace('{schoolYear}', '2026')
    .replace('{appointment}', foreign.appointment)
    .replace(/\{\w+\}/g, foreign.appointment);
  return path === '/api/v1/oidc/start' ? `${path}?provider=geen` : path === '/api/v1/region-numbers' ? `${path}?schoolYear=2026` : path;
}

function visit(route: RegisteredRoute, token: string | undefined): Promise<Answer> {
  const sample = SAMPLE_BODIES[route.name];
  return api.call(route.verb.toUpperCase(), pathOf(route), {
    token,
    body: sample?.body,
    ...(sample?.headers === undefined ? {} : { headers: sample.headers }),
  });
}

const needsSession = (permission: Permission): boolean => permission.kind !== 'everyone';
const isAboutOneCase = (route: RegisteredRoute): boolean =>
  /\{/.test(route.path) && !route.path.startsWith('/api/v1/policies');
const mayUse = (permission: Permission, role: Role): boolean =>
  permission.kind === 'everyone' || permission.kind === 'signed-in' || permission.roles.includes(role);
const named = (route: RegisteredRoute): string => `${route.verb.toUpperCase()} ${route.path}`;

describe('every route', () => {
  it('that takes a body has an example in this matrix', () => {
    const missing = api.api.routes
      .filter((route) => route.body !== undefined || route.operation.bodyMediaTypes !== undefined)
      .filter((route) => SAMPLE_BODIES[route.name] === undefined)
      .map((route) => route.name);
    expect(missing).toEqual([]);
    expect(api.api.routes.length).toBeGreaterThan(40);
  });

  it('that is not for everybody asks for a session, before it looks at anything', async () => {
    const wrong: string[] = [];
    for (const route of api.api.routes.filter((each) => needsSession(each.permission))) {
      const { status, body } = await visit(route, undefined);
      if (status !== 401 || body.code !== 'SESSION.REQUIRED') wrong.push(`${named(route)}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that is for everybody is on the short list of log-in, health, description and open data', () => {
    const open = api.api.routes.filter((route) => route.permission.kind === 'everyone').map(named);
    expect(open.sort()).toEqual([
      'GET /api/docs',
      'GET /api/v1/demo-accounts',
      'GET /api/v1/identity-providers',
      'GET /api/v1/oidc/return',
      'GET /api/v1/oidc/start',
      'GET /api/v1/open-data',
      'GET /api/v1/open-data/{region}/{schoolYear}',
      'GET /api/v1/open-data/{region}/{schoolYear}/export',
      'GET /api/v1/openapi.json',
      'GET /health/live',
      'GET /health/ready',
      'GET /health/upkeep',
      'GET /metrics',
      'GET /openapi.json',
      'POST /api/v1/demo-sessions',
      'POST /api/v1/helper-readings',
      'POST /api/v1/link-sessions',
      'POST /api/v1/sessions',
    ]);
  });

  it('is found by who it belongs to: the matrix asks for a case that is there', async () => {
    const owner = await region.tokenOf(region.schools[0], 'vso-mentor');
    const { status, body } = await api.get(`/api/v1/transfers/${foreign.transfer}`, owner);
    expect(status).toBe(200);
    expect(body.student.lastName).toBe(CANARY);
  });
});

describe.each(ROLES)('as %s of another organisation', (role) => {
  it('nothing of the case is told, changed or acknowledged to exist', async () => {
    const [before] = await database.admin.query<{ n: number }[]>('SELECT count(*)::int AS n FROM facts WHERE transfer_id = $1', [
      foreign.transfer,
    ]);
    const wrong: string[] = [];
    for (const route of api.api.routes.filter((each) => needsSession(each.permission))) {
      const answer = await visit(route, await tokenOf(role));
      const told = JSON.stringify(answer.body);
      const where = `${named(route)}: ${answer.status} ${told.slice(0, 120)}`;
      if (told.includes(CANARY)) wrong.push(`${where} (names the student)`);
      if (answer.status >= 500) wrong.push(`${where} (fails)`);
      if (!mayUse(route.permission, role)) {
        if (answer.status !== 403) wrong.push(`${where} (expected 403)`);
      } else if (isAboutOneCase(route)) {
        if (answer.status !== 404) wrong.push(`${where} (expected 404)`);
      } else if (answer.status < 300 && told.includes(foreign.transfer)) {
        wrong.push(`${where} (names the transfer)`);
      }
    }
    expect(wrong).toEqual([]);
    const [after] = await database.admin.query<{ n: number }[]>('SELECT count(*)::int AS n FROM facts WHERE transfer_id = $1', [
      foreign.transfer,
    ]);
    expect(after).toEqual(before);
  });
});
