import { asWorker, type Actor } from '../persistence/actor.js';
import { PolicyRow } from '../persistence/entities/policy.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import { recordFact } from '../persistence/facts.js';
import { writeAuditOfMany } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { staffWhoMay } from './done.js';

/**
 * Running transfers of a region go over to another version of its agreements; every open term is computed again. A region sees
 * numbers and no files, so this runs as the worker, on the word of the region's coordinator.
 */
export class MoveToPolicy {
  constructor(private readonly casework: Casework) {}

  /**
   * @param transfers only these; all running ones of the region when left out
   * @returns how many were moved
   * @throws CaseworkError ACTION.NOT_YOURS, POLICY.UNKNOWN (also for agreements of another region)
   */
  async execute(
    actor: Actor,
    { policy: id, transfers }: { policy: string; transfers?: readonly string[] },
  ): Promise<{ moved: number }> {
    const staff = staffWhoMay(actor, 'move-policy');
    const region = staff.organisation;
    return asWorker(this.casework.dataSource, async (manager) => {
      const policy = await manager.findOneBy(PolicyRow, { id });
      if (!policy || (policy.regionId !== null && policy.regionId !== region)) {
        throw new CaseworkError('POLICY.UNKNOWN', `no policy ${id} in region ${region}`);
      }
      const rows = await manager.query<{ id: string }[]>(
        `SELECT id FROM transfers WHERE region_id = $1 AND policy_id <> $2 AND phase NOT IN ('closed', 'withdrawn')
           AND ($3::uuid[] IS NULL OR id = ANY($3)) ORDER BY id FOR NO KEY UPDATE`,
        [region, id, transfers ?? null],
      );
      const body = { type: 'policy-changed', policy: { ...policy.document, sources: {} } } as const;
      for (const row of rows) {
        await manager.update(TransferRow, row.id, { policyId: id });
        await recordFact(manager, { transferId: row.id, body, actor: staff, clock: this.casework.clock });
      }
      writeAuditOfMany(this.casework, manager, staff, {
        action: 'policy.moved',
        transfers: rows.map((row) => row.id),
      });
      return { moved: rows.length };
    });
  }
}
