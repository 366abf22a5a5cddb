import type { EntityManager } from 'typeorm';
import type { EscalationFact, Fact, FactBody, Policy } from '../../libs/domain/index.js';

/** All facts of a transfer in their order, as its workflow gets them. */
export async function factsOf(manager: EntityManager, transfer: string): Promise<Fact[]> {
  const rows = await manager.query<{ seq: number; at: number; on: string; body: FactBody }[]>(
    'SELECT seq, at, "on", body FROM facts WHERE transfer_id = $1 ORDER BY seq',
    [transfer],
  );
  return rows.map(({ seq, at, on, body }) => ({ ...body, seq, at, on }));
}

/** Facts of an escalation are kept where they were decided on, and those that were not yet in the outbox. */
const FACTS_OF_ESCALATION = `
  SELECT DISTINCT ON ((fact->>'seq')::int) fact FROM (
    SELECT result->'cause'->'fact' AS fact FROM escalation_decisions WHERE escalation_id = $1
    UNION ALL
    SELECT coalesce(payload->'fact', payload) FROM outbox WHERE aggregate = 'escalation-' || $1::uuid
  ) known WHERE fact->>'seq' IS NOT NULL
  ORDER BY (fact->>'seq')::int`;

/** What the workflow of an escalation gets: its facts in their order, and the agreements of its transfer. */
export async function factsOfEscalation(
  manager: EntityManager,
  escalation: string,
): Promise<{ facts: EscalationFact[]; policy: Policy }> {
  const rows = await manager.query<{ fact: EscalationFact }[]>(FACTS_OF_ESCALATION, [escalation]);
  const [agreed] = await manager.query<{ policy: Policy }[]>(
    `SELECT p.document - 'sources' AS policy
     FROM escalations e JOIN transfers t ON t.id = e.transfer_id JOIN policies p ON p.id = t.policy_id WHERE e.id = $1`,
    [escalation],
  );
  if (agreed === undefined) throw new Error(`no escalation ${escalation}`);
  return { facts: rows.map(({ fact }) => fact), policy: agreed.policy };
}
