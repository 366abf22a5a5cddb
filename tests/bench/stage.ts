import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { DataSource } from 'typeorm';
import type { Closing } from '../../apps/local/closing.js';
import { connect } from '../../apps/local/connect.js';
import { createRegion, type DemoRegionIds } from '../../apps/local/demo/create-region.js';
import { PastClock } from '../../apps/local/demo/past-clock.js';
import { projectCache } from '../../apps/local/embedded/folders.js';
import { freePort } from '../../apps/local/embedded/free-port.js';
import { startPostgres } from '../../apps/local/embedded/postgres.js';
import { startTemporal } from '../../apps/local/embedded/temporal.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { instantOf } from '../../libs/calendar/index.js';
import type { Casework } from '../../libs/casework/casework.js';
import { prepareDatabase, type PreparedDatabase } from '../../libs/persistence/prepare-database.js';
import { lazyClient, parseCodecKeys } from '../../libs/temporal/index.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import { BARE_TABLE } from './bare/activities.js';
import { Program } from './world/program.js';
import { inScratchFolder } from './world/scratch.js';
import { MailSink } from './world/sink.js';

const DATABASE = 'doorlijn';
const BARE_DATABASE = 'bare';
/** What a server of this size would be given; everything else as PostgreSQL comes, so every commit reaches the disk. */
const SETTINGS = { max_connections: '150', shared_buffers: '512MB', max_wal_size: '4GB' };
const REGION_FROM = '2026-08-03';
/** A working day of everybody, in the middle of the morning. */
const BEGINS = instantOf('2026-11-24', 600);
const NAMESPACE_RETENTION = '1 day';
/** Until all parts of a server have heard of a new namespace. */
const NAMESPACE_MS = 12_000;

export interface StageParts {
  folder: string;
  closing: Closing;
  progress(text: string): void;
}

/** A whole Doorlijn in processes of its own, beside what it is compared with, on one PostgreSQL and one Temporal. */
export class Stage {
  readonly clockShift = BEGINS - Date.now();
  readonly bareQueue = `bare-${randomBytes(4).toString('hex')}`;
  private starts = 0;

  private constructor(
    private readonly parts: StageParts,
    readonly region: DemoRegionIds,
    readonly urls: PreparedDatabase & { superuser: string; bare: string },
    /** Past all policies: to arrange and to look. */
    readonly admin: DataSource,
    readonly sink: MailSink,
    readonly temporal: { address: string; namespace: string },
    private readonly keys: { master: Buffer; audit: Buffer; codec: string },
    private readonly ports: { api: number },
    /** Speaks to Doorlijn's own workflows. */
    readonly client: Client,
    /** Speaks to the bare ones: without a codec, on a connection of its own. */
    readonly bareClient: Client,
  ) {}

