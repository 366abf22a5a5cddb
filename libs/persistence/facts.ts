import type { EntityManager } from 'typeorm';

import { mayEscalate } from '../domain/escalation.js';
import type { FactBody } from '../domain/events.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { Actor } from './actor.js';
import type { Clock } from './clock.js';
import { PersistenceError } from './persistence-error.js';

export interface FactToRecord {
  transferId: string;
  body: FactBody;
  /** What the person wrote with it, sealed by the vault; stays in the file. */
  words?: Buffer | null;
  actor: Actor;
  clock: Clock;
}

export interface RecordedFact {
  /** Number of the fact within its transfer, from 1 without gaps. */
  seq: number;
  /** When it was recorded; never before the fact before it, also when the clocks of two machines differ. */
  at: Instant;
  /** Local date of `at` in Europe/Amsterdam. */
  on: LocalDate;
}

/**
 * One round trip: the transfer's row is locked and numbered, the fact written, and the message to its workflow put in the outbox.
 * The row lock is held until commit, so facts of one transfer are numbered in the order in which they become visible.
 */
const RECORD = `
  WITH moved AS (
    UPDATE transfers SET seq = seq + 1, version = version + 1, last_fact_at = greatest(last_fact_at, $2),
      updated_at = greatest(updated_at, $2)
    WHERE id = $1
    RETURNING seq, last_fact_at AS at, (last_fact_at AT TIME ZONE 'Europe/Amsterdam')::date AS "on"
  ), fact AS (
    INSERT INTO facts (transfer_id, seq, at, "on", type, body, words, actor_membership, actor_kind)
    SELECT $1, seq, at, "on", $3, $4::jsonb, $7::bytea, $5::uuid, $6 FROM moved
  ), message AS (
    INSERT INTO outbox (aggregate, transfer_id, kind, payload)
    SELECT 'transfer-' || $1::uuid, $1, 'record', jsonb_build_object('transfer', $1::uuid, 'urgent', $8::boolean, 'fact', $4::jsonb || jsonb_build_object(
      'seq', seq, 'at', (extract(epoch FROM at) * 1000)::bigint, 'on', to_char("on", 'YYYY-MM-DD')))
    FROM moved
  )
  SELECT seq, at, "on" FROM moved`;

/**
 * Records what a person did, in the transaction of the caller, and sends it to the workflow of the transfer when that commits.
 *
 * @throws PersistenceError `TRANSFER.UNKNOWN` when the transfer does not exist or the actor may not see it
 */
export async function recordFact(manager: EntityManager, fact: FactToRecord): Promise<RecordedFact> {
  const { transferId, body, actor, clock } = fact;
  const [recorded] = await manager.query<RecordedFact[]>(RECORD, [
    transferId,
    new Date(clock.now()),
    body.type,
    JSON.stringify(body),
    actor.kind === 'staff' ? actor.membership : null,
    actor.kind,
    fact.words ?? null,
    mayEscalate(body),
  ]);
  if (recorded === undefined)
    throw new PersistenceError('TRANSFER.UNKNOWN', `no transfer ${transferId} for this actor`);
  return recorded;
}
