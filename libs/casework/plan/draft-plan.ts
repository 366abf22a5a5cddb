import { randomUUID } from 'node:crypto';

import type { PlanTextBody } from '../../contracts/guidance/plan.js';
import type { SectionContent } from '../../contracts/dossier/sections.js';
import type { LifeDomain } from '../../domain/sections.js';
import type { PlanText } from '../../domain/support-plan.js';
import { warningsIn } from '../../domain/warnings.js';
import type { Actor } from '../../persistence/actor.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { Casework } from '../casework.js';
import { readerOf } from '../dossier/dossier.js';
import { readSections } from '../dossier/read-dossier.js';
import { askRegister, type Standing } from '../dossier/standing.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError } from '../errors.js';
import { requireAction, withTransferFile, type TransferFile } from '../transfer-file.js';
import { PLAN_PLACE, planOf, requirePlanReader, textOf } from './plan-access.js';

export interface DraftPlanInput {
  transfer: string;
  /** Left out, the plan begins with the one that holds now, or with what the profile tells. */
  text?: PlanTextBody | undefined;
}

/** A new version of the support plan, to be made together. The one that holds stays in force until this one is signed. */
export class DraftPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.BUSY, PLAN.NOT_READABLE, MBO.REQUIRED */
  async execute(actor: Actor, { transfer, text }: DraftPlanInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'draft-plan');
      const { manager } = file;
      const location = file.transfer.mboLocationId;
      if (location === null) throw new CaseworkError('MBO.REQUIRED', 'no mbo is known yet');
      const standing = await requirePlanReader(file);
      const plans = await manager.find(SupportPlanRow, { where: { transferId: transfer }, order: { version: 'DESC' } });
      if (plans.some(({ status }) => status === 'draft' || status === 'offered')) throw new CaseworkError('PLAN.BUSY', 'a plan is being made');
      const before = plans.find(({ status }) => status === 'signed');
      const begin = text === undefined ? await firstText(file, standing, before) : withIds(text);
      const id = randomUUID();
      await manager.insert(SupportPlanRow, {
        id,
        transferId: transfer,
        version: (plans[0]?.version ?? 0) + 1,
        status: 'draft',
        content: await this.casework.vault.seal(manager, file.transfer.studentId, PLAN_PLACE, begin),
        digest: null,
        signers: [],
        mboLocationId: location,
        draftedBy: staffOf(actor).membership,
        draftedAt: file.now,
        offeredAt: null,
        signedAt: null,
      });
      return unchanged(file, { action: 'plan.drafted', fields: ['plan'] }, { created: id, warnings: warningsOf(begin) });
    });
  }
}

export interface WritePlanInput {
  transfer: string;
  plan: string;
  text: PlanTextBody;
  /** The moment of the draft that the writer saw. */
  seen: number;
}

/** Writes on in a draft. Of two people who write at once, the second hears it. */
export class WritePlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.UNKNOWN, PLAN.NOT_DRAFT, PLAN.NOT_READABLE, VERSION.CONFLICT */
  async execute(actor: Actor, { transfer, plan, text, seen }: WritePlanInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'draft-plan');
      await requirePlanReader(file);
      const row = await planOf(file, plan);
      if (row.status !== 'draft') throw new CaseworkError('PLAN.NOT_DRAFT', `plan ${plan} is ${row.status}`);
      if (row.draftedAt !== seen) throw new CaseworkError('VERSION.CONFLICT', `seen ${seen}, now ${row.draftedAt}`);
      const written = withIds(text);
      await file.manager.update(SupportPlanRow, plan, {
        content: await this.casework.vault.seal(file.manager, file.transfer.studentId, PLAN_PLACE, written),
        draftedBy: staffOf(actor).membership,
        // Never the same moment twice: it is what the next writer must have seen.
        draftedAt: Math.max(file.now, row.draftedAt + 1),
      });
      return unchanged(file, { action: 'plan.written', fields: ['plan'] }, { warnings: warningsOf(written) });
    });
  }
}

/** Puts a draft, or a plan that waits for signatures, aside: to change something, or because it is no longer needed. */
export class WithdrawPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PLAN.UNKNOWN, PLAN.NOT_OFFERED */
  async execute(actor: Actor, { transfer, plan }: { transfer: string; plan: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'draft-plan');
      const row = await planOf(file, plan);
      if (row.status !== 'draft' && row.status !== 'offered') throw new CaseworkError('PLAN.NOT_OFFERED', `plan ${plan} is ${row.status}`);
      await file.manager.update(SupportPlanRow, plan, { status: 'withdrawn' });
      return unchanged(file, { action: 'plan.withdrawn', fields: ['plan'] });
    });
  }
}

const warningsOf = (text: PlanText): string[] => warningsIn(text).map(({ message }) => message);

/** Actions keep their id over the versions, so that delivery can be followed; a new one gets one. */
function withIds(text: PlanTextBody): PlanText {
  return { ...text, actions: text.actions.map((action) => ({ ...action, id: action.id ?? randomUUID() })) };
}

async function firstText(file: TransferFile, standing: Standing, before: SupportPlanRow | undefined): Promise<PlanText> {
  if (before !== undefined) return textOf(file, before);
  const reader = readerOf(file.actor, standing);
  const sections = (['needs', 'strengths'] as const).map((section) => ({ section, answer: askRegister(standing, section, reader) }));
  const [needs, strengths] = await readSections({ ...file, standing }, sections);
  const told = (needs?.content ?? { domains: {} }) as SectionContent<'needs'>;
  const strong = strengths?.content as SectionContent<'strengths'> | null | undefined;
  const perDomain = Object.entries(told.domains).flatMap(([domain, need]) =>
    need === undefined ? [] : [[domain, [need.need, ...need.whatHelps.map((help) => `Wat helpt: ${help}`)].join('\n')] as [LifeDomain, string]],
  );
  return {
    goal: 'De student start goed en blijft op school.',
    ...(strong == null ? {} : { strengths: strong.strengths.join('\n') }),
    needs: Object.fromEntries(perDomain),
    actions: [],
  };
}
