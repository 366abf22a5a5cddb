import type { EntityManager } from 'typeorm';

import { deadlineWords, localDateOf, type WorkCalendar } from '../calendar/index.js';
import { ALLOWED } from '../domain/actions.js';
import type { Phase } from '../domain/phases.js';
import { labelOf } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { writeAudit } from './audit-line.js';
import { CaseCalendars } from './calendars.js';
import type { Casework } from './casework.js';
import { staffOf } from './done.js';
import { CaseworkError } from './errors.js';
import { peopleOfList } from './student.js';
import { taskOf } from './transfer-words.js';

/** A step that waits for the role of the reader, while something else of that transfer is more urgent. */
export interface OwnStep {
  transfer: string;
  firstName: string;
  lastName: string | null;
  phase: Phase;
  step: string;
  label: string;
  /** A sentence that starts with a verb. */
  task: string;
  due: LocalDate;
  /** 'was 5 maart · 2 schooldagen te laat'. */
  dueWords: string;
}

interface Row {
  transfer: string;
  studentId: string;
  personal: Buffer | null;
  phase: Phase;
  step: string;
  due: LocalDate;
  organisation: string;
  location: string | null;
}

/** As many as somebody can look over; the rest is under the students. */
const MOST = 50;

/** Begins at the locations of the own school, as every list does. The consent step is nobody's work. */
const OWN_STEPS = (party: 'vso' | 'mbo'): string => `
  SELECT t.id AS transfer, t.student_id AS "studentId", s.personal, t.phase, w.key AS step, w.due,
    l.organisation_id AS organisation, l.id AS location
  FROM locations l JOIN transfers t ON t.${party}_location_id = l.id AND t.phase NOT IN ('closed', 'withdrawn')
    JOIN steps w ON w.transfer_id = t.id AND w.status = 'open' AND w.responsible = $2 AND w.due <= $3::date
      AND w.key IS DISTINCT FROM t.next_step AND w.kind <> 'consent'
    LEFT JOIN students s ON s.id = t.student_id
  WHERE l.organisation_id = $1 ORDER BY w.due, t.id LIMIT ${String(MOST)}`;

/**
 * What waits for the role of the reader up to a day, besides the most urgent step of each transfer: a work list that knows one step of
 * each would keep silent about a talk of today, because a colleague is late with something else.
 */
export class ReadOwnSteps {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { until }: { until: LocalDate }): Promise<OwnStep[]> {
    const staff = staffOf(actor);
    const party = staff.role.startsWith('vso-') ? 'vso' : staff.role.startsWith('mbo-') ? 'mbo' : undefined;
    if (party === undefined || !ALLOWED['read-transfer'].roles.includes(staff.role)) {
      throw new CaseworkError('ACTION.NOT_YOURS', `${staff.role} has no steps of a school`);
    }
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const rows = await manager.query<Row[]>(OWN_STEPS(party), [staff.organisation, staff.role, until]);
      if (rows.length === 0) return [];
      const people = await peopleOfList(this.casework, manager, rows);
      const today = localDateOf(this.casework.clock.now());
      const calendarOf = this.calendarsOfPage(manager);
      const steps: OwnStep[] = [];
      for (const { transfer, studentId, phase, step, due, organisation, location } of rows) {
        const personal = people.get(studentId);
        steps.push({
          transfer,
          firstName: personal?.firstName ?? 'Leerling',
          lastName: personal?.lastName ?? null,
          phase,
          step,
          label: labelOf(step),
          task: taskOf(step),
          due,
          dueWords: deadlineWords(due, today, await calendarOf(organisation, location)),
        });
      }
      await writeAudit(this.casework, manager, staff, {
        action: 'list.read',
        fields: ['firstName', 'lastName', 'steps'],
      });
      return steps;
    });
  }

  /** A list shows a few locations many times: each is asked for its calendar once. */
  private calendarsOfPage(
    manager: EntityManager,
  ): (organisation: string, location: string | null) => Promise<WorkCalendar> {
    const asked = new Map<string, Promise<WorkCalendar>>();
    return (organisation, location) => {
      const key = `${organisation} ${String(location)}`;
      const known = asked.get(key) ?? this.calendars.ofOrganisation(manager, organisation, location);
      asked.set(key, known);
      return known;
    };
  }
}