  /** Starts servers and the demo region; the programs come when a benchmark asks for them. */
  static async start(parts: StageParts): Promise<Stage> {
    const { folder, closing, progress } = parts;
    progress('PostgreSQL, Temporal en de demoregio worden klaargezet');
    const [postgres, temporal] = await Promise.all([
      startPostgres({ folder: join(folder, 'postgres'), port: 0, settings: SETTINGS }),
      startTemporal({ port: 0, dbFile: join(folder, 'temporal.sqlite'), logFile: join(folder, 'temporal.log') }),
    ]);
    closing.add('postgres', () => postgres.stop());
    closing.add('temporal', () => temporal.stop());
    const password = (): string => randomBytes(18).toString('base64url');
    const passwords = { migrator: password(), app: password(), worker: password() };
    const urls = await prepareDatabase(postgres.url('postgres'), { database: DATABASE, passwords });
    const admin = await connect(postgres.url(DATABASE), 4, 'bench');
    closing.add('connections', () => admin.destroy());
    await admin.query(`CREATE DATABASE ${BARE_DATABASE}`);
    const bare = await connect(postgres.url(BARE_DATABASE), 1, 'bench');
    await bare.query(BARE_TABLE);
    await bare.destroy();
    const sink = await MailSink.start();
    closing.add('mail sink', () => sink.stop());
    const keys = { master: randomBytes(32), audit: randomBytes(32), codec: `k1:${randomBytes(32).toString('base64')}` };
    const namespace = await ownNamespace(temporal.address);
    const client = lazyClient({ address: temporal.address, namespace, codecKeys: parseCodecKeys(keys.codec) });
    closing.add('temporal client', () => client.connection.close());
    const connection = await Connection.connect({ address: temporal.address });
    closing.add('bare client', () => connection.close());
    const region = await makeRegion(urls.appUrl, keys);
    return new Stage(
      parts,
      region,
      { ...urls, superuser: postgres.url(DATABASE), bare: postgres.url(BARE_DATABASE) },
      admin,
      sink,
      { address: temporal.address, namespace },
      keys,
      { api: await freePort() },
      client,
      new Client({ connection, namespace }),
    );
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.ports.api}`;
  }

  /** On the clock of Doorlijn's own programs. */
  now(): number {
    return Date.now() + this.clockShift;
  }

  /** What the use cases work with, on the keys of this installation. */
  casework(dataSource: DataSource, now: () => number = () => this.now()): Casework {
    const { master, audit } = this.keys;
    const vault = new Vault(new ConfiguredMasterKeys(master.toString('base64'), []));
    return { dataSource, clock: { now }, vault, audit: new AuditTrail(audit) };
  }

  /** A pool that ends with the stage. */
  async connect(url: string, poolSize: number): Promise<DataSource> {
    const source = await connect(url, poolSize, 'bench');
    this.parts.closing.add('connections', () => source.destroy());
    return source;
  }

  async startApi(): Promise<Program> {
    const api = await this.launch('apps/api/main', { ...this.environment(), PORT: String(this.ports.api) });
    await api.until(() => answers(`${this.apiUrl}/health/live`));
    return api;
  }

  /** @param clockShift of the worker and of the workflows that it starts, in milliseconds */
  async startWorker(clockShift = this.clockShift): Promise<Program> {
    const worker = await this.launch('apps/worker/main', this.environment(clockShift));
    await worker.until(() => worker.says('the workers are running'));
    return worker;
  }

  /** @param cached how many workflows it keeps in memory */
  async startBareWorker(cached?: number): Promise<Program> {
    const worker = await this.launch('tests/bench/bare/worker', {
      BARE_ADDRESS: this.temporal.address,
      BARE_NAMESPACE: this.temporal.namespace,
      BARE_DATABASE: this.urls.bare,
      BARE_QUEUE: this.bareQueue,
      BARE_BUNDLE: join(this.parts.folder, 'bare-workflows.js'),
      ...(cached === undefined ? {} : { BARE_CACHE: String(cached) }),
    });
    await worker.until(() => worker.says('the bare worker is running'));
    return worker;
  }

  private async launch(script: string, environment: Readonly<Record<string, string>>): Promise<Program> {
    this.starts += 1;
    const name = `${String(this.starts).padStart(2, '0')}-${script.replaceAll('/', '-')}`;
    const program = await Program.start({ script, name, folder: this.parts.folder, environment });
    this.parts.closing.add(name, () => program.stop());
    return program;
  }

  private environment(clockShift = this.clockShift): Record<string, string> {
    const { master, audit, codec } = this.keys;
    return {
      DOORLIJN_MODE: 'demo',
      DATABASE_URL_APP: this.urls.appUrl,
      DATABASE_URL_WORKER: this.urls.workerUrl,
      TEMPORAL_ADDRESS: this.temporal.address,
      TEMPORAL_NAMESPACE: this.temporal.namespace,
      SMTP_URL: `smtp://127.0.0.1:${this.sink.port}`,
      MAIL_FROM: 'doorlijn@regio.example',
      BASE_URL: this.apiUrl,
      DOORLIJN_CACHE: projectCache(),
      DOORLIJN_CLOCK_SHIFT: String(clockShift),
      DOORLIJN_MASTER_KEY: master.toString('base64'),
      DOORLIJN_AUDIT_KEY: audit.toString('base64'),
      DOORLIJN_CODEC_KEY: codec,
    };
  }
}

/** Everything that a benchmark starts has ended when this returns, also when it failed or was broken off. */
export async function onStage<T>(progress: (text: string) => void, play: (stage: Stage) => Promise<T>): Promise<T> {
  return inScratchFolder(async ({ folder, closing }) => {
    const stage = await Stage.start({ folder, closing, progress });
    return play(stage);
  });
}

/** A server of somebody else may hold the remains of an earlier run; the embedded one is always new. */
async function ownNamespace(address: string): Promise<string> {
  if (!process.env.TEMPORAL_ADDRESS) return 'default';
  const namespace = `bench-${randomBytes(4).toString('hex')}`;
  const connection = await Connection.connect({ address });
  const workflowExecutionRetentionPeriod = msToTs(NAMESPACE_RETENTION);
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  await connection.close();
  await pause(NAMESPACE_MS);
  return namespace;
}

async function makeRegion(appUrl: string, keys: { master: Buffer; audit: Buffer }): Promise<DemoRegionIds> {
  const app = await connect(appUrl, 2, 'bench');
  try {
    return await createRegion(
      {
        dataSource: app,
        clock: new PastClock(instantOf(REGION_FROM, 600)),
        vault: new Vault(new ConfiguredMasterKeys(keys.master.toString('base64'), [])),
        audit: new AuditTrail(keys.audit),
      },
      REGION_FROM,
    );
  } finally {
    await app.destroy();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
