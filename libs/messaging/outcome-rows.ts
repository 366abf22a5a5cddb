import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/time.js';

/*
 * What becomes of message rows. Leases count in the time of the database server, not of the clock: they are about a process that
 * may have died, and a rehearsal moves the clock by days at a time.
 */

/** Longer than an SMTP dialogue with its silences can last. */
const LEASE = "interval '10 minutes'";

/** A mail server's words may repeat an address; the row keeps the reason without it. */
const ADDRESS = /[^\s<>"'(),:;]+@[^\s<>"'(),:;]+/g;

export function withoutAddresses(reason: string): string {
  return reason.replaceAll(ADDRESS, '‹adres›').slice(0, 300);
}

interface Reasoned {
  id: string;
  why: string;
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
const reasons = (rows: readonly Reasoned[]): string[] => rows.map(({ why }) => withoutAddresses(why));
const moment = (at: Instant): Date => new Date(at);

/** To the next moment within the recipient's working hours. */
export async function move(manager: EntityManager, rows: readonly { id: string; until: Instant }[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE messages m SET send_after = later.at, next_attempt_at = NULL
     FROM unnest($1::uuid[], $2::timestamptz[]) AS later(id, at) WHERE m.id = later.id`,
    [ids(rows), rows.map(({ until }) => moment(until))],
  );
}

/** What it was about is over. A one-time code does not stay in the row. */
export async function supersede(manager: EntityManager, rows: readonly Reasoned[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE messages m SET status = 'superseded', locked_until = NULL, last_error = over.why, params = m.params - 'code'
     FROM unnest($1::uuid[], $2::text[]) AS over(id, why) WHERE m.id = over.id`,
    [ids(rows), reasons(rows)],
  );
}

/** Still pending, but no other process takes it. */
export async function lease(manager: EntityManager, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await manager.query(`UPDATE messages SET locked_until = clock_timestamp() + ${LEASE} WHERE id = ANY ($1::uuid[])`, [
    messageIds,
  ]);
}

/** Ends a lease without having tried. */
export async function release(manager: EntityManager, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await manager.query(`UPDATE messages SET locked_until = NULL WHERE id = ANY ($1::uuid[]) AND status = 'pending'`, [
    messageIds,
  ]);
}

export interface Departure {
  id: string;
  messageId: string;
  digestId: string | null;
}

/**
 * From now on it may have arrived. Gives the ids that are still pending: a step may have been closed since the batch was taken.
 */
export async function depart(manager: EntityManager, rows: readonly Departure[]): Promise<Set<string>> {
  const departed = await manager.query<[{ id: string }[], number]>(
    `UPDATE messages m SET status = 'sending', message_id = mail.message_id, digest_id = mail.digest_id,
            locked_until = clock_timestamp() + ${LEASE}
     FROM unnest($1::uuid[], $2::text[], $3::uuid[]) AS mail(id, message_id, digest_id)
     WHERE m.id = mail.id AND m.status = 'pending' RETURNING m.id`,
    [ids(rows), rows.map((row) => row.messageId), rows.map((row) => row.digestId)],
  );
  return new Set(departed[0].map(({ id }) => id));
}

export async function markSent(manager: EntityManager, messageIds: readonly string[], now: Instant): Promise<void> {
  if (messageIds.length === 0) return;
  await manager.query(
    `UPDATE messages SET status = 'sent', sent_at = $2, attempts = attempts + 1, locked_until = NULL, next_attempt_at = NULL,
            last_error = NULL, params = params - 'code'
     -- It may have come back before this was written.
     WHERE id = ANY ($1::uuid[]) AND status <> 'failed'`,
    [messageIds, moment(now)],
  );
}

export interface Postponed extends Reasoned {
  at: Instant;
  /** Offer it again under the same Message-ID, because it may have arrived. */
  sameMail: boolean;
}

export async function postpone(manager: EntityManager, rows: readonly Postponed[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE messages m SET status = 'pending', attempts = m.attempts + 1, next_attempt_at = later.at, locked_until = NULL,
            last_error = later.why, message_id = CASE WHEN later.same THEN m.message_id END,
            digest_id = CASE WHEN later.same THEN m.digest_id END
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::boolean[]) AS later(id, at, why, same)
     WHERE m.id = later.id AND m.status IN ('sending', 'pending')`,
    [ids(rows), rows.map((row) => moment(row.at)), reasons(rows), rows.map((row) => row.sameMail)],
  );
}

/** It may have arrived, and nobody is harmed when it did not: shown, not repeated. */
export async function leaveUncertain(manager: EntityManager, rows: readonly Reasoned[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE messages m SET status = 'uncertain', attempts = m.attempts + 1, locked_until = NULL, next_attempt_at = NULL,
            last_error = doubt.why, params = m.params - 'code'
     FROM unnest($1::uuid[], $2::text[]) AS doubt(id, why) WHERE m.id = doubt.id`,
    [ids(rows), reasons(rows)],
  );
}

/**
 * It will not arrive by mail. The case lead (or the deputy, when it was for the lead) is asked to take another route; a message
 * that says so and fails itself ends here and is seen in the backlog.
 */
export async function giveUp(manager: EntityManager, rows: readonly Reasoned[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `UPDATE messages m SET status = 'failed', attempts = m.attempts + 1, locked_until = NULL, next_attempt_at = NULL,
            last_error = refusal.why, params = m.params - 'code'
     FROM unnest($1::uuid[], $2::text[]) AS refusal(id, why) WHERE m.id = refusal.id`,
    [ids(rows), reasons(rows)],
  );
  await manager.query(
    `INSERT INTO messages (dedupe_key, transfer_id, student_id, step, template, params, recipient_membership_id, recipient_kind, role, send_after)
     SELECT 'contact-route:' || m.dedupe_key, t.id, t.student_id, m.step, 'contact-route',
            jsonb_build_object('unreachable', coalesce(m.role, m.recipient_kind), 'message', m.id),
            CASE WHEN m.recipient_membership_id = t.lead_membership_id THEN t.deputy_membership_id ELSE t.lead_membership_id END,
            'staff', t.lead_role, $2
     FROM messages m JOIN transfers t ON t.id = m.transfer_id
     WHERE m.id = ANY ($1::uuid[]) AND m.template <> 'contact-route'
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [ids(rows), moment(now)],
  );
}

/**
 * The mail server accepted these mails, and told later that they did not arrive. Told twice, nothing more happens. Gives the number
 * of messages.
 */
export async function takeBack(manager: EntityManager, mails: readonly string[], why: string, now: Instant): Promise<number> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM messages WHERE message_id = ANY ($1::text[]) AND status IN ('sending', 'sent', 'uncertain') FOR UPDATE`,
    [mails],
  );
  await giveUp(
    manager,
    rows.map(({ id }) => ({ id, why })),
    now,
  );
  return rows.length;
}

/**
 * Messages whose process died while it handed them over. Those about an escalation are offered again under the same Message-ID,
 * the others become uncertain. Gives their number.
 */
export async function recoverAbandoned(manager: EntityManager, now: Instant): Promise<number> {
  const rows = await manager.query<[unknown[], number]>(
    `UPDATE messages m
     SET status = CASE WHEN mail.escalates THEN 'pending' ELSE 'uncertain' END,
         next_attempt_at = CASE WHEN mail.escalates THEN $1::timestamptz END,
         locked_until = NULL, attempts = attempts + 1, last_error = 'the process stopped while the mail was handed over'
     FROM (
       SELECT id, bool_or(escalation_id IS NOT NULL) OVER (PARTITION BY message_id) AS escalates
       FROM messages WHERE status = 'sending' AND locked_until < clock_timestamp()
     ) AS mail
     WHERE m.id = mail.id AND m.status = 'sending'`,
    [moment(now)],
  );
  return rows[1];
}
