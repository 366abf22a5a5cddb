import { CaseworkError, mistake } from './errors.js';
import type { TransferFile } from './transfer-file.js';

/**
 * The owner of a destination must exist: somebody who works somewhere, or a desk.
 * @throws CaseworkError DESTINATION.OWNER_UNKNOWN
 */
export async function requireOwner(file: TransferFile, owner: string): Promise<void> {
  const [found] = await file.manager.query<unknown[]>(
    'SELECT 1 FROM memberships WHERE id = $1 UNION ALL SELECT 1 FROM organisations WHERE id = $1 LIMIT 1',
    [owner],
  );
  if (found !== undefined) return;
  throw new CaseworkError('DESTINATION.OWNER_UNKNOWN', `no membership or organisation ${owner}`, {
    errors: [mistake('destination.owner', 'DESTINATION.OWNER_UNKNOWN')],
  });
}
