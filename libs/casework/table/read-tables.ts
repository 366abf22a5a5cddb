import { ATTENTION_REASONS, type AttentionReason } from '../../domain/attention.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { findTransfer } from '../../persistence/find-transfer.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { readFile } from '../reading.js';
import { actionsOf, type AgreedActionView } from './agreed-actions.js';
import { peopleOf } from './attention.js';
import { staffWhoMay } from '../done.js';

export interface TableLine {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  status: 'planned' | 'cancelled';
  items: number;
  /** How many of them were talked about and decided on. */
  discussed: number;
}

const LINES = (where: string): string => `
  SELECT t.id, t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.place, t.status, count(i.transfer_id)::int AS items,
    count(i.discussed_at)::int AS discussed
  FROM school_tables t LEFT JOIN school_table_items i ON i.table_id = t.id WHERE ${where}
  GROUP BY t.id ORDER BY t.starts_at DESC LIMIT 100`;

/** The tables of the own school, and those on which one of its students is; the newest first. */
export class ListTables {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<TableLine[]> {
    const staff = staffWhoMay(actor, 'plan-table');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const lines = await manager.query<TableLine[]>(LINES('true'));
      await writeAudit(this.casework, manager, staff, { action: 'tables.listed', fields: [] });
      return lines;
    });
  }
}

export interface TableItemView {
  transfer: string;
  firstName: string;
  lastName: string | null;
  vso: string;
  mbo: string | null;
  /** Why it is on the agenda. */
  points: string[];
  discussedAt: Instant | null;
  /** What was decided on this student, and whether it was done. */
  actions: AgreedActionView[];
}

export interface TableView extends TableLine {
  agenda: TableItemView[];
}

interface ItemRow {
  transfer: string;
  reasons: { reason: AttentionReason; since: LocalDate; step: string | null }[];
  discussedAt: Instant | null;
}

/** One table with its agenda; of the students that the reader may see. */
export class ReadTable {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TABLE.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { table }: { table: string }): Promise<TableView> {
    const staff = staffWhoMay(actor, 'plan-table');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const [line] = await manager.query<TableLine[]>(LINES('t.id = $1'), [table]);
      if (line === undefined) throw new CaseworkError('TABLE.UNKNOWN', `no table ${table} for this actor`);
      const items = await manager.query<ItemRow[]>(
        'SELECT transfer_id AS transfer, reasons, discussed_at AS "discussedAt" FROM school_table_items WHERE table_id = $1',
        [table],
      );
      const people = await peopleOf(this.casework, manager, items);
      const agenda: TableItemView[] = [];
      for (const { transfer: id, reasons, discussedAt } of items) {
        const person = people.get(id);
        const transfer = await findTransfer(manager, id);
        if (person === undefined || transfer === undefined) continue;
        const { firstName, lastName, vso, mbo } = person;
        const points = reasons.map(({ reason, step }) =>
          step === null ? ATTENTION_REASONS[reason] : `${ATTENTION_REASONS[reason]}: ${labelOf(step)}`,
        );
        const actions = await actionsOf({ casework: this.casework, manager, transfer });
        agenda.push({ transfer: id, firstName, lastName, vso, mbo, points, discussedAt, actions });
      }
      await writeAudit(this.casework, manager, staff, {
        action: 'table.read',
        fields: ['firstName', 'lastName', 'actions'],
      });
      return { ...line, agenda };
    });
  }
}

/** What was agreed on one student, by a table or at the request of a desk. */
export class ReadActions {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<AgreedActionView[]> {
    const what = { transfer, action: 'record-overstaptafel', audit: 'actions.read', fields: ['actions'] } as const;
    return readFile(this.casework, actor, what, (reading) => actionsOf(reading));
  }
}
