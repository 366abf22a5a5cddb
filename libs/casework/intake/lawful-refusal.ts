import type { AdmissionAnswers } from '../../contracts/guidance/intake.js';
import { whyGroundFails } from '../../domain/admission.js';
import type { RefusalGround } from '../../domain/codes.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import type { TransferFile } from '../transfer-file.js';
import { admissionFile } from './admission-file.js';

/** What the person who refuses has told besides the ground. */
export interface RefusalBasis {
  admission: AdmissionAnswers;
  adjustment?: string | undefined;
}

/** A refusal recorded without the questions of the placement decision: it leans on the file alone. */
export const NOTHING_TOLD: RefusalBasis = { admission: {} };

/**
 * A student is refused only on a lawful ground that holds for this student, and after two missed intakes not before an overstaptafel.
 * @throws CaseworkError GROUND.REQUIRED, GROUND.DOES_NOT_FIT, ADJUSTMENT.REQUIRED, OVERSTAPTAFEL.REQUIRED
 */
export async function requireLawfulRefusal(
  file: TransferFile,
  ground: RefusalGround | undefined,
  { admission, adjustment }: RefusalBasis,
): Promise<void> {
  if (ground === undefined) throw new CaseworkError('GROUND.REQUIRED', 'a refusal without a ground');
  const why = whyGroundFails(ground, await admissionFile(file, admission));
  if (why !== undefined) refuseMistakes([mistake('ground', 'GROUND.DOES_NOT_FIT', why)]);
  if (ground === 'disproportionate-burden' && adjustment === undefined) refuseMistakes([mistake('adjustment', 'ADJUSTMENT.REQUIRED')]);
  await requireOverstaptafel(file);
}

const UNDISCUSSED = `
  WITH round AS (SELECT coalesce(max(seq), 0) AS since FROM facts WHERE transfer_id = $1 AND type = 'woken'),
  agreed AS (SELECT coalesce((y.document->>'noShowsToEscalate')::int, 2) AS n FROM transfers t JOIN policies y ON y.id = t.policy_id WHERE t.id = $1),
  missed AS (
    SELECT f.at, row_number() OVER (ORDER BY f.seq) AS n FROM facts f, round
    WHERE f.transfer_id = $1 AND f.seq > round.since AND f.type = 'outcome' AND f.body->>'step' = 'intake' AND f.body->>'code' = 'no-show'
  )
  SELECT 1 FROM missed, agreed
  WHERE missed.n = agreed.n
    AND NOT EXISTS (SELECT 1 FROM overstaptafels o WHERE o.transfer_id = $1 AND o.recorded_at >= missed.at)`;

/** @throws CaseworkError OVERSTAPTAFEL.REQUIRED after so many missed intakes as the region agreed, as long as the schools have not met on it */
export async function requireOverstaptafel({ manager, transfer }: TransferFile): Promise<void> {
  const [undiscussed] = await manager.query<unknown[]>(UNDISCUSSED, [transfer.id]);
  if (undiscussed !== undefined) throw new CaseworkError('OVERSTAPTAFEL.REQUIRED', 'missed intakes were not discussed');
}
