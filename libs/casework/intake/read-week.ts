import type { EntityManager } from 'typeorm';

import { instantOf } from '../../calendar/index.js';
import { ALLOWED } from '../../domain/actions.js';
import type { Role } from '../../domain/roles.js';
import { labelOf } from '../../domain/steps.js';
import { addDays } from '../../domain/time.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffOf } from '../done.js';
import { CaseworkError } from '../errors.js';
import { peopleOfList } from '../student.js';
import { mondayOf } from '../landing/absence.js';

export interface WeekMeeting {
  id: string;
  transfer: string;
  name: string;
  step: string;
  label: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  status: 'planned' | 'held';
  invited: Role[];
}

/** Somebody who waits for a meeting that is on nobody's calendar yet. */
export interface ToPlan {
  transfer: string;
  name: string;
  step: string;
  label: string;
  due: LocalDate | null;
  /** The student is asked to choose from several moments. */
  proposed: boolean;
}

export interface MeetingWeek {
  /** Monday. */
  from: LocalDate;
  /** Sunday. */
  to: LocalDate;
  meetings: WeekMeeting[];
  toPlan: ToPlan[];
}

type Row<T> = Omit<T, 'name' | 'label'> & { studentId: string; personal: Buffer | null };

/** Both begin at the locations of the own school, as every list does. */
const MEETINGS = `
  SELECT a.id, t.id AS transfer, t.student_id AS "studentId", s.personal, a.step, a.starts_at AS "startsAt", a.ends_at AS "endsAt",
    a.place, a.status, a.invited
  FROM locations l JOIN transfers t ON t.mbo_location_id = l.id JOIN appointments a ON a.transfer_id = t.id
    LEFT JOIN students s ON s.id = t.student_id
  WHERE l.organisation_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 AND a.status <> 'cancelled'
  ORDER BY a.starts_at, a.id`;
const TO_PLAN = `
  SELECT t.id AS transfer, t.student_id AS "studentId", s.personal, w.key AS step, w.due,
    EXISTS (SELECT 1 FROM date_proposals d WHERE d.transfer_id = t.id AND d.step = w.key AND d.status = 'open') AS proposed
  FROM locations l JOIN transfers t ON t.mbo_location_id = l.id
    JOIN steps w ON w.transfer_id = t.id AND w.key IN ('intake', 'specialist-intake') AND w.status = 'open'
    LEFT JOIN students s ON s.id = t.student_id
  WHERE l.organisation_id = $1 AND NOT EXISTS (
    SELECT 1 FROM appointments a WHERE a.transfer_id = t.id AND a.step = w.key AND a.status = 'planned')
  ORDER BY w.due NULLS LAST, t.id LIMIT 100`;

/** The meetings of an mbo in one week, and who still waits for one. */
export class ReadMeetingWeek {
  constructor(private readonly casework: Casework) {}

  /** @param on any day of the week. @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { on }: { on: LocalDate }): Promise<MeetingWeek> {
    const staff = staffOf(actor);
    if (!staff.role.startsWith('mbo-') || !ALLOWED['plan-appointment'].roles.includes(staff.role)) {
      throw new CaseworkError('ACTION.NOT_YOURS', `the week is not for ${staff.role}`);
    }
    const from = mondayOf(on);
    const after = addDays(from, 7);
    const bounds = [new Date(instantOf(from, 0)), new Date(instantOf(after, 0))];
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const meetings = await manager.query<Row<WeekMeeting>[]>(MEETINGS, [staff.organisation, ...bounds]);
      const toPlan = await manager.query<Row<ToPlan>[]>(TO_PLAN, [staff.organisation]);
      const names = await this.namesOf(manager, [...meetings, ...toPlan]);
      await writeAudit(this.casework, manager, staff, {
        action: 'week.read',
        fields: ['firstName', 'lastName', 'startsAt'],
      });
      const named = <T extends { studentId: string; step: string; personal: Buffer | null }>({
        studentId,
        personal: _personal,
        ...row
      }: T): Omit<T, 'studentId' | 'personal'> & { name: string; label: string } => ({
        ...row,
        name: names.get(studentId) ?? 'Leerling',
        label: labelOf(row.step),
      });
      return { from, to: addDays(from, 6), meetings: meetings.map(named), toPlan: toPlan.map(named) };
    });
  }

  private async namesOf(
    manager: EntityManager,
    rows: readonly { studentId: string; personal: Buffer | null }[],
  ): Promise<Map<string, string>> {
    const people = await peopleOfList(this.casework, manager, rows);
    return new Map(
      [...people].map(([student, person]) => [student, [person?.firstName, person?.lastName].filter(Boolean).join(' ')]),
    );
  }
}
