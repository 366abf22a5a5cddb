import type { Client } from '@temporalio/client';
import type { DataSource, EntityManager } from 'typeorm';
import { asWorker } from '../../libs/persistence/actor.js';
import type { Clock } from '../../libs/persistence/clock.js';

/** Builds workflows up again from the file; false when one was there after all. */
export interface WorkflowBuilder {
  buildUp(manager: EntityManager, transfer: string): Promise<boolean>;
  buildUpEscalation(manager: EntityManager, escalation: string): Promise<boolean>;
}

export interface Findings {
  /** Transfers that have not ended, and how many of them have a running workflow. */
  transfers: number;
  running: number;
  /** Without a workflow; each is built up again from the file. */
  missing: string[];
  /** Their workflow knows less or more than the file; each is built up again from the file. */
  apart: string[];
  /** Open escalations without a workflow, or with one that knows less or more than the file; each is built up again. */
  escalations: string[];
  /** Workflows that run for a transfer that is not in the file or has ended. They are only told. */
  orphans: string[];
}

/** How far the file has come, in facts and in decisions. */
interface Position {
  id: string;
  seq: number;
  decision: number;
}

interface Standing extends Position {
  projectedSeq: number;
}

/** What was recorded this short ago may still be on its way. */
const SETTLING_MS = 5 * 60_000;
const PAGE = 1_000;
/** Workflows asked at once where they stand. */
const ASKED_AT_ONCE = 20;
const PREFIX = 'transfer-';
const ESCALATION_PREFIX = 'escalation-';

const STANDINGS = `
  SELECT t.id, t.seq, t.projected_seq AS "projectedSeq", t.decision FROM transfers t
  WHERE t.phase NOT IN ('closed', 'withdrawn') AND t.id > $1 AND coalesce(t.last_fact_at, t.created_at) < $2
    AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.aggregate = 'transfer-' || t.id AND o.sent_at IS NULL)
  ORDER BY t.id LIMIT $3`;

const OPEN_ESCALATIONS = `
  SELECT e.id, e.version AS seq,
    (SELECT coalesce(max(d.decision), 0) FROM escalation_decisions d WHERE d.escalation_id = e.id) AS decision
  FROM escalations e
  WHERE e.status IN ('open', 'acknowledged', 'taken') AND e.raised_at < $1
    AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.aggregate = 'escalation-' || e.id AND o.sent_at IS NULL)
  ORDER BY e.id`;

/**
 * Holds the file against the workflows. The file is what is so: a workflow that is missing, or that has gone apart from
 * the file (one of the two was restored from a backup), is built up again from the facts, and lives through the decisions
 * that were carried out.
 */
export class Reconciler {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly builder: WorkflowBuilder,
    private readonly clock: Clock,
  ) {}

  /**
   * @param asksAll also asks every workflow where it stands, for after a restore; otherwise only those that lag behind
   * @param alive called now and then, for who watches a long run
   */
  async run(asksAll: boolean, alive: () => void): Promise<Findings> {
    const running = await this.running('transfer', PREFIX, alive);
    const findings: Findings = {
      transfers: 0,
      running: running.size,
      missing: [],
      apart: [],
      escalations: [],
      orphans: [],
    };
    for await (const standings of this.pages()) {
      findings.transfers += standings.length;
      const there = standings.filter(({ id }) => running.delete(id));
      const missing = standings.filter((standing) => !there.includes(standing));
      for (const { id } of missing) if (await this.rebuild(id)) findings.missing.push(id);
      const doubted = there.filter(({ seq, projectedSeq }) => asksAll || projectedSeq < seq);
      for (const { id } of await this.apartAmong(doubted, PREFIX)) {
        await this.end(`${PREFIX}${id}`);
        if (await this.rebuild(id)) findings.apart.push(id);
      }
      alive();
    }
    findings.escalations = await this.repairEscalations(asksAll, alive);
    findings.orphans = await this.withoutFile([...running]);
    return findings;
  }

  private async repairEscalations(asksAll: boolean, alive: () => void): Promise<string[]> {
    const running = await this.running('escalation', ESCALATION_PREFIX, alive);
    const settled = new Date(this.clock.now() - SETTLING_MS);
    const open = await asWorker(this.dataSource, (manager) =>
      manager.query<Position[]>(OPEN_ESCALATIONS, [settled]),
    );
    const apart = asksAll ? await this.apartAmong(open.filter(({ id }) => running.has(id)), ESCALATION_PREFIX) : [];
    for (const { id } of apart) await this.end(`${ESCALATION_PREFIX}${id}`);
    const repaired: string[] = [];
    for (const { id } of [...open.filter(({ id }) => !running.has(id)), ...apart]) {
      if (await asWorker(this.dataSource, (manager) => this.builder.buildUpEscalation(manager, id))) repaired.push(id);
    }
    return repaired;
  }

  private async running(type: string, prefix: string, alive: () => void): Promise<Set<string>> {
    const running = new Set<string>();
    const query = `WorkflowType = '${type}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query, pageSize: PAGE })) {
      running.add(workflowId.slice(prefix.length));
      if (running.size % PAGE === 0) alive();
    }
    return running;
  }

  private async *pages(): AsyncGenerator<Standing[]> {
    const settled = new Date(this.clock.now() - SETTLING_MS);
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await asWorker(this.dataSource, (manager) =>
        manager.query<Standing[]>(STANDINGS, [after, settled, PAGE]),
      );
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.id;
      yield page;
    }
  }

  private async rebuild(transfer: string): Promise<boolean> {
    return asWorker(this.dataSource, (manager) => this.builder.buildUp(manager, transfer));
  }

  private async end(workflowId: string): Promise<void> {
    await this.client.workflow.getHandle(workflowId).terminate('built up again from the file');
  }

  private async apartAmong(standings: readonly Position[], prefix: string): Promise<Position[]> {
    const apart: Position[] = [];
    for (let from = 0; from < standings.length; from += ASKED_AT_ONCE) {
      const asked = standings.slice(from, from + ASKED_AT_ONCE);
      const answers = await Promise.all(asked.map((standing) => this.isApart(standing, prefix)));
      apart.push(...asked.filter((_, index) => answers[index]));
    }
    return apart;
  }

  /** A workflow that has taken in other facts or decisions than the file knows. One that is busy is asked next time. */
  private async isApart({ id, seq, decision }: Position, prefix: string): Promise<boolean> {
    const stands = await this.client.workflow
      .getHandle(`${prefix}${id}`)
      .query<{ seq: number; decision: number; waiting: number }>('state')
      .catch(() => undefined);
    return stands !== undefined && stands.waiting === 0 && (stands.seq !== seq || stands.decision !== decision);
  }

  private async withoutFile(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = await asWorker(this.dataSource, (manager) =>
      manager.query<{ id: string }[]>(
        `SELECT id FROM transfers WHERE id = ANY($1::uuid[]) AND phase NOT IN ('closed', 'withdrawn')`,
        [ids],
      ),
    );
    const inFile = new Set(known.map(({ id }) => id));
    return ids.filter((id) => !inFile.has(id));
  }
}
