import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { casefileActivities } from '../../../activities/index.js';
import { ImportLines } from '../../../activities/imports/import-lines.js';
import type { Closing } from '../../../apps/local/closing.js';
import { createRegion } from '../../../apps/local/demo/create-region.js';
import type { DemoRegionIds } from '../../../apps/local/demo/create-region.js';
import { projectCache } from '../../../apps/local/embedded/folders.js';
import { startMailbox } from '../../../apps/local/embedded/mailbox.js';
import type { Mailbox } from '../../../apps/local/embedded/mailbox.js';
import { startPostgres } from '../../../apps/local/embedded/postgres.js';
import { installTemporalRuntime } from '../../../apps/worker/temporal-runtime.js';
import { OutboxRelay } from '../../../apps/worker/relay.js';
import { WorkflowPost } from '../../../apps/worker/workflow-post.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { instantOf } from '../../../libs/calendar/index.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { addDays, standaard2026 } from '../../../libs/domain/index.js';
import type { Instant, Policy } from '../../../libs/domain/index.js';
import { MessageSender, StudentDirectory } from '../../../libs/messaging/index.js';
import { SYSTEM } from '../../../libs/persistence/actor.js';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import { databaseUrls, prepareDatabase } from '../../../libs/persistence/prepare-database.js';
import {
  dataConverter,
  parseCodecKeys,
  registerSearchAttributes,
  workerOptions,
  workflowBundle,
} from '../../../libs/temporal/index.js';
import type { CodecKeys } from '../../../libs/temporal/index.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { PERIOD } from '../../../libs/simulation/people/days.js';
import { startGuardedServer } from './guarded-server.js';
import { KeptLog } from './kept-log.js';

const NAMESPACE = 'default';
const DATABASE = 'rehearsal';
/** Decisions side by side; more only wait for each other on two cores. */
const AT_ONCE = 8;
const APP_CONNECTIONS = 8;
/** Lanes of relay and sender hold one each, besides the decisions. */
const WORKER_CONNECTIONS = AT_ONCE + 8;
/** Each day stands still at this minute, when the morning's moments have fired and nobody has come in yet. */
export const MORNING = 9 * 60 + 45;
const DAY_MILLISECONDS = 86_400_000;
/** A day of a cohort takes seconds; longer means that something is stuck. */
const PATIENCE_MILLISECONDS = 180_000;

export interface InstallationParts {
  /** For the database, the logs and the mail. */
  folder: string;
  policy: Policy;
  /** Gets everything that is started here. */
  closing: Closing;
  transferIdOf: NonNullable<Casework['transferIdOf']>;
}

/**
 * A whole Doorlijn on which years pass in minutes: PostgreSQL, Temporal's time-skipping server, relay, worker, sender and a
 * mailbox that speaks SMTP, all as in production but for the clock.
 */
export class Installation {
  private constructor(
    readonly region: DemoRegionIds,
    readonly sources: Sources,
    readonly client: Client,
    readonly mailbox: Mailbox,
    readonly log: KeptLog,
    readonly codecKeys: CodecKeys,
    private readonly environment: TestWorkflowEnvironment,
    private readonly sender: MessageSender,
    private readonly shift: number,
    private readonly clock: MovedClock,
    private readonly parts: Pick<Casework, 'vault' | 'audit'>,
  ) {}

  static async start({ folder, policy, closing, transferIdOf }: InstallationParts): Promise<Installation> {
    const log = new KeptLog(join(folder, 'logs'));
    quietenTemporal(log);
    const clock = new MovedClock(instantOf(PERIOD.from, MORNING));
    const [sources, environment, bundle] = await Promise.all([
      startDatabase(join(folder, 'postgres'), closing),
      startServer(closing),
      workflowBundle(join(projectCache(), 'workflows')),
    ]);
    const vault = new Vault(new ConfiguredMasterKeys(randomBytes(32).toString('base64'), []));
    const audit = new AuditTrail(randomBytes(32));
    const mailbox = await startMailbox({ port: 0, folder: join(folder, 'mail'), now: () => clock.now() });
    closing.add('mailbox', () => mailbox.stop());

    const region = await makeRegion({ dataSource: sources.app, clock, vault, audit }, policy);
    const codecKeys = parseCodecKeys(`rehearsal:${randomBytes(32).toString('base64')}`);
    const { connection, nativeConnection } = environment;
    await registerSearchAttributes(connection, NAMESPACE);
    const client = new Client({ connection, dataConverter: dataConverter(codecKeys), identity: 'rehearsal' });
    const shift = clock.now() - (await environment.currentTimeMs());

    const worker = { connection: nativeConnection, namespace: NAMESPACE, codecKeys, bundle, atOnce: AT_ONCE };
    const importing: Casework = { dataSource: sources.worker, clock, vault, audit, transferIdOf };
    await startWorker(
      'transfers',
      { ...worker, activities: casefileActivities({ dataSource: sources.worker, vault, audit }) },
      closing,
    );
    const lines = new ImportLines(importing);
    await startWorker('bulk', { ...worker, activities: { importLines: lines.importLines.bind(lines) } }, closing);

    const relay = new OutboxRelay({
      dataSource: sources.worker,
      workerUrl: sources.workerUrl,
      post: new WorkflowPost(client, () => shift),
      clock,
      log,
    });
    relay.start();
    closing.add('relay', () => relay.stop());
    const sender = new MessageSender({
      dataSource: sources.worker,
      clock,
      directory: new StudentDirectory(vault),
      configuration: {
        smtp: { url: `smtp://127.0.0.1:${mailbox.port}` },
        from: 'doorlijn@regio.example',
        baseUrl: 'https://doorlijn.example',
      },
      log,
    });
    closing.add('sender', () => sender.stop());
    return new Installation(region, sources, client, mailbox, log, codecKeys, environment, sender, shift, clock, {
      vault,
      audit,
    });
  }

