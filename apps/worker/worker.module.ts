import { resolve } from 'node:path';
import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Client } from '@temporalio/client';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { bulkActivities, casefileActivities, upkeepActivities, webhookActivities } from '../../activities/index.js';
import { Reconciler } from '../../activities/upkeep/reconciler.js';
import { UpkeepTasks } from '../../activities/upkeep/upkeep-tasks.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { CarryOutPolicyMoves } from '../../libs/casework/agreements/agreements.js';
import { KeptHeads } from '../../libs/audit/kept-heads.js';
import type { Casework } from '../../libs/casework/casework.js';
import { sourceOf } from '../../libs/casework/webhooks/cloud-event.js';
import { DeliverWebhooks } from '../../libs/casework/webhooks/deliver.js';
import { EraseStudents } from '../../libs/casework/dossier/erase-student.js';
import type { Configuration } from '../../libs/contracts/configuration.js';
import { BounceMailbox, MessageSender, StudentDirectory } from '../../libs/messaging/index.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import {
  capacityHere,
  lazyClient,
  parseCodecKeys,
  type TemporalSettings,
} from '../../libs/temporal/index.js';
import { type MetricsServer, serveMetrics } from '../../libs/telemetry/metrics-server.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import { DecisionMetrics } from './decision-metrics.js';
import { FileMetrics } from './file-metrics.js';
import type { ProcessLog } from './process-log.js';
import { QueueMetrics } from './queue-metrics.js';
import { OutboxRelay } from './relay.js';
import { TemporalWorkers } from './temporal-workers.js';
import { WorkflowPost } from './workflow-post.js';

/** What the worker is started with. */
export interface WorkerStart {
  configuration: Configuration;
  log: ProcessLog;
  /** Of the demo and of rehearsals, which move it; production has one that does not move. */
  clock: ShiftedClock;
}

/** Besides decisions: lanes of relay and sender, imports, upkeep. */
const OTHER_CONNECTIONS = 12;

const DATA_SOURCE = Symbol('DataSource');
const CASEWORK = Symbol('Casework');
const CLIENT = Symbol('Client');
const SETTINGS = Symbol('TemporalSettings');
const START = Symbol('WorkerStart');
const REGISTRY = Symbol('Registry');

/** Starts and stops everything that works by itself, in the right order. */
@Injectable()
class WorkerLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private metrics: MetricsServer | undefined;
  private bounces: BounceMailbox | undefined;

  constructor(
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(TemporalWorkers) private readonly workers: TemporalWorkers,
    @Inject(MessageSender) private readonly sender: MessageSender,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(CLIENT) private readonly client: Client,
    @Inject(START) private readonly begin: WorkerStart,
    @Inject(REGISTRY) private readonly registry: Registry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort } = this.begin.configuration;
    if (metricsPort !== undefined) {
      const trouble = (error: unknown): void => this.begin.log.warn({ err: error }, 'no metrics');
      this.metrics = await serveMetrics(this.registry, metricsPort, trouble);
    }
    this.workers.start();
    if (!carriesOut(this.begin.configuration)) return;
    this.relay.start();
    this.sender.start();
    await this.takeBounces();
  }

  private async takeBounces(): Promise<void> {
    const { configuration, clock, log } = this.begin;
    const { bounces, from } = configuration.mail;
    if (bounces === undefined) return;
    this.bounces = new BounceMailbox({ dataSource: this.dataSource, clock, log, from, mailbox: bounces.mailbox });
    await this.bounces.listen(bounces.port, '0.0.0.0');
  }

  /** First what brings new work, then what works, then what it works with. */
  async onApplicationShutdown(): Promise<void> {
    await this.bounces?.close();
    await this.relay.stop();
    await this.workers.stop();
    await this.sender.stop();
    await this.client.connection.close();
    await this.dataSource.destroy();
    await this.metrics?.close();
  }
}

