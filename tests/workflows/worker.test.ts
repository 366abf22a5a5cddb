import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Client } from '@temporalio/client';
import { Reconciler } from '../../activities/upkeep/reconciler.js';
import { UpkeepTasks } from '../../activities/upkeep/upkeep-tasks.js';
import { freePort } from '../../apps/local/embedded/free-port.js';
import { startMailbox, type Mailbox } from '../../apps/local/embedded/mailbox.js';
import { startTemporal, type EmbeddedTemporal } from '../../apps/local/embedded/temporal.js';
import { installTemporalRuntime } from '../../apps/worker/temporal-runtime.js';
import { TemporalWorkers } from '../../apps/worker/temporal-workers.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { WorkflowPost } from '../../apps/worker/workflow-post.js';
import { localDateOf } from '../../libs/calendar/index.js';
import { CreateImport, ReadImport } from '../../libs/casework/cohort-import.js';
import { readConfiguration } from '../../libs/contracts/configuration.js';
import type { Registration } from '../../libs/domain/index.js';
import { ShiftedClock, SystemClock } from '../../libs/persistence/clock.js';
import { lazyClient, parseCodecKeys } from '../../libs/temporal/index.js';
import { caseworkOf } from '../integration/api/casework.js';
import { staffOf } from '../integration/persistence/world.js';
import { useDoorlijnDatabase } from '../setup/database.js';
import { registration } from '../unit/domain/scenarios/stage.js';
import { KeptLog } from './harness.js';
import { Stage } from './stage.js';

/** Today, so that nothing is due yet. */
const DAY = localDateOf(Date.now());
const CODEC_KEY = `k1:${Buffer.alloc(32, 5).toString('base64')}`;
/** Of `vault` in the world of the tests. */
const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');
const SAM = { birthDate: '2009-05-20', outflowProfile: 'further-education' } as const;

const log = new KeptLog();
const database = useDoorlijnDatabase();
const folder = mkdtempSync(join(tmpdir(), 'doorlijn-worker-test-'));
let temporal: EmbeddedTemporal;
let port: number;
let mailbox: Mailbox;
let stage: Stage;
let worker: INestApplicationContext;
let client: Client;

const startServer = (): Promise<EmbeddedTemporal> => startTemporal({ port, dbFile: join(folder, 'temporal.db') });

async function startWorker(): Promise<INestApplicationContext> {
  const { appUrl, workerUrl } = database.urls;
  const configuration = readConfiguration({
    DOORLIJN_MODE: 'demo',
    DATABASE_URL_APP: appUrl,
    DATABASE_URL_WORKER: workerUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: 'http://localhost:3000',
    DOORLIJN_MASTER_KEY: MASTER_KEY,
    DOORLIJN_CODEC_KEY: CODEC_KEY,
    DOORLIJN_AUDIT_KEY: Buffer.alloc(32, 3).toString('base64'),
    DOORLIJN_CACHE: join(import.meta.dirname, '..', '..', '.cache'),
  });
  const context = await NestFactory.createApplicationContext(
    WorkerModule.of({ configuration, log, clock: new ShiftedClock(0) }),
    {
      logger: false,
    },
  );
  return context;
}

async function projected(transfer: string, seq: number, milliseconds = 20_000): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(5)) {
    const [row] = await database.admin.query<{ projected: number }[]>(
      'SELECT projected_seq AS projected FROM transfers WHERE id = $1',
      [transfer],
    );
    if (row !== undefined && row.projected >= seq) return true;
  }
  return false;
}

const open = (more: Partial<Registration> = {}): Promise<string> =>
  stage.register({ ...registration, ...more }, DAY, SAM);
const finishProfile = (transfer: string): Promise<void> =>
  stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, DAY, 1);

beforeAll(async () => {
  installTemporalRuntime(log);
  port = await freePort();
  temporal = await startServer();
  mailbox = await startMailbox({ port: 0 });
  stage = await Stage.build(database);
  worker = await startWorker();
  client = lazyClient({ address: `127.0.0.1:${port}`, namespace: 'default', codecKeys: parseCodecKeys(CODEC_KEY) });
}, 120_000);

