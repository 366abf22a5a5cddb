import type { DataSource, EntityManager } from 'typeorm';
import type { KeptHeads } from '../../libs/audit/kept-heads.js';
import { verifyAuditChain, type ChainHead } from '../../libs/audit/verify-chain.js';
import type { CarryOutPolicyMoves } from '../../libs/casework/agreements/agreements.js';
import { SpreadCalendarChanges } from '../../libs/casework/calendar-days.js';
import { FollowMunicipalities } from '../../libs/casework/follow-municipalities.js';
import type { EraseStudents } from '../../libs/casework/dossier/erase-student.js';
import { mailBacklog } from '../../libs/messaging/index.js';
import { asWorker } from '../../libs/persistence/actor.js';
import type { Clock } from '../../libs/persistence/clock.js';
import { forgetSent, outboxBacklog } from '../../libs/persistence/outbox.js';
import { compactRegionNumbers } from '../../libs/persistence/region-numbers.js';
import type { UpkeepReport, UpkeepTask } from './contract.js';
import type { Reconciler } from './reconciler.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Longer than this a message does not wait when all is well. */
const WAITS_AT_MOST_MS = 5 * MINUTE_MS;
/** An answer is kept for who sends the same request again (choice). */
const KEEP_ANSWERS_MS = 2 * DAY_MS;
/** Sent messages of the outbox help to find out what happened (choice). */
const KEEP_SENT_MS = 14 * DAY_MS;
/** Long enough to say to somebody who finds an old mail that its link has ended (choice). */
const KEEP_LINKS_MS = 90 * DAY_MS;
/** Codes of links and failed log-ins; both hold for minutes (choice). */
const KEEP_ATTEMPTS_MS = 7 * DAY_MS;
/** Of events to other systems; time enough to notice and to send them again (choice). */
const KEEP_DELIVERIES_MS = 30 * DAY_MS;
/** Sessions that ended are kept for questions about who was in (choice). */
const KEEP_SESSIONS_MS = 30 * DAY_MS;

export interface UpkeepParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  clock: Clock;
  reconciler: Reconciler;
  erasure: EraseStudents;
  /** Heads of the audit chains outside the database. */
  keptHeads?: KeptHeads | undefined;
  moves: CarryOutPolicyMoves;
  log: { warn(detail: Record<string, unknown>, message: string): void };
}

type Outcome = Pick<UpkeepReport, 'healthy' | 'counts'> & { heads?: ChainHead[] };

/** What the product does for itself. Each run is written down, so that the health page shows one that stopped running. */
export class UpkeepTasks {
  private readonly tasks: Record<UpkeepTask, (alive: () => void) => Promise<Outcome>> = {
    reconcile: (alive) => this.reconcile(false, alive),
    'reconcile-all': (alive) => this.reconcile(true, alive),
    backlog: () => this.backlog(),
    'verify-audit': () => this.verifyAudit(),
    expire: () => this.expire(),
    calendars: () => this.calendars(),
    erase: (alive) => this.erase(alive),
  };

  constructor(private readonly parts: UpkeepParts) {}

  /** @param alive called now and then, for who watches a long run */
  async run(task: UpkeepTask, alive: () => void): Promise<UpkeepReport> {
    const { heads, ...outcome } = await this.tasks[task](alive);
    const { dataSource, clock, log } = this.parts;
    await asWorker(dataSource, (manager) =>
      manager.query(
        `INSERT INTO upkeep_runs (task, finished_at, healthy, report) VALUES ($1, $2, $3, $4::jsonb)
         ON CONFLICT (task) DO UPDATE SET finished_at = excluded.finished_at, healthy = excluded.healthy, report = excluded.report`,
        [task, new Date(clock.now()), outcome.healthy, JSON.stringify({ counts: outcome.counts, heads })],
      ),
    );
    if (!outcome.healthy) log.warn({ task, ...outcome.counts }, 'upkeep found something to look at');
    return { task, ...outcome };
  }

  private async reconcile(asksAll: boolean, alive: () => void): Promise<Outcome> {
    const { transfers, running, ...differences } = await this.parts.reconciler.run(asksAll, alive);
    const numbers = Object.entries(differences).map(([kind, ids]) => [kind, ids.length] as const);
    const healthy = numbers.every(([, number]) => number === 0);
    if (!healthy) this.parts.log.warn(differences, 'file and workflows differed');
    return { healthy, counts: { transfers, running, ...Object.fromEntries(numbers) } };
  }

