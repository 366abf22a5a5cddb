import type { EntityManager } from 'typeorm';
import type { Phase } from '../domain/phases.js';
import type { ActivityKind } from '../domain/codes.js';
import type { Role } from '../domain/roles.js';
import type { Instant, LocalDate } from '../domain/time.js';

/** What may be in `messages.params`: codes, counts and dates, nothing personal. */
export interface MessageParams {
  rung?: number;
  reason?: string;
  /** The due day when the message was written; an open step's own due day goes before it. */
  due?: LocalDate;
  /** Who has the lead now (`lead-changed`). */
  lead?: Role;
  /** One-time code (`code`); wiped when the mail has gone. */
  code?: string;
  /** `import-ready`. */
  import?: string;
  /** `webhook-off`. */
  webhook?: string;
  done?: number;
  failed?: number;
  /** Whose address does not work (`contact-route`). */
  unreachable?: Role;
  /** What the student is invited to, where that belongs to no step. */
  activity?: ActivityKind;
}

/** `messages.invite`: which version of which appointment. */
export interface InviteRef {
  appointment: string;
  sequence: number;
}

/** A message that is due, with what the file says of its step, escalation and appointment at this moment. */
export interface WaitingMessage {
  id: string;
  dedupeKey: string;
  template: string;
  params: MessageParams;
  step: string | null;
  transferId: string | null;
  studentId: string | null;
  escalationId: string | null;
  recipientMembershipId: string | null;
  recipientKind: 'staff' | 'student' | 'parent';
  recipientIndex: number | null;
  role: Role | null;
  sendAfter: Instant;
  attempts: number;
  /** Set when an earlier attempt may have arrived: it is offered again under the same Message-ID. */
  messageId: string | null;
  invite: InviteRef | null;
  atOnce: boolean;
  /** The trace in which it was written, as `traceparent`; null where nothing is traced. */
  trace: string | null;
  phase: Phase | null;
  vsoLocationId: string | null;
  mboLocationId: string | null;
  vsoName: string | null;
  mboName: string | null;
  leadRole: Role | null;
  stepStatus: string | null;
  stepDue: LocalDate | null;
  escalationStatus: string | null;
  acknowledgeBy: LocalDate | null;
  feedbackBy: LocalDate | null;
  meetingUid: string | null;
  meetingSequence: number | null;
  meetingStartsAt: Instant | null;
  meetingEndsAt: Instant | null;
  meetingPlace: string | null;
  meetingInvited: Role[] | null;
}

/** One taker at a time, also over several processes: otherwise two of them would split one person's digest. */
const TAKE_LOCK = 7_130_412;

/*
 * All waiting messages of the persons who have waited longest. Rows that somebody is changing at this moment (a step that is
 * being closed) are left for the next time.
 */
const TAKE = `
WITH due AS (
  SELECT m.id, m.at_once, m.send_after,
         CASE WHEN m.recipient_kind = 'staff' THEN coalesce(mem.person_id, m.id)::text
              ELSE concat_ws(':', m.recipient_kind, coalesce(m.student_id, t.student_id), m.recipient_index) END AS recipient
  FROM messages m
  LEFT JOIN transfers t ON t.id = m.transfer_id
  LEFT JOIN memberships mem ON mem.id = m.recipient_membership_id
  WHERE m.status = 'pending' AND m.send_after <= $1
    AND (m.next_attempt_at IS NULL OR m.next_attempt_at <= $1)
    AND (m.locked_until IS NULL OR m.locked_until < clock_timestamp())
), chosen AS (
  SELECT recipient FROM due GROUP BY recipient ORDER BY bool_or(at_once) DESC, min(send_after), recipient LIMIT $2
)
SELECT m.id, m.dedupe_key AS "dedupeKey", m.template, m.params, m.step, m.transfer_id AS "transferId",
       coalesce(m.student_id, t.student_id) AS "studentId", m.escalation_id AS "escalationId",
       m.recipient_membership_id AS "recipientMembershipId",
       m.recipient_kind AS "recipientKind", m.recipient_index AS "recipientIndex", m.role, m.send_after AS "sendAfter", m.attempts,
       m.message_id AS "messageId", m.invite, m.at_once AS "atOnce", m.trace, t.phase,
       t.vso_location_id AS "vsoLocationId", t.mbo_location_id AS "mboLocationId", t.lead_role AS "leadRole",
       vo.name AS "vsoName", mo.name AS "mboName",
       s.status AS "stepStatus", s.due AS "stepDue", e.status AS "escalationStatus",
       e.acknowledge_by AS "acknowledgeBy", e.feedback_by AS "feedbackBy",
       a.uid AS "meetingUid", a.sequence AS "meetingSequence", a.starts_at AS "meetingStartsAt", a.ends_at AS "meetingEndsAt",
       a.place AS "meetingPlace", a.invited AS "meetingInvited"
FROM chosen
JOIN due USING (recipient)
JOIN messages m ON m.id = due.id
LEFT JOIN transfers t ON t.id = m.transfer_id
LEFT JOIN locations vl ON vl.id = t.vso_location_id LEFT JOIN organisations vo ON vo.id = vl.organisation_id
LEFT JOIN locations ml ON ml.id = t.mbo_location_id LEFT JOIN organisations mo ON mo.id = ml.organisation_id
LEFT JOIN steps s ON s.transfer_id = m.transfer_id AND s.key = m.step
LEFT JOIN escalations e ON e.id = m.escalation_id
LEFT JOIN appointments a ON a.id = (m.invite->>'appointment')::uuid
WHERE m.status = 'pending'
ORDER BY m.at_once DESC, m.send_after, m.id
FOR UPDATE OF m SKIP LOCKED`;

/**
 * Locks what is due at `now` for at most `recipients` persons, whole persons at a time, until the transaction of `manager` ends.
 * Working hours are not looked at yet.
 */
export async function lockDueMessages(
  manager: EntityManager,
  now: Instant,
  recipients: number,
): Promise<WaitingMessage[]> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [TAKE_LOCK]);
  return manager.query<WaitingMessage[]>(TAKE, [new Date(now), recipients]);
}