  /** Use cases of somebody who acts at a moment. */
  caseworkAt(at: Instant): Casework {
    return { dataSource: this.sources.app, clock: { now: () => at }, ...this.parts };
  }

  /** Lets time pass until a moment, with everything that comes due on the way. */
  async passTo(at: Instant): Promise<void> {
    const left = at - ((await this.environment.currentTimeMs()) + this.shift);
    if (left > 0) await this.sleep(left);
    this.clock.set(at);
  }

  private async sleep(milliseconds: number): Promise<void> {
    const giveUp = new AbortController();
    const tooLong = pause(PATIENCE_MILLISECONDS, undefined, { signal: giveUp.signal }).then(() => {
      throw new Error('the time-skipping server does not let time pass: a workflow task does not end');
    });
    tooLong.catch(() => undefined);
    await Promise.race([this.environment.sleep(milliseconds), tooLong]);
    giveUp.abort();
  }

  /** The clock of imports, relay and mailbox, within a day. */
  setClock(at: Instant): void {
    this.clock.set(at);
  }

  /** Sends all mail that may leave at a moment. */
  async sendMail(at: Instant): Promise<void> {
    this.clock.set(at);
    const [row] = await this.sources.admin.query<{ waiting: boolean }[]>(MAIL_IS_WAITING, [new Date(at)]);
    if (row?.waiting === true) await this.sender.runOnce(at);
  }
}

/** On most days of a small cohort there is none; then the sender need not look. */
const MAIL_IS_WAITING = `
  SELECT EXISTS (SELECT 1 FROM messages WHERE status NOT IN ('sent', 'superseded', 'failed') AND send_after <= $1) AS waiting`;

export interface Sources {
  app: DataSource;
  worker: DataSource;
  /** The superuser: only to look. */
  admin: DataSource;
  workerUrl: string;
}

/** A clock that stands where it is put. */
class MovedClock {
  constructor(private at: Instant) {}

  now(): Instant {
    return this.at;
  }

  set(at: Instant): void {
    this.at = at;
  }
}

let isQuiet = false;

/** Once per process. What the core warns of on a test server is known; what fails is told. */
function quietenTemporal(log: KeptLog): void {
  if (isQuiet) return;
  isQuiet = true;
  const info: KeptLog['info'] = (detail, message) => log.info(detail, message);
  installTemporalRuntime({ info, warn: info, error: (detail, message) => log.error(detail, message) });
}

async function startDatabase(folder: string, closing: Closing): Promise<Sources> {
  const server = await startPostgres({ folder, port: 0, forgetful: true, settings: { max_connections: '60' } });
  closing.add('postgres', () => server.stop());
  const password = (): string => randomBytes(18).toString('base64url');
  const prepared = { database: DATABASE, passwords: { migrator: password(), app: password(), worker: password() } };
  await prepareDatabase(server.url('postgres'), prepared);
  const { appUrl, workerUrl } = databaseUrls(server.url('postgres'), prepared);
  const connect = async (url: string, poolSize: number): Promise<DataSource> => {
    const source = await createDataSource({ url, poolSize, applicationName: 'rehearsal' }).initialize();
    closing.add('connections', () => source.destroy());
    return source;
  };
  return {
    app: await connect(appUrl, APP_CONNECTIONS),
    worker: await connect(workerUrl, WORKER_CONNECTIONS),
    admin: await connect(server.url(DATABASE), 2),
    workerUrl,
  };
}

async function startServer(closing: Closing): Promise<TestWorkflowEnvironment> {
  const environment = await startGuardedServer();
  closing.add('temporal', () => environment.teardown());
  return environment;
}

async function startWorker(
  queue: 'transfers' | 'bulk',
  parts: Parameters<typeof workerOptions>[1],
  closing: Closing,
): Promise<void> {
  const worker = await Worker.create(workerOptions(queue, parts));
  const running = worker.run();
  closing.add(`worker ${queue}`, async () => {
    worker.shutdown();
    await running;
  });
}

/** The demo region, on the day before the play; with other agreements than the standard when those are given. */
async function makeRegion(casework: Casework, policy: Policy): Promise<DemoRegionIds> {
  const validFrom = addDays(PERIOD.from, -1);
  const before = { ...casework, clock: { now: () => casework.clock.now() - DAY_MILLISECONDS } };
  const region = await createRegion(before, validFrom);
  if (policy === standaard2026) return region;
  // The region has the standard under its own key already.
  const key = policy.key === standaard2026.key ? `${policy.key}-anders` : policy.key;
  const document = { ...policy, key };
  await new AddPolicy(casework).execute(SYSTEM, { region: region.region, document, validFrom: PERIOD.from });
  return region;
}
