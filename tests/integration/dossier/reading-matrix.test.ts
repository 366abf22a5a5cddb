import { beforeAll, describe, expect, it } from '@jest/globals';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
import { StartTransferSchema } from '../../../libs/contracts/start-transfer.js';
import { mayRead, PHASES, ROLES, SECTIONS, sideOf, type Phase, type Purpose, type Role } from '../../../libs/domain/index.js';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { withActor } from '../../../libs/persistence/actor.js';
import { SystemClock } from '../../../libs/persistence/clock.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { caseworkOf } from '../api/casework.js';
import { makeRegion, newTransfer, type Region } from '../api/region.js';
import { useApi } from '../api/running-api.js';
import { addStaff, staffOf, type Place } from '../persistence/world.js';
import { CANARY, CONTENTS } from './sections.js';

/* Every role × phase × section over HTTP, held against the one function that decides. The file has something in every section. */
const database = useDoorlijnDatabase({ appPool: 6 });
const api = useApi(database);
const clock = new SystemClock();
let region: Region;
let transfer: string;
const DOCUMENTS = ['opp', 'overgangsdocument', 'onderwijskundig-rapport', 'plusdocument'] as const;

/** The roles at the parties of the transfer; desks are none of it and have no route. */
const READERS: Role[] = ROLES.filter((role) => !['municipality', 'region'].includes(sideOf(role)));
const tokens = new Map<Role, string>();

async function linked(kind: 'student' | 'parent'): Promise<string> {
  const links = new Links(database.app, clock, new Sessions(database.app, clock));
  const holder = kind === 'student' ? ({ kind } as const) : ({ kind, parent: 0 } as const);
  const token = await withActor(database.app, staffOf(region.schools[0], 'vso-mentor'), (manager) =>
    links.create(manager, transfer, holder, clock.now() + 86_400_000),
  );
  const session = (await api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' })).body.token as string;
  const mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
  const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, { for: kind, ...(kind === 'parent' ? { parent: 0 } : {}) })).body;
  expect((await api.post('/api/v1/link-sessions/current/code', session, { code })).status).toBe(204);
  return session;
}

async function logIn(place: Place, role: Role): Promise<string> {
  const { membership } = place.staff[role] ?? (await addStaff(database.admin, place, role));
  await database.admin.query('UPDATE people SET demo = true');
  return api.logIn(membership);
}

const fact = (seq: number, step: string, code: string): Promise<unknown> =>
  database.admin.query(
    `INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind)
     VALUES ($1, $2, now(), current_date, 'outcome', jsonb_build_object('step', $3::text, 'code', $4::text), 'staff')`,
    [transfer, seq, step, code],
  );

beforeAll(async () => {
  region = await makeRegion(database, api);
  const school = region.schools[0];
  const body = StartTransferSchema.parse(await newTransfer(database, school, {}));
  body.student.parents = [{ email: 'ouder@example.org' }];
  transfer = (await new StartTransfer(caseworkOf(database, clock)).execute(staffOf(school, 'vso-mentor'), body)).transfer;
  const mentor = await region.tokenOf(school, 'vso-mentor');
  for (const [section, content] of Object.entries(CONTENTS)) {
    const answer = await api.call('PUT', `/api/v1/transfers/${transfer}/dossier/${section}`, { token: mentor, body: { content, version: 0 } });
    expect([section, answer.status]).toEqual([section, 200]);
  }
  for (const section of DOCUMENTS) {
    const form = new FormData();
    form.set('file', new Blob([`%PDF-1.7 ${CANARY}`]), `${section}.pdf`);
    expect((await api.call('POST', `/api/v1/transfers/${transfer}/dossier/${section}/documents`, { token: mentor, body: form })).status).toBe(201);
  }
  const student = await linked('student');
  const response = { content: { words: `Dit wil ik zelf zeggen: ${CANARY}` }, version: 0 };
  expect((await api.call('PUT', `/api/v1/transfers/${transfer}/dossier/response`, { token: student, body: response })).status).toBe(200);
  // As a party that can look in, whatever the phase: what may be read is decided by the register alone.
  await database.admin.query(`UPDATE case_parties SET since = now() WHERE transfer_id = $1 AND role = 'mbo'`, [transfer]);
  await database.admin.query(
    `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since) VALUES ($1, $2, 'coach', 'orientation', now())`,
    [transfer, school.organisation],
  );
  for (const role of READERS) {
    const isLink = role === 'student' || role === 'parent';
    tokens.set(role, isLink ? await linked(role) : await logIn(sideOf(role) === 'mbo' ? region.college : school, role));
  }
});

interface Told {
  section: string;
  allowed: boolean;
  ground: string;
  words: string;
  version: number;
  content: unknown;
  documents: unknown[];
}

async function readAs(role: Role): Promise<Told[]> {
  const answer = await api.get(`/api/v1/transfers/${transfer}/dossier`, tokens.get(role));
  expect([role, answer.status]).toEqual([role, 200]);
  return answer.body.sections as Told[];
}

