import { LEVELS } from '../contracts/start-transfer.js';
import { DESTINATIONS, OUTCOME_LABELS } from '../domain/codes.js';
import { LINE, PHASE_LABELS, type Phase } from '../domain/phases.js';
import { kindOf, STEPS } from '../domain/steps.js';
import type { TransferRow } from '../persistence/entities/transfer.js';
import { municipalities } from '../reference/index.js';

export interface StationView {
  phase: Phase;
  label: string;
  state: 'past' | 'now' | 'future';
}

/** The line as it is drawn: past stations, the present one, and what may come. Beside the line nothing is present on it. */
export function stationsOf(phase: Phase): StationView[] {
  const at = LINE.indexOf(phase);
  return LINE.map((station, index) => ({
    phase: station,
    label: PHASE_LABELS[station],
    state: index < at ? 'past' : index === at ? 'now' : 'future',
  }));
}

/** The name behind a CBS code. */
export function municipalityName(cbsCode: string): string {
  return municipalities().find((municipality) => municipality.cbsCode === cbsCode)?.name ?? cbsCode;
}

/** What has to be done, starting with a verb. */
export function taskOf(step: string): string {
  const kind = kindOf(step);
  return kind === undefined ? step : STEPS[kind].task;
}

/** With which outcomes a step can be finished, the ordinary one first. */
export function outcomesOf(step: string): { code: string; label: string }[] {
  const kind = kindOf(step);
  return kind === undefined ? [] : STEPS[kind].outcomes.map((code) => ({ code, label: OUTCOME_LABELS[code] ?? code }));
}

/** The file keeps entree as level 1. */
export function levelLabel(level: number): string {
  return level === 1 ? LEVELS.entree : `Niveau ${level}`;
}

/** The Dutch words of a code; the code itself when the list does not know it (any more). */
export function nameIn(list: Readonly<Record<string, string>>, code: string | null): string | null {
  return code === null ? null : (list[code] ?? code);
}

/** Where the student goes, when both the place and its owner are known. */
export function destinationOf({
  destinationCode: code,
  destinationOwner: owner,
}: Pick<TransferRow, 'destinationCode' | 'destinationOwner'>): { code: string; label: string; owner: string } | null {
  if (code === null || owner === null) return null;
  return { code, label: (DESTINATIONS as Record<string, string>)[code] ?? code, owner };
}
