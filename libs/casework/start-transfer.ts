import type { Recorded, StartTransferBody } from '../contracts/start-transfer.js';
import { withActor, type Actor } from '../persistence/actor.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError, refuseMistakes } from './errors.js';
import { isDoubleNumber, openTransfers } from './open-transfers.js';
import { staffWhoMay } from './done.js';

/** A school starts the transfer of one of its students. The workflow begins with the recorded registration. */
export class StartTransfer {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, TRANSFER.EXISTS, POLICY.UNKNOWN, DEPUTY.MISSING, and every mistake of the body at once */
  async execute(actor: Actor, body: StartTransferBody): Promise<Recorded> {
    const staff = staffWhoMay(actor, 'start-transfer');
    const started = withActor(this.casework.dataSource, staff, async (manager) => {
      const [opening] = await openTransfers(this.casework, manager, staff, [body]);
      if (opening?.kind === 'exists')
        throw new CaseworkError('TRANSFER.EXISTS', `transfer ${opening.transfer} is there already`);
      if (opening?.kind !== 'opened') {
        refuseMistakes(opening?.errors ?? []);
        throw new CaseworkError('INPUT.INVALID', 'nothing was opened');
      }
      const { transfer, seq } = opening;
      await writeAudit(this.casework, manager, staff, { action: 'transfer.started', fields: fieldsOf(body), transfer });
      return { transfer, seq, version: seq + 1 };
    });
    return started.catch((error: unknown) => {
      if (isDoubleNumber(error))
        throw new CaseworkError('TRANSFER.EXISTS', 'somebody else started it at the same moment');
      throw error;
    });
  }
}

function fieldsOf(body: StartTransferBody): string[] {
  return Object.keys(body).flatMap((field) =>
    field === 'student' ? Object.keys(body.student).map((name) => `student.${name}`) : [field],
  );
}
