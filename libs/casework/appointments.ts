import { randomUUID } from 'node:crypto';

import type { PlanAppointmentBody } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import { localDateOf } from '../calendar/index.js';
import type { Role } from '../domain/roles.js';
import type { Actor } from '../persistence/actor.js';
import { resolveRole } from '../persistence/case-roles.js';
import { AppointmentRow } from '../persistence/entities/appointment.js';
import { StepRow } from '../persistence/entities/step.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError, mistake, refuseMistakes } from './errors.js';
import { changeTransfer, openStepOf, withTransferFile, requireAction, type TransferFile } from './transfer-file.js';

export type PlanAppointmentInput = PlanAppointmentBody & { transfer: string };

/** The student belongs at these meetings, invited by name or not. */
const WITH_STUDENT: Role = 'student';

/**
 * A meeting on a step, with a calendar invitation for everybody by mail. Planning one that moves an earlier one keeps the UID and
 * raises the SEQUENCE, so that it moves in every calendar.
 */
export class PlanAppointment {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.NOT_OPEN, APPOINTMENT.PAST, APPOINTMENT.UNKNOWN, APPOINTMENT.CANCELLED */
  async execute(actor: Actor, input: PlanAppointmentInput): Promise<Recorded & { appointment: string }> {
    let appointment = '';
    const recorded = await changeTransfer(this.casework, actor, input.transfer, async (file) => {
      requireAction(file, 'plan-appointment');
      await openStepOf(file, input.step);
      const startsAt = Date.parse(input.startsAt);
      if (startsAt <= file.now) refuseMistakes([mistake('startsAt', 'APPOINTMENT.PAST')]);
      const row = await plannedRow(file, input);
      appointment = row.id;
      const on = localDateOf(startsAt);
      await file.manager.save(AppointmentRow, row);
      await file.manager.update(StepRow, { transferId: input.transfer, key: input.step }, { appointment: on });
      await invite(file, row, 'invite');
      return {
        fact: { type: 'appointment', step: input.step, on },
        audit: { action: 'appointment.planned', fields: [input.step, 'startsAt', 'endsAt', 'place', 'invited'] },
      };
    });
    return { ...recorded, appointment };
  }
}

async function plannedRow(file: TransferFile, input: PlanAppointmentInput): Promise<AppointmentRow> {
  const { step, place, moves } = input;
  const times = { startsAt: Date.parse(input.startsAt), endsAt: Date.parse(input.endsAt), place: place ?? null };
  const invited = [...new Set<Role>([WITH_STUDENT, ...input.invited])];
  if (moves !== undefined) {
    const earlier = await appointmentOf(file, moves);
    return { ...earlier, ...times, step, invited, sequence: earlier.sequence + 1 };
  }
  const id = randomUUID();
  const uid = `${id}@doorlijn`;
  return {
    id,
    transferId: file.transfer.id,
    step,
    ...times,
    uid,
    sequence: 0,
    status: 'planned',
    invited,
    attended: [],
  };
}

/** @throws CaseworkError APPOINTMENT.UNKNOWN, APPOINTMENT.CANCELLED */
async function appointmentOf(file: TransferFile, id: string): Promise<AppointmentRow> {
  const row = await file.manager.findOneBy(AppointmentRow, { id, transferId: file.transfer.id });
  if (!row) throw new CaseworkError('APPOINTMENT.UNKNOWN', `no appointment ${id}`);
  if (row.status !== 'planned') throw new CaseworkError('APPOINTMENT.CANCELLED', `appointment ${id} is ${row.status}`);
  return row;
}

/** A meeting that does not go through: everybody who was invited hears it, and it leaves their calendars. */
export class CancelAppointment {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError APPOINTMENT.UNKNOWN, APPOINTMENT.CANCELLED */
  async execute(actor: Actor, { transfer, appointment }: { transfer: string; appointment: string }): Promise<Recorded> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'plan-appointment');
      const row = await appointmentOf(file, appointment);
      const cancelled = { ...row, status: 'cancelled' as const, sequence: row.sequence + 1 };
      await file.manager.save(AppointmentRow, cancelled);
      await file.manager.update(StepRow, { transferId: transfer, key: row.step }, { appointment: null });
      await invite(file, cancelled, 'invite-cancelled');
      const lead = file.transfer.leadMembershipId;
      const line = { action: 'appointment.cancelled', fields: [row.step], transfer, lead };
      await writeAudit(this.casework, file.manager, actor, line);
      // The rhythm of the step does not change, so the workflow need not know.
      return { transfer, seq: file.transfer.seq, version: file.transfer.version };
    });
  }
}

const INVITE = `
  INSERT INTO messages (dedupe_key, transfer_id, student_id, step, template, recipient_membership_id, recipient_kind,
    recipient_index, role, send_after, invite)
  SELECT $1 || ':' || i.role || coalesce(':' || i.index, ''), $2, $3, $4, $5, i.membership, i.kind, i.index, i.role, $6, $7::jsonb
  FROM jsonb_to_recordset($8::jsonb) AS i(role text, kind text, membership uuid, index int)
  ON CONFLICT (dedupe_key) DO NOTHING`;

/** A message per invited person; who has no address or fills no role yet gets none, and blocks nothing. */
async function invite(file: TransferFile, row: AppointmentRow, template: 'invite' | 'invite-cancelled'): Promise<void> {
  const { manager, transfer, now, today } = file;
  const recipients: { role: Role; kind: string; membership: string | null; index: number | null }[] = [];
  for (const role of row.invited) {
    const holder = await resolveRole(manager, { transferId: transfer.id, role, deputy: false, on: today });
    if (!holder) continue;
    if (holder.kind === 'staff') recipients.push({ role, kind: 'staff', membership: holder.membershipId, index: null });
    else recipients.push({ role, kind: holder.kind, membership: null, index: holder.kind === 'parent' ? 0 : null });
  }
  await manager.query(INVITE, [
    `invite:${row.id}:${row.sequence}`,
    transfer.id,
    transfer.studentId,
    row.step,
    template,
    new Date(now),
    JSON.stringify({ appointment: row.id, sequence: row.sequence }),
    JSON.stringify(recipients),
  ]);
}
