import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { casefileActivities } from '../../../activities/index.js';
import { startTemporal, type EmbeddedTemporal } from '../../../apps/local/embedded/temporal.js';
import { OutboxRelay } from '../../../apps/worker/relay.js';
import { WorkflowPost } from '../../../apps/worker/workflow-post.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { verifyAuditChain } from '../../../libs/audit/verify-chain.js';
import { instantOf } from '../../../libs/calendar/index.js';
import { EraseStudents } from '../../../libs/casework/dossier/erase-student.js';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { asWorker, withActor } from '../../../libs/persistence/actor.js';
import { dataConverter, parseCodecKeys, registerSearchAttributes, workerOptions, workflowBundle } from '../../../libs/temporal/index.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { BUNDLES, KeptLog } from '../../workflows/harness.js';
import { newTransfer, makeRegion, type Region } from '../api/region.js';
import { useApi } from '../api/running-api.js';
import { staffOf, vault } from '../persistence/world.js';
import { CANARY, CONTENTS } from './sections.js';

/*
 * erase (golden scenario 20), on a Temporal server that keeps its histories in a file: real API, relay, worker and workflow. The student
 * has a name, a number, a parent and words in every part of the file that are nowhere else.
 */
const NAMES = { firstName: 'Wieteske', lastName: 'Zonderlander', studentNumber: 'NR-77341', parent: 'ouder.zonderlander@example.org' };
const PERSONAL = new RegExp(`${CANARY}|${Object.values(NAMES).join('|')}|gespreksgeheim`);
/** The first name is in mails, and nowhere else outside the seal. */
const BEYOND_FIRST_NAME = new RegExp(`${CANARY}|Zonderlander|NR-77341|zonderlander@|gespreksgeheim`);

const database = useDoorlijnDatabase({ appPool: 6, workerPool: 12 });
let shift = instantOf('2026-10-05', 600) - Date.now();
const clock = { now: () => Date.now() + shift };
const api = useApi(database, {}, {}, clock);
const folder = mkdtempSync(join(tmpdir(), 'doorlijn-erase-'));
const log = new KeptLog();
const audit = new AuditTrail(Buffer.alloc(32, 6));
let temporal: EmbeddedTemporal;
let connections: { client: Connection; native: NativeConnection };
let client: Client;
let relay: OutboxRelay;
let worker: Worker;
let running: Promise<void>;
let region: Region;
let transfer: string;
let student: string;
let session: string;
let mentor: string;

async function settle(): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const [row] = await database.admin.query<{ busy: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL) OR EXISTS (SELECT 1 FROM transfers WHERE projected_seq < seq) AS busy`,
    );
    if (!row?.busy) return;
    await pause(20);
  }
  throw new Error('what was recorded was not carried out');
}

beforeAll(async () => {
  region = await makeRegion(database, api);
  temporal = await startTemporal({ dbFile: join(folder, 'temporal.db'), port: 0 });
  const codecKeys = parseCodecKeys(`test:${randomBytes(32).toString('base64')}`);
  connections = {
    client: await Connection.connect({ address: temporal.address }),
    native: await NativeConnection.connect({ address: temporal.address }),
  };
  await registerSearchAttributes(connections.client, 'default');
  client = new Client({ connection: connections.client, dataConverter: dataConverter(codecKeys) });
  const activities = casefileActivities({ dataSource: database.worker, vault, audit });
  const bundle = await workflowBundle(BUNDLES);
  worker = await Worker.create(
    workerOptions('transfers', { connection: connections.native, namespace: 'default', codecKeys, bundle, activities, atOnce: 4 }),
  );
  running = worker.run();
  const post = new WorkflowPost(client, () => shift);
  relay = new OutboxRelay({ dataSource: database.worker, workerUrl: database.urls.workerUrl, post, clock: { now: () => Date.now() }, log });
  relay.start();
  mentor = await region.tokenOf(region.schools[0], 'vso-mentor');
}, 120_000);

afterAll(async () => {
  await relay?.stop();
  worker?.shutdown();
  await running;
  await connections?.native.close();
  await connections?.client.close();
  await temporal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (token: string, path: string, body: object): Promise<void> => {
  const { status, body: told } = await api.post(`/api/v1/transfers/${transfer}/${path}`, token, body);
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(told)}`);
  await settle();
};

/** Every row of every table as text, as a dump would hold it. */
async function dump(): Promise<string> {
  const tables = await database.admin.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  const texts = await Promise.all(tables.map(({ name }) => database.admin.query<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)));
  return texts.flat().map(({ row }) => row).join('\n');
}

const temporalFiles = (): string => readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('latin1')).join('');

async function erased(day: string): Promise<{ erased: number; partly: number }> {
  shift = instantOf(day, 600) - Date.now();
  return new EraseStudents({ dataSource: database.worker, clock, vault, audit }).execute(() => undefined);
}

