import { availableParallelism, totalmem } from 'node:os';
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
import { bulkActivities, casefileActivities, upkeepActivities } from '../../activities/index.js';
import { Reconciler } from '../../activities/upkeep/reconciler.js';
import { UpkeepTasks } from '../../activities/upkeep/upkeep-tasks.js';
import { AuditTrail } from '../../libs/audit/audit-trail.js';
import { CarryOutPolicyMoves } from '../../libs/casework/agreements/agreements.js';
import { KeptHeads } from '../../libs/audit/kept-heads.js';
import type { Casework } from '../../libs/casework/casework.js';
import { EraseStudents } from '../../libs/casework/dossier/erase-student.js';
import type { Configuration } from '../../libs/contracts/configuration.js';
import { MessageSender, StudentDirectory } from '../../libs/messaging/index.js';
import { ShiftedClock } from '../../libs/persistence/clock.js';
import { createDataSource } from '../../libs/persistence/data-source.js';
import {
  capacityOf,
  lazyClient,
  memoryOf,
  parseCodecKeys,
  type Capacity,
  type TemporalSettings,
} from '../../libs/temporal/index.js';
import { type MetricsServer, serveMetrics } from '../../libs/telemetry/metrics-server.js';
import { ConfiguredMasterKeys } from '../../libs/vault/master-keys.js';
import { Vault } from '../../libs/vault/vault.js';
import type { ProcessLog } from './process-log.js';
import { OutboxRelay } from './relay.js';
import { DecisionMetrics } from './decision-metrics.js';
import { FileMetrics } from './file-metrics.js';
import { TemporalWorkers } from './temporal-workers.js';
import { QueueMetrics } from './queue-metrics.js';
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

/** Starts and stops everything that works by itself, in the right order. */
const REGISTRY = Symbol('Registry');
@Injectable()
class WorkerLife implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  private metrics: MetricsServer | undefined;

    @Inject(TemporalWorkers) private readonly workers: TemporalWorkers,
    @Inject(MessageSender) private readonly sender: MessageSender,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(CLIENT) private readonly client: Client,
  ) {}

    @Inject(START) private readonly begin: WorkerStart,
    @Inject(REGISTRY) private readonly registry: Registry,
  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort } = this.begin.configuration;
    if (metricsPort !== undefined) {
      const trouble = (error: unknown): void => this.begin.log.warn({ err: error }, 'no metrics');
      this.metrics = await serveMetrics(this.registry, metricsPort, trouble);
    }
    this.workers.start();
    this.relay.start();
    this.sender.start();
    if (!carriesOut(this.begin.configuration)) return;
  }

  /** First what brings new work, then what works, then what it works with. */
  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.workers.stop();
    await this.sender.stop();
    await this.client.connection.close();
    await this.dataSource.destroy();
  }
}
    await this.metrics?.close();

/** The worker of Doorlijn: Temporal workers, the relay of the outbox, and the sender of mail. */
@Module({})
export class WorkerModule {
  static of(start: WorkerStart): DynamicModule {
    const { configuration, clock, log } = start;
    return {
      module: WorkerModule,
    const capacity = capacityHere(configuration);
    const registry = new Registry();
    const decisions = new DecisionMetrics(registry, clock);
      providers: [
        WorkerLife,
        { provide: START, useValue: start },
        { provide: DATA_SOURCE, useFactory: () => connected(configuration) },
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
              activities: { transfers: casefileActivities(casework), bulk: bulkActivities({ casework, upkeep }) },
              atOnce: AT_ONCE,
              log,
            }),
          inject: [SETTINGS, CLIENT, CASEWORK, UpkeepTasks],
        },
      ],
    };
  }
}

function connected({ database }: Configuration): Promise<DataSource> {
  const poolSize = AT_ONCE + OTHER_CONNECTIONS;
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

function senderOf(dataSource: DataSource, vault: Vault, { configuration, clock, log }: WorkerStart): MessageSender {
  const { mail, baseUrl } = configuration;
  return new MessageSender({
    dataSource,
    clock,
    log,
    directory: new StudentDirectory(vault),
    configuration: { smtp: { url: mail.smtpUrl }, from: mail.from, baseUrl },
  });
}
