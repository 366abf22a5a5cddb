import type { Recorded } from '../contracts/start-transfer.js';
import { ALLOWED, type Action } from '../domain/actions.js';
import type { Actor, StaffActor } from '../persistence/actor.js';
import { writeAudit } from './audit-line.js';
import { CaseworkError } from './errors.js';
import type { TransferFile } from './transfer-file.js';

/** What a use case did, for the person who did it. */
export interface Done extends Recorded {
  /** Id of what was made. */
  created?: string;
  appointment?: string;
  /** Dutch; what was saved all the same. */
  warnings?: string[];
}

/** The end of a change that the workflow need not know of: the audit, as the last of its transaction. */
export async function unchanged(
  file: TransferFile,
  line: { action: string; fields: readonly string[]; ground?: string },
  more: Pick<Done, 'created' | 'warnings'> = {},
): Promise<Done> {
  const { casework, manager, actor, transfer } = file;
  await writeAudit(casework, manager, actor, { ...line, transfer: transfer.id, lead: transfer.leadMembershipId });
  return { transfer: transfer.id, seq: transfer.seq, version: transfer.version, ...more };
}

/** @throws CaseworkError ACTION.NOT_YOURS for a student or parent */
export function staffOf(actor: Actor): StaffActor {
  if (actor.kind === 'staff') return actor;
  throw new CaseworkError('ACTION.NOT_YOURS', 'only staff does this');
}

/** Somebody of the staff whose role may do this, whatever the transfer. @throws CaseworkError ACTION.NOT_YOURS */
export function staffWhoMay(actor: Actor, action: Action): StaffActor {
  const staff = staffOf(actor);
  if (ALLOWED[action].roles.includes(staff.role)) return staff;
  throw new CaseworkError('ACTION.NOT_YOURS', `${action} is not for ${staff.role}`);
}
