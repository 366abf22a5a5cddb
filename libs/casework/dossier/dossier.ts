import type { EntityManager } from 'typeorm';

import { ALLOWED, type Action } from '../../domain/actions.js';
import type { Role } from '../../domain/roles.js';
import { withActorOnePlan, type Actor } from '../../persistence/actor.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import { findTransfer } from '../../persistence/find-transfer.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { roleOf } from '../transfer-file.js';
import { standingOf, type ReaderOf, type Standing } from './standing.js';

/** The dossier of one transfer, opened by somebody for one thing. */
export interface Dossier {
  casework: Casework;
  manager: EntityManager;
  actor: Actor;
  role: Role;
  transfer: TransferRow;
  standing: Standing;
}

/** As whom an actor asks the register. A helper is asked with the id of the invitation. */
export function readerOf(actor: Actor, standing: Pick<Standing, 'vso'>): ReaderOf {
  switch (actor.kind) {
    case 'staff':
      return { role: actor.role, recipient: actor.role.startsWith('vso-') ? standing.vso.id : actor.organisation };
    case 'helper':
      return { role: 'helper', recipient: actor.helper };
    default:
      return { role: roleOf(actor), recipient: null };
  }
}

/**
 * Opens the dossier for reading, in one transaction. Which sections may be read is asked of the register, section by section.
 * @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; VaultError `VAULT.ERASED`
 */
export async function openDossier<T>(
  casework: Casework,
  actor: Actor,
  { transfer: id, action }: { transfer: string; action: Action },
  work: (dossier: Dossier) => Promise<T>,
): Promise<T> {
  return withActorOnePlan(casework.dataSource, actor, async (manager) => {
    const transfer = await findTransfer(manager, id);
    if (!transfer) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${id} for this actor`);
    const role = roleOf(actor);
    if (!ALLOWED[action].roles.includes(role)) throw new CaseworkError('ACTION.NOT_YOURS', `${action} is not for role ${role}`);
    const standing = await standingOf(casework, manager, transfer);
    return work({ casework, manager, actor, role, transfer, standing });
  });
}
