import { createHash } from 'node:crypto';

import { checkPlan, requiredSigners, type PlanFinding, type PlanText, type Signer } from '../../domain/support-plan.js';
import type { Policy } from '../../domain/policy.js';
import type { Actor } from '../../persistence/actor.js';
import { PolicyRow } from '../../persistence/entities/policy.js';
import { StepRow } from '../../persistence/entities/step.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { Casework } from '../casework.js';
import type { Standing } from '../dossier/standing.js';
import { unchanged, type Done } from '../done.js';
import { CaseworkError } from '../errors.js';
import { notify } from '../notify.js';
import { readFile } from '../reading.js';
import { recordChange, requireAction, withTransferFile, type Change, type TransferFile } from '../transfer-file.js';
import { catalogueOf } from './catalogue.js';
import { planOf, requirePlanReader, textOf } from './plan-access.js';

/** The text that is signed, as one number: whoever signs another text is told so. */
export function planDigest(version: number, text: PlanText): string {
  return createHash('sha256').update(JSON.stringify([version, text])).digest('hex');
}

/**
 * Puts a plan before the student, the mbo and, where the region agreed so, the parents. From here on its text is fixed. It finishes the
 * step `plan`, or opens the agreement again when a plan was agreed on before.
 */
export class OfferPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.UNKNOWN, PLAN.NOT_DRAFT, PLAN.INCOMPLETE with what is missing, PLAN.NO_NEED */
  async execute(actor: Actor, { transfer, plan }: { transfer: string; plan: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'draft-plan');
      const standing = await requirePlanReader(file);
      const row = await planOf(file, plan);
      if (row.status !== 'draft') throw new CaseworkError('PLAN.NOT_DRAFT', `plan ${plan} is ${row.status}`);
      const text = await textOf(file, row);
      const findings = checkPlan(text, await catalogueOf(file.manager, row.mboLocationId, file.today), file.transfer.startDate);
      refuseBlocking(findings);
      const signers = await signersOf(file, standing);
      const offered = { status: 'offered' as const, digest: planDigest(row.version, text), signers, offeredAt: file.now };
      await file.manager.update(SupportPlanRow, plan, offered);
      const change = await stepChange(file);
      await notify(file, { key: `sign:${plan}`, template: 'sign-plan', step: 'plan-agreement', roles: signers.map(roleOfSigner) });
      const warnings = findings.map(({ sentence }) => sentence);
      const line = { action: 'plan.offered', fields: ['plan', 'signers'] };
      if (change === undefined) return unchanged(file, line, { warnings });
      return { ...(await recordChange(file, { ...change, audit: line })), warnings };
    });
  }
}

const roleOfSigner = (signer: Signer): 'student' | 'parent' | 'mbo-coordinator' => (signer === 'mbo' ? 'mbo-coordinator' : signer);

function refuseBlocking(findings: readonly PlanFinding[]): void {
  const blocking = findings.filter(({ weight }) => weight === 'blocks');
  if (blocking.length === 0) return;
  throw new CaseworkError('PLAN.INCOMPLETE', blocking.map(({ code }) => code).join(', '), {
    errors: blocking.map(({ code, action, sentence }) => ({
      field: action === undefined ? 'actions' : `actions.${action}`,
      code: `PLAN.${code.toUpperCase().replaceAll('-', '_')}`,
      message: sentence,
    })),
  });
}

async function signersOf({ manager, transfer }: TransferFile, { age, personal }: Standing): Promise<Signer[]> {
  const { document } = await manager.findOneByOrFail(PolicyRow, { id: transfer.policyId });
  // Agreements from before this was one of them.
  const { plan } = document as Partial<Policy>;
  return requiredSigners({ adult: age >= 18, hasParents: personal.parents.length > 0 }, plan?.parentsCoSign ?? 'minors');
}

/** What an offered plan means for the steps; undefined when the agreement is waited for already. */
async function stepChange({ manager, transfer }: TransferFile): Promise<Pick<Change, 'fact'> | undefined> {
  const rows = await manager.find(StepRow, { where: [{ transferId: transfer.id, key: 'plan' }, { transferId: transfer.id, key: 'plan-agreement' }] });
  const statusOf = (key: string): string | undefined => rows.find((row) => row.key === key)?.status;
  if (statusOf('plan') === 'open') return { fact: { type: 'outcome', step: 'plan', code: 'drafted' } };
  if (statusOf('plan-agreement') === 'open') return undefined;
  if (statusOf('plan') === 'done') return { fact: { type: 'plan-revised' } };
  throw new CaseworkError('PLAN.NO_NEED', 'the step plan is not there');
}

/** What a plan lacks, and where it differs from what the location offers; nothing is changed. */
export class CheckPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.UNKNOWN, PLAN.NOT_READABLE */
  async execute(actor: Actor, { transfer, plan }: { transfer: string; plan: string }): Promise<PlanFinding[]> {
    const what = { transfer, action: 'read-transfer', audit: 'plan.checked', fields: ['plan'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      await requirePlanReader(reading);
      const row = await planOf(reading, plan);
      const offers = await catalogueOf(reading.manager, row.mboLocationId, reading.today);
      return checkPlan(await textOf(reading, row), offers, reading.transfer.startDate);
    });
  }
}
