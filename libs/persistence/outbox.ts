import { Client } from 'pg';
import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';
import type { OutboxRow } from './entities/outbox-message.js';

/** A message to Temporal that is written now and sent after commit. */
export interface OutboxMessage {
  /** Order is kept within it; the id of the workflow: `transfer-<uuid>`, `escalation-<uuid>`. */
  aggregate: string;
  /** The transfer that it is about; null only for the start of an import. */
  transferId: string | null;
  kind: OutboxRow['kind'];
  payload: Record<string, unknown>;
}

export interface TakenMessage extends OutboxMessage {
  id: number;
  createdAt: Instant;
  /** How often sending failed before. */
  attempts: number;
  /** The trace in which it was written, as `traceparent`; null where nothing is traced. */
  trace: string | null;
}

/** Facts go by `recordFact`, which enqueues them itself. */
export async function enqueue(manager: EntityManager, message: OutboxMessage): Promise<void> {
  await manager.query('INSERT INTO outbox (aggregate, transfer_id, kind, payload) VALUES ($1, $2, $3, $4::jsonb)', [
    message.aggregate,
    message.transferId,
    message.kind,
    JSON.stringify(message.payload),
  ]);
}

/**
 * Only the oldest unsent message of an aggregate is ever taken. While another relay holds it, its successors stay where they are: they
 * still have an older unsent one. An older one cannot appear later, because messages of one aggregate are written under the lock of its row.
 */
const take = (only: string): string => `
  SELECT o.id, o.aggregate, o.transfer_id AS "transferId", o.kind, o.payload, o.created_at AS "createdAt", o.attempts, o.trace
  FROM outbox o
  WHERE o.sent_at IS NULL AND (o.not_before IS NULL OR o.not_before <= $2)${only}
    AND NOT EXISTS (SELECT 1 FROM outbox older WHERE older.aggregate = o.aggregate AND older.sent_at IS NULL AND older.id < o.id)
  ORDER BY o.id
  LIMIT $1
  FOR UPDATE OF o SKIP LOCKED`;
const TAKE = take('');
/** Of all that waits, what somebody is waiting for at a desk. */
const TAKE_URGENT = take(
  ` AND (o.kind IN ('start-escalation', 'escalation-fact') OR (o.kind = 'record' AND o.payload @> '{"urgent": true}'))`,
);

/**
 * Takes up to `limit` messages, at most one per aggregate, and keeps them locked until the transaction ends: send them, then
 * `markSent` or `postpone` in the same transaction. When the relay dies in between they are free again, so a message may be
 * sent twice and never not at all. Needs the role `doorlijn_worker`.
 * @param urgent only messages about escalations, and facts from which one may follow
 */
export async function takeOutbox(
  manager: EntityManager,
  limit: number,
  now: Instant,
  urgent = false,
): Promise<TakenMessage[]> {
  return manager.query<TakenMessage[]>(urgent ? TAKE_URGENT : TAKE, [limit, new Date(now)]);
}

export async function markSent(manager: EntityManager, ids: readonly number[], now: Instant): Promise<void> {
  await manager.query('UPDATE outbox SET sent_at = $2 WHERE id = ANY($1::bigint[])', [ids, new Date(now)]);
}

/**
 * The later messages of the aggregate of a message that was taken need not be sent apart from it. Call it before sending: what is
 * written after that keeps its own message. @returns their payloads
 */
export async function markSiblingsSent(
  manager: EntityManager,
  { id, aggregate }: TakenMessage,
): Promise<Record<string, unknown>[]> {
  const [rows] = await manager.query<[{ payload: Record<string, unknown> }[], number]>(
    'UPDATE outbox SET sent_at = now() WHERE aggregate = $1 AND sent_at IS NULL AND id > $2 RETURNING payload',
    [aggregate, id],
  );
  return rows.map(({ payload }) => payload);
}

/** Sending failed: not again before a moment. What follows in the same aggregate waits with it; other aggregates go on. */
export async function postpone(manager: EntityManager, id: number, notBefore: Instant): Promise<void> {
  await manager.query('UPDATE outbox SET attempts = attempts + 1, not_before = $2 WHERE id = $1', [
    id,
    new Date(notBefore),
  ]);
}

/** Removes what was sent before a moment. @returns how many */
export async function forgetSent(manager: EntityManager, before: Instant): Promise<number> {
  const [{ gone } = { gone: 0 }] = await manager.query<{ gone: number }[]>(
    'WITH old AS (DELETE FROM outbox WHERE sent_at < $1 RETURNING 1) SELECT count(*) AS gone FROM old',
    [new Date(before)],
  );
  return gone;
}

/** How many messages wait and since when; for health and metrics. */
export async function outboxBacklog(manager: EntityManager): Promise<{ waiting: number; oldest: Instant | null }> {
  const [backlog] = await manager.query<{ waiting: number; oldest: Instant | null }[]>(
    'SELECT count(*) AS waiting, min(created_at) AS oldest FROM outbox WHERE sent_at IS NULL',
  );
  return backlog ?? { waiting: 0, oldest: null };
}

/** As much as anybody wants to know of a queue that is too long. */
const COUNTED = 1_000;
const UNDERWAY = `
  SELECT (SELECT count(*) FROM (SELECT 1 FROM outbox WHERE sent_at IS NULL LIMIT ${COUNTED}) waiting)
       + (SELECT count(*) FROM (SELECT 1 FROM transfers WHERE projected_seq < seq LIMIT ${COUNTED}) behind) AS underway`;

/** What was handed to the workflows and has not been taken in yet; counts no further than some thousand. */
export async function underway(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ underway: number }[]>(UNDERWAY);
  return row?.underway ?? 0;
}

export interface OutboxListener {
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;

/**
 * Calls `wake` whenever a transaction that put something in the outbox has committed, and once after every (re)connection, because
 * what was told in between is lost. Only a hint: the relay also looks by itself now and then.
 */
export function listenToOutbox(workerUrl: string, wake: () => void): OutboxListener {
  let closed = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const connection = new Client({
      connectionString: workerUrl,
      application_name: 'doorlijn-outbox-listener',
      keepAlive: true,
    });
    client = connection;
    connection.on('notification', wake);
    connection.on('error', () => undefined);
    connection.on('end', () => {
      if (!closed) retry = setTimeout(attempt, RECONNECT_MS);
    });
    await connection.connect();
    await connection.query('LISTEN outbox');
    wake();
  };
  const attempt = (): void => {
    connect().catch(() => {
      if (!closed && retry === undefined) retry = setTimeout(attempt, RECONNECT_MS);
    });
    retry = undefined;
  };
  attempt();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
