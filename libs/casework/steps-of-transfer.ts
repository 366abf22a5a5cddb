import type { EntityManager } from 'typeorm';

import { deadlineWords } from '../calendar/index.js';
import { rolesForStep } from '../domain/actions.js';
import { OUTCOME_LABELS } from '../domain/codes.js';
import { hasEnded } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import { labelOf } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { StepRow } from '../persistence/entities/step.js';
import type { TransferRow } from '../persistence/entities/transfer.js';
import type { CaseCalendars } from './calendars.js';
import { ROLE_NAMES } from './role-names.js';
import { outcomesOf, taskOf } from './transfer-words.js';

export interface StepView {
  key: string;
  label: string;
  /** A sentence that starts with a verb. */
  task: string;
  status: StepRow['status'];
  responsible: Role;
  responsibleName: string;
  opened: LocalDate;
  due: LocalDate | null;
  /** 'do 4 maart · nog 5 schooldagen', 'was 5 maart · 2 schooldagen te laat'. */
  dueWords: string | null;
  late: boolean;
  shortened: boolean;
  /** The term ran past the last known school holiday. */
  beyondKnown: boolean;
  outcome: string | null;
  outcomeLabel: string | null;
  /** With which outcomes it can be finished. */
  outcomes: { code: string; label: string }[];
  doneAt: Instant | null;
  doneBy: string | null;
  pausedUntil: LocalDate | null;
  appointment: LocalDate | null;
  /** May the reader finish it? */
  yours: boolean;
}

const STEPS_OF = `
  SELECT s.key, s.status, s.responsible, s.owner, s.opened, s.due, s.shortened, s.beyond_known AS "beyondKnown", s.outcome,
    s.done_at AS "doneAt", s.paused_until AS "pausedUntil", s.appointment, p.name AS "doneByName"
  FROM steps s LEFT JOIN memberships m ON m.id = s.done_by LEFT JOIN people p ON p.id = m.person_id
  WHERE s.transfer_id = $1 ORDER BY s.status <> 'open', s.due NULLS LAST, s.opened, s.key`;

/** Every step of one transfer as a reader in a role sees it, what is open and most urgent first. */
export async function stepsOf(
  manager: EntityManager,
  transfer: Pick<TransferRow, 'id' | 'phase'>,
  { calendars, role, today }: { calendars: CaseCalendars; role: Role; today: LocalDate },
): Promise<StepView[]> {
  const [rows, calendar] = await Promise.all([
    manager.query<(StepRow & { doneByName: string | null })[]>(STEPS_OF, [transfer.id]),
    calendars.of(manager, transfer.id),
  ]);
  return rows.map((row) => {
    const open = row.status === 'open';
    return {
      key: row.key,
      label: labelOf(row.key),
      task: taskOf(row.key),
      status: row.status,
      responsible: row.responsible,
      responsibleName: ROLE_NAMES[row.responsible],
      opened: row.opened,
      due: row.due,
      dueWords: open && row.due !== null ? deadlineWords(row.due, today, calendar[row.owner]) : null,
      late: open && row.due !== null && row.due < today,
      shortened: row.shortened,
      beyondKnown: row.beyondKnown,
      outcome: row.outcome,
      outcomeLabel: row.outcome === null ? null : (OUTCOME_LABELS[row.outcome] ?? row.outcome),
      outcomes: outcomesOf(row.key),
      doneAt: row.doneAt,
      doneBy: row.doneByName,
      pausedUntil: row.status === 'paused' ? row.pausedUntil : null,
      appointment: row.appointment,
      yours: open && !hasEnded(transfer.phase) && rolesForStep(row.key).includes(role),
    };
  });
}