/** The worker of Doorlijn: Temporal workers, the relay of the outbox, and the sender of mail. */
@Module({})
export class WorkerModule {
  static of(start: WorkerStart): DynamicModule {
    const { configuration, clock, log } = start;
    const capacity = capacityHere(configuration.workerMemoryMb);
    const registry = new Registry();
    const decisions = new DecisionMetrics(registry, clock);
    return {
      module: WorkerModule,
      providers: [
        WorkerLife,
        { provide: START, useValue: start },
        { provide: DATA_SOURCE, useFactory: () => connected(configuration, capacity.atOnce) },
        {
          provide: REGISTRY,
          useFactory: (dataSource: DataSource, client: Client) => measuring(registry, { dataSource, client, clock }),
          inject: [DATA_SOURCE, CLIENT],
        },
        { provide: SETTINGS, useValue: settingsOf(configuration) },
        { provide: CLIENT, useFactory: lazyClient, inject: [SETTINGS] },
        {
          provide: CASEWORK,
          useFactory: (dataSource: DataSource) => caseworkOf(dataSource, start),
          inject: [DATA_SOURCE],
        },
        {
          provide: WorkflowPost,
          useFactory: (client: Client) => new WorkflowPost(client, () => clock.shift),
          inject: [CLIENT],
        },
        {
          provide: OutboxRelay,
          useFactory: (dataSource: DataSource, post: WorkflowPost) =>
            new OutboxRelay({ dataSource, workerUrl: configuration.database.workerUrl, post, clock, log }),
          inject: [DATA_SOURCE, WorkflowPost],
        },
        {
          provide: MessageSender,
          useFactory: (dataSource: DataSource, { vault }: Casework) => senderOf(dataSource, vault, start),
          inject: [DATA_SOURCE, CASEWORK],
        },
        {
          provide: UpkeepTasks,
          useFactory: (dataSource: DataSource, client: Client, post: WorkflowPost, casework: Casework) => {
            const reconciler = new Reconciler(dataSource, client, post, clock);
            const [erasure, moves] = [new EraseStudents(casework), new CarryOutPolicyMoves(casework)];
            const { auditHeadsFile } = configuration;
            const keptHeads = auditHeadsFile === undefined ? undefined : new KeptHeads(resolve(auditHeadsFile));
            return new UpkeepTasks({ dataSource, clock, log, reconciler, erasure, moves, keptHeads });
          },
          inject: [DATA_SOURCE, CLIENT, WorkflowPost, CASEWORK],
        },
        {
          provide: TemporalWorkers,
          useFactory: (settings: TemporalSettings, client: Client, casework: Casework, upkeep: UpkeepTasks) =>
            new TemporalWorkers({
              settings,
              client,
              bundleFolder: resolve(configuration.cacheFolder, 'workflows'),
              activities: chosen(configuration, {
                transfers: casefileActivities(casework),
                bulk: bulkActivities(casework),
                webhooks: webhookActivities(webhooksOf(casework, configuration)),
                upkeep: upkeepActivities(upkeep),
              }),
              ...capacity,
              buildId: configuration.workerBuildId,
              around: [decisions.counting],
              log,
            }),
          inject: [SETTINGS, CLIENT, CASEWORK, UpkeepTasks],
        },
      ],
    };
  }
}

/** Who takes the work that cannot wait also brings it and sends its mail. */
function carriesOut({ workerQueues }: Configuration): boolean {
  return workerQueues === undefined || workerQueues.includes('transfers');
}

function chosen<T extends object>({ workerQueues }: Configuration, activities: T): Partial<T> {
  const wanted: readonly string[] = workerQueues ?? Object.keys(activities);
  return Object.fromEntries(Object.entries(activities).filter(([queue]) => wanted.includes(queue))) as Partial<T>;
}

function measuring(
  registry: Registry,
  { dataSource, client, clock }: { dataSource: DataSource; client: Client; clock: ShiftedClock },
): Registry {
  collectDefaultMetrics({ register: registry });
  new FileMetrics(registry, dataSource, clock);
  new QueueMetrics(registry, client);
  return registry;
}

function connected({ database }: Configuration, atOnce: number): Promise<DataSource> {
  const poolSize = atOnce + OTHER_CONNECTIONS;
  return createDataSource({ url: database.workerUrl, poolSize, applicationName: 'doorlijn-worker' }).initialize();
}

function settingsOf({ temporal }: Configuration): TemporalSettings {
  const { address, namespace, codecKey } = temporal;
  return { address, namespace, codecKeys: parseCodecKeys(codecKey) };
}

function caseworkOf(dataSource: DataSource, { configuration, clock }: WorkerStart): Casework {
  const { masterKey, previousMasterKeys, auditKey } = configuration;
  const vault = new Vault(new ConfiguredMasterKeys(masterKey, previousMasterKeys));
  return { dataSource, clock, vault, audit: new AuditTrail(Buffer.from(auditKey, 'base64')) };
}

function webhooksOf({ dataSource, clock, vault }: Casework, { mode, oin, baseUrl }: Configuration): DeliverWebhooks {
  return new DeliverWebhooks({ dataSource, clock, vault, source: sourceOf({ oin, baseUrl }), ownMachine: mode === 'demo' });
}

function senderOf(dataSource: DataSource, vault: Vault, { configuration, clock, log }: WorkerStart): MessageSender {
  const { mail, baseUrl } = configuration;
  return new MessageSender({
    dataSource,
    clock,
    log,
    directory: new StudentDirectory(vault),
    configuration: {
      smtp: { url: mail.smtpUrl },
      from: mail.from,
      replyTo: mail.replyTo,
      bouncesTo: mail.bounces?.mailbox,
      baseUrl,
    },
  });
}
