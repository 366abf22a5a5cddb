import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { type Logger, pino } from 'pino';
import { createApi } from '../api/create-api.js';
import { readAssets } from '../web/http/assets.js';
import { createWeb } from '../web/web.js';
import { TemporalWorkers } from '../worker/temporal-workers.js';
import { installTemporalRuntime } from '../worker/temporal-runtime.js';
import { WorkerModule } from '../worker/worker.module.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import type { Casework } from '../../libs/casework/casework.js';
import type { Configuration } from '../../libs/contracts/configuration.js';
import { programLog } from '../../libs/telemetry/program-log.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { lazyClient, parseCodecKeys, workflowBundle } from '../../libs/temporal/index.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import type { Closing } from './closing.js';
import { connect } from './connect.js';
import type { DataFolder } from './data-folder.js';
import { CLOCK_PATH, clockRoom } from './demo/clock-room.js';
import { DemoClock } from './demo/demo-clock.js';
import { fillDemo } from './demo/fill-demo.js';
import { projectCache } from './embedded/folders.js';
import { startMailbox, type Mailbox } from './embedded/mailbox.js';
import type { FrontDoor } from './front-door.js';
import { isMailboxPath, mailboxRoom, ROOT as MAILBOX_PATH } from './mailbox-pages/mailbox-room.js';
import type { Progress } from './progress.js';
import { keepSecrets, type Secrets } from './secrets.js';
import { StartError } from './start-error.js';
import { startServers, type Servers } from './servers.js';

const NAMESPACE = 'default';
const SENDER = 'doorlijn@doorlijn.example';
const APP_CONNECTIONS = 10;
const REQUESTS_PER_MINUTE = 1_200;
/** The page shows the newest; more would only fill memory. */
const MAILS_IN_MEMORY = 2_000;
const WORKERS_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 20;

export interface InstallationParts {
  folder: DataFolder;
  door: FrontDoor;
  /** Gets everything that is started here. */
  closing: Closing;
  progress: Progress;
  /** Without students. */
  empty: boolean;
  /** A part that should run for ever has ended; a Dutch sentence. */
  onLoss(sentence: string): void;
}

export interface Installation {
  temporalUi: string | undefined;
}

/**
 * Starts database, Temporal and mailbox, and worker, API and pages in this one process: they share the clock of the demo,
 * and one Node takes less memory than three. The first time it fills the database.
 */
export async function startInstallation(parts: InstallationParts): Promise<Installation> {
  const { folder, door, closing, progress, empty, onLoss } = parts;
  const secrets = keepSecrets(folder.secrets);
  const log = programLog('doorlijn', 'info', pino.destination({ dest: join(folder.log, 'doorlijn.log'), sync: false }));
  installTemporalRuntime(log);
  const bundleFolder = join(projectCache(), 'workflows');
  const [servers] = await progress.step('Database en Temporal', () =>
    Promise.all([
      startServers({ folder, closing, onLoss, passwords: secrets.databasePasswords }),
      workflowBundle(bundleFolder),
    ]),
  );
  const clock = new ShiftedClock(folder.read().clockShift);
  const mailClock = { now: () => clock.now() };
  const mailbox = await startMailbox({
    port: 0,
    folder: folder.mail,
    limit: MAILS_IN_MEMORY,
    now: () => mailClock.now(),
  });
  closing.add('mailbox', () => mailbox.stop());
  const configuration = configurationOf(door.url, secrets, servers, mailbox);

  const filledWith = folder.read().filledWith;
  if (filledWith === undefined) {
    await fillDemo({ configuration, bundleFolder, clock, mailClock, progress, log, startClosing: closing, empty });
    mailClock.now = () => clock.now();
    folder.write({ filledWith: empty ? 'empty' : 'demo' });
  }
  await progress.step('Doorlijn zelf', async () => {
    const worker = await NestFactory.createApplicationContext(WorkerModule.of({ configuration, log, clock }), {
      logger: false,
    });
    closing.add('worker', () => worker.close());
    const temporalWorkers = worker.get(TemporalWorkers);
    await untilWorking(temporalWorkers, folder);
    await openRooms({ configuration, clock, mailbox, log, isWorking: () => temporalWorkers.isRunning }, parts);
  });
  return { temporalUi: servers.temporal.uiUrl };
}