/** Whatever is closed tells nothing, not even that it is there; whatever is open has its content. */
async function expectAsRegister(phase: Phase, more: { opened: boolean; started: boolean; consents: (role: Role) => Purpose[] }): Promise<void> {
  await database.admin.query('UPDATE transfers SET phase = $2 WHERE id = $1', [transfer, phase]);
  for (const role of READERS) {
    const told = await readAs(role);
    expect(told.map(({ section }) => section)).toEqual([...SECTIONS]);
    const { opened, started } = more;
    for (const { section, allowed, ground, words, version, content, documents } of told) {
      const question = { section: section as (typeof SECTIONS)[number], role, on: new Date().toISOString().slice(0, 10), phase, opened, started, adult: false, consents: more.consents(role) };
      const answer = mayRead(question);
      expect({ phase, role, section, allowed, ground, words }).toEqual({ phase, role, section, allowed: answer.allowed, ground: answer.ground, words: answer.words });
      const filled = version > 0 || documents.length > 0;
      if (!allowed) expect({ phase, role, section, filled, content }).toEqual({ phase, role, section, filled: false, content: null });
      else if (section !== 'plan') expect({ phase, role, section, filled }).toEqual({ phase, role, section, filled: true });
    }
  }
}

const none = (): Purpose[] => [];

describe('every role × phase × section over HTTP', () => {
  it('before the application and the view: nothing is open to the mbo in any phase', async () => {
    for (const phase of PHASES) await expectAsRegister(phase, { opened: false, started: false, consents: none });
    const intaker = await readAs('mbo-intaker');
    expect(intaker.filter(({ allowed }) => allowed)).toEqual([]);
  });

  it('after an application without a view, or a view without an application: still nothing', async () => {
    await fact(901, 'application', 'applied');
    await expectAsRegister('application', { opened: false, started: false, consents: none });
    await database.admin.query('DELETE FROM facts WHERE transfer_id = $1 AND seq = 901', [transfer]);
    await fact(901, 'inform', 'viewed');
    await expectAsRegister('application', { opened: false, started: false, consents: none });
  });

  it('after both: by the register, in every phase', async () => {
    await fact(902, 'application', 'applied');
    for (const phase of PHASES) await expectAsRegister(phase, { opened: true, started: false, consents: none });
  });

  it('with a yes to one purpose: that section for that recipient, and for nobody else', async () => {
    await database.admin.query(
      `INSERT INTO consent_answers (transfer_id, purpose, organisation_id, choice, answered_as, wording, at)
       VALUES ($1, 'care-details', $2, 'given', 'student', '2026-1', now())`,
      [transfer, region.college.organisation],
    );
    const consents = (role: Role): Purpose[] => (sideOf(role) === 'mbo' ? ['care-details'] : []);
    await expectAsRegister('acquaintance', { opened: true, started: false, consents });
    expect((await readAs('mbo-intaker')).find(({ section }) => section === 'care')).toMatchObject({ allowed: true, ground: 'consent' });
  });

  it('after the start: the former mentor is a former school', async () => {
    await fact(903, 'started', 'present');
    const consents = (role: Role): Purpose[] => (sideOf(role) === 'mbo' ? ['care-details'] : []);
    for (const phase of ['landing', 'nazorg', 'closed'] as const) await expectAsRegister(phase, { opened: true, started: true, consents });
  });

  it('never for a desk, a region or a privacy officer: there is no route for them', async () => {
    for (const role of ['leerplicht', 'rmc', 'region-coordinator', 'privacy-officer'] as const) {
      const place = role === 'leerplicht' ? region.municipality : role === 'rmc' ? region.rmc : role === 'region-coordinator' ? region.region : region.schools[0];
      const answer = await api.get(`/api/v1/transfers/${transfer}/dossier`, await logIn(place, role));
      expect([role, answer.status]).toEqual([role, 403]);
    }
  });

  it('writes down each reading with the names of what was read and the ground, and never a word of it', async () => {
    const rows = await database.admin.query<{ fields: string[]; ground: string; actor_role: string }[]>(
      `SELECT fields, ground, actor_role FROM audit WHERE transfer_id = $1 AND action = 'dossier.read'`,
      [transfer],
    );
    expect(rows.length).toBeGreaterThan(100);
    const consented = rows.find((row) => row.actor_role === 'mbo-intaker' && row.ground === 'consent');
    expect(consented?.fields).toEqual(['care']);
    expect(JSON.stringify(rows)).not.toContain(CANARY);
  });
});

describe('the processing register', () => {
  it('is what the register decides by, as JSON and as a page', async () => {
    const { body } = await api.get('/api/v1/processing-register', tokens.get('vso-mentor'));
    const sections = body.sections as { section: string; recipients: object[]; retentionYears: number }[];
    const care = sections.find((each) => each.section === 'care');
    expect(care?.recipients).toContainEqual(expect.objectContaining({ recipient: 'mbo', ground: 'consent', purpose: 'care-details' }));
    expect(sections.find((each) => each.section === 'attendance')?.retentionYears).toBe(5);
    const page = await api.get('/api/v1/processing-register?format=html', tokens.get('vso-mentor'));
    expect(page.body).toContain('Verwerkingsregister');
    expect(page.body).toContain('WEC 43');
  });
});
