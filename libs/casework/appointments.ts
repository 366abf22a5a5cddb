import { randomUUID } from 'node:crypto';

import type { PlanAppointmentBody } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import { localDateOf } from '../calendar/index.js';
import type { ActivityKind } from '../domain/codes.js';
import type { Role } from '../domain/roles.js';
import type { Actor } from '../persistence/actor.js';
import { AppointmentRow } from '../persistence/entities/appointment.js';
import { StepRow } from '../persistence/entities/step.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError, mistake, refuseMistakes } from './errors.js';
import { notify } from './notify.js';
import { changeTransfer, openStepOf, withTransferFile, requireAction, type Change, type TransferFile } from './transfer-file.js';

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
      const change = await planOnStep(file, input);
      appointment = change.appointment;
      return change;
    });
    return { ...recorded, appointment };
  }
}

/** A meeting on an open step, in the locked file. @throws CaseworkError as PlanAppointment */
export async function planOnStep(file: TransferFile, input: Meeting): Promise<Change & { appointment: string }> {
  const row = await saveMeeting(file, input);
  const on = localDateOf(row.startsAt);
  await file.manager.update(StepRow, { transferId: file.transfer.id, key: input.step }, { appointment: on });
  return {
    appointment: row.id,
    fact: { type: 'appointment', step: input.step, on },
    audit: { action: 'appointment.planned', fields: [input.step, 'startsAt', 'endsAt', 'place', 'invited'] },
  };
}

/** What is known of a meeting before it is planned. */
export type Meeting = PlanAppointmentBody & { activity?: ActivityKind };

/** Plans or moves a meeting and invites everybody. @throws CaseworkError APPOINTMENT.PAST, APPOINTMENT.UNKNOWN, APPOINTMENT.CANCELLED */
export async function saveMeeting(file: TransferFile, meeting: Meeting): Promise<AppointmentRow> {
  if (Date.parse(meeting.startsAt) <= file.now) refuseMistakes([mistake('startsAt', 'APPOINTMENT.PAST')]);
  const row = await plannedRow(file, meeting);
  await file.manager.save(AppointmentRow, row);
  await invite(file, row, 'invite', meeting.activity);
  return row;
}

async function plannedRow(file: TransferFile, input: Meeting): Promise<AppointmentRow> {
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
      const { step } = await cancelMeeting(file, appointment);
      await file.manager.update(StepRow, { transferId: transfer, key: step }, { appointment: null });
      const lead = file.transfer.leadMembershipId;
      const line = { action: 'appointment.cancelled', fields: [step], transfer, lead };
      await writeAudit(this.casework, file.manager, actor, line);
      // The rhythm of the step does not change, so the workflow need not know.
      return { transfer, seq: file.transfer.seq, version: file.transfer.version };
    });
  }
}

/** @throws CaseworkError APPOINTMENT.UNKNOWN, APPOINTMENT.CANCELLED */
export async function cancelMeeting(file: TransferFile, appointment: string, activity?: ActivityKind): Promise<AppointmentRow> {
  const row = await appointmentOf(file, appointment);
  const cancelled = { ...row, status: 'cancelled' as const, sequence: row.sequence + 1 };
  await file.manager.save(AppointmentRow, cancelled);
  await invite(file, cancelled, 'invite-cancelled', activity);
  return cancelled;
}

/** An invitation for each invited role; the same meeting with the same times invites once. */
async function invite(
  file: TransferFile,
  row: AppointmentRow,
  template: 'invite' | 'invite-cancelled',
  activity: ActivityKind | undefined,
): Promise<void> {
  await notify(file, {
    key: `invite:${row.id}:${row.sequence}`,
    template,
    step: row.step,
    roles: row.invited,
    invite: { appointment: row.id, sequence: row.sequence },
    activity,
  });
}
