import type { DataSource } from 'typeorm';
import { localDayOf } from '../../../libs/calendar/amsterdam.js';
import { localMinuteOf } from '../../../libs/calendar/index.js';
import type { EscalationReason, Instant, JournalKind, LocalDate, Phase, Role } from '../../../libs/domain/index.js';
import type { Circle, Seen } from '../../../libs/simulation/people/circle.js';

/** A line of the journal as the database has it. */
export interface JournalRow {
  id: number;
  key: string;
  transfer: string;
  decision: number;
  n: number;
  at: Instant;
  phase: Phase;
  kind: JournalKind;
  step: string | null;
  due: LocalDate | null;
  rung: number | null;
  recipientRole: Role | null;
  organisation: string | null;
  calendar: string | null;
  detail: string | null;
}

const READ = `
  SELECT j.id, j.key, j.transfer_id AS transfer, j.decision, j.n, j.at, j.phase, j.kind, j.step, j.due, j.rung,
    j.recipient_role AS "recipientRole", o.name AS organisation, j.calendar, j.detail->>'code' AS detail
  FROM journal j LEFT JOIN organisations o ON o.id = j.organisation_id
  WHERE j.id > $1 ORDER BY j.transfer_id, j.decision, j.n`;

/** The journal as a file that people can open; remembers how far it was read. */
export class JournalReader {
  readonly rows: JournalRow[] = [];
  private last = 0;

  constructor(private readonly admin: DataSource) {}

  /** What was written since the last time, per transfer in the order of its decisions. */
  async news(): Promise<JournalRow[]> {
    const rows = await this.admin.query<JournalRow[]>(READ, [this.last]);
    for (const row of rows) {
      this.rows.push(row);
      this.last = Math.max(this.last, row.id);
    }
    return rows;
  }
}

/** Nobody records anything before ten o'clock, and every moment of an agenda lies before half past nine. */
const TEN_O_CLOCK = 600;

/** Lets the people around a student read a line. */
export function show(circle: Circle, row: JournalRow): void {
  const seen: Seen = { day: localDayOf(row.at), morning: localMinuteOf(row.at) < TEN_O_CLOCK };
  const step = row.step ?? undefined;
  const detail = row.detail ?? '';
  switch (row.kind) {
    case 'step-opened':
      if (step !== undefined && row.recipientRole !== null)
        circle.stepOpened(step, row.recipientRole, row.due ?? undefined, seen);
      return;
    case 'step-closed':
      if (step !== undefined) circle.stepClosed(step, detail.slice(detail.indexOf(':') + 1), seen);
      return;
    case 'phase-changed':
      circle.phaseChanged(row.phase);
      return;
    case 'message':
      if (row.recipientRole !== null) circle.message(detail, row.recipientRole, step, row.rung ?? undefined, seen);
      return;
    case 'escalation': {
      const reason = detail as EscalationReason;
      circle.escalated(reason === 'stall' ? `stall:${step}` : reason, reason, step, seen);
      return;
    }
    case 'check-in-planned':
    case 'lead-changed':
      return;
  }
}