describe('a life in the file', () => {
  it('is written, viewed, shared and ended', async () => {
    const body = (await newTransfer(database, region.schools[0])) as { student: object };
    const { firstName, lastName, studentNumber, parent } = NAMES;
    const person = { ...body.student, firstName, lastName, studentNumber, parents: [{ email: parent }] };
    transfer = (await api.post('/api/v1/transfers', mentor, { ...body, student: person })).body.recorded.transfer as string;
    await settle();
    const [row] = await database.admin.query<{ id: string }[]>('SELECT student_id AS id FROM transfers WHERE id = $1', [transfer]);
    student = row!.id;
    for (const [section, content] of Object.entries(CONTENTS)) {
      await api.call('PUT', `/api/v1/transfers/${transfer}/dossier/${section}`, { token: mentor, body: { content, version: 0 } });
    }
    const form = new FormData();
    form.set('file', new Blob([`%PDF-1.7 ${CANARY}`]), `OPP ${lastName}.pdf`);
    expect((await api.call('POST', `/api/v1/transfers/${transfer}/dossier/opp/documents`, { token: mentor, body: form })).status).toBe(201);
    await post(mentor, 'steps/profile/outcomes', { outcome: 'completed', words: 'gespreksgeheim over de profielschets' });
    const links = new Links(database.app, clock, new Sessions(database.app, clock));
    const token = await withActor(database.app, staffOf(region.schools[0], 'vso-mentor'), (manager) =>
      links.create(manager, transfer, { kind: 'student' }, clock.now() + 86_400_000),
    );
    session = (await api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' })).body.token as string;
    const { code } = (await api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, { for: 'student' })).body;
    await api.post('/api/v1/link-sessions/current/code', session, { code });
    await post(session, 'views', { response: `${CANARY} zegt zelf ook iets` });
    await post(mentor, 'steps/application/outcomes', { outcome: 'applied' });
    await post(mentor, 'contacts', { kind: 'phone', reached: true, words: 'gespreksgeheim aan de telefoon' });
    await post(session, 'corrections', { section: 'learning', words: 'gespreksgeheim: dit klopt niet' });
    await post(mentor, 'helpers', { section: 'needs', name: `Helper ${CANARY}`, organisation: 'Jeugdteam' });
    await post(session, 'consents', { answers: [{ purpose: 'care-details', recipient: region.college.organisation, choice: 'given' }] });
    const owner = region.membershipOf(region.schools[0], 'vso-aftercare');
    await post(mentor, 'withdrawals', { ground: 'work', destination: { code: 'work', owner }, words: 'gespreksgeheim bij het afscheid' });
    const [ended] = await database.admin.query<{ phase: string }[]>('SELECT phase FROM transfers WHERE id = $1', [transfer]);
    expect(ended?.phase).toBe('withdrawn');
  });

  it('is nowhere in the files of Temporal, its histories and search attributes, or in a log', async () => {
    const history = await client.workflow.getHandle(`transfer-${transfer}`).fetchHistory();
    // How many exactly depends on how the facts were delivered: together or one by one.
    expect(history.events!.length).toBeGreaterThan(10);
    expect(temporalFiles()).toContain(transfer);
    expect(temporalFiles()).not.toMatch(PERSONAL);
    expect(JSON.stringify(history)).not.toMatch(PERSONAL);
    for await (const found of client.workflow.list()) expect(JSON.stringify(found)).not.toMatch(PERSONAL);
    expect(JSON.stringify([api.logged, log.troubles])).not.toMatch(PERSONAL);
  });

  it('is in the database only under seal; not even the number of the school is next to words', async () => {
    const told = await dump();
    expect(told).toContain(NAMES.studentNumber);
    expect(told).not.toMatch(new RegExp(`${CANARY}|Zonderlander|zonderlander@|gespreksgeheim|Wieteske`));
    const mails = await database.admin.query<unknown[]>('SELECT * FROM messages WHERE transfer_id = $1', [transfer]);
    expect(mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).not.toMatch(BEYOND_FIRST_NAME);
  });
});

