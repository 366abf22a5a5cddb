import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Closing } from '../../../apps/local/closing.js';
import { connect } from '../../../apps/local/connect.js';
import { createRegion, type DemoRegionIds } from '../../../apps/local/demo/create-region.js';
import { PastClock } from '../../../apps/local/demo/past-clock.js';
import { projectCache } from '../../../apps/local/embedded/folders.js';
import { freePort } from '../../../apps/local/embedded/free-port.js';
import { startMailbox, type Mailbox } from '../../../apps/local/embedded/mailbox.js';
import { startPostgres, type EmbeddedPostgres } from '../../../apps/local/embedded/postgres.js';
import { startTemporal, type EmbeddedTemporal } from '../../../apps/local/embedded/temporal.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { instantOf } from '../../../libs/calendar/index.js';
import { prepareDatabase, type PreparedDatabase } from '../../../libs/persistence/prepare-database.js';
import { lazyClient, parseCodecKeys } from '../../../libs/temporal/index.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import type { Chance } from '../../setup/chance.js';
import { Program } from './program.js';
import type { Order } from '../programs/deaths.js';

const DATABASE = 'doorlijn';
/** A working day of everybody, in the middle of the morning, so that mail may leave. */
const BEGINS = instantOf('2026-11-24', 600);
const REGION_FROM = '2026-08-03';
const PASSWORDS = { migrator: 'migrator-of-chaos', app: 'app-of-chaos', worker: 'worker-of-chaos' };
const LOOK_MS = 50;

export interface WorldParts {
  /** For databases, logs and mail. */
  folder: string;
  /** Gets everything that is started here. */
  closing: Closing;
  chance: Chance;
  /** How long a server stays away where the length matters, in milliseconds. */
  outageMs: number;
  /** Students of the cohort with which everything is restarted. */
  cohort: number;
}

/** A whole Doorlijn in real processes, each of which can be killed and started again at the same address. */
export class World {
  api: Program | undefined;
  web: Program | undefined;
  worker: Program | undefined;
  clockShift = BEGINS - Date.now();
  private starts = 0;
  private readonly away = new Set<'postgres' | 'temporal'>();
  private cache = projectCache();

  private constructor(
    readonly parts: WorldParts,
    readonly region: DemoRegionIds,
    readonly urls: PreparedDatabase & { superuser: string },
    readonly client: Client,
    readonly mailbox: Mailbox,
    private readonly keys: Readonly<Record<string, string>>,
    private readonly ports: { postgres: number; temporal: number; api: number; web: number },
    private servers: { postgres: EmbeddedPostgres; temporal: EmbeddedTemporal },
  ) {}

  static async start(parts: WorldParts): Promise<World> {
    const { folder, closing } = parts;
    const ports = { postgres: await freePort(), temporal: await freePort(), api: await freePort(), web: await freePort() };
    const [postgres, temporal] = await Promise.all([startDatabase(folder, ports.postgres), startEngine(folder, ports.temporal)]);
    const mailbox = await startMailbox({ port: 0 });
    closing.add('mailbox', () => mailbox.stop());
    const urls = await prepareDatabase(postgres.url('postgres'), { database: DATABASE, passwords: PASSWORDS });
    const [masterKey, auditKey, codecKey] = [randomBytes(32), randomBytes(32), `k1:${randomBytes(32).toString('base64')}`];
    const client = lazyClient({ address: temporal.address, namespace: 'default', codecKeys: parseCodecKeys(codecKey) });
    closing.add('temporal client', () => client.connection.close());
    const app = await connect(urls.appUrl, 4, 'chaos');
    const region = await createRegion(
      {
        dataSource: app,
        clock: new PastClock(instantOf(REGION_FROM, 600)),
        vault: new Vault(new ConfiguredMasterKeys(masterKey.toString('base64'), [])),
        audit: new AuditTrail(auditKey),
      },
      REGION_FROM,
    );
    await app.destroy();
    const keys = {
      DOORLIJN_MASTER_KEY: masterKey.toString('base64'),
      DOORLIJN_AUDIT_KEY: auditKey.toString('base64'),
      DOORLIJN_CODEC_KEY: codecKey,
    };
    const superuser = postgres.url(DATABASE);
    const world = new World(parts, region, { ...urls, superuser }, client, mailbox, keys, ports, { postgres, temporal });
    closing.add('servers', () => world.stopServers());
    closing.add('programs', () => world.killPrograms());
    return world;
  }

