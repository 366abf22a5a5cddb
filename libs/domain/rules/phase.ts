import type { Phase } from '../phases.js';
import { hasEnded } from '../phases.js';
import type { TransferState } from '../state.js';
import { isDone, isOpen, findStep } from './draft.js';
import type { Draft } from './draft.js';

/** The station of the line on which a running transfer stands, read from what has been done. */
function stationOf(state: TransferState): Phase {
  if (!isDone(state, 'handover') || findStep(state, 'handover')?.outcome !== 'accepted') {
    return isDone(state, 'inform') ? 'application' : 'orientation';
  }
  if (state.landing !== undefined) return 'landing';
  if (isOpen(state, 'started') || (state.placed && isDone(state, 'ready'))) return 'start';
  const acquainted = isDone(state, 'intake') && !isOpen(state, 'specialist-intake');
  return acquainted ? 'placement' : 'acquaintance';
}

export function changePhase(draft: Draft, phase: Phase): void {
  if (draft.state.phase === phase) return;
  draft.state.phase = phase;
  draft.effects.push({ kind: 'phase-changed', phase });
}

/** Moves the transfer to the station it has reached. Nazorg, a gap year and the ends are entered by name only. */
export function advance(draft: Draft): void {
  const { phase } = draft.state;
  if (hasEnded(phase) || phase === 'dormant' || phase === 'nazorg') return;
  changePhase(draft, stationOf(draft.state));
}
