import type { ConfirmViewBody, OpeningExceptionBody } from '../../contracts/dossier/rights.js';
import type { Recorded } from '../../contracts/start-transfer.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { openToMbo } from '../parties.js';
import { changeTransfer, openStepOf, requireAction, requireVersion } from '../transfer-file.js';
import { DossierError } from './errors.js';
import { isAdult, purposesFor, standingOf, type Standing } from './standing.js';
import { writeContent } from './write-section.js';

/** From this age parents look along only if the student agrees; under it they decide (UAVG 5). */
const OWN_VIEW_FROM = 16;

/**
 * Whether the parents take part in informing, viewing and responding: under 16 of their own right, until 18 with the student's agreement,
 * afterwards only when the student lets them read along. A curator, bewindvoerder or mentor always does.
 */
export function parentsTakePart(standing: Standing): boolean {
  if (standing.age < OWN_VIEW_FROM || standing.holder === 'representative') return true;
  return purposesFor(standing, null).includes(isAdult(standing) ? 'parents-after-18' : 'parents-view');
}

/** @throws DossierError VIEW.NOT_YOURS */
export function requirePartInView(actor: Actor, standing: Standing): void {
  if (actor.kind === 'parent' && !parentsTakePart(standing)) {
    throw new DossierError('VIEW.NOT_YOURS', `parents do not look along at ${standing.age}`);
  }
}

/** The student, or a parent who takes part, has read what would be shared with whom and why; their own answer travels along. */
export class ConfirmView {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError of steps; DossierError VIEW.NOT_YOURS */
  async execute(actor: Actor, { transfer, response, version }: ConfirmViewBody & { transfer: string }): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'confirm-view');
      requirePartInView(actor, await standingOf(this.casework, file.manager, file.transfer));
      const { row } = await openStepOf(file, 'inform');
      requireVersion(file, version);
      if (response !== undefined) await writeContent(file, 'response', { words: response }, 'any');
      await openToMbo(file, 'inform');
      const code = response === undefined ? 'viewed' : 'viewed-with-response';
      return {
        fact: { type: 'outcome', step: row.key, code },
        audit: { action: 'dossier.viewed', fields: response === undefined ? [] : ['response'] },
      };
    });
  }
}

/** The file opens although the student has not read it first; only for a coded reason, and with an explanation. */
export class RecordOpeningException {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError of steps */
  async execute(actor: Actor, { transfer, reason, words }: OpeningExceptionBody & { transfer: string }): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'open-by-exception');
      const { row } = await openStepOf(file, 'inform');
      await openToMbo(file, 'inform');
      return {
        fact: { type: 'outcome', step: row.key, code: 'exception' },
        words: { reason, text: words },
        audit: { action: 'dossier.opened-by-exception', fields: [row.key], ground: `exception:${reason}` },
      };
    });
  }
}
