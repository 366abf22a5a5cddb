import type { EntityManager } from 'typeorm';

import type { AuditSearchInput } from '../../contracts/audit.js';
import { endOfDay, instantOf } from '../../calendar/index.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';

/** One line of the log, in codes; who reads it may know the names of the own colleagues. */
export interface AuditLineView {
  seq: number;
  at: Instant;
  /** Name of the colleague; null for students, parents, the product itself, and who is not known here any more. */
  name: string | null;
  role: string;
  action: string;
  transfer: string | null;
  /** Number of the student at the leaving school, when the file is open to the own organisation. */
  studentNumber: string | null;
  fields: string[];
  ground: string | null;
}

export interface AuditPage {
  lines: AuditLineView[];
  /** How many lines there are in all with these choices, counted to a limit. */
  found: number;
  /** Number of the last line shown; the next page begins below it. Null on the last page. */
  next: number | null;
  /** What can be chosen: actions and roles that occur in the log of this organisation. */
  actions: string[];
  roles: string[];
  colleagues: { person: string; name: string }[];
}

const PER_PAGE = 50;
/** Counting stops here: more pages than anybody reads. */
const COUNTED = 10_000;

interface Row extends Omit<AuditLineView, 'name'> {
  pseudonym: string;
}

/** Names of colleagues by their pseudonym: whose it is can be computed, not looked up. */
export async function namesByPseudonym(
  { audit }: Casework,
  manager: EntityManager,
  organisation: string,
): Promise<{ names: Map<string, string>; colleagues: { person: string; name: string }[] }> {
  const colleagues = await manager.query<{ person: string; name: string }[]>(
    `SELECT DISTINCT p.id AS person, p.name FROM memberships m JOIN people p ON p.id = m.person_id
     WHERE m.organisation_id = $1 ORDER BY p.name`,
    [organisation],
  );
  const pseudonym = (person: string): string =>
    audit.pseudonymOf({ kind: 'staff', person, membership: '', organisation, role: 'admin' });
  return { names: new Map(colleagues.map(({ person, name }) => [pseudonym(person), name])), colleagues };
}

/** The log of the own organisation: who did or read what, when, and on which ground. Looking in it is in it too. */
export class SearchAudit {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, input: AuditSearchInput): Promise<AuditPage> {
    const staff = staffWhoMay(actor, 'read-audit');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const { names, colleagues } = await namesByPseudonym(this.casework, manager, staff.organisation);
      const { conditions, parameters } = this.conditionsOf(staff, input);
      const rows = await manager.query<Row[]>(
        `SELECT a.seq, a.at, a.actor_pseudonym AS pseudonym, a.actor_role AS role, a.action, a.transfer_id AS transfer, a.fields, a.ground,
           (SELECT t.student_number FROM transfers t WHERE t.id = a.transfer_id) AS "studentNumber"
         FROM audit a WHERE ${conditions.join(' AND ')} ${input.before === undefined ? '' : `AND a.seq < $${String(parameters.length + 1)}`}
         ORDER BY a.seq DESC LIMIT ${String(PER_PAGE + 1)}`,
        input.before === undefined ? parameters : [...parameters, input.before],
      );
      const [{ found } = { found: 0 }] = await manager.query<{ found: number }[]>(
        `SELECT count(*)::int AS found FROM (SELECT 1 FROM audit a WHERE ${conditions.join(' AND ')} LIMIT ${String(COUNTED)}) x`,
        parameters,
      );
      const kinds = await manager.query<{ action: string; role: string }[]>(
        'SELECT DISTINCT a.action, a.actor_role AS role FROM audit a WHERE a.organisation_id = $1',
        [staff.organisation],
      );
      const shown = rows.slice(0, PER_PAGE);
      await writeAudit(this.casework, manager, staff, { action: 'audit.searched', fields: Object.keys(input) });
      return {
        lines: shown.map(({ pseudonym, ...row }) => ({ ...row, name: names.get(pseudonym) ?? null })),
        found,
        next: rows.length > PER_PAGE ? (shown.at(-1)?.seq ?? null) : null,
        actions: [...new Set(kinds.map(({ action }) => action))].sort(),
        roles: [...new Set(kinds.map(({ role }) => role))].sort(),
        colleagues,
      };
    });
  }

  private conditionsOf(staff: StaffActor, input: AuditSearchInput): { conditions: string[]; parameters: unknown[] } {
    const parameters: unknown[] = [staff.organisation];
    const value = (given: unknown): string => `$${String(parameters.push(given))}`;
    const conditions = ['a.organisation_id = $1'];
    if (input.from !== undefined) conditions.push(`a.at >= ${value(new Date(instantOf(input.from, 0)))}`);
    if (input.until !== undefined) conditions.push(`a.at < ${value(new Date(endOfDay(input.until)))}`);
    if (input.action !== undefined) conditions.push(`a.action = ${value(input.action)}`);
    if (input.role !== undefined) conditions.push(`a.actor_role = ${value(input.role)}`);
    if (input.person !== undefined) {
      const { person } = input;
      const pseudonym = this.casework.audit.pseudonymOf({ ...staff, person });
      conditions.push(`a.actor_pseudonym = ${value(pseudonym)}`);
    }
    if (input.studentNumber !== undefined) {
      const number = value(input.studentNumber);
      conditions.push(`a.transfer_id IN (SELECT t.id FROM open_to_actor o JOIN transfers t ON t.id = o.transfer_id WHERE t.student_number = ${number})`);
    }
    return { conditions, parameters };
  }
}
