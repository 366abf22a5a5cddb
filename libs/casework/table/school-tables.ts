import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { PlanTableBody } from '../../contracts/desk.js';
import { localDateOf } from '../../calendar/index.js';
import type { AttentionReason } from '../../domain/attention.js';
import type { Role } from '../../domain/roles.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { resolveRole } from '../../persistence/case-roles.js';
import { AppointmentRow } from '../../persistence/entities/appointment.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { attentionLines, type AttentionLine } from './attention.js';

/** What cannot be solved by one person with one call belongs on a table: late past the supervisor, out of the schools, or out of sight. */
const TABLE_RUNG = 10;
const FOR_A_TABLE: readonly AttentionReason[] = ['contact-lost', 'red', 'not-started', 'escalated'];

async function agendaOf(
  casework: Casework,
  manager: EntityManager,
  staff: StaffActor,
  school?: string,
): Promise<AttentionLine[]> {
  return attentionLines(
    casework,
    manager,
    staff,
    'organisation',
    ({ reason, lastRung, otherOrganisation }) =>
      (school === undefined || otherOrganisation === school) &&
      (FOR_A_TABLE.includes(reason) || (reason === 'overdue' && (lastRung ?? 0) >= TABLE_RUNG)),
  );
}

/** The agenda of an overstaptafel, made from the open cases of the own school; of those with one other school when it is named. */
export class ReadTableAgenda {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { school }: { school?: string | undefined }): Promise<AttentionLine[]> {
    const staff = staffWhoMay(actor, 'plan-table');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const agenda = await agendaOf(this.casework, manager, staff, school);
      await writeAudit(this.casework, manager, staff, {
        action: 'agenda.read',
        fields: ['firstName', 'lastName', 'reasons'],
      });
      return agenda;
    });
  }
}

/** Who sits at a table: of each student the fixed contacts of both schools and the case lead, and a desk that was let in. */
const AT_THE_TABLE: readonly Role[] = ['vso-contact', 'mbo-contact', 'vso-coordinator', 'mbo-coordinator'];
const DESK_ROLES: Record<string, Role> = { municipality: 'leerplicht', rmc: 'rmc' };

