import type { EntityManager } from 'typeorm';

import type { ListTransfersInput } from '../contracts/lists.js';
import type { CalendarOwner } from '../domain/deadlines.js';
import type { Phase } from '../domain/phases.js';
import { ROLES, type Role } from '../domain/roles.js';
import { STEPS } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import type { StaffActor } from '../persistence/actor.js';
import type { Cursor } from './cursor.js';

/** What a page shows of one transfer, as it lies in the file. */
export interface TransferRow {
  id: string;
  studentId: string;
  personal: Buffer | null;
  studentNumber: string;
  phase: Phase;
  colour: 'green' | 'amber' | 'red' | null;
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

/** In which of its parties an organisation has a work list. */
export type WorkingParty = 'vso' | 'mbo' | 'coach';

/** The rows of a page and one more, in order: those with a day first, then those without. */
export async function pageOf(
  manager: EntityManager,
  actor: StaffActor,
  party: WorkingParty,
  input: ListTransfersInput,
  cursor: Cursor | undefined,
  today: LocalDate,
): Promise<TransferRow[]> {
  const wanted = input.limit + 1;
  const dated =
    cursor?.at === null ? [] : await rowsOf(manager, actor, party, { ...input, limit: wanted }, 'dated', cursor, today);
  if (dated.length >= wanted || input.overdue === true) return dated;
  const from = cursor?.at === null ? cursor : undefined;
  const rest = await rowsOf(manager, actor, party, { ...input, limit: wanted }, 'undated', from, today);
  return [...dated, ...rest].slice(0, wanted);
}

async function rowsOf(
  manager: EntityManager,
  actor: StaffActor,
  party: WorkingParty,
  input: ListTransfersInput,
  which: 'dated' | 'undated',
  cursor: Cursor | undefined,
  today: LocalDate,
): Promise<TransferRow[]> {
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
  if (input.turn !== undefined) conditions.push(stepOfRole(input.turn));
  // Written out: with an unknown limit PostgreSQL expects a tenth of the table, and plans every page anew.
  const limit = String(Math.trunc(input.limit));
  const ordered = which === 'dated' ? 't.next_due, t.id' : 't.id';
  const where = conditions.join(' AND ');
  const page = (reason: string): string => `SELECT t.* FROM transfers t WHERE ${where} AND ${reason}`;
  const order = `ORDER BY ${ordered} LIMIT ${limit}`;
  const places = party === 'coach' ? '' : locationsOf(value, actor, input);
  const perLocation = (reason: string): string =>
    party === 'coach'
      ? `(${page(reason)} AND ${coachedBy(value(actor.membership))} ${order})`
      : `(SELECT t.* FROM unnest(${places}) AS l(id)
          CROSS JOIN LATERAL (${page(reason)} AND t.${party}_location_id = l.id ${order}) t)`;
  const perPerson = (reason: string): string =>
    `(${page(reason)} AND ${party === 'coach' ? coachedBy(value(actor.membership)) : `t.${party}_location_id = ANY(${places})`} ${order})`;
  // A transfer may be mine for several reasons; the order is total, so what is equal in it is the same.
  const source =
    input.whose === 'mine'
      ? [...leadsOf(actor, value, today).map(perPerson), perLocation(stepOfRole(actor.role))].join(' UNION ALL ')
      : perLocation('true');
  return manager.query<TransferRow[]>(
    `WITH page AS MATERIALIZED (SELECT DISTINCT ON (${ordered}) t.* FROM (${source}) t ORDER BY ${ordered} LIMIT ${limit})
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

/** Roles whose turn it often is: some kind of step is theirs by nature. */
const OFTEN: ReadonlySet<Role> = new Set(Object.values(STEPS).map(({ responsible }) => responsible));

/**
 * Whose turn it is. For a role that waits often, transfers are walked in the order of the list and each is asked, as a value that PostgreSQL cannot
 * turn round; for a rare one it starts from the few steps of that role, and must not read the whole school to find nothing.
 */
function stepOfRole(role: Role): string {
  // What comes from outside never becomes part of a statement, whoever may have checked it before.
  if (!ROLES.includes(role)) return 'false';
  return OFTEN.has(role)
    ? `(SELECT w.responsible = '${role}' FROM steps w WHERE w.transfer_id = t.id AND w.key = t.next_step)`
    : `EXISTS (SELECT 1 FROM steps w WHERE w.transfer_id = t.id AND w.key = t.next_step AND w.responsible = '${role}')`;
}

/**
 * Why somebody's leads are theirs. Each by itself starts from the index of the leads of one person; joined by OR, or walked per
 * location, they would read the whole school.
 */
function leadsOf(actor: StaffActor, value: (given: unknown) => string, today: LocalDate): string[] {
  const me = value(actor.membership);
  return [
    `t.lead_membership_id = ${me}`,
    `t.deputy_membership_id = ${me}`,
    `t.lead_membership_id IN (${STANDS_IN_FOR(me, value(today))})`,
  ];
}

const coachedBy = (me: string): string =>
  `t.id IN (SELECT r.transfer_id FROM case_roles r WHERE r.role = 'transfercoach' AND r.membership_id = ${me})`;

/** The locations of the own organisation: a mentor helps out at another one, and the file is open to the whole school. */
function locationsOf(value: (given: unknown) => string, actor: StaffActor, { location }: ListTransfersInput): string {
  const organisation = value(actor.organisation);
  const one = location === undefined ? '' : ` AND id = ${value(location)}`;
  return `ARRAY(SELECT id FROM locations WHERE organisation_id = ${organisation}${one})`;
}
