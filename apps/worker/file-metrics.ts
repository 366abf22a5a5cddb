import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { hasEnded, PHASES } from '../../libs/domain/index.js';
import { mailBacklog } from '../../libs/messaging/index.js';
import { asWorker } from '../../libs/persistence/actor.js';
import type { Clock } from '../../libs/persistence/clock.js';
import { UPKEEP } from '../../libs/temporal/index.js';
import { outboxBacklog } from '../../libs/persistence/outbox.js';

const RUNNING = PHASES.filter((phase) => !hasEnded(phase));
const NUMBERS = `
  SELECT coalesce((SELECT jsonb_object_agg(phase, open) FROM (
           SELECT phase, count(*) AS open FROM transfers WHERE phase = ANY ($1) GROUP BY phase) phases), '{}') AS phases,
         (SELECT count(*) FROM transfers WHERE projected_seq < seq) AS behind,
         (SELECT count(*) FROM escalations WHERE status = 'open') AS unanswered`;
const RUNS = 'SELECT task, finished_at AS at, healthy FROM upkeep_runs';

/** Counting every transfer for each look would make watching a load of its own. Milliseconds. */
const FRESH_MS = 15_000;

/** Numbers of the file, as each worker sees them: they are the same for all, so take the highest and not the sum. */
export class FileMetrics {
  private taken = -FRESH_MS;
  private taking: Promise<void> | undefined;
  private readonly open: Gauge<'phase'>;
  private readonly upkeepAge: Gauge<'task'>;
  private readonly upkeepHealthy: Gauge<'task'>;
  private readonly single: Record<string, Gauge>;

  constructor(
    private readonly registry: Registry,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    const collect = (): Promise<void> => this.refresh();
    this.open = new Gauge({
      name: 'doorlijn_transfers_open',
      help: 'Transfers that run, by phase.',
      labelNames: ['phase'],
      registers: [registry],
      collect,
    });
    this.upkeepAge = this.perTask('doorlijn_upkeep_age_seconds', 'Since a task of the upkeep finished.');
    this.upkeepHealthy = this.perTask('doorlijn_upkeep_healthy', '0 when the last run found something to look at.');
    this.single = {
      behind: this.one('doorlijn_transfers_behind', 'Transfers with a fact that their workflow has not taken in.'),
      unanswered: this.one('doorlijn_escalations_unacknowledged', 'Escalations that nobody has acknowledged.'),
      waiting: this.one('doorlijn_outbox_waiting', 'Messages to Temporal that wait.'),
      outboxLag: this.one('doorlijn_outbox_lag_seconds', 'Age of the oldest message to Temporal that waits.'),
      overdue: this.one('doorlijn_mail_backlog', 'Messages that should have left by now.'),
      mailLag: this.one('doorlijn_mail_lag_seconds', 'How long ago the oldest of them should have left.'),
      uncertain: this.one('doorlijn_mail_uncertain', 'Messages of 30 days that may or may not have arrived.'),
      failed: this.one('doorlijn_mail_failed', 'Messages of 30 days that were refused for good.'),
    };
  }

  private one(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry], collect: () => this.refresh() });
  }

  private perTask(name: string, help: string): Gauge<'task'> {
    return new Gauge({ name, help, labelNames: ['task'], registers: [this.registry], collect: () => this.refresh() });
  }

  /** One look for all gauges of one answer. */
  private refresh(): Promise<void> {
    if (Date.now() - this.taken < FRESH_MS) return Promise.resolve();
    this.taking ??= this.take().finally(() => {
      this.taking = undefined;
    });
    return this.taking;
  }

  private async take(): Promise<void> {
    const now = this.clock.now();
    const { row, outbox, mail, runs } = await asWorker(this.dataSource, async (manager) => {
      const [found] = await manager.query<
        { phases: Record<string, number>; behind: number; unanswered: number }[]
      >(NUMBERS, [RUNNING]);
      return {
        row: found,
        outbox: await outboxBacklog(manager),
        mail: await mailBacklog(manager, now),
        runs: await manager.query<{ task: string; at: number; healthy: boolean }[]>(RUNS),
      };
    });
    for (const phase of RUNNING) this.open.set({ phase }, row?.phases[phase] ?? 0);
    for (const task of Object.keys(UPKEEP)) {
      const run = runs.find((one) => one.task === task);
      // What has never run is as old as what could have run it.
      this.upkeepAge.set({ task }, run === undefined ? process.uptime() : Math.max(0, now - run.at) / 1_000);
      this.upkeepHealthy.set({ task }, run?.healthy === false ? 0 : 1);
    }
    const lag = (oldest: number | null, from: number): number => (oldest === null ? 0 : Math.max(0, from - oldest) / 1_000);
    const values: Record<string, number> = {
      behind: row?.behind ?? 0,
      unanswered: row?.unanswered ?? 0,
      waiting: outbox.waiting,
      // By the clock of the database, also where that of the demo runs ahead.
      outboxLag: lag(outbox.oldest, Date.now()),
      overdue: mail.overdue,
      mailLag: lag(mail.oldest, now),
      uncertain: mail.uncertain,
      failed: mail.failed,
    };
    for (const [name, value] of Object.entries(values)) this.single[name]?.set(value);
    this.taken = Date.now();
  }
}
