import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Client } from '@temporalio/client';
import { freePort } from '../../apps/local/embedded/free-port.js';
import { startTemporal, type EmbeddedTemporal } from '../../apps/local/embedded/temporal.js';
import { installTemporalRuntime } from '../../apps/worker/temporal-runtime.js';
import { WorkerModule } from '../../apps/worker/worker.module.js';
import { localDateOf } from '../../libs/calendar/index.js';
import { ListDeliveries, SendTestEvent } from '../../libs/casework/webhooks/deliveries.js';
import { RegisterWebhook, RotateWebhookSecret } from '../../libs/casework/webhooks/endpoints.js';
import { readConfiguration } from '../../libs/contracts/configuration.js';
import { WEBHOOK_EVENT_TYPES } from '../../libs/contracts/webhooks.js';
import { ShiftedClock, SystemClock } from '../../libs/persistence/clock.js';
import { lazyClient, parseCodecKeys, TASK_QUEUES } from '../../libs/temporal/index.js';
import { caseworkOf } from '../integration/api/casework.js';
import { staffOf } from '../integration/persistence/world.js';
import { useDoorlijnDatabase } from '../setup/database.js';
import { registration } from '../unit/domain/scenarios/stage.js';
import { KeptLog } from './harness.js';
import { Stage } from './stage.js';

const DAY = localDateOf(Date.now());
const CODEC_KEY = `k1:${Buffer.alloc(32, 5).toString('base64')}`;
const SAM = { birthDate: '2009-05-20', outflowProfile: 'further-education' } as const;
const RULE = { ownMachine: true };
/** A worker has taken the activity up; before that it is only scheduled. */
const STARTED = 2;

const database = useDoorlijnDatabase();
const log = new KeptLog();
const folder = mkdtempSync(join(tmpdir(), 'doorlijn-webhooks-test-'));
const [file, secretsFile] = [join(folder, 'received.jsonl'), join(folder, 'secrets')];
let temporal: EmbeddedTemporal;
let worker: INestApplicationContext;
let client: Client;
let stage: Stage;
let receiver: ChildProcess | undefined;
let receiverPort: number;
let webhook: string;
let secret: string;

interface Received {
  id: string;
  type: string;
  verified: boolean;
  body: string;
}

const received = (): Received[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Received)
    : [];
const eventOf = ({ body }: Received): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>;

async function startReceiver(dieAfter = ''): Promise<void> {
  const script = join(import.meta.dirname, 'webhook-receiver.mjs');
  const started = spawn(process.execPath, [script, String(receiverPort), file, secretsFile, dieAfter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  receiver = started;
  await once(started.stdout, 'data');
}

async function killReceiver(): Promise<void> {
  if (receiver === undefined || receiver.exitCode !== null || receiver.signalCode !== null) return;
  const gone = once(receiver, 'exit');
  receiver.kill('SIGKILL');
  await gone;
}

async function until(what: () => boolean | Promise<boolean>, milliseconds = 40_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await what()); await pause(50)) {
    if (Date.now() > end) throw new Error(`it did not happen; received: ${received().length}`);
  }
}

const casework = () => caseworkOf(database, new SystemClock());
const admin = () => staffOf(stage.world.schools[0], 'admin');
const deliveries = async () =>
  (await new ListDeliveries(casework()).execute(admin(), { webhook, limit: 200 })).deliveries;
const allDelivered = async (): Promise<boolean> => {
  const all = await deliveries();
  return all.length > 0 && all.every(({ status }) => status === 'delivered');
};
/** Of every event that was to be delivered, the receiver has exactly one, however often it was sent. */
async function nothingLostOrDoubled(): Promise<void> {
  const sent = (await deliveries()).map(({ eventId }) => eventId).sort();
  expect([...new Set(received().map(({ id }) => id))].sort()).toEqual(sent);
  const bodies = new Map<string, Set<string>>();
  for (const { id, body } of received()) bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
  expect([...bodies.values()].every((texts) => texts.size === 1)).toBe(true);
}

beforeAll(async () => {
  installTemporalRuntime(log);
  const port = await freePort();
  receiverPort = await freePort();
  temporal = await startTemporal({ port, dbFile: join(folder, 'temporal.db') });
  stage = await Stage.build(database);
  const { appUrl, workerUrl } = database.urls;
  const configuration = readConfiguration({
    DOORLIJN_MODE: 'demo',
    DATABASE_URL_APP: appUrl,
    DATABASE_URL_WORKER: workerUrl,
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'doorlijn@regio.example',
    BASE_URL: 'http://localhost:3000',
    DOORLIJN_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    DOORLIJN_CODEC_KEY: CODEC_KEY,
    DOORLIJN_AUDIT_KEY: Buffer.alloc(32, 3).toString('base64'),
    DOORLIJN_CACHE: join(import.meta.dirname, '..', '..', '.cache'),
  });
  const clock = new ShiftedClock(0);
  worker = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log, clock }), {
    logger: false,
  });
  client = lazyClient({ address: `127.0.0.1:${port}`, namespace: 'default', codecKeys: parseCodecKeys(CODEC_KEY) });
  const made = await new RegisterWebhook(casework()).execute(
    admin(),
    { url: `http://127.0.0.1:${receiverPort}/doorlijn?sleutel=abc`, eventTypes: WEBHOOK_EVENT_TYPES },
    RULE,
  );
  webhook = made.webhook.id;
  secret = made.secret;
  writeFileSync(secretsFile, secret);
}, 120_000);

