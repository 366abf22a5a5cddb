import type { EscalationFact, EscalationAgendaItem, Instant, Phase, Role } from '../../../libs/domain/index.js';
import type { DataSource } from 'typeorm';

export interface TransferEvidence {
  id: string;
  phase: Phase;
  seq: number;
  projectedSeq: number;
  decision: number;
  lead: string | null;
  deputy: string | null;
  leadIsThere: boolean;
  destinationCode: string | null;
  destinationOwner: string | null;
  ownerIsThere: boolean;
  openSteps: string[];
}

export interface EscalationEvidence {
  id: string;
  transfer: string;
  key: string;
  step: string | null;
  status: string;
  desk: string;
  /** In the order of its decisions. */
  decisions: { cause: { fact: EscalationFact } | { due: EscalationAgendaItem }; at: Instant; templates: string[] }[];
}

export interface MessageEvidence {
  id: string;
  template: string;
  status: string;
  step: string | null;
  role: Role | null;
  atOnce: boolean;
  sentAt: Instant | null;
  sendAfter: Instant;
  recipientKind: 'staff' | 'student' | 'parent';
  organisationKind: string | null;
  escalation: string | null;
  dedupeKey: string;
  lastError: string | null;
}

/** What the database says when the play is over. */
export interface Evidence {
  transfers: TransferEvidence[];
  escalations: EscalationEvidence[];
  messages: MessageEvidence[];
}

const TRANSFERS = `
  SELECT t.id, t.phase, t.seq, t.projected_seq AS "projectedSeq", t.decision, t.lead_membership_id AS lead,
    t.deputy_membership_id AS deputy,
    EXISTS (SELECT 1 FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.id = t.lead_membership_id)
      AND EXISTS (SELECT 1 FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.id = t.deputy_membership_id) AS "leadIsThere",
    t.destination_code AS "destinationCode", t.destination_owner AS "destinationOwner",
    EXISTS (SELECT 1 FROM memberships m WHERE m.id::text = t.destination_owner::text)
      OR EXISTS (SELECT 1 FROM organisations o WHERE o.id::text = t.destination_owner::text) AS "ownerIsThere",
    coalesce((SELECT jsonb_agg(s.key ORDER BY s.key) FROM steps s WHERE s.transfer_id = t.id AND s.status = 'open'), '[]') AS "openSteps"
  FROM transfers t ORDER BY t.id`;

const ESCALATIONS = `
  SELECT e.id, e.transfer_id AS transfer, e.key, e.step, e.status, e.desk_kind AS desk,
    coalesce((SELECT jsonb_agg(jsonb_build_object('cause', d.result->'cause', 'at', extract(epoch FROM d.at) * 1000,
        'templates', coalesce((SELECT jsonb_agg(DISTINCT m.template) FROM messages m WHERE m.escalation_id = e.id
          AND m.dedupe_key LIKE e.id || ':' || d.decision || ':%'), '[]')) ORDER BY d.decision)
      FROM escalation_decisions d WHERE d.escalation_id = e.id), '[]') AS decisions
  FROM escalations e ORDER BY e.id`;

const MESSAGES = `
  SELECT m.id, m.template, m.status, m.step, m.role, m.at_once AS "atOnce", m.sent_at AS "sentAt", m.send_after AS "sendAfter",
    m.recipient_kind AS "recipientKind", o.kind AS "organisationKind", m.escalation_id AS escalation, m.dedupe_key AS "dedupeKey",
    m.last_error AS "lastError"
  FROM messages m LEFT JOIN memberships s ON s.id = m.recipient_membership_id LEFT JOIN organisations o ON o.id = s.organisation_id
  ORDER BY m.send_after, m.dedupe_key`;

export async function readEvidence(admin: DataSource): Promise<Evidence> {
  return {
    transfers: await admin.query<TransferEvidence[]>(TRANSFERS),
    escalations: await admin.query<EscalationEvidence[]>(ESCALATIONS),
    messages: await admin.query<MessageEvidence[]>(MESSAGES),
  };
}
