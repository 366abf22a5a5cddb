import type { EntityManager } from 'typeorm';

import { ANSWER_CODES } from '../contracts/commands.js';
import { dateWords, localDateOf } from '../calendar/index.js';
import { BREACH_KINDS, type BreachKind } from '../domain/deregistration.js';
import type { EscalationReason } from '../domain/effects.js';
import type { Role } from '../domain/roles.js';
import { labelOf } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { StaffActor } from '../persistence/actor.js';
import type { DeskKind, EscalationRow, EscalationStatus } from '../persistence/entities/escalation.js';
import type { Casework } from './casework.js';
import { questionsOf, type QuestionView } from './desk/questions-asked.js';
import { personalOfTransfer } from './student.js';
import { ROLE_NAMES } from './role-names.js';
import { ESCALATION_REASONS } from './time-line.js';
import { municipalityName } from './transfer-words.js';

/** What is asked of a desk, by the code of the escalation. */
const ASKED: Record<string, string> = {
  'help-with-step': 'Help om deze stap vlot te trekken, of zeg wie dat kan.',
  'find-student': 'Zoek contact met de student en laat weten wat je hoort.',
  'join-table': 'Schuif aan bij de overstaptafel, voordat er een afwijzing komt.',
  'find-destination': 'Zoek mee naar een plek die past.',
  'talk-with-student': 'Praat met de student over het verzuim.',
};

/** The minimum that leaves the schools: who, since when, what was tried, whom to call, what is asked. No file, no health data. */
export interface EscalationView {
  id: string;
  transfer: string;
  version: number;
  status: EscalationStatus;
  reason: EscalationReason;
  reasonLabel: string;
  deskKind: DeskKind;
  student: { name: string; birthYear: number };
  municipality: string;
  schools: { vso: string; mbo: string | null };
  step: string | null;
  stepLabel: string | null;
  since: LocalDate;
  sinceWords: string;
  raisedAt: Instant;
  asked: string;
  acknowledgeBy: LocalDate | null;
  feedbackBy: LocalDate | null;
  acknowledgedAt: Instant | null;
  answeredAt: Instant | null;
  answer: string | null;
  /** Attempts to reach the student: who, how and whether it worked, without what was said. */
  tried: { at: Instant; kind: string; reached: boolean; by: string | null }[];
  /** What a deregistration was against, when it was. */
  breach: string | null;
  /** The desk stayed silent, so the coordinator was told. */
  coordinatorAt: Instant | null;
  /** What the desk asked the schools, and what they answered. */
  questions: QuestionView[];
  /** Case lead and deputy. */
  call: { name: string; roleName: string; phone: string | null; email: string }[];
}

interface Row extends Pick<
  EscalationRow,
  | 'id'
  | 'version'
  | 'status'
  | 'reason'
  | 'deskKind'
  | 'step'
  | 'since'
  | 'raisedAt'
  | 'asked'
  | 'acknowledgeBy'
  | 'feedbackBy'
  | 'acknowledgedAt'
  | 'answeredAt'
  | 'coordinatorAt'
> {
  breach: BreachKind | null;
  transfer: string;
  studentId: string;
  birthYear: number;
  cbsCode: string;
  vso: string;
  mbo: string | null;
  answerCode: string | null;
  leadName: string;
  leadPhone: string | null;
  leadEmail: string;
  leadRole: Role;
  deputyName: string;
  deputyPhone: string | null;
  deputyEmail: string;
  deputyRole: Role;
}

export const ESCALATION_COLUMNS = `
  e.id, e.transfer_id AS transfer, e.version, e.status, e.reason, e.desk_kind AS "deskKind", e.step, e.since,
  e.raised_at AS "raisedAt", e.asked, e.acknowledge_by AS "acknowledgeBy", e.feedback_by AS "feedbackBy",
  e.acknowledged_at AS "acknowledgedAt", e.answered_at AS "answeredAt", e.answer_code AS "answerCode",
  e.coordinator_at AS "coordinatorAt", (SELECT b.kind FROM breaches b WHERE b.transfer_id = t.id ORDER BY b.recorded_at DESC LIMIT 1) AS breach,
  t.student_id AS "studentId", t.birth_year AS "birthYear", t.cbs_code AS "cbsCode", vl.name AS vso, ml.name AS mbo,
  lp.name AS "leadName", lp.phone AS "leadPhone", lp.email AS "leadEmail", t.lead_role AS "leadRole",
  dp.name AS "deputyName", dp.phone AS "deputyPhone", dp.email AS "deputyEmail", dm.role AS "deputyRole"`;
