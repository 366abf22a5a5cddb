import type { EntityManager } from 'typeorm';

import { dateWords, localDateOf } from '../../calendar/index.js';
import { ATTENTION_REASONS, attentionList, byPressure, type AttentionReason } from '../../domain/attention.js';
import { COLOUR_REASONS, type ColourReason } from '../../domain/colour.js';
import { PHASE_LABELS, type Phase } from '../../domain/phases.js';
import { labelOf } from '../../domain/steps.js';
import type { LocalDate } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { peopleOfList } from '../student.js';
import { ESCALATION_REASONS } from '../time-line.js';
import { attentionRows, type AttentionRow } from './attention-rows.js';

export interface AttentionReasonView {
  reason: AttentionReason;
  since: LocalDate;
  step: string | null;
  /** Dutch: what happened, and since when. */
  sentence: string;
}

export interface AttentionLine {
  transfer: string;
  firstName: string;
  lastName: string | null;
  phase: Phase;
  phaseLabel: string;
  vso: string;
  mbo: string | null;
  lead: string;
  /** Why this student is on the list, the most pressing first. There is no score behind it. */
  reasons: AttentionReasonView[];
}

const MOST = 200;

/** Who needs attention now: ordered by what cannot wait and what is late, each with its reasons in words. */
export class WhoNeedsAttention {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { whose }: { whose: 'mine' | 'organisation' }): Promise<AttentionLine[]> {
    const staff = staffWhoMay(actor, 'read-attention');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const lines = await attentionLines(this.casework, manager, staff, whose);
      await writeAudit(this.casework, manager, staff, {
        action: 'attention.read',
        fields: ['firstName', 'lastName', 'reasons'],
      });
      return lines;
    });
  }
}

/** The list, in its order; `keep` leaves out reasons that are not asked for. */
export async function attentionLines(
  casework: Casework,
  manager: EntityManager,
  staff: StaffActor,
  whose: 'mine' | 'organisation',
  keep: (row: AttentionRow) => boolean = () => true,
): Promise<AttentionLine[]> {
  const today = localDateOf(casework.clock.now());
  const rows = (await attentionRows(manager, staff, whose, today)).filter(keep);
  const byTransfer = new Map<string, AttentionRow[]>();
  for (const row of rows) byTransfer.set(row.transfer, [...(byTransfer.get(row.transfer) ?? []), row]);
  const students = [...byTransfer].map(([transfer, reasons]) => ({ transfer, reasons: byPressure(reasons) }));
  const shown = attentionList(students).slice(0, MOST);
  const people = await peopleOf(casework, manager, shown);
  return shown.flatMap(({ transfer, reasons }) => {
    const person = people.get(transfer);
    if (person === undefined) return [];
    return [{ transfer, ...person, reasons: reasons.map((row) => viewOf(row, today)) }];
  });
}

function viewOf(row: AttentionRow, today: LocalDate): AttentionReasonView {
  const { reason, since, step } = row;
  return { reason, since, step, sentence: `${sayReason(row)}, sinds ${dateWords(since, today)}.` };
}

function sayReason({ reason, step, code, hours }: AttentionRow): string {
  const label = ATTENTION_REASONS[reason];
  switch (reason) {
    case 'overdue':
      return step === null ? label : `Te laat: ${labelOf(step)}`;
    case 'red':
    case 'amber':
      return code === null ? label : `${label}: ${lowered(COLOUR_REASONS[code as ColourReason])}`;
    case 'escalated':
      return code === null
        ? label
        : `${label}: ${lowered((ESCALATION_REASONS as Record<string, string>)[code] ?? code)}`;
    case 'absence':
      return hours === null ? label : `${label}: ${hours} uur in de laatste vier weken`;
    default:
      return label;
  }
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface Who extends Omit<AttentionLine, 'transfer' | 'reasons' | 'firstName' | 'lastName' | 'phaseLabel'> {
  transfer: string;
  studentId: string;
  personal: Buffer | null;
}

export async function peopleOf(
  { vault }: Casework,
  manager: EntityManager,
  lines: readonly { transfer: string }[],
): Promise<Map<string, Omit<AttentionLine, 'transfer' | 'reasons'>>> {
  if (lines.length === 0) return new Map();
  const rows = await manager.query<Who[]>(
    `SELECT t.id AS transfer, t.student_id AS "studentId", s.personal, t.phase, vl.name AS vso, ml.name AS mbo, lp.name AS lead
     FROM transfers t LEFT JOIN students s ON s.id = t.student_id
       JOIN locations vl ON vl.id = t.vso_location_id LEFT JOIN locations ml ON ml.id = t.mbo_location_id
       JOIN memberships lm ON lm.id = t.lead_membership_id JOIN people lp ON lp.id = lm.person_id
     WHERE t.id = ANY($1)`,
    [lines.map(({ transfer }) => transfer)],
  );
  const known = await peopleOfList({ vault }, manager, rows);
  return new Map(
    rows.map(({ transfer, studentId, personal: _personal, phase, ...rest }) => [
      transfer,
      {
        ...rest,
        phase,
        phaseLabel: PHASE_LABELS[phase],
        firstName: known.get(studentId)?.firstName ?? 'Leerling',
        lastName: known.get(studentId)?.lastName ?? null,
      },
    ]),
  );
}
