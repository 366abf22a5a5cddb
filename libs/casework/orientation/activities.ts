import { randomUUID } from 'node:crypto';

import type { PlanActivityBody, TellActivityBody } from '../../contracts/guidance/orientation.js';
import type { SectionContent } from '../../contracts/dossier/sections.js';
import { localDateOf } from '../../calendar/index.js';
import type { Role } from '../../domain/roles.js';
import type { Actor } from '../../persistence/actor.js';
import { ActivityRow } from '../../persistence/entities/activity.js';
import { AppointmentRow } from '../../persistence/entities/appointment.js';
import { DossierSectionRow } from '../../persistence/entities/dossier-section.js';
import { cancelMeeting, saveMeeting } from '../appointments.js';
import type { Casework } from '../casework.js';
import { sectionPlace } from '../dossier/read-dossier.js';
import { writeContent } from '../dossier/write-section.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { requireAction, withTransferFile, type TransferFile } from '../transfer-file.js';

/** The step of the appointments of activities: they belong to no step of the journey. */
export const ORIENTATION = 'orientation';

/** A visit, a day along, a talk: planned, and everybody invited with a calendar file. */
export class PlanActivity {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTIVITY.UNKNOWN, APPOINTMENT.PAST, APPOINTMENT.CANCELLED */
  async execute(actor: Actor, input: PlanActivityBody & { transfer: string }): Promise<Done> {
    const { transfer, kind, startsAt, endsAt, place, invited, askedBy, moves } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'plan-activity');
      const moved = moves === undefined ? undefined : await activityOf(file, moves);
      const meeting = { step: ORIENTATION, startsAt, endsAt, place, invited, moves: moved?.appointmentId, activity: moved?.kind ?? kind };
      const appointment = await saveMeeting(file, meeting);
      const id = moved?.id ?? randomUUID();
      if (moved === undefined) {
        await file.manager.insert(ActivityRow, {
          id,
          transferId: transfer,
          appointmentId: appointment.id,
          kind,
          askedBy: askedBy ?? null,
          toldBy: null,
          toldAt: null,
          plannedBy: staffOf(actor).membership,
          plannedAt: file.now,
        });
      }
      const done = await unchanged(file, { action: 'activity.planned', fields: [kind, 'startsAt', 'place', 'invited'] }, { created: id });
      return { ...done, appointment: appointment.id };
    });
  }
}

/** An activity that does not go through: it leaves everybody's calendar. */
export class CancelActivity {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTIVITY.UNKNOWN, APPOINTMENT.CANCELLED */
  async execute(actor: Actor, { transfer, activity }: { transfer: string; activity: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'plan-activity');
      const { appointmentId, kind } = await activityOf(file, activity);
      await cancelMeeting(file, appointmentId, kind);
      return unchanged(file, { action: 'activity.cancelled', fields: [kind] });
    });
  }
}

/** Was the student there, and what did it bring? It goes into the shared LOB record, which goes along to the mbo. */
export class TellActivity {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTIVITY.UNKNOWN, ACTIVITY.TOLD, APPOINTMENT.CANCELLED, INPUT.INVALID (it is still to come) */
  async execute(actor: Actor, input: TellActivityBody & { transfer: string; activity: string }): Promise<Done> {
    const { transfer, attended, learned, choice } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'tell-activity');
      const { manager, now } = file;
      const activity = await activityOf(file, input.activity);
      const meeting = await manager.findOneByOrFail(AppointmentRow, { id: activity.appointmentId });
      if (activity.toldAt !== null) throw new CaseworkError('ACTIVITY.TOLD', `activity ${activity.id} was told`);
      if (meeting.status === 'cancelled') throw new CaseworkError('APPOINTMENT.CANCELLED', `activity ${activity.id} was cancelled`);
      if (meeting.startsAt > now) refuseMistakes([mistake('attended', 'INPUT.INVALID', 'Deze activiteit moet nog komen.')]);
      const there: Role[] = attended ? ['student'] : [];
      await manager.update(AppointmentRow, meeting.id, { status: 'held', attended: there });
      await manager.update(ActivityRow, activity.id, { toldBy: actor.kind === 'staff' ? 'staff' : 'student', toldAt: now });
      if (learned !== undefined || choice !== undefined) {
        const entry = { kind: activity.kind, on: localDateOf(meeting.startsAt), ...(learned === undefined ? {} : { learned }) };
        await addToLob(file, attended ? [entry] : [], choice);
      }
      return unchanged(file, { action: 'activity.told', fields: [activity.kind, 'attended', 'learned'] });
    });
  }
}

async function activityOf(file: TransferFile, id: string): Promise<ActivityRow> {
  const row = await file.manager.findOneBy(ActivityRow, { id, transferId: file.transfer.id });
  if (!row) throw new CaseworkError('ACTIVITY.UNKNOWN', `no activity ${id}`);
  return row;
}

type Lob = SectionContent<'lob'>;

async function addToLob(file: TransferFile, entries: Lob['activities'], choice: string | undefined): Promise<void> {
  const { manager, transfer, casework } = file;
  const row = await manager.findOneBy(DossierSectionRow, { transferId: transfer.id, section: 'lob' });
  const before: Lob =
    row === null ? { activities: [] } : await casework.vault.open<Lob>(manager, transfer.studentId, sectionPlace('lob'), row.content);
  const lob: Lob = { ...before, activities: [...before.activities, ...entries], ...(choice === undefined ? {} : { choice }) };
  await writeContent(file, 'lob', lob, 'any');
}