describe('erase (golden scenario 20)', () => {
  let before: { personal: Buffer; section: Buffer };

  it('touches nobody before the term has ended', async () => {
    const [row] = await database.admin.query<{ personal: Buffer; section: Buffer }[]>(
      `SELECT s.personal, d.content AS section FROM students s, dossier_sections d WHERE s.id = $1 AND d.transfer_id = $2 AND d.section = 'strengths'`,
      [student, transfer],
    );
    before = row!;
    expect(await erased('2029-07-30')).toEqual({ erased: 0, partly: 0 });
  });

  it('erases the file two years after leaving, and keeps only the record of absence with whose it is', async () => {
    expect(await erased('2029-07-31')).toEqual({ erased: 0, partly: 1 });
    expect(await erased('2029-08-01')).toEqual({ erased: 0, partly: 0 });
    const sections = await database.admin.query<{ section: string }[]>('SELECT section FROM dossier_sections WHERE transfer_id = $1', [transfer]);
    expect(sections).toEqual([{ section: 'attendance' }]);
    for (const table of ['dossier_documents', 'contacts', 'corrections', 'helpers', 'consent_answers', 'messages', 'links']) {
      const rows = await database.admin.query<unknown[]>(`SELECT 1 FROM ${table} WHERE transfer_id = $1`, [transfer]);
      expect([table, rows.length]).toEqual([table, 0]);
    }
    const personal = await asWorker(database.worker, async (manager) => {
      const [row] = await manager.query<{ personal: Buffer }[]>('SELECT personal FROM students WHERE id = $1', [student]);
      return vault.open<object>(manager, student, 'students.personal', row!.personal);
    });
    expect(personal).toEqual({ firstName: NAMES.firstName, lastName: NAMES.lastName, birthDate: '2009-04-12', representation: 'none', parents: [] });
  });

  it('erases everything after five: nothing of it can be read, in the database or in what was kept of it', async () => {
    expect(await erased('2032-07-31')).toEqual({ erased: 1, partly: 0 });
    const told = await dump();
    expect(told).not.toMatch(PERSONAL);
    await expect(asWorker(database.worker, (manager) => vault.open(manager, student, 'students.personal', before.personal))).rejects.toMatchObject({
      code: 'VAULT.ERASED',
    });
    const place = 'dossier_sections.content:strengths';
    await expect(asWorker(database.worker, (manager) => vault.open(manager, student, place, before.section))).rejects.toMatchObject({ code: 'VAULT.ERASED' });
    expect(told).not.toContain(before.personal.toString('hex'));
    expect(told).not.toContain(before.section.toString('hex'));
  });

  it('leaves no row of the transfer but those that tell of nobody', async () => {
    const tables = await database.admin.query<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'transfer_id' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const left: string[] = [];
    for (const { name } of tables) {
      const rows = await database.admin.query<unknown[]>(`SELECT 1 FROM ${name} WHERE transfer_id = $1 LIMIT 1`, [transfer]);
      if (rows.length > 0) left.push(name);
    }
    // Who looked is proof of lawful access; the parties are organisations; the outbox asks for the histories, and forgets by itself.
    expect(left).toEqual(['audit', 'case_parties', 'outbox']);
    const [row] = await database.admin.query<Record<string, unknown>[]>('SELECT * FROM transfers WHERE id = $1', [transfer]);
    expect(row).toMatchObject({ student_number: `gewist-${transfer}`, cbs_code: '', birth_year: 0, crebo: null, mbo_programme: null, destination_owner: null });
  });

  it('leaves a certificate of what, when and how much, and an audit chain that still verifies', async () => {
    const officer = await api.logIn(region.membershipOf(region.schools[0], 'privacy-officer'));
    const { items } = (await api.get('/api/v1/erasure-certificates', officer)).body as { items: { scope: string; intact: boolean; erased: Record<string, number>; studentId: string }[] };
    expect(items.map(({ scope, intact, studentId }) => [scope, intact, studentId])).toEqual([
      ['everything', true, student],
      ['sections', true, student],
    ]);
    expect(items[1]?.erased).toMatchObject({ documents: 1, contacts: 1, corrections: 1 });
    expect(JSON.stringify(items)).not.toMatch(PERSONAL);
    await database.admin.query(`UPDATE erasure_certificates SET erased = '{}' WHERE scope = 'sections'`);
    const touched = (await api.get('/api/v1/erasure-certificates', officer)).body.items as { intact: boolean }[];
    expect(touched.map(({ intact }) => intact)).toEqual([true, false]);
    const { checked, broken } = await asWorker(database.worker, (manager) => verifyAuditChain(manager, 'all'));
    expect(checked).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  it('says that it is erased to who asks for it, and has ended every way in', async () => {
    const at = await api.logIn(region.membershipOf(region.schools[0], 'vso-mentor'));
    expect(await api.get(`/api/v1/transfers/${transfer}/dossier`, at)).toMatchObject({ status: 404, body: { code: 'VAULT.ERASED' } });
    expect((await api.get(`/api/v1/transfers/${transfer}`, at)).body.student).toMatchObject({ erased: true, lastName: null });
    expect((await api.get(`/api/v1/transfers/${transfer}/dossier`, session)).status).toBe(401);
    expect(await erased('2032-08-02')).toEqual({ erased: 0, partly: 0 });
  });

  it('deletes the workflow with its history', async () => {
    await settle();
    const gone = async (): Promise<boolean> => {
      const runs: unknown[] = [];
      for await (const found of client.workflow.list({ query: `WorkflowId = 'transfer-${transfer}'` })) runs.push(found);
      const history = await client.workflow.getHandle(`transfer-${transfer}`).fetchHistory().catch(() => undefined);
      return runs.length === 0 && history === undefined;
    };
    // The server deletes in its own time: half a minute for a workflow that has only just ended.
    for (let tries = 0; tries < 400 && !(await gone()); tries += 1) await pause(200);
    expect(await gone()).toBe(true);
    expect(log.troubles).toEqual([]);
  }, 120_000);
});