afterAll(async () => {
  await worker.close();
  await client.connection.close();
  await mailbox.stop();
  await temporal.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the worker on a real server', () => {
  it('carries out what is recorded, and starts the workflow of a new transfer', async () => {
    const transfer = await open();
    expect(await projected(transfer, 1)).toBe(true);
    await finishProfile(transfer);
    expect(await projected(transfer, 2)).toBe(true);
    const state = await client.workflow.getHandle(`transfer-${transfer}`).query<{ open: string[] }>('state');
    expect(state.open).toEqual(['application', 'inform']);
  });

  it('shows codes and nothing else in the visibility of Temporal', async () => {
    const transfer = await open();
    await projected(transfer, 1);
    const handle = client.workflow.getHandle(`transfer-${transfer}`);
    // The first task ends a moment after the file was written.
    while (Object.keys((await handle.describe()).searchAttributes).length === 0) await pause(20);
    const { searchAttributes, memo } = await handle.describe();
    expect(searchAttributes).toMatchObject({
      DoorlijnPhase: ['orientation'],
      DoorlijnSchoolYear: [2027],
      DoorlijnOverdue: [false],
    });
    expect(memo ?? {}).toEqual({});
  });

  it('catches up with all that was recorded while Temporal was away', async () => {
    const known = await open();
    await projected(known, 1);
    await temporal.stop();
    const during = await open();
    await finishProfile(known);
    await pause(1_500);
    expect(await projected(known, 2, 100)).toBe(false);
    temporal = await startServer();
    expect(await projected(known, 2, 60_000)).toBe(true);
    expect(await projected(during, 1, 60_000)).toBe(true);
  }, 120_000);

  it('stops in an orderly way, and another goes on where it was', async () => {
    const transfer = await open();
    await projected(transfer, 1);
    await worker.close();
    await finishProfile(transfer);
    worker = await startWorker();
    expect(await projected(transfer, 2)).toBe(true);
  }, 60_000);

  it('builds a workflow up again that Temporal has lost, and does nothing twice', async () => {
    const transfer = await open();
    await finishProfile(transfer);
    await projected(transfer, 2);
    const journal = (): Promise<unknown[]> =>
      database.admin.query('SELECT key, kind, step, detail FROM journal WHERE transfer_id = $1 ORDER BY key', [
        transfer,
      ]);
    const before = await journal();
    await client.workflow.getHandle(`transfer-${transfer}`).terminate('lost');

    await stage.record(transfer, { type: 'outcome', step: 'inform', code: 'viewed' }, DAY, 2);
    expect(await projected(transfer, 3)).toBe(true);
    const after = await journal();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('finds workflows that are missing, and repairs them without anything being recorded', async () => {
    const transfer = await open();
    await projected(transfer, 1);
    await client.workflow.getHandle(`transfer-${transfer}`).terminate('lost');
    await pause(1_500);
    const later = { now: () => Date.now() + 365 * 86_400_000 };
    const post = worker.get(WorkflowPost);
    const findings = await new Reconciler(database.worker, client, post, later).run(false, () => undefined);
    expect(findings.missing).toEqual([transfer]);
    await finishProfile(transfer);
    expect(await projected(transfer, 2)).toBe(true);
  });

  it('finds workflows that are further than a restored file, and lets them start again from the file', async () => {
    const transfer = await open();
    await projected(transfer, 1);
    const restore = await backup(transfer);
    await finishProfile(transfer);
    await projected(transfer, 2);
    await restore();

    const later = { now: () => Date.now() + 365 * 86_400_000 };
    const reconciler = new Reconciler(database.worker, client, worker.get(WorkflowPost), later);
    const findings = await reconciler.run(true, () => undefined);
    expect(findings.apart).toEqual([transfer]);
    expect(findings.missing).toEqual([]);
    await stage.record(transfer, { type: 'outcome', step: 'application', code: 'applied' }, DAY, 3);
    expect(await projected(transfer, 2)).toBe(true);
    const steps = await database.admin.query<{ key: string; status: string }[]>(
      `SELECT key, status FROM steps WHERE transfer_id = $1 AND key IN ('profile', 'application') ORDER BY key`,
      [transfer],
    );
    expect(steps).toEqual([
      { key: 'application', status: 'done' },
      { key: 'profile', status: 'open' },
    ]);
  });

  it('lets a student who leaves, and whom this is about outside the schools, go in front of what waits', async () => {
    const [transfer, ordinary] = [await open(), await open()];
    await projected(transfer, 1);
    await stage.record(transfer, { type: 'deregistered', warmHandover: false, alternative: false, startkwalificatie: false }, DAY, 1);
    await finishProfile(ordinary);
    await projected(ordinary, 2);
    const escalation = await escalationOf(transfer);
    expect(await priorityOf(`escalation-${escalation}`)).toBe(1);
    expect(await priorityOf(`transfer-${transfer}`)).toBe(2);
    expect(await priorityOf(`transfer-${ordinary}`)).toBeUndefined();
  });

  it('builds up the ladder of an escalation again that is gone from Temporal, and tells nobody twice', async () => {
    const transfer = await open();
    await projected(transfer, 1);
    await stage.record(transfer, { type: 'deregistered', warmHandover: false, alternative: false, startkwalificatie: false }, DAY, 1);
    await projected(transfer, 2);
    const escalation = await escalationOf(transfer);
    const handle = client.workflow.getHandle(`escalation-${escalation}`);
    await handle.terminate('lost');
    const before = await toldOf(escalation);

    const later = { now: () => Date.now() + 365 * 86_400_000 };
    const reconciler = new Reconciler(database.worker, client, worker.get(WorkflowPost), later);
    expect((await reconciler.run(false, () => undefined)).escalations).toEqual([escalation]);

    const { status } = await client.workflow.getHandle(`escalation-${escalation}`).describe();
    expect(status.name).toBe('RUNNING');
    expect((await reconciler.run(true, () => undefined)).escalations).toEqual([]);
    expect(await toldOf(escalation)).toEqual(before);
    expect(before.messages).toBeGreaterThan(0);
  });

  it('writes down how its upkeep went', async () => {
    const tasks = worker.get(UpkeepTasks);
    for (const task of ['reconcile', 'backlog', 'verify-audit', 'expire', 'calendars'] as const) {
      expect(await tasks.run(task, () => undefined)).toMatchObject({ task, healthy: true });
    }
    const runs = await database.admin.query<{ task: string }[]>('SELECT task FROM upkeep_runs ORDER BY task');
    const named = runs.map(({ task }) => task);
    expect(named).toEqual(expect.arrayContaining(['backlog', 'calendars', 'expire', 'reconcile', 'verify-audit']));
  });

  it('says whether it is working', () => {
    expect(worker.get(TemporalWorkers).isRunning).toBe(true);
  });

  it('reads a cohort file in, tells how far it is, and adds nothing the second time', async () => {
    const [school] = stage.world.schools;
    const actor = staffOf(school, 'vso-coordinator');
    await database.admin.query(`UPDATE organisations SET cbs_code = 'GM0363' WHERE kind = 'municipality'`);
    const [mentor] = await database.admin.query<{ email: string }[]>('SELECT email FROM people WHERE id = $1', [
      staffOf(school, 'vso-mentor').person,
    ]);
    const line = (n: number): string => `L${n};Sam;Test;20-05-2009;Amsterdam;School A;${mentor?.email}`;
    const file = [
      'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email',
      ...Array.from({ length: 60 }, (_, n) => line(n)),
      `L999;Sam;Test;32-05-2009;Amsterdam;School A;${mentor?.email}`,
    ].join('\n');
    const casework = caseworkOf(database, new SystemClock());
    const handIn = async (): Promise<object> => {
      const { import: id } = await new CreateImport(casework).execute(actor, { file: only(file) });
      const reader = new ReadImport(casework);
      for (;;) {
        const { finished, total, done, failed, skipped } = await reader.execute(actor, { import: id });
        if (finished) return { total, done, failed, skipped };
        await pause(50);
      }
    };
    expect(await handIn()).toEqual({ total: 61, done: 60, failed: 1, skipped: 0 });
    expect(await handIn()).toEqual({ total: 61, done: 60, failed: 1, skipped: 60 });
    const count = async (): Promise<number> => {
      const [row] = await database.admin.query<{ running: number }[]>(
        `SELECT count(*) AS running FROM transfers WHERE student_number LIKE 'L%' AND projected_seq = seq`,
      );
      return row?.running ?? 0;
    };
    for (const until = Date.now() + 60_000; (await count()) < 60 && Date.now() < until;) await pause(100);
    expect(await count()).toBe(60);
  }, 120_000);
});

/** The place of its tasks on the queue: 1 is first; undefined is the usual one. */
async function priorityOf(workflowId: string): Promise<number | undefined> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return raw.workflowExecutionInfo?.priority?.priorityKey ?? undefined;
}

/** The escalation of a transfer, when its ladder has begun. */
async function escalationOf(transfer: string): Promise<string> {
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(20)) {
    const [row] = await database.admin.query<{ id: string }[]>(
      'SELECT e.id FROM escalations e JOIN escalation_decisions d ON d.escalation_id = e.id WHERE e.transfer_id = $1',
      [transfer],
    );
    if (row !== undefined) return row.id;
  }
  throw new Error('nothing was escalated');
}

