import type { z } from 'zod';

import type { PauseStepSchema } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { StepKey } from '../domain/steps.js';
import type { Actor } from '../persistence/actor.js';
import { StepRow } from '../persistence/entities/step.js';
import type { Casework } from './casework.js';
import { CaseworkError, mistake, refuseMistakes } from './errors.js';
import { changeTransfer, openStepOf, requireAction, requireVersion, type TransferFile } from './transfer-file.js';

export type PauseStepInput = z.infer<typeof PauseStepSchema> & { transfer: string; step: StepKey };

/** Puts a step to rest until a day, once, with a coded reason; nobody is reminded meanwhile. */
export class PauseStep {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.PAUSED_BEFORE, STEP.NOT_OPEN, INPUT.INVALID (a day that has passed) */
  async execute(actor: Actor, { transfer, step, until, reason, version }: PauseStepInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'pause-step');
      await openStepOf(file, step);
      await requireNeverPaused(file, step);
      requireVersion(file, version);
      if (until <= file.today) refuseMistakes([mistake('until', 'INPUT.INVALID', 'Kies een dag die nog komt.')]);
      await file.manager.update(
        StepRow,
        { transferId: transfer, key: step },
        { pausedUntil: until, pauseReason: reason },
      );
      return {
        fact: { type: 'paused', step, until, reason },
        audit: { action: 'step.paused', fields: [step, 'until', 'reason'] },
      };
    });
  }
}

/** A step keeps its one pause over all its openings; the facts are the only place that never forgets it. */
async function requireNeverPaused(file: TransferFile, step: StepKey): Promise<void> {
  const [paused] = await file.manager.query<unknown[]>(
    `SELECT 1 FROM facts WHERE transfer_id = $1 AND type = 'paused' AND body->>'step' = $2 LIMIT 1`,
    [file.transfer.id, step],
  );
  if (paused !== undefined) throw new CaseworkError('STEP.PAUSED_BEFORE', `${step} was paused before`);
}

/** Goes on with a paused step before its pause ends. */
export class ResumeStep {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.NOT_PAUSED */
  async execute(actor: Actor, { transfer, step }: { transfer: string; step: StepKey }): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'resume-step');
      const row = await file.manager.findOneBy(StepRow, { transferId: transfer, key: step });
      if (row?.status !== 'paused')
        throw new CaseworkError('STEP.NOT_PAUSED', `${step} is ${row?.status ?? 'not there'}`);
      return { fact: { type: 'resumed', step }, audit: { action: 'step.resumed', fields: [step] } };
    });
  }
}