export const ESCALATION_TABLES = `
  escalations e JOIN transfers t ON t.id = e.transfer_id
  JOIN locations vl ON vl.id = t.vso_location_id LEFT JOIN locations ml ON ml.id = t.mbo_location_id
  JOIN memberships lm ON lm.id = t.lead_membership_id JOIN people lp ON lp.id = lm.person_id
  JOIN memberships dm ON dm.id = t.deputy_membership_id JOIN people dp ON dp.id = dm.person_id`;

/**
 * Whose inbox an escalation is in: the desk's, of the fallback owners when no desk is competent, and of the coordinator who was let in
 * because the desk stayed silent. Parameters: organisation, role.
 */
export const AT_MY_DESK = `(e.desk_organisation_id = $1 AND $2 IN ('leerplicht', 'rmc', 'rmc-coordinator', 'region-coordinator')
  OR e.desk_organisation_id IS NULL AND e.desk_kind IN ('fallback', 'vso-first') AND $2 IN ('vso-aftercare', 'mbo-contact')
  OR e.coordinator_at IS NOT NULL AND $2 IN ('rmc-coordinator', 'region-coordinator'))`;

export async function escalationViews(
  casework: Casework,
  manager: EntityManager,
  rows: readonly Row[],
): Promise<EscalationView[]> {
  const today = localDateOf(casework.clock.now());
  const tried = await attempts(
    manager,
    rows.map((row) => row.transfer),
  );
  const questions = await questionsOf(casework, manager, rows);
  const views: EscalationView[] = [];
  for (const row of rows) {
    const personal = await personalOfTransfer(casework, manager, row);
    views.push({
      id: row.id,
      transfer: row.transfer,
      version: row.version,
      status: row.status,
      reason: row.reason,
      reasonLabel: ESCALATION_REASONS[row.reason],
      deskKind: row.deskKind,
      student: {
        name: personal === undefined ? 'Gewiste gegevens' : `${personal.firstName} ${personal.lastName}`,
        birthYear: row.birthYear,
      },
      municipality: municipalityName(row.cbsCode),
      schools: { vso: row.vso, mbo: row.mbo },
      step: row.step,
      stepLabel: row.step === null ? null : labelOf(row.step),
      since: row.since,
      sinceWords: `sinds ${dateWords(row.since, today)}`,
      raisedAt: row.raisedAt,
      asked: ASKED[row.asked] ?? row.asked,
      acknowledgeBy: row.acknowledgeBy,
      feedbackBy: row.feedbackBy,
      acknowledgedAt: row.acknowledgedAt,
      answeredAt: row.answeredAt,
      answer:
        row.answerCode === null ? null : ((ANSWER_CODES as Record<string, string>)[row.answerCode] ?? row.answerCode),
      tried: tried
        .filter((attempt) => attempt.transfer === row.transfer)
        .map(({ transfer: _transfer, ...attempt }) => attempt),
      breach: row.reason !== 'deregistered' || row.breach === null ? null : BREACH_KINDS[row.breach],
      coordinatorAt: row.coordinatorAt,
      questions: questions.get(row.id) ?? [],
      call: [
        { name: row.leadName, roleName: ROLE_NAMES[row.leadRole], phone: row.leadPhone, email: row.leadEmail },
        { name: row.deputyName, roleName: ROLE_NAMES[row.deputyRole], phone: row.deputyPhone, email: row.deputyEmail },
      ],
    });
  }
  return views;
}

async function attempts(
  manager: EntityManager,
  transfers: readonly string[],
): Promise<(EscalationView['tried'][number] & { transfer: string })[]> {
  if (transfers.length === 0) return [];
  return manager.query(
    `SELECT c.transfer_id AS transfer, c.at, c.kind, c.reached, p.name AS by
     FROM contacts c LEFT JOIN memberships m ON m.id = c.by_membership LEFT JOIN people p ON p.id = m.person_id
     WHERE c.transfer_id = ANY($1) ORDER BY c.at DESC`,
    [transfers],
  );
}

export async function readEscalationRows(
  manager: EntityManager,
  actor: StaffActor,
  more: { where: string; parameters: unknown[]; order: string; limit: number },
): Promise<Row[]> {
  return manager.query<Row[]>(
    `SELECT ${ESCALATION_COLUMNS} FROM ${ESCALATION_TABLES} WHERE ${AT_MY_DESK} AND ${more.where} ORDER BY ${more.order} LIMIT ${more.limit}`,
    [actor.organisation, actor.role, ...more.parameters],
  );
}