afterAll(async () => {
  await killReceiver();
  await worker.close();
  await client.connection.close();
  await temporal.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('what changes in a transfer', () => {
  it('is told to another system as signed CloudEvents with ids and codes only', async () => {
    await startReceiver();
    const transfer = await stage.register(registration, DAY, SAM);
    await until(async () => received().length > 0 && (await allDelivered()));
    const events = received().map(eventOf);
    expect(received().every(({ verified, type }) => verified && type.startsWith('application/cloudevents+json'))).toBe(
      true,
    );
    expect(events[0]).toEqual({
      specversion: '1.0',
      id: received()[0]?.id,
      source: 'urn:nld:systeem:doorlijn:localhost',
      type: 'nl.doorlijn.transfer.opened',
      subject: transfer,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      datacontenttype: 'application/json',
      data: { transferId: transfer, as: 'vso' },
    });
    expect(events.map(({ type }) => type)).toContain('nl.doorlijn.step.opened');
    expect(received().some(({ body }) => /Sam|example\.org/.test(body))).toBe(false);
  }, 60_000);

  it('arrives all the same after the other system was killed, once each by its webhook-id', async () => {
    await killReceiver();
    // Dies with a request in its hands: written down there, unknown here.
    await startReceiver('1');
    await stage.register(registration, DAY, SAM);
    await until(() => receiver?.signalCode === 'SIGKILL' || receiver?.exitCode !== null);
    const transfer = await stage.register(registration, DAY, SAM);
    await stage.record(transfer, { type: 'outcome', step: 'profile', code: 'completed' }, DAY, 1);
    await startReceiver();
    await until(allDelivered);
    await nothingLostOrDoubled();
    expect(received().length).toBeGreaterThan(new Set(received().map(({ id }) => id)).size);
  }, 90_000);

  it('leaves codes and ids in the history of Temporal, and ends the workflow when nothing waits', async () => {
    const handle = client.workflow.getHandle(`webhook-${webhook}`);
    await until(async () => (await handle.describe()).status.name === 'COMPLETED');
    const history = JSON.stringify(await handle.fetchHistory());
    expect(history).not.toContain('sleutel=abc');
    expect(Buffer.from(secret.slice('whsec_'.length), 'base64').length).toBe(32);
    expect(history).not.toContain(secret);
  }, 60_000);

  it('is signed with the former secret too while it is being changed', async () => {
    const rotated = await new RotateWebhookSecret(casework()).execute(admin(), { webhook });
    writeFileSync(secretsFile, `${secret}\n${rotated.secret}`);
    const before = received().length;
    await new SendTestEvent(casework()).execute(admin(), { webhook });
    await until(() => received().length > before);
    const last = received().at(-1) as Received;
    expect(last.verified).toBe(true);
    expect(eventOf(last)).toMatchObject({ type: 'nl.doorlijn.webhook.test', data: {} });
  }, 60_000);

  it('goes out while cohort files take every place that they have', async () => {
    const imports = Array.from({ length: 6 }, () => randomUUID());
    const { organisation } = stage.world.schools[0];
    for (const id of imports) {
      await database.admin.query(
        `INSERT INTO imports (id, organisation_id, status, total, file_hash, created_at, created_by) VALUES ($1, $2, 'queued', 0, 'x', now(), $3)`,
        [id, organisation, admin().membership],
      );
    }
    const holding = database.admin.createQueryRunner();
    await holding.startTransaction();
    await holding.query('LOCK TABLE imports, import_rows IN ACCESS EXCLUSIVE MODE');
    try {
      const started = imports.map((id) =>
        client.workflow.start('cohortImport', {
          workflowId: `import-${id}`,
          taskQueue: TASK_QUEUES.bulk,
          args: [{ import: id }],
        }),
      );
      const running = await Promise.all(started);
      const atWork = async (): Promise<number> => {
        const all = await Promise.all(running.map((handle) => handle.describe()));
        return all.filter(({ raw }) => raw.pendingActivities?.some(({ state }) => Number(state) === STARTED)).length;
      };
      await until(async () => (await atWork()) === 4);
      const before = received().length;
      await new SendTestEvent(casework()).execute(admin(), { webhook });
      await until(() => received().length > before, 15_000);
      expect(await atWork()).toBe(4);
    } finally {
      await holding.rollbackTransaction();
      await holding.release();
    }
  }, 60_000);
});
