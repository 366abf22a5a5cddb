import { randomUUID } from 'node:crypto';

import type { SignPlanBody } from '../../contracts/guidance/plan.js';
import { sideOf } from '../../domain/roles.js';
import type { Signer } from '../../domain/support-plan.js';
import type { Actor } from '../../persistence/actor.js';
import { PlanSignatureRow } from '../../persistence/entities/plan-signature.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { Casework } from '../casework.js';
import { unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { openStepOf, recordChange, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';
import { planOf, requirePlanReader } from './plan-access.js';

export type SignPlanInput = SignPlanBody & { transfer: string; plan: string };

interface Signing {
  signer: Signer;
  way: PlanSignatureRow['way'];
  membership: string | null;
  words: Buffer | null;
}

/**
 * A signature of the student or a parent by their link, of the mbo in its own session, or of the student or a parent in person, which
 * the mbo records with the reason. The last one makes the plan hold, and finishes the agreement.
 */
export class SignPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.UNKNOWN, PLAN.NOT_OFFERED, PLAN.CHANGED, PLAN.SIGNED_BEFORE, SIGNER.NOT_ASKED, STEP.NOT_OPEN */
  async execute(actor: Actor, { transfer, plan, digest, inPerson }: SignPlanInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'sign-plan');
      await requirePlanReader(file);
      const row = await planOf(file, plan);
      if (row.status !== 'offered') throw new CaseworkError('PLAN.NOT_OFFERED', `plan ${plan} is ${row.status}`);
      if (row.digest !== digest) throw new CaseworkError('PLAN.CHANGED', `plan ${plan} has another text`);
      const signing = await signingOf(file, inPerson);
      if (!row.signers.includes(signing.signer)) throw new CaseworkError('SIGNER.NOT_ASKED', `${signing.signer} does not sign plan ${plan}`);
      const before = await file.manager.findBy(PlanSignatureRow, { planId: plan });
      if (before.some(({ signer }) => signer === signing.signer)) throw new CaseworkError('PLAN.SIGNED_BEFORE', `${signing.signer} has signed`);
      await insertSignature(file, row, signing);
      const audit = { action: 'plan.signed', fields: [signing.signer, signing.way] };
      const missing = row.signers.filter((signer) => signer !== signing.signer && !before.some((each) => each.signer === signer));
      if (missing.length > 0) return unchanged(file, audit);
      await openStepOf(file, 'plan-agreement');
      await file.manager.update(SupportPlanRow, { transferId: transfer, status: 'signed' }, { status: 'replaced' });
      await file.manager.update(SupportPlanRow, plan, { status: 'signed', signedAt: file.now });
      return recordChange(file, { fact: { type: 'outcome', step: 'plan-agreement', code: 'signed' }, audit });
    });
  }
}

async function signingOf(file: TransferFile, inPerson: SignPlanInput['inPerson']): Promise<Signing> {
  const { actor } = file;
  if (actor.kind === 'staff') {
    if (inPerson === undefined && sideOf(actor.role) !== 'mbo') throw new CaseworkError('ACTION.NOT_YOURS', 'the mbo signs for the school');
    const words = inPerson === undefined ? null : await sealWords(file, 'plan_signatures.words', { text: inPerson.words });
    const signer = inPerson?.signer ?? 'mbo';
    return { signer, way: inPerson === undefined ? 'session' : 'in-person', membership: actor.membership, words };
  }
  if (inPerson !== undefined) refuseMistakes([mistake('inPerson', 'INPUT.INVALID', 'Je tekent hier zelf. Laat dit leeg.')]);
  return { signer: actor.kind === 'parent' ? 'parent' : 'student', way: 'link', membership: null, words: null };
}

async function insertSignature(file: TransferFile, { id, digest }: SupportPlanRow, signing: Signing): Promise<void> {
  await file.manager.insert(PlanSignatureRow, {
    id: randomUUID(),
    planId: id,
    transferId: file.transfer.id,
    signer: signing.signer,
    way: signing.way,
    digest: digest ?? '',
    membershipId: signing.membership,
    words: signing.words,
    signedAt: file.now,
  });
}
