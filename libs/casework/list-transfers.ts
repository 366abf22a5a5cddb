import type { EntityManager } from 'typeorm';

import type { ListTransfersInput } from '../contracts/lists.js';
import { deadlineWords, localDateOf, type WorkCalendar } from '../calendar/index.js';
import { ALLOWED } from '../domain/actions.js';
import type { CalendarOwner } from '../domain/deadlines.js';
import { PHASE_LABELS, type Phase } from '../domain/phases.js';
import { sideOf, type Role } from '../domain/roles.js';
import { labelOf } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import { withActorOnePlan, type Actor, type StaffActor } from '../persistence/actor.js';
import type { Workplace } from '../persistence/calendar-days.js';
import { writeAudit } from './audit-line.js';
import { CaseCalendars } from './calendars.js';
import type { Casework } from './casework.js';
import { cursorText, readCursor } from './cursor.js';
import { CaseworkError } from './errors.js';

import { ROLE_NAMES } from './role-names.js';
import { peopleOfList } from './student.js';
import { pageOf, type TransferRow, type WorkingParty } from './transfer-pages.js';
import { stationsOf, taskOf, type StationView } from './transfer-words.js';

export interface TransferLine {
  id: string;
  firstName: string;
  lastName: string | null;
  studentNumber: string;
  phase: Phase;
  phaseLabel: string;
  line: StationView[];
  colour: 'green' | 'amber' | 'red' | null;
  vso: string;
  mbo: string | null;
  start: LocalDate;
  schoolYear: number;
  lead: { membership: string; name: string; role: Role; mine: boolean };
  /** The most urgent open step; null when nothing is open with a term. */
  next: {
    step: string;
    label: string;
    /** A sentence that starts with a verb. */
    task: string;
    /** Whose turn it is. */
    turn: Role;
    turnName: string;
    due: LocalDate;
    /** 'was 5 maart · 2 schooldagen te laat'. */
    dueWords: string;
    late: boolean;
    yours: boolean;
  } | null;
}

export interface TransferPage {
  items: TransferLine[];
  /** For the next page; null on the last. */
  next: string | null;
}

/**
 * The work list of a member of staff: the transfers of their organisation that are open to it, what is overdue first. Each
 * location is walked in the order of its own index and no further than the page, so that the list stays fast however long it is.
 */
export class ListTransfers {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS (students, parents and desks have no work list), CURSOR.INVALID */
  async execute(actor: Actor, input: ListTransfersInput): Promise<TransferPage> {
    if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'a work list is for staff');
    const party = partyWithWorkList(actor.role);
    if (party === undefined) {
      throw new CaseworkError('ACTION.NOT_YOURS', `${actor.role} has an inbox of escalations, no work list`);
    }
    const cursor = readCursor(input.cursor);
    return withActorOnePlan(this.casework.dataSource, actor, async (manager) => {
      const rows = await pageOf(manager, actor, party, input, cursor, localDateOf(this.casework.clock.now()));
      const shown = rows.slice(0, input.limit);
      const items = await this.linesOf(manager, actor, shown);
      await writeAudit(this.casework, manager, actor, {
        action: 'list.read',
        fields: ['firstName', 'lastName', 'phase', 'next'],
      });
      const last = shown.at(-1);
      const next = rows.length > input.limit && last ? cursorText({ at: last.nextDue, id: last.id }) : null;
      return { items, next };
    });
  }

  private async linesOf(
    manager: EntityManager,
    actor: StaffActor,
    rows: readonly TransferRow[],
  ): Promise<TransferLine[]> {
    const people = await peopleOfList(this.casework, manager, rows);
    const today = localDateOf(this.casework.clock.now());
    const calendarOf = await this.calendarsOfPage(manager, rows);
    const lines: TransferLine[] = [];
    for (const row of rows) {
      const personal = people.get(row.studentId);
      lines.push({
        id: row.id,
        firstName: personal?.firstName ?? 'Leerling',
        lastName: personal?.lastName ?? null,
        studentNumber: row.studentNumber,
        phase: row.phase,
        phaseLabel: PHASE_LABELS[row.phase],
        line: stationsOf(row.phase),
        colour: row.colour,
        vso: row.vso,
        mbo: row.mbo,
        start: row.start,
        schoolYear: row.schoolYear,
        lead: { membership: row.leadId, name: row.leadName, role: row.leadRole, mine: row.leadId === actor.membership },
        next: nextOf(actor, row, today, calendarOf),
      });
    }
    return lines;
  }

  /** A page shows a few schools many times: each calendar is asked for once, and all of them together. */
  private async calendarsOfPage(manager: EntityManager, rows: readonly TransferRow[]): Promise<CalendarOf> {
    const places = new Map(
      rows.filter(hasNext).map((row): [string, Workplace] => {
        const place = workplaceOf(row);
        return [keyOf(place), place];
      }),
    );
    const wanted = [...places.values()];
    const found = wanted.length === 0 ? [] : await this.calendars.ofPlaces(manager, wanted);
    const calendars = new Map([...places.keys()].map((key, index) => [key, found[index]]));
    return (place) => calendars.get(keyOf(place));
  }
}

type CalendarOf = (place: Workplace) => WorkCalendar | undefined;

const keyOf = ({ organisationId, locationId }: Workplace): string => `${organisationId} ${locationId}`;

type RowWithNext = TransferRow & { nextStep: string; nextDue: LocalDate; turn: Role; owner: CalendarOwner };

function hasNext(row: TransferRow): row is RowWithNext {
  return row.nextStep !== null && row.nextDue !== null && row.turn !== null && row.owner !== null;
}

/** On whose calendar the most urgent step counts. */
function workplaceOf({
  owner,
  municipality,
  mboOrganisation,
  mboLocation,
  vsoOrganisation,
  vsoLocation,
}: TransferRow): Workplace {
  // A municipality that does not take part has no own days; the leaving school's calendar is the nearest that is known.
  if (owner === 'municipality' && municipality !== null) return { organisationId: municipality, locationId: null };
  if (owner === 'mbo' && mboOrganisation !== null) return { organisationId: mboOrganisation, locationId: mboLocation };
  return { organisationId: vsoOrganisation, locationId: vsoLocation };
}

function nextOf(actor: StaffActor, row: TransferRow, today: LocalDate, calendarOf: CalendarOf): TransferLine['next'] {
  const calendar = hasNext(row) ? calendarOf(workplaceOf(row)) : undefined;
  if (!hasNext(row) || calendar === undefined) return null;
  const { nextStep: step, nextDue: due, turn } = row;
  return {
    step,
    label: labelOf(step),
    task: taskOf(step),
    turn,
    turnName: ROLE_NAMES[turn],
    due,
    dueWords: deadlineWords(due, today, calendar),
    late: due < today,
    yours: turn === actor.role,
  };
}

function partyWithWorkList(role: Role): WorkingParty | undefined {
  if (!ALLOWED['read-transfer'].roles.includes(role)) return undefined;
  if (role === 'transfercoach') return 'coach';
  const side = sideOf(role);
  return side === 'vso' || side === 'mbo' ? side : undefined;
}
