import type { EntityManager } from 'typeorm';

import type { Actor } from '../../persistence/actor.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { PlanText } from '../../domain/support-plan.js';
import type { Casework } from '../casework.js';
import { readerOf } from '../dossier/dossier.js';
import { askRegister, standingOf, type Standing } from '../dossier/standing.js';
import { CaseworkError } from '../errors.js';

/** What every use case of a plan has in hand, whether it reads or changes. */
export interface PlanContext {
  casework: Casework;
  manager: EntityManager;
  actor: Actor;
  transfer: TransferRow;
}

/** Where the text of a plan is sealed. */
export const PLAN_PLACE = 'support_plans.content';

/**
 * The plan is a section of the file like any other: the register says who may know it, and when.
 * @throws CaseworkError PLAN.NOT_READABLE; VaultError `VAULT.ERASED`
 */
export async function requirePlanReader({ casework, manager, actor, transfer }: PlanContext): Promise<Standing> {
  const standing = await standingOf(casework, manager, transfer);
  const { allowed, words } = askRegister(standing, 'plan', readerOf(actor, standing));
  if (!allowed) throw new CaseworkError('PLAN.NOT_READABLE', words, { sentence: `Het plan is niet voor jou geopend: ${words}.` });
  return standing;
}

/** @throws CaseworkError PLAN.UNKNOWN */
export async function planOf({ manager, transfer }: PlanContext, id: string): Promise<SupportPlanRow> {
  const row = await manager.findOneBy(SupportPlanRow, { id, transferId: transfer.id });
  if (!row) throw new CaseworkError('PLAN.UNKNOWN', `no plan ${id}`);
  return row;
}

export async function textOf({ casework, manager, transfer }: PlanContext, { content }: SupportPlanRow): Promise<PlanText> {
  return casework.vault.open<PlanText>(manager, transfer.studentId, PLAN_PLACE, content);
}