  private async backlog(): Promise<Outcome> {
    const { dataSource, clock } = this.parts;
    const now = clock.now();
    const [outbox, mail, numbers] = await asWorker(dataSource, async (manager) => [
      await outboxBacklog(manager),
      await mailBacklog(manager, now),
      // Every change of a transfer adds a row to the numbers of its region; added up now and then, reading them stays short.
      await compactRegionNumbers(manager),
    ]);
    const waits = (oldest: number | null): number => (oldest === null ? 0 : Math.max(0, now - oldest));
    const counts = {
      outboxWaiting: outbox.waiting,
      outboxSeconds: Math.round(waits(outbox.oldest) / 1_000),
      mailOverdue: mail.overdue,
      mailSeconds: Math.round(waits(mail.oldest) / 1_000),
      mailUncertain: mail.uncertain,
      mailFailed: mail.failed,
      numbers,
    };
    const healthy =
      waits(outbox.oldest) < WAITS_AT_MOST_MS && waits(mail.oldest) < WAITS_AT_MOST_MS && mail.uncertain === 0;
    return { healthy, counts };
  }

  /** Against the heads of the last run, so that rows taken off the end of a chain show too. */
  private async verifyAudit(): Promise<Outcome> {
    const { keptHeads, clock } = this.parts;
    return asWorker(this.parts.dataSource, async (manager) => {
      const known = [...(await headsOf(manager)), ...(keptHeads?.last() ?? [])];
      const { checked, heads, broken } = await verifyAuditChain(manager, 'all', known);
      // What differs stays the measure until somebody has looked.
      if (broken.length === 0) await keptHeads?.add(clock.now(), heads);
      if (broken.length > 0) this.parts.log.warn({ broken }, 'the audit chain is broken');
      return { healthy: broken.length === 0, counts: { checked, chains: heads.length, broken: broken.length }, heads };
    });
  }

  /** A closing day that was added, or other agreements of a region, move the terms of running transfers. */
  private async calendars(): Promise<Outcome> {
    const moved = await this.parts.moves.execute();
    const told = await new SpreadCalendarChanges(this.parts).execute();
    const municipalities = await new FollowMunicipalities(this.parts).execute();
    return { healthy: true, counts: { told, moved, municipalities } };
  }

  /** Of whom the term has ended nothing stays but a certificate. */
  private async erase(alive: () => void): Promise<Outcome> {
    const { erased, partly } = await this.parts.erasure.execute(alive);
    return { healthy: true, counts: { erased, partly } };
  }

  private async expire(): Promise<Outcome> {
    const now = this.parts.clock.now();
    return asWorker(this.parts.dataSource, async (manager) => {
      const gone = async (statement: string, before: number): Promise<number> => {
        const [, count] = await manager.query<[unknown, number]>(statement, [new Date(before)]);
        return count;
      };
      const counts = {
        answers: await gone('DELETE FROM idempotency_keys WHERE created_at < $1', now - KEEP_ANSWERS_MS),
        sessions: await gone('DELETE FROM sessions WHERE least(expires_at, revoked_at) < $1', now - KEEP_SESSIONS_MS),
        links: await gone(FORGET_LINKS, now - KEEP_LINKS_MS),
        codes: await gone(FORGET_CODES, now - KEEP_ATTEMPTS_MS),
        webhooks: await gone(FORGET_DELIVERIES, now - KEEP_DELIVERIES_MS),
        attempts: await gone('DELETE FROM log_in_attempts WHERE since < $1', now - KEEP_ATTEMPTS_MS),
        outbox: await forgetSent(manager, now - KEEP_SENT_MS),
      };
      return { healthy: true, counts };
    });
  }
}

/** A session that was proven by a code, keeps it. */
const FORGET_CODES = `
  DELETE FROM link_codes c WHERE c.expires_at < $1 AND NOT EXISTS (SELECT 1 FROM link_proofs p WHERE p.code_id = c.id)`;

/** A session that came by a link keeps it; whoever opens an older mail after this is told the same as of a link that never was. */
const FORGET_LINKS = `
  DELETE FROM links l WHERE l.expires_at < $1 AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.link_id = l.id)`;

/** Counted from the last attempt: what happened long ago may have been sent today. What still waits for an address is kept. */
const FORGET_DELIVERIES = `
  DELETE FROM webhook_deliveries WHERE coalesce(attempted_at, occurred_at) < $1 AND status <> 'waiting'`;

async function headsOf(manager: EntityManager): Promise<ChainHead[]> {
  const [row] = await manager.query<{ heads: ChainHead[] | null }[]>(
    `SELECT report->'heads' AS heads FROM upkeep_runs WHERE task = 'verify-audit'`,
  );
  return row?.heads ?? [];
}