/** @throws StartError START.WORKERS */
async function untilWorking(workers: TemporalWorkers, folder: DataFolder): Promise<void> {
  const until = Date.now() + WORKERS_MILLISECONDS;
  while (!workers.isRunning) {
    if (Date.now() > until) {
      const sentence = `De werkprocessen komen niet op gang. In ${folder.log} staat waarom.`;
      throw new StartError('START.WORKERS', 'the Temporal workers did not start', sentence);
    }
    await pause(LOOK_MILLISECONDS);
  }
}

/** The same configuration as an installation elsewhere has, made up from what was just started. */
function configurationOf(
  baseUrl: string,
  secrets: Secrets,
  { urls, temporal }: Servers,
  mailbox: Mailbox,
): Configuration {
  return {
    mode: 'demo',
    database: { appUrl: urls.appUrl, workerUrl: urls.workerUrl },
    temporal: { address: temporal.address, namespace: NAMESPACE, codecKey: secrets.codecKey },
    mail: { smtpUrl: `smtp://127.0.0.1:${mailbox.port}`, from: SENDER },
    baseUrl,
    masterKey: secrets.masterKey,
    previousMasterKeys: [],
    auditKey: secrets.auditKey,
    cacheFolder: projectCache(),
    trustProxy: false,
    clockShift: 0,
    oidcProviders: [],
    metricsToken: undefined,
    port: Number(new URL(baseUrl).port),
    logLevel: 'info',
  };
}

interface RoomParts {
  configuration: Configuration;
  clock: ShiftedClock;
  mailbox: Mailbox;
  log: Logger;
  isWorking(): boolean;
}

/** API, pages, mailbox and clock behind the one door. */
async function openRooms(
  { configuration, clock, mailbox, log, isWorking }: RoomParts,
  { folder, door, closing }: InstallationParts,
): Promise<void> {
  const { database, temporal, masterKey: key, auditKey } = configuration;
  const dataSource = await connect(database.appUrl, APP_CONNECTIONS, 'doorlijn-app');
  closing.add('app connections', () => dataSource.destroy());
  const workerSource = await connect(database.workerUrl, 1, 'doorlijn-demo-clock');
  closing.add('clock connection', () => workerSource.destroy());
  const client = lazyClient({ ...temporal, codecKeys: parseCodecKeys(temporal.codecKey) });
  closing.add('temporal client', () => client.connection.close());

  const vault = new Vault(new ConfiguredMasterKeys(key, []));
  const casework: Casework = { dataSource, clock, vault, audit: new AuditTrail(Buffer.from(auditKey, 'base64')) };
  const demoClock = new DemoClock({
    clock,
    worker: workerSource,
    keep: (clockShift) => folder.write({ clockShift }),
    onTrouble: (error) => log.error({ err: error }, 'the clock of the demo got stuck'),
  });
  closing.add('demo clock', () => demoClock.stop());
  const site = { demo: true, secure: false, trustProxy: false, masterKey: Buffer.from(key, 'base64') };
  const reach = {
    required: true,
    isReachable: async () => {
      await client.workflowService.getSystemInfo({});
      return isWorking();
    },
  };
  const api = await createApi(
    { ...site, oidcProviders: [], requestsPerMinute: REQUESTS_PER_MINUTE, metricsToken: undefined, contact: { email: SENDER, url: `${configuration.baseUrl}/api/docs` } },
    { casework, log, temporal: reach },
  );
  closing.add('api', () => api.close());
  const web = await createWeb({ ...site, requestsPerMinute: REQUESTS_PER_MINUTE, mailboxUrl: MAILBOX_PATH }, { dataSource, casework, log, demoClock });
  closing.add('web', () => web.close());

  const mailRoom = mailboxRoom({ mailbox, clock, assets: readAssets().addresses });
  const clockHand = clockRoom(demoClock);
  door.open((request, response, path) => {
    if (isMailboxPath(path)) mailRoom(request, response, path);
    else if (path === CLOCK_PATH) clockHand(request, response, path);
    else if (api.serves(path)) api.handle(request, response);
    else web.handle(request, response);
  });
}
