import type { EntityManager } from 'typeorm';
import type { Instant } from '../../libs/domain/index.js';
import type { CarryOut } from './contract.js';
import type { OutgoingMessage } from './messages.js';
import type { Projection } from './projection.js';
import type { StoredResult } from './read-case.js';

/**
 * The number of the decision, the transfer, its steps and the journal in one statement. A number that was used before
 * writes nothing at all: `done` is 0 then.
 */
const WRITE_DECISION = `
  WITH decided AS (
    INSERT INTO decisions (transfer_id, decision, at, digest, result) VALUES ($1, $2, $3, $4, $5::jsonb)
    ON CONFLICT DO NOTHING RETURNING 1
  ), moved AS (
    UPDATE transfers t SET projected_seq = greatest(t.projected_seq, $6), decision = $2, next_due = $7, next_step = $8,
      phase = coalesce(p.phase, t.phase), phase_since = CASE WHEN p.phase IS NULL THEN t.phase_since ELSE $9::date END,
      colour = coalesce(p.colour, t.colour),
      lead_side = coalesce(p.lead->>'side', t.lead_side), lead_role = coalesce(p.lead->>'role', t.lead_role),
      lead_membership_id = coalesce((p.lead->>'person')::uuid, t.lead_membership_id),
      deputy_membership_id = coalesce((p.lead->>'deputy')::uuid, t.deputy_membership_id)
    FROM decided, jsonb_to_record($10::jsonb) AS p(phase text, colour text, lead jsonb) WHERE t.id = $1
  ), opened AS (
    INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, due, shortened, beyond_known, outcome,
      done_at, done_by, calendar, calendar_version)
    SELECT $1, o.key, o.kind, o.status, o.responsible, o.owner, $9, o.due, coalesce(o.shortened, false),
      coalesce(o."beyondKnown", false), o.outcome, CASE WHEN o.status <> 'open' THEN $3::timestamptz END, NULL, o.calendar,
      o."calendarVersion"
    FROM decided, jsonb_to_recordset($11::jsonb) AS o(key text, kind text, status text, responsible text, owner text, due date,
      shortened boolean, "beyondKnown" boolean, outcome text, calendar text, "calendarVersion" text)
    ON CONFLICT (transfer_id, key) DO UPDATE SET status = excluded.status, responsible = excluded.responsible,
      owner = excluded.owner, opened = excluded.opened, due = excluded.due, shortened = excluded.shortened,
      beyond_known = excluded.beyond_known, last_rung = NULL, outcome = excluded.outcome, done_at = excluded.done_at,
      done_by = NULL, paused_until = NULL, pause_reason = NULL, calendar = excluded.calendar,
      calendar_version = excluded.calendar_version, version = steps.version + 1
  ), changed AS (
    UPDATE steps s SET status = coalesce(c.status, s.status), outcome = coalesce(c.outcome, s.outcome),
      last_rung = coalesce(c."lastRung", s.last_rung), due = coalesce(c.due, s.due),
      shortened = coalesce(c.shortened, s.shortened), beyond_known = coalesce(c."beyondKnown", s.beyond_known),
      calendar = coalesce(c.calendar, s.calendar), calendar_version = coalesce(c."calendarVersion", s.calendar_version),
      done_at = CASE WHEN c.status IS NULL THEN s.done_at ELSE $3::timestamptz END,
      done_by = CASE WHEN c.status IS NULL THEN s.done_by
        ELSE (SELECT f.actor_membership FROM facts f WHERE f.transfer_id = $1 AND f.seq = $12) END,
      version = s.version + CASE WHEN c.status IS NULL THEN 0 ELSE 1 END
    FROM decided, jsonb_to_recordset($13::jsonb) AS c(key text, status text, outcome text, "lastRung" int, due date,
      shortened boolean, "beyondKnown" boolean, calendar text, "calendarVersion" text)
    WHERE s.transfer_id = $1 AND s.key = c.key
  ), journal AS (
    INSERT INTO journal (key, transfer_id, decision, n, at, phase, kind, step, due, due_at, rung, recipient_role,
      organisation_id, calendar, detail)
    SELECT $1::text || ':' || $2 || ':' || j.n, $1, $2, j.n, $3, j.phase, j.kind, j.step, j.due, j."dueAt", j.rung,
      j."recipientRole", j.organisation, j.calendar, jsonb_strip_nulls(jsonb_build_object('code', j.detail))
    FROM decided, jsonb_to_recordset($14::jsonb) AS j(n int, phase text, kind text, step text, due date, "dueAt" timestamptz,
      rung int, "recipientRole" text, organisation uuid, calendar text, detail text)
  )
  SELECT count(*) AS done FROM decided`;

/** Writes what a decision makes of the file. @returns false when the number was used before, and nothing was written. */
export async function writeDecision(
  manager: EntityManager,
  decision: CarryOut,
  result: StoredResult,
  projection: Projection,
  messages: readonly OutgoingMessage[],
): Promise<boolean> {
  const { transfer, at, cause } = decision;
  const [{ done } = { done: 0 }] = await manager.query<{ done: number }[]>(WRITE_DECISION, [
    transfer,
    decision.decision,
    new Date(at),
    decision.digest,
    JSON.stringify(result),
    decision.seq,
    projection.nextDue,
    projection.nextStep,
    decision.on,
    JSON.stringify(projection.transfer),
    JSON.stringify(projection.opened),
    'seq' in cause ? cause.seq : null,
    JSON.stringify(projection.changed),
    JSON.stringify(journalRows(projection, messages)),
  ]);
  return done > 0;
}

/** Message lines say to which organisation they go and from when they may leave. */
function journalRows(projection: Projection, messages: readonly OutgoingMessage[]): object[] {
  const recipients = new Map(messages.map((message) => [message.line, message]));
  let line = 0;
  return projection.journal.map((entry) => {
    if (entry.kind !== 'message') return entry;
    const message = recipients.get(line);
    line += 1;
    return { ...entry, organisation: message?.organisation ?? null, dueAt: message ? isoOf(message.sendAfter) : null };
  });
}

export function isoOf(at: Instant): string {
  return new Date(at).toISOString();
}
