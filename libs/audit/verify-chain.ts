import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';

/** The last row of a chain. Kept outside the database, it also shows that rows were taken off the end. */
export interface ChainHead {
  organisationId: string | null;
  seq: number;
  hash: string;
}

export interface BrokenRow {
  organisationId: string | null;
  seq: number;
  /**
   * `changed`: the row is not what was hashed. `cut`: it does not follow the row before it. `gap`: a number is missing.
   * `shortened`: a head that was known earlier is no longer there or has another hash.
   */
  reason: 'changed' | 'cut' | 'gap' | 'shortened';
}

export interface Verification {
  checked: number;
  heads: ChainHead[];
  /** The first broken row of each chain that is broken. */
  broken: BrokenRow[];
}

interface StoredRow {
  organisationId: string | null;
  seq: number;
  at: Instant;
  actorPseudonym: string;
  actorRole: string;
  action: string;
  transferId: string | null;
  fields: string[];
  ground: string | null;
  previousHash: string;
  hash: string;
}

const BATCH = 5_000;
const NO_ORGANISATION = '00000000-0000-0000-0000-000000000000';

/** By equality or by NULL, since IS NOT DISTINCT FROM finds no index. */
const readOf = (organisationId: string | null): string => `
  SELECT organisation_id AS "organisationId", seq, at, actor_pseudonym AS "actorPseudonym", actor_role AS "actorRole", action,
    transfer_id AS "transferId", fields, ground, previous_hash AS "previousHash", hash
  FROM audit
  WHERE organisation_id ${organisationId === null ? 'IS NULL AND $1::uuid IS NULL' : '= $1::uuid'} AND seq > $2
  ORDER BY seq LIMIT $3`;

/** JSON as PostgreSQL writes a jsonb array: a space behind each comma. */
const jsonArray = (texts: readonly string[]): string => `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;

function hashOf(row: StoredRow): string {
  const canonical = jsonArray([
    row.organisationId ?? '',
    String(row.seq),
    String(row.at),
    row.actorPseudonym,
    row.actorRole,
    row.action,
    row.transferId ?? '',
    jsonArray(row.fields),
    row.ground ?? '',
    row.previousHash,
  ]);
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}

function faultOf(row: StoredRow, before: ChainHead): BrokenRow['reason'] | undefined {
  if (row.seq !== before.seq + 1) return 'gap';
  if (row.previousHash !== before.hash) return 'cut';
  return hashOf(row) === row.hash ? undefined : 'changed';
}

async function verifyOne(
  manager: EntityManager,
  organisationId: string | null,
  known: readonly ChainHead[],
): Promise<{ checked: number; head: ChainHead; broken?: BrokenRow }> {
  let head: ChainHead = { organisationId, seq: 0, hash: '' };
  let checked = 0;
  const missing = new Set(known.filter(({ seq }) => seq > 0));
  for (;;) {
    const rows = await manager.query<StoredRow[]>(readOf(organisationId), [organisationId, head.seq, BATCH]);
    for (const row of rows) {
      checked += 1;
      const reason = faultOf(row, head);
      if (reason !== undefined) return { checked, head, broken: { organisationId, seq: row.seq, reason } };
      head = { organisationId, seq: row.seq, hash: row.hash };
      for (const one of missing) if (one.seq === row.seq && one.hash === row.hash) missing.delete(one);
    }
    if (rows.length < BATCH) break;
  }
  const [lost] = missing;
  if (lost === undefined) return { checked, head };
  return { checked, head, broken: { organisationId, seq: lost.seq, reason: 'shortened' } };
}

/**
 * Reads chains from their first row, computes every hash again and reports the first broken row of each. Reads in batches, so the
 * length of a chain does not matter for memory. Rows added meanwhile are simply part of it or not.
 *
 * @param scope one organisation (null: the chain of the product itself), or `all`
 * @param knownHeads heads of earlier verifications, any number per chain; without them the loss of the last rows cannot be seen
 */
export async function verifyAuditChain(
  manager: EntityManager,
  scope: { organisationId: string | null } | 'all',
  knownHeads: readonly ChainHead[] = [],
): Promise<Verification> {
  const chains = scope === 'all' ? await chainsIn(manager, knownHeads) : [scope.organisationId];
  const result: Verification = { checked: 0, heads: [], broken: [] };
  for (const organisationId of chains) {
    const known = knownHeads.filter((head) => head.organisationId === organisationId);
    const { checked, head, broken } = await verifyOne(manager, organisationId, known);
    result.checked += checked;
    result.heads.push(head);
    if (broken !== undefined) result.broken.push(broken);
  }
  return result;
}

/** Every organisation that has a chain now, or had one earlier. Loose index scan: a step per organisation, not per row. */
async function chainsIn(manager: EntityManager, knownHeads: readonly ChainHead[]): Promise<(string | null)[]> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE chain(id) AS (
       (SELECT organisation_id FROM audit WHERE organisation_id IS NOT NULL ORDER BY organisation_id LIMIT 1)
       UNION ALL
       SELECT (SELECT organisation_id FROM audit WHERE organisation_id > chain.id ORDER BY organisation_id LIMIT 1)
       FROM chain WHERE chain.id IS NOT NULL)
     SELECT id FROM chain WHERE id IS NOT NULL`,
  );
  const known = knownHeads.map((head) => head.organisationId ?? NO_ORGANISATION);
  const all = new Set([NO_ORGANISATION, ...rows.map((row) => row.id), ...known]);
  return [...all].map((id) => (id === NO_ORGANISATION ? null : id));
}