async function toldOf(escalation: string): Promise<{ decisions: number; messages: number }> {
  const [row] = await database.admin.query<{ decisions: number; messages: number }[]>(
    `SELECT (SELECT count(*) FROM escalation_decisions WHERE escalation_id = $1) AS decisions,
       (SELECT count(*) FROM messages WHERE escalation_id = $1) AS messages`,
    [escalation],
  );
  if (row === undefined) throw new Error('no answer');
  return row;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

/** What a nightly backup keeps of one transfer. @returns how to put it back */
async function backup(transfer: string): Promise<() => Promise<void>> {
  const tables = ['messages', 'journal', 'decisions', 'facts', 'outbox', 'steps'];
  const rows = new Map<string, unknown>();
  for (const table of tables) {
    const [kept] = await database.admin.query<{ rows: unknown }[]>(
      `SELECT jsonb_agg(t) AS rows FROM ${table} t WHERE transfer_id = $1`,
      [transfer],
    );
    rows.set(table, kept?.rows ?? []);
  }
  const [standing] = await database.admin.query<{ row: unknown }[]>(
    'SELECT to_jsonb(t) AS row FROM transfers t WHERE id = $1',
    [transfer],
  );
  return async () => {
    for (const table of tables) await database.admin.query(`DELETE FROM ${table} WHERE transfer_id = $1`, [transfer]);
    await database.admin.query(
      `UPDATE transfers t SET seq = b.seq, projected_seq = b.projected_seq, decision = b.decision, phase = b.phase,
         next_due = b.next_due, next_step = b.next_step, version = b.version
       FROM jsonb_populate_record(NULL::transfers, $2::jsonb) b WHERE t.id = $1`,
      [transfer, JSON.stringify(standing?.row)],
    );
    for (const table of tables.reverse()) {
      await database.admin.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
        [JSON.stringify(rows.get(table))],
      );
    }
  };
}
