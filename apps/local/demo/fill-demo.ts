import { NativeConnection, Worker } from '@temporalio/worker';
import { casefileActivities } from '../../../activities/index.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { localDateOf } from '../../../libs/calendar/index.js';
import type { Configuration } from '../../../libs/contracts/configuration.js';
import { addDays, type Instant } from '../../../libs/domain/time.js';
import { MessageSender, StudentDirectory } from '../../../libs/messaging/index.js';
import {
  lazyClient,
  parseCodecKeys,
  registerSearchAttributes,
  workerOptions,
  workflowBundle,
} from '../../../libs/temporal/index.js';
import type { ShiftedClock } from '../../../libs/persistence/clock.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import type { Connection } from '@temporalio/client';
import type { ProcessLog } from '../../worker/process-log.js';
import { OutboxRelay } from '../../worker/relay.js';
import { Closing } from '../closing.js';
import { connect } from '../connect.js';
import type { Progress } from '../progress.js';
import { createRegion, type DemoRegionIds } from './create-region.js';
import { PastClock } from './past-clock.js';
import { sendPastMail } from './past-mail.js';
import { PastPost } from './past-post.js';
import { ProjectionWatch } from './projection-watch.js';
import { STORIES } from './stories.js';
import { StoryPlayer, type PlayerParts } from './story-player.js';
import { StoryPlaces } from './student-body.js';

export interface FillParts {
  configuration: Configuration;
  bundleFolder: string;
  /** The stories end at its present moment. */
  clock: ShiftedClock;
  /** Of the mailbox: set to each moment at which past mail is sent. */
  mailClock: { now: () => Instant };
  progress: Progress;
  log: ProcessLog;
  /** Of the whole start: when that is broken off, so is this. */
  startClosing: Closing;
  /** Schools and people only. */
  empty: boolean;
}

/** The agreements and the people are there before the first story begins. */
const REGION_DAYS_AGO = 800;
const DAY_MILLISECONDS = 86_400_000;
/** Stories side by side; more only wait for each other on two cores. */
const AT_ONCE = 12;
const CONNECTIONS = 16;

/** Fills an empty database with the demo region. Everything that it starts for that has ended when it is done. */
export async function fillDemo(parts: FillParts): Promise<void> {
  const { configuration, clock, log, progress, startClosing, empty } = parts;
  const closing = new Closing((name, error) => log.warn({ err: error }, `${name} did not end well`));
  startClosing.add('fill', () => closing.close());
  const { masterKey, auditKey, database } = configuration;
  const now = clock.now();
  const vault = new Vault(new ConfiguredMasterKeys(masterKey, []));
  const audit = new AuditTrail(Buffer.from(auditKey, 'base64'));
  try {
    const app = await connect(database.appUrl, CONNECTIONS, 'doorlijn-fill-app');
    closing.add('app connections', () => app.destroy());
    const region = await progress.step('Scholen, loketten en mensen van de demoregio Amsterdam', () =>
      createRegion(
        { dataSource: app, clock: new PastClock(now - REGION_DAYS_AGO * DAY_MILLISECONDS), vault, audit },
        addDays(localDateOf(now), -REGION_DAYS_AGO),
      ),
    );
    if (!empty) await fillStudents(parts, closing, region, { app, vault, audit, now });
  } finally {
    await closing.close();
  }
}

/** The students with their stories, by the real workflows; then the mail of the last two weeks. */
async function fillStudents(
  { configuration, bundleFolder, clock, mailClock, progress, log }: FillParts,
  closing: Closing,
  region: DemoRegionIds,
  { app, vault, audit, now }: Pick<PlayerParts, 'app' | 'vault' | 'audit' | 'now'>,
): Promise<void> {
  const { database, temporal, mail, baseUrl } = configuration;
  const dataSource = await connect(database.workerUrl, CONNECTIONS, 'doorlijn-fill-worker');
  closing.add('worker connections', () => dataSource.destroy());
  const codecKeys = parseCodecKeys(temporal.codecKey);
  const client = lazyClient({ ...temporal, codecKeys });
  closing.add('temporal client', () => client.connection.close());
  await registerSearchAttributes(client.connection as Connection, temporal.namespace);
  const connection = await NativeConnection.connect({ address: temporal.address });
  closing.add('temporal connection', () => connection.close());
  const bundle = await workflowBundle(bundleFolder);
  const activities = casefileActivities({ dataSource, vault, audit });
  const { namespace } = temporal;
  const worker = await Worker.create(
    workerOptions('transfers', { connection, namespace, codecKeys, bundle, activities, atOnce: AT_ONCE }),
  );
  const working = worker.run();
  closing.add('worker', async () => {
    worker.shutdown();
    await working;
  });
  const relay = new OutboxRelay({ dataSource, workerUrl: database.workerUrl, post: new PastPost(client), clock, log });
  relay.start();
  closing.add('relay', () => relay.stop());

  const watch = new ProjectionWatch(dataSource);
  const places = new StoryPlaces(region);
  await playAll(
    {
      app,
      worker: dataSource,
      client,
      watch,
      vault,
      audit,
      people: region.people,
      places,
      now,
      clockShift: clock.shift,
    },
    progress,
  );

  const sender = new MessageSender({
    dataSource,
    clock,
    directory: new StudentDirectory(vault),
    configuration: { smtp: { url: mail.smtpUrl }, from: mail.from, baseUrl },
    log,
  });
  closing.add('sender', () => sender.stop());
  const setClock = (at: Instant): void => {
    mailClock.now = () => at;
  };
  await progress.step('Mail van de laatste twee weken in het postvak', () =>
    sendPastMail(dataSource, sender, now, setClock),
  );
}

async function playAll(parts: PlayerParts, progress: Progress): Promise<void> {
  await progress.count(`${STORIES.length} verzonnen leerlingen beleven hun overstap`, STORIES.length, async (tick) => {
    const waiting = STORIES.map((story, index) => new StoryPlayer(parts, story, index + 1)).reverse();
    const lane = async (): Promise<void> => {
      for (let player = waiting.pop(); player !== undefined; player = waiting.pop()) {
        await player.play();
        tick();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  });
}
