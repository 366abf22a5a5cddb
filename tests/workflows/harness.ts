import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import type { CasefileActivities } from '../../activities/casefile/contract.js';
import { casefileActivities } from '../../activities/index.js';
import { startMailbox, type Mailbox } from '../../apps/local/embedded/mailbox.js';
import type { ProcessLog } from '../../apps/worker/process-log.js';
import { OutboxRelay } from '../../apps/worker/relay.js';
import { WorkflowPost } from '../../apps/worker/workflow-post.js';
import { instantOf } from '../../libs/calendar/index.js';
import type { Instant, LocalDate } from '../../libs/domain/index.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { MessageSender, StudentDirectory } from '../../libs/messaging/index.js';
import {
  dataConverter,
  parseCodecKeys,
  registerSearchAttributes,
  workflowBundle,
  workerOptions,
  type CodecKeys,
} from '../../libs/temporal/index.js';
import { useDoorlijnDatabase, type DoorlijnDatabase } from '../setup/database.js';
import { useTimeSkipping } from '../setup/services.js';
import { Stage, vault } from './stage.js';

export const BUNDLES = join(import.meta.dirname, '..', '..', '.cache', 'workflows');

const audit = new AuditTrail(Buffer.alloc(32, 'audit'));

/** Histories are kept with the sources, so they do not say on which machine they were made. */
const IDENTITY = 'harness';

/** Keeps what went wrong, so that a test can say that nothing did. */
export class KeptLog implements ProcessLog {
  readonly troubles: { detail: Record<string, unknown>; message: string }[] = [];
  info(): void {
    // Nothing to keep.
  }
  warn(detail: Record<string, unknown>, message: string): void {
    this.troubles.push({ detail, message });
  }
  error(detail: Record<string, unknown>, message: string): void {
    this.troubles.push({ detail, message });
  }
}

/**
 * Everything real but the passing of time and the far side of the mail: PostgreSQL, Temporal's time-skipping server,
 * relay, worker, sender, and a mailbox that speaks SMTP.
 */
export class Harness {
  /**
   * Workers keep no workflow in memory: every task replays its history. Needed where one worker takes over from another,
   * since the time-skipping server goes on waiting for the first.
   */
  forgetful = false;
  private shift = 0;
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;
  private relay: OutboxRelay | undefined;

  private constructor(
    readonly database: DoorlijnDatabase,
    readonly stage: Stage,
    readonly mailbox: Mailbox,
    readonly client: Client,
    readonly log: KeptLog,
    private readonly environment: ReturnType<typeof useTimeSkipping>['environment'],
    private readonly sender: MessageSender,
    private readonly codecKeys: CodecKeys,
  ) {}

  static async build(
    database: DoorlijnDatabase,
    environment: ReturnType<typeof useTimeSkipping>['environment'],
    codecKeys: CodecKeys,
  ): Promise<Harness> {
    await registerSearchAttributes(environment.connection, 'default');
    const stage = await Stage.build(database);
    const mailbox = await startMailbox({ port: 0 });
    const client = new Client({
      connection: environment.connection,
      dataConverter: dataConverter(codecKeys),
      identity: IDENTITY,
    });
    const log = new KeptLog();
    const sender = new MessageSender({
      dataSource: database.worker,
      clock: { now: () => Date.now() },
      directory: new StudentDirectory(vault),
      configuration: {
        smtp: { url: `smtp://127.0.0.1:${mailbox.port}` },
        from: 'doorlijn@regio.example',
        baseUrl: 'https://doorlijn.example',
      },
      log,
    });
    return new Harness(database, stage, mailbox, client, log, environment, sender, codecKeys);
  }

  /** Starts relay and worker with the calendar standing at 10:00 on a day. */
  async startOn(day: LocalDate): Promise<void> {
    await this.setCalendar(day);
    await this.startWorker();
    this.startRelay();
  }

  async setCalendar(day: LocalDate): Promise<void> {
    this.shift = instantOf(day, 600) - (await this.environment.currentTimeMs());
  }

  startRelay(): void {
    this.relay = new OutboxRelay({
      dataSource: this.database.worker,
      workerUrl: this.database.urls.workerUrl,
      post: new WorkflowPost(this.client, () => this.shift),
      clock: { now: () => Date.now() },
      log: this.log,
    });
    this.relay.start();
  }

  /** @param spoil puts trouble around the real activities */
  async startWorker(spoil: (activities: CasefileActivities) => CasefileActivities = (real) => real): Promise<void> {
    const activities = spoil(casefileActivities({ dataSource: this.database.worker, vault, audit }));
    const options = workerOptions('transfers', {
      connection: this.environment.nativeConnection,
      namespace: 'default',
      codecKeys: this.codecKeys,
      bundle: await workflowBundle(BUNDLES),
      activities,
      atOnce: 8,
    });
    const maxCachedWorkflows = this.forgetful ? 0 : options.maxCachedWorkflows;
    this.worker = await Worker.create({ ...options, maxCachedWorkflows, identity: IDENTITY });
    this.running = this.worker.run();
  }

  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    this.worker = undefined;
  }

  /** Milliseconds that the calendar of the play lies ahead of the server's clock. */
  get clockShift(): number {
    return this.shift;
  }

  async now(): Promise<Instant> {
    return (await this.environment.currentTimeMs()) + this.shift;
  }

  /** Lets time pass until 10:00 on a day, with everything that comes due on the way, and sends the mail of the way. */
  async passTo(day: LocalDate): Promise<void> {
    const left = instantOf(day, 600) - (await this.now());
    if (left > 0) await this.environment.sleep(left);
    await this.settle();
  }

  /** Waits until all that was recorded has been decided on and carried out. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 2;) {
      const [row] = await this.database.admin.query<{ busy: boolean }[]>(BUSY);
      calm = row?.busy ? 0 : calm + 1;
      if (calm < 2) await pause(4);
    }
  }

  async sendMail(): Promise<void> {
    await this.sender.runOnce(await this.now());
  }

  async stop(): Promise<void> {
    await this.relay?.stop();
    await this.stopWorker();
    await this.sender.stop();
    await this.mailbox.stop();
  }
}

const BUSY = `
  SELECT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL)
    OR EXISTS (SELECT 1 FROM transfers WHERE projected_seq < seq)
    OR EXISTS (SELECT 1 FROM escalations e WHERE e.version > coalesce((SELECT max((d.result->'cause'->'fact'->>'seq')::int)
      FROM escalation_decisions d WHERE d.escalation_id = e.id), 0) AND e.status NOT IN ('answered', 'solved')) AS busy`;

/** The harness of one test file. Read it inside tests only. */
export function useHarness(codecKeys = parseCodecKeys(`test:${randomBytes(32).toString('base64')}`)): {
  readonly harness: Harness;
  /** The same as `harness.database`, and there before it: for what is set up beside it. */
  readonly database: DoorlijnDatabase;
} {
  let harness: Harness | undefined;
  // Before the server and the database that it uses go: these are said after it, and so done after it.
  afterAll(async () => {
    await harness?.stop();
  });
  const database = useDoorlijnDatabase({ workerPool: 12 });
  const time = useTimeSkipping();
  beforeAll(async () => {
    harness = await Harness.build(database, time.environment, codecKeys);
  });
  return {
    get harness() {
      if (harness === undefined) throw new Error('the harness is there only while the tests run');
      return harness;
    },
    database,
  };
}
