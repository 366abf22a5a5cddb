import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { Gauge, type Registry } from 'prom-client';
import { TASK_QUEUES } from '../../libs/temporal/index.js';

// Node finds no named exports in this package of generated code.
const { TaskQueueType } = proto.temporal.api.enums.v1;
const KINDS = { workflow: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW, activity: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY };
/** Shorter than Prometheus waits for an answer. */
const ANSWER_MS = 3_000;

/** How much waits on each task queue and since when, as Temporal tells it: this is what says that there are too few workers. */
export class QueueMetrics {
  private readonly backlog: Gauge<'queue' | 'kind'>;
  private readonly age: Gauge<'queue' | 'kind'>;
  private readonly reachable: Gauge;

  constructor(
    registry: Registry,
    private readonly client: Client,
  ) {
    const registers = [registry];
    const labelNames = ['queue', 'kind'] as const;
    this.age = new Gauge({
      name: 'doorlijn_task_queue_latency_seconds',
      help: 'Age of the oldest task that waits for a worker.',
      labelNames,
      registers,
    });
    this.reachable = new Gauge({
      name: 'doorlijn_temporal_reachable',
      help: '1 while Temporal answers this worker.',
      registers,
    });
    this.backlog = new Gauge({
      name: 'doorlijn_task_queue_backlog',
      help: 'Tasks that wait for a worker, about.',
      labelNames,
      registers,
      collect: () => this.refresh(),
    });
  }

  private async refresh(): Promise<void> {
    try {
      await this.client.withDeadline(Date.now() + ANSWER_MS, () =>
        Promise.all(
          Object.values(TASK_QUEUES).flatMap((queue) =>
            Object.entries(KINDS).map(([kind, taskQueueType]) => this.look(queue, kind, taskQueueType)),
          ),
        ),
      );
      this.reachable.set(1);
    } catch {
      // What the queues hold is not known then, and what was known is no longer true.
      this.reachable.set(0);
      this.backlog.reset();
      this.age.reset();
    }
  }

  private async look(queue: string, kind: string, taskQueueType: number): Promise<void> {
    const { stats } = await this.client.workflowService.describeTaskQueue({
      namespace: this.client.options.namespace,
      taskQueue: { name: queue },
      taskQueueType,
      reportStats: true,
    });
    const { approximateBacklogCount, approximateBacklogAge } = stats ?? {};
    this.backlog.set({ queue, kind }, Number(approximateBacklogCount ?? 0));
    this.age.set({ queue, kind }, Number(approximateBacklogAge?.seconds ?? 0));
  }
}
