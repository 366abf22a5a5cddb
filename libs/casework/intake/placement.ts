import { randomUUID } from 'node:crypto';

import type { AdmissionAnswers, DecidePlacementBody } from '../../contracts/guidance/intake.js';
import { admissionOf, whyGroundFails, type Admission } from '../../domain/admission.js';
import { REFUSAL_GROUNDS, type RefusalGround } from '../../domain/codes.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { PlacementDecisionRow } from '../../persistence/entities/placement-decision.js';
import type { Casework } from '../casework.js';
import { staffOf, type Done } from '../done.js';
import { mistake, refuseMistakes } from '../errors.js';
import { openWordsOf, readFile, type Reading } from '../reading.js';
import { finishStep } from '../record-outcome.js';
import { recordChange, requireAction, sealWords, withTransferFile } from '../transfer-file.js';
import { admissionFile } from './admission-file.js';

export interface PlacementView {
  id: string;
  outcome: PlacementDecisionRow['outcome'];
  ground: RefusalGround | null;
  groundWords: string | null;
  reported: boolean | null;
  adjustment: string | null;
  words: string | null;
  at: Instant;
}

export interface AdmissionView extends Admission {
  /** Each lawful ground, and why it cannot be used for this student; null when it can. Dutch. */
  grounds: { code: RefusalGround; words: string; fails: string | null }[];
  /** The newest first. */
  decisions: PlacementView[];
}

/** The right of admission of one student: which conditions are met, which are not, and what is not known. */
export class ReadAdmission {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer, answers }: { transfer: string; answers: AdmissionAnswers }): Promise<AdmissionView> {
    const what = { transfer, action: 'read-transfer', audit: 'admission.read', fields: ['conditions', 'decisions'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const file = await admissionFile(reading, answers);
      return {
        ...admissionOf(file),
        grounds: (Object.keys(REFUSAL_GROUNDS) as RefusalGround[]).map((code) => ({
          code,
          words: REFUSAL_GROUNDS[code],
          fails: whyGroundFails(code, file) ?? null,
        })),
        decisions: await decisionsOf(reading),
      };
    });
  }
}

/** What was decided on a place, the newest first. */
export async function decisionsOf(reading: Reading): Promise<PlacementView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.find(PlacementDecisionRow, { where: { transferId: transfer.id }, order: { decidedAt: 'DESC' } });
  const told = await openWordsOf<{ adjustment?: string; text?: string }>(reading, 'placement_decisions.words', rows);
  return rows.map(({ id, outcome, ground, reported, decidedAt }, index) => ({
    id,
    outcome,
    ground,
    groundWords: ground === null ? null : REFUSAL_GROUNDS[ground],
    reported,
    adjustment: told[index]?.adjustment ?? null,
    words: told[index]?.text ?? null,
    at: decidedAt,
  }));
}

/** Placed, placed elsewhere, or refused on a lawful ground; with the conditions as they stood when it was decided. */
export class DecidePlacement {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError as RecordOutcome, and GROUND.REQUIRED, GROUND.DOES_NOT_FIT, ADJUSTMENT.REQUIRED, REPORTED.REQUIRED, OVERSTAPTAFEL.REQUIRED */
  async execute(actor: Actor, input: DecidePlacementBody & { transfer: string }): Promise<Done> {
    const { transfer, outcome, admission, ground, adjustment, reported, programme, destination, words, version } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'decide-placement');
      const declined = outcome === 'declined';
      if (declined) {
        refuseMistakes([
          ...(ground === undefined ? [mistake('ground', 'GROUND.REQUIRED')] : []),
          ...(reported === undefined ? [mistake('reported', 'REPORTED.REQUIRED')] : []),
        ]);
      }
      const { conditions } = admissionOf(await admissionFile(file, admission));
      const told = { transfer, step: 'placement', outcome, programme, destination, words, version, ...(declined ? { ground } : {}) };
      const change = await finishStep(file, told, { admission, adjustment });
      const id = randomUUID();
      await file.manager.insert(PlacementDecisionRow, {
        id,
        transferId: transfer,
        outcome,
        ground: declined ? (ground ?? null) : null,
        conditions: Object.fromEntries(conditions.map(({ code, state }) => [code, state])),
        reported: declined ? (reported ?? null) : null,
        words: await sealWords(file, 'placement_decisions.words', { adjustment, text: words }),
        decidedBy: staffOf(actor).membership,
        decidedAt: file.now,
      });
      return { ...(await recordChange(file, change)), created: id };
    });
  }
}