/** A table on a day: its agenda is fixed, and everybody concerned gets one invitation for their calendar. */
export class PlanTable {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError APPOINTMENT.PAST, TABLE.NOTHING_OPEN, TRANSFER.UNKNOWN */
  async execute(actor: Actor, input: PlanTableBody): Promise<{ table: string; invited: number }> {
    const staff = staffWhoMay(actor, 'plan-table');
    const now = this.casework.clock.now();
    const startsAt = Date.parse(input.startsAt);
    if (startsAt <= now) refuseMistakes([mistake('startsAt', 'APPOINTMENT.PAST')]);
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const agenda = await agendaOf(this.casework, manager, staff);
      const chosen = input.transfers ?? agenda.map(({ transfer }) => transfer);
      const [first] = chosen;
      if (first === undefined) throw new CaseworkError('TABLE.NOTHING_OPEN', 'an agenda without students');
      await requireVisible(manager, chosen);
      const table = randomUUID();
      const appointment = randomUUID();
      await manager.insert(AppointmentRow, {
        id: appointment,
        transferId: first,
        step: 'overstaptafel',
        startsAt,
        endsAt: Date.parse(input.endsAt),
        place: input.place ?? null,
        uid: `${table}@doorlijn`,
        sequence: 0,
        status: 'planned',
        invited: [],
        attended: [],
      });
      await manager.query(
        `INSERT INTO school_tables (id, organisation_id, starts_at, ends_at, place, appointment_id, planned_by, planned_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          table,
          staff.organisation,
          new Date(startsAt),
          new Date(Date.parse(input.endsAt)),
          input.place ?? null,
          appointment,
          staff.membership,
          new Date(now),
        ],
      );
      for (const transfer of chosen) {
        const reasons = agenda.find((line) => line.transfer === transfer)?.reasons ?? [];
        await manager.query(
          'INSERT INTO school_table_items (table_id, transfer_id, reasons) VALUES ($1, $2, $3::jsonb)',
          [table, transfer, JSON.stringify(reasons.map(({ reason, since, step }) => ({ reason, since, step })))],
        );
      }
      const invited = await guestsOf(this.casework, manager, chosen);
      await invite(manager, { table, appointment, sequence: 0, template: 'invite', now }, invited);
      await writeAudit(this.casework, manager, staff, {
        action: 'table.planned',
        fields: ['startsAt', 'place', 'transfers'],
      });
      return { table, invited: invited.size };
    });
  }
}

async function guestsOf(
  casework: Casework,
  manager: EntityManager,
  transfers: readonly string[],
): Promise<Map<string, Role>> {
  const on = localDateOf(casework.clock.now());
  const guests = new Map<string, Role>();
  for (const transferId of transfers) {
    const desks = await manager.query<{ role: string }[]>(
      `SELECT role FROM case_parties WHERE transfer_id = $1 AND effective AND role IN ('municipality', 'rmc')`,
      [transferId],
    );
    const roles = [...AT_THE_TABLE, ...desks.flatMap(({ role }) => DESK_ROLES[role] ?? [])];
    for (const role of roles) {
      const holder = await resolveRole(manager, { transferId, role, deputy: false, on });
      if (holder?.kind === 'staff' && !guests.has(holder.membershipId)) guests.set(holder.membershipId, role);
    }
  }
  return guests;
}

async function requireVisible(manager: EntityManager, transfers: readonly string[]): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM transfers WHERE id = ANY($1) AND phase NOT IN ('closed', 'withdrawn')`,
    [transfers],
  );
  const seen = new Set(rows.map(({ id }) => id));
  refuseMistakes(
    transfers.flatMap((id, index) => (seen.has(id) ? [] : [mistake(`transfers.${index}`, 'TRANSFER.UNKNOWN')])),
  );
}

interface Invitation {
  table: string;
  appointment: string;
  sequence: number;
  template: 'invite' | 'invite-cancelled';
  now: Instant;
}

/** One mail a person for the whole table; it names no student. */
async function invite(
  manager: EntityManager,
  { table, appointment, sequence, template, now }: Invitation,
  guests: Map<string, Role>,
): Promise<void> {
  await manager.query(
    `INSERT INTO messages (dedupe_key, template, recipient_membership_id, recipient_kind, role, send_after, invite)
     SELECT 'table:' || $1::text || ':' || $2::text || ':' || g.membership, $3, g.membership, 'staff', g.role, $4, $5::jsonb
     FROM jsonb_to_recordset($6::jsonb) AS g(membership uuid, role text)`,
    [
      table,
      String(sequence),
      template,
      new Date(now),
      JSON.stringify({ appointment, sequence }),
      JSON.stringify([...guests].map(([membership, role]) => ({ membership, role }))),
    ],
  );
}

interface TableRow {
  status: 'planned' | 'cancelled';
  startsAt: Instant;
  appointment: string;
}

/** A table that was planned does not go on: everybody hears it, and it goes from their calendars. */
export class CancelTable {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TABLE.UNKNOWN, TABLE.OVER */
  async execute(actor: Actor, { table }: { table: string }): Promise<{ table: string }> {
    const staff = staffWhoMay(actor, 'plan-table');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const [row] = await manager.query<TableRow[]>(
        `SELECT status, starts_at AS "startsAt", appointment_id AS appointment FROM school_tables
         WHERE id = $1 AND organisation_id = $2 FOR UPDATE`,
        [table, staff.organisation],
      );
      if (row === undefined) throw new CaseworkError('TABLE.UNKNOWN', `no table ${table} of this school`);
      const now = this.casework.clock.now();
      if (row.status !== 'planned' || row.startsAt <= now)
        throw new CaseworkError('TABLE.OVER', `table ${table} is ${row.status}`);
      await manager.query(`UPDATE school_tables SET status = 'cancelled' WHERE id = $1`, [table]);
      await manager.update(AppointmentRow, row.appointment, { status: 'cancelled', sequence: 1 });
      const items = await manager.query<{ transfer: string }[]>(
        'SELECT transfer_id AS transfer FROM school_table_items WHERE table_id = $1',
        [table],
      );
      const guests = await guestsOf(
        this.casework,
        manager,
        items.map(({ transfer }) => transfer),
      );
      await invite(
        manager,
        { table, appointment: row.appointment, sequence: 1, template: 'invite-cancelled', now },
        guests,
      );
      await writeAudit(this.casework, manager, staff, { action: 'table.cancelled', fields: ['status'] });
      return { table };
    });
  }
}