  get chance(): Chance {
    return this.parts.chance;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  get webUrl(): string {
    return `http://127.0.0.1:${this.ports.web}`;
  }

  get codecKey(): string {
    return this.keys.DOORLIJN_CODEC_KEY ?? '';
  }

  /** What the commands for a backup need to know. */
  get adminEnvironment(): Record<string, string> {
    const admin = new URL(this.urls.superuser);
    admin.pathname = '/postgres';
    return {
      DATABASE_URL_ADMIN: admin.toString(),
      DATABASE_URL_APP: this.urls.appUrl,
      DATABASE_URL_WORKER: this.urls.workerUrl,
      DATABASE_PASSWORD_MIGRATOR: PASSWORDS.migrator,
    };
  }

  /** On the clock of Doorlijn's own programs. */
  now(): number {
    return Date.now() + this.clockShift;
  }

  /** Asks the database itself, past all policies. Connects anew each time, so that no outage is in the way of the next. */
  async ask<Row extends object>(text: string, given: readonly unknown[] = []): Promise<Row[]> {
    return this.asSuperuser((source) => source.query<Row[]>(text, [...given]));
  }

  async asSuperuser<T>(work: (source: DataSource) => Promise<T>): Promise<T> {
    const source = await connect(this.urls.superuser, 1, 'chaos-oracle');
    try {
      return await work(source);
    } finally {
      await source.destroy();
    }
  }

  async startApi(): Promise<Program> {
    this.api = await Program.start(this.launch('api', { PORT: String(this.ports.api) }));
    await this.api.until(() => answers(`${this.apiUrl}/health/live`));
    return this.api;
  }

  async startWeb(): Promise<Program> {
    this.web = await Program.start(this.launch('web', { PORT: String(this.ports.web) }));
    await this.web.until(() => answers(`${this.webUrl}/inloggen`));
    return this.web;
  }

  /** @param more variables of this start only */
  async startWorker(more: Readonly<Record<string, string>> = {}): Promise<Program> {
    this.worker = await this.anotherWorker(more);
    return this.worker;
  }

  /** A worker beside the others; who asks for it ends it. */
  async anotherWorker(more: Readonly<Record<string, string>> = {}): Promise<Program> {
    const worker = await Program.start(this.launch('worker', more));
    await worker.until(() => worker.says('the workers are running'));
    return worker;
  }

  /** All servers and programs, when they are not there. */
  async everythingRuns(): Promise<void> {
    if (this.away.has('postgres')) await this.startPostgres();
    if (this.away.has('temporal')) await this.startTemporal();
    if (this.api?.running !== true) await this.startApi();
    if (this.web?.running !== true) await this.startWeb();
    if (this.worker?.running !== true) await this.startWorker();
  }

  /** The API, when it is not there; the worker stays as it is. */
  async apiRuns(): Promise<void> {
    if (this.api?.running !== true) await this.startApi();
  }

  /** The pages, when they are not there; the worker stays as it is. */
  async webRuns(): Promise<void> {
    if (this.web?.running !== true) await this.startWeb();
  }

  /** From now on every worker is of the version that has this cache, as after a deployment. */
  deploy(cache: string): void {
    this.cache = cache;
  }

  async killPrograms(): Promise<void> {
    await Promise.all([this.api?.kill(), this.web?.kill(), this.worker?.kill()]);
  }

  /** All end in an orderly way and start with the same clock and settings. */
  async restartPrograms(): Promise<void> {
    await Promise.all([this.api?.stop(), this.web?.stop(), this.worker?.stop()]);
    await this.everythingRuns();
  }

  killTemporal(): Promise<void> {
    this.away.add('temporal');
    return this.servers.temporal.kill();
  }

  async startTemporal(): Promise<void> {
    this.servers.temporal = await startEngine(this.parts.folder, this.ports.temporal);
    this.away.delete('temporal');
  }

  killPostgres(): Promise<void> {
    this.away.add('postgres');
    return this.servers.postgres.kill();
  }

  async startPostgres(): Promise<void> {
    this.servers.postgres = await startDatabase(this.parts.folder, this.ports.postgres);
    this.away.delete('postgres');
  }

  /**
   * Moves the clock of everybody forward. The workflows hear it through the outbox, as in the demo.
   * @param to epoch milliseconds
   * @param order of the worker that starts there
   */
  async moveClock(to: number, order?: Order): Promise<void> {
    await Promise.all([this.api?.stop(), this.web?.stop(), this.worker?.stop()]);
    this.clockShift = to - Date.now();
    if (order !== undefined) {
      await Promise.all([this.startApi(), this.startWeb()]);
      this.worker = await Program.start(this.launch('worker', {}));
      this.worker.order(order);
    }
    await this.ask(TELL_WORKFLOWS, [this.clockShift]);
    if (order === undefined) await this.everythingRuns();
  }

  private launch(script: string, more: Readonly<Record<string, string>>): Parameters<typeof Program.start>[0] {
    this.starts += 1;
    const environment = {
      DOORLIJN_MODE: 'demo',
      DATABASE_URL_APP: this.urls.appUrl,
      DATABASE_URL_WORKER: this.urls.workerUrl,
      TEMPORAL_ADDRESS: `127.0.0.1:${this.ports.temporal}`,
      // A server that is silent for some seconds has gone: nobody wants to wait two minutes for it here.
      SMTP_URL: `smtp://127.0.0.1:${this.mailbox.port}?socketTimeout=4000`,
      MAIL_FROM: 'doorlijn@regio.example',
      BASE_URL: this.apiUrl,
      DOORLIJN_CACHE: this.cache,
      DOORLIJN_CLOCK_SHIFT: String(this.clockShift),
      ...this.keys,
      ...more,
    };
    return { script, name: `${String(this.starts).padStart(3, '0')}-${script}`, folder: this.parts.folder, environment };
  }

  private async stopServers(): Promise<void> {
    await Promise.all([this.servers.temporal.stop(), this.servers.postgres.stop()]);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

const TELL_WORKFLOWS = `
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'transfer-' || t.id, t.id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM transfers t WHERE t.phase NOT IN ('closed', 'withdrawn')
  UNION ALL
  SELECT 'escalation-' || e.id, e.transfer_id, 'clock', jsonb_build_object('shiftMs', $1::bigint)
  FROM escalations e WHERE e.status NOT IN ('answered', 'solved')`;

function startDatabase(folder: string, port: number): Promise<EmbeddedPostgres> {
  return startPostgres({ folder: join(folder, 'postgres'), port, settings: { max_connections: '120' } });
}

function startEngine(folder: string, port: number): Promise<EmbeddedTemporal> {
  return startTemporal({ port, dbFile: join(folder, 'temporal.sqlite'), logFile: join(folder, 'temporal.log') });
}

/** Looks again and again. @throws Error with `what` when it does not become true in time */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  milliseconds = 120_000,
): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await holds()); await pause(LOOK_MS)) {
    if (Date.now() > end) throw new Error(`waited ${milliseconds / 1_000} s in vain: ${what}`);
  }
}
