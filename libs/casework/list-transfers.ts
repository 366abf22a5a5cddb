import type { EntityManager } from 'typeorm';

import type { ListTransfersInput } from '../contracts/lists.js';
import { deadlineWords, localDateOf, type WorkCalendar } from '../calendar/index.js';
import { ALLOWED } from '../domain/actions.js';
import type { CalendarOwner } from '../domain/deadlines.js';
import { PHASE_LABELS, type Phase } from '../domain/phases.js';
import { sideOf, type Role } from '../domain/roles.js';
import { labelOf } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../persistence/actor.js';
import type { Workplace } from '../persistence/calendar-days.js';
import type { Sealed } from '../vault/vault.js';
import { writeAudit } from './audit-line.js';
import { CaseCalendars } from './calendars.js';
import type { Casework } from './casework.js';
import { cursorText, readCursor, type Cursor } from './cursor.js';
import { CaseworkError } from './errors.js';

import { ROLE_NAMES } from './role-names.js';
import { PERSONAL_PLACE, type Personal } from './student.js';
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

interface Row {
  id: string;
  studentId: string;
  personal: Buffer | null;
  studentNumber: string;
  phase: Phase;
  colour: TransferLine['colour'];
  vso: string;
  mbo: string | null;
  start: LocalDate;
  schoolYear: number;
  leadId: string;
  leadName: string;
  leadRole: Role;
  nextStep: string | null;
  nextDue: LocalDate | null;
  turn: Role | null;
  owner: CalendarOwner | null;
  vsoLocation: string;
  vsoOrganisation: string;
  mboLocation: string | null;
  mboOrganisation: string | null;
  municipality: string | null;
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
    return withActor(this.casework.dataSource, actor, async (manager) => {
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

  private async linesOf(manager: EntityManager, actor: StaffActor, rows: readonly Row[]): Promise<TransferLine[]> {
    const sealed = rows.flatMap(({ studentId, personal }): Sealed[] =>
      personal === null ? [] : [{ student: studentId, place: PERSONAL_PLACE, bytes: personal }],
    );
    const opened = await this.casework.vault.openMany<Personal>(manager, sealed);
    const people = new Map(sealed.map(({ student }, index) => [student, opened[index]]));
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
  private async calendarsOfPage(manager: EntityManager, rows: readonly Row[]): Promise<CalendarOf> {
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

type RowWithNext = Row & { nextStep: string; nextDue: LocalDate; turn: Role; owner: CalendarOwner };

function hasNext(row: Row): row is RowWithNext {
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
}: Row): Workplace {
  // A municipality that does not take part has no own days; the leaving school's calendar is the nearest that is known.
  if (owner === 'municipality' && municipality !== null) return { organisationId: municipality, locationId: null };
  if (owner === 'mbo' && mboOrganisation !== null) return { organisationId: mboOrganisation, locationId: mboLocation };
  return { organisationId: vsoOrganisation, locationId: vsoLocation };
}

function nextOf(actor: StaffActor, row: Row, today: LocalDate, calendarOf: CalendarOf): TransferLine['next'] {
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

type WorkingParty = 'vso' | 'mbo' | 'coach';

function partyWithWorkList(role: Role): WorkingParty | undefined {
  if (!ALLOWED['read-transfer'].roles.includes(role)) return undefined;
  if (role === 'transfercoach') return 'coach';
  const side = sideOf(role);
  return side === 'vso' || side === 'mbo' ? side : undefined;
}

/** The rows of a page and one more, in order: those with a day first, then those without. */
async function pageOf(
  manager: EntityManager,
  actor: StaffActor,
  party: WorkingParty,
  input: ListTransfersInput,
  cursor: Cursor | undefined,
  today: LocalDate,
): Promise<Row[]> {
  const wanted = input.limit + 1;
  const dated =
    cursor?.at === null ? [] : await rowsOf(manager, actor, party, { ...input, limit: wanted }, 'dated', cursor, today);
  if (dated.length >= wanted || input.overdue === true) return dated;
  const from = cursor?.at === null ? cursor : undefined;
  const rest = await rowsOf(manager, actor, party, { ...input, limit: wanted - dated.length }, 'undated', from, today);
  return [...dated, ...rest];
}

async function rowsOf(
  manager: EntityManager,
  actor: StaffActor,
  party: WorkingParty,
  input: ListTransfersInput,
  which: 'dated' | 'undated',
  cursor: Cursor | undefined,
  today: LocalDate,
): Promise<Row[]> {
  const parameters: unknown[] = [];
  const value = (given: unknown): string => `$${parameters.push(given)}`;
  const conditions = [which === 'dated' ? 't.next_due IS NOT NULL' : 't.next_due IS NULL'];
  if (cursor) {
    conditions.push(
      which === 'dated'
        ? `(t.next_due, t.id) > (${value(cursor.at)}::date, ${value(cursor.id)}::uuid)`
        : `t.id > ${value(cursor.id)}::uuid`,
    );
  }
  conditions.push(
    input.phase === undefined ? `t.phase NOT IN ('closed', 'withdrawn')` : `t.phase = ${value(input.phase)}`,
  );
  if (input.overdue === true) conditions.push(`t.next_due < ${value(today)}::date`);
  if (input.overdue === false) conditions.push(`(t.next_due IS NULL OR t.next_due >= ${value(today)}::date)`);
  if (input.colour !== undefined) conditions.push(`t.colour = ${value(input.colour)}`);
  if (input.schoolYear !== undefined) conditions.push(`t.school_year = ${value(input.schoolYear)}`);
  if (input.step !== undefined) conditions.push(`t.next_step = ${value(input.step)}`);
  if (input.studentNumber !== undefined) conditions.push(`t.student_number = ${value(input.studentNumber)}`);
  if (input.turn !== undefined) conditions.push(stepOfRole(value(input.turn)));
  if (input.whose === 'mine') {
    const me = value(actor.membership);
    conditions.push(
      `(t.lead_membership_id = ${me} OR t.deputy_membership_id = ${me} OR t.lead_membership_id IN (${STANDS_IN_FOR(me, value(today))})
        OR ${stepOfRole(value(actor.role))})`,
    );
  }
  const limit = value(input.limit);
  const ordered = which === 'dated' ? 't.next_due, t.id' : 't.id';
  const page = `SELECT t.* FROM transfers t WHERE ${conditions.join(' AND ')}`;
  const source = (): string => {
    if (party === 'coach') {
      return `(SELECT t.* FROM transfers t JOIN case_roles r ON r.transfer_id = t.id AND r.role = 'transfercoach'
        WHERE r.membership_id = ${value(actor.membership)} AND ${conditions.join(' AND ')} ORDER BY ${ordered} LIMIT ${limit}) t`;
    }
    return `unnest(${locationsOf(value, actor, input)}) AS l(id)
      CROSS JOIN LATERAL (${page} AND t.${party}_location_id = l.id ORDER BY ${ordered} LIMIT ${limit}) t`;
  };
  return manager.query<Row[]>(
    `WITH page AS MATERIALIZED (SELECT t.* FROM ${source()} ORDER BY ${ordered} LIMIT ${limit})
     SELECT t.id, t.student_id AS "studentId", s.personal, t.student_number AS "studentNumber", t.phase, t.colour,
       vl.name AS vso, ml.name AS mbo, t.start_date AS start, t.school_year AS "schoolYear", t.lead_membership_id AS "leadId",
       lp.name AS "leadName", t.lead_role AS "leadRole", t.next_step AS "nextStep",
       t.next_due AS "nextDue", st.responsible AS turn, st.owner, vl.id AS "vsoLocation", vl.organisation_id AS "vsoOrganisation",
       ml.id AS "mboLocation", ml.organisation_id AS "mboOrganisation",
       (SELECT o.id FROM organisations o WHERE o.kind = 'municipality' AND o.cbs_code = t.cbs_code LIMIT 1) AS municipality
     FROM page t
       LEFT JOIN students s ON s.id = t.student_id
       JOIN locations vl ON vl.id = t.vso_location_id LEFT JOIN locations ml ON ml.id = t.mbo_location_id
       JOIN memberships lm ON lm.id = t.lead_membership_id JOIN people lp ON lp.id = lm.person_id
       LEFT JOIN steps st ON st.transfer_id = t.id AND st.key = t.next_step
     ORDER BY ${ordered}`,
    parameters,
  );
}

/** Colleagues who are away and whose deputy this is: their leads are on this list as long as they are. */
const STANDS_IN_FOR = (me: string, today: string): string =>
  `SELECT a.id FROM memberships a WHERE a.deputy_membership_id = ${me} AND a.absent_from <= ${today}::date
     AND (a.absent_until IS NULL OR a.absent_until >= ${today}::date)`;

function stepOfRole(role: string): string {
  return `EXISTS (SELECT 1 FROM steps w WHERE w.transfer_id = t.id AND w.key = t.next_step AND w.responsible = ${role})`;
}

/** The locations of the own organisation: a mentor helps out at another one, and the file is open to the whole school. */
function locationsOf(value: (given: unknown) => string, actor: StaffActor, { location }: ListTransfersInput): string {
  const organisation = value(actor.organisation);
  const one = location === undefined ? '' : ` AND id = ${value(location)}`;
  return `ARRAY(SELECT id FROM locations WHERE organisation_id = ${organisation}${one})`;
}
