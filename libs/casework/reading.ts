import type { EntityManager } from 'typeorm';

import { localDateOf } from '../calendar/index.js';
import { ALLOWED, type Action } from '../domain/actions.js';
import type { Role } from '../domain/roles.js';
import type { LocalDate } from '../domain/time.js';
import { withActorOnePlan, type Actor } from '../persistence/actor.js';
import type { TransferRow } from '../persistence/entities/transfer.js';
import { findTransfer } from '../persistence/find-transfer.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { roleOf, type WordsPlace } from './transfer-file.js';

/** A part of one file, open for somebody who may see it. */
export interface Reading {
  casework: Casework;
  manager: EntityManager;
  actor: Actor;
  role: Role;
  transfer: TransferRow;
  today: LocalDate;
}

/**
 * Reads a part of one file in one transaction, and writes down that it was read: no audit row, no answer.
 * @throws CaseworkError TRANSFER.UNKNOWN, also for what the reader may not know exists; ACTION.NOT_YOURS
 */
export async function readFile<T>(
  casework: Casework,
  actor: Actor,
  what: { transfer: string; action: Action; audit: string; fields: readonly string[] },
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return withActorOnePlan(casework.dataSource, actor, async (manager) => {
    const transfer = await findTransfer(manager, what.transfer);
    if (!transfer) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${what.transfer} for this actor`);
    const role = roleOf(actor);
    if (!ALLOWED[what.action].roles.includes(role)) throw new CaseworkError('ACTION.NOT_YOURS', `${what.action} is not for role ${role}`);
    const read = await work({ casework, manager, actor, role, transfer, today: localDateOf(casework.clock.now()) });
    const lead = transfer.leadMembershipId;
    await writeAudit(casework, manager, actor, { action: what.audit, fields: what.fields, transfer: transfer.id, lead });
    return read;
  });
}

/** What somebody wrote, by the names under which it was sealed. */
export type Words = Record<string, unknown>;

/** Opens what people wrote, in the order of the rows; undefined where nothing was written or it was erased. */
export async function openWordsOf<T>(
  { casework, manager, transfer }: Pick<Reading, 'casework' | 'manager' | 'transfer'>,
  place: WordsPlace,
  rows: readonly { words: Buffer | null }[],
): Promise<(T | undefined)[]> {
  const written = rows.filter((row): row is { words: Buffer } => row.words !== null);
  const sealed = written.map(({ words: bytes }) => ({ student: transfer.studentId, place, bytes }));
  const opened = sealed.length === 0 ? [] : await casework.vault.openMany<T>(manager, sealed);
  const byRow = new Map<object, T | undefined>(written.map((row, index) => [row, opened[index]]));
  return rows.map((row) => byRow.get(row));
}
