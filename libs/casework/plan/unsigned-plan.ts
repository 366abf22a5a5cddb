import { CaseworkError } from '../errors.js';
import type { TransferFile } from '../transfer-file.js';

/**
 * A plan that is being made here is signed here; only a school that keeps it on paper tells that it was signed.
 * @throws CaseworkError PLAN.UNSIGNED
 */
export async function requireNoUnsignedPlan({ manager, transfer }: TransferFile): Promise<void> {
  const [waiting] = await manager.query<unknown[]>(
    `SELECT 1 FROM support_plans WHERE transfer_id = $1 AND status IN ('draft', 'offered')`,
    [transfer.id],
  );
  if (waiting !== undefined) throw new CaseworkError('PLAN.UNSIGNED', 'a plan waits for signatures');
}
