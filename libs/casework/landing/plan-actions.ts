import type { EntityManager } from 'typeorm';

import { ACTION_OWNERS, type ActionOwner, type PlanText } from '../../domain/support-plan.js';
import type { LocalDate } from '../../domain/time.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { PLAN_PLACE } from '../plan/plan-access.js';

export interface PlanActionLine {
  id: string;
  what: string;
  owner: ActionOwner;
  ownerName: string;
  start: LocalDate;
  end: LocalDate | null;
}

/** The actions of the plan that is signed and holds now; none without such a plan. */
export async function actionsInForce(
  { vault }: Pick<Casework, 'vault'>,
  manager: EntityManager,
  transfer: Pick<TransferRow, 'id' | 'studentId'>,
): Promise<PlanActionLine[]> {
  const plan = await manager.findOneBy(SupportPlanRow, { transferId: transfer.id, status: 'signed' });
  if (plan === null) return [];
  const [text] = await vault.openMany<PlanText>(manager, [
    { student: transfer.studentId, place: PLAN_PLACE, bytes: plan.content },
  ]);
  return (text?.actions ?? []).map(({ id, what, owner, start, end }) => ({
    id,
    what,
    owner,
    ownerName: ACTION_OWNERS[owner],
    start,
    end: end ?? null,
  }));
}
