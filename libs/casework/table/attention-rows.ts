import type { EntityManager } from 'typeorm';

import type { Attention, AttentionReason } from '../../domain/attention.js';
import type { LocalDate } from '../../domain/time.js';
import type { StaffActor } from '../../persistence/actor.js';

/** Choice: from here a mentor sees the limit of 16 hours coming. */
const HOURS_NEARING = 12;

/** One reason of one student, with what a sentence needs. */
export interface AttentionRow extends Attention {
  transfer: string;
  step: string | null;
  /** Of a colour its reason, of an escalation its reason. */
  code: string | null;
  lastRung: number | null;
  hours: number | null;
  /** The school at the other side of the transfer, for a table of two schools. */
  otherOrganisation: string | null;
}

/** Somebody spoke with the student after a moment. */
const SPOKEN_SINCE = (at: string): string =>
  `EXISTS (SELECT 1 FROM contacts c WHERE c.transfer_id = own.id AND c.reached AND c.at >= ${at})
   OR EXISTS (SELECT 1 FROM check_ins k WHERE k.transfer_id = own.id AND k.recorded_by IS NOT NULL AND k.attending <> 'no' AND k.at >= ${at})
   OR EXISTS (SELECT 1 FROM facts o WHERE o.transfer_id = own.id AND o.type = 'outcome' AND o.body->>'step' = 'landing-review' AND o.at >= ${at})`;

/** $1: organisation or membership, $2: membership, $3: today. Each reason is something that was recorded, with its day. */
const REASONS: Partial<Record<AttentionReason, string>> & Record<string, string> = {
  // Of several in a row the first: since then nobody spoke with the student.
  'contact-lost': `SELECT own.id, 'contact-lost', min(coalesce(s.due, s.opened)), min(s.key), NULL, NULL::int, NULL::int
    FROM own JOIN steps s ON s.transfer_id = own.id AND s.kind IN ('check-in', 'nazorg') AND s.status = 'missed'
    WHERE NOT (${SPOKEN_SINCE(`(coalesce(s.due, s.opened))::timestamptz`)}) GROUP BY own.id`,
  colour: `SELECT own.id, own.colour, last.day, last.step, last.colour_reason, NULL::int, NULL::int
    FROM own JOIN LATERAL (SELECT (k.at AT TIME ZONE 'Europe/Amsterdam')::date AS day, k.step, k.colour_reason FROM check_ins k
      WHERE k.transfer_id = own.id AND k.colour IS NOT NULL ORDER BY k.at DESC LIMIT 1) last ON true
    WHERE own.colour IN ('red', 'amber')`,
  'not-started': `SELECT own.id, 'not-started', s.opened, s.key, NULL, s.last_rung, NULL::int
    FROM own JOIN steps s ON s.transfer_id = own.id AND s.key = 'started' AND s.status = 'open' AND s.opened < $3::date`,
  asked: `SELECT own.id, CASE WHEN f.type = 'signal' THEN 'low-answer' ELSE 'help-asked' END, f."on", NULL, NULL, NULL::int, NULL::int
    FROM own JOIN facts f ON f.transfer_id = own.id
      AND (f.type IN ('help-asked', 'nazorg-asked') OR (f.type = 'signal' AND f.body->>'code' = 'student-low'))
    WHERE NOT (${SPOKEN_SINCE('f.at')})`,
  escalated: `SELECT own.id, 'escalated', e.since, e.step, e.reason, NULL::int, NULL::int
    FROM own JOIN escalations e ON e.transfer_id = own.id AND e.status IN ('open', 'acknowledged', 'taken')`,
  // Silence on a choice of the student costs nothing, so it is never late.
  overdue: `SELECT own.id, 'overdue', s.due, s.key, NULL, s.last_rung, NULL::int
    FROM own JOIN steps s ON s.transfer_id = own.id AND s.status = 'open' AND s.due < $3::date AND s.kind <> 'consent'`,
  absence: `SELECT own.id, 'absence', min(a.week), NULL, NULL, NULL::int, sum(a.hours)::int
    FROM own JOIN absence_weeks a ON a.transfer_id = own.id AND a.week > $3::date - 28
      AND NOT EXISTS (SELECT 1 FROM absence_reports r WHERE r.transfer_id = own.id AND r.last_week >= a.week)
    GROUP BY own.id HAVING sum(a.hours) >= ${HOURS_NEARING}`,
};

const RUNNING = `t.phase NOT IN ('closed', 'withdrawn')`;
const OTHER = (side: 'vso' | 'mbo'): string =>
  `(SELECT l.organisation_id FROM locations l WHERE l.id = t.${side === 'vso' ? 'mbo' : 'vso'}_location_id)`;

/** Begins at what the reader has in hand, as every list does. */
function ownOf(actor: StaffActor, whose: 'mine' | 'organisation'): string {
  const columns = 't.id, t.colour';
  if (actor.role === 'transfercoach') {
    return `SELECT ${columns}, NULL::uuid AS other FROM case_roles r JOIN transfers t ON t.id = r.transfer_id
      WHERE r.role = 'transfercoach' AND r.membership_id = $2 AND $1::uuid IS NOT NULL AND ${RUNNING}`;
  }
  const side = actor.role.startsWith('vso-') ? 'vso' : 'mbo';
  const mine = `(t.lead_membership_id = $2 OR t.deputy_membership_id = $2
    OR EXISTS (SELECT 1 FROM case_roles r WHERE r.transfer_id = t.id AND r.membership_id = $2)
    OR t.lead_membership_id IN (SELECT a.id FROM memberships a WHERE a.deputy_membership_id = $2 AND a.absent_from <= $3::date
      AND (a.absent_until IS NULL OR a.absent_until >= $3::date)))`;
  return `SELECT ${columns}, ${OTHER(side)} AS other FROM locations l JOIN transfers t ON t.${side}_location_id = l.id
    WHERE l.organisation_id = $1 AND ${RUNNING} AND ${whose === 'mine' ? mine : '$2::uuid IS NOT NULL'}`;
}

/** Every reason of every student that the reader has in hand. */
export async function attentionRows(
  manager: EntityManager,
  actor: StaffActor,
  whose: 'mine' | 'organisation',
  today: LocalDate,
): Promise<AttentionRow[]> {
  return manager.query<AttentionRow[]>(
    `WITH own AS MATERIALIZED (${ownOf(actor, whose)}),
       found (transfer, reason, since, step, code, last_rung, hours) AS (${Object.values(REASONS).join(' UNION ALL ')})
     SELECT f.transfer, f.reason, f.since, f.step, f.code, f.last_rung AS "lastRung", f.hours, own.other AS "otherOrganisation"
     FROM found f JOIN own ON own.id = f.transfer`,
    [actor.organisation, actor.membership, today],
  );
}
