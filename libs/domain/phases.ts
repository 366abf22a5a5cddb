export const PHASES = [
  'orientation',
  'application',
  'acquaintance',
  'placement',
  'start',
  'landing',
  'nazorg',
  'closed',
  'dormant',
  'withdrawn',
] as const;
export type Phase = (typeof PHASES)[number];

/** The stations of the line, in order; `dormant` and `withdrawn` stand beside it. */
export const LINE: readonly Phase[] = PHASES.slice(0, 8);

export const PHASE_LABELS: Record<Phase, string> = {
  orientation: 'Oriëntatie',
  application: 'Aanmelding',
  acquaintance: 'Kennismaking',
  placement: 'Plaatsing',
  start: 'Start',
  landing: 'Landing',
  nazorg: 'Nazorg',
  closed: 'Afgerond',
  dormant: 'Tussenjaar',
  withdrawn: 'Gestopt met bestemming',
};

/** Phases in which a transfer has ended. */
export function hasEnded(phase: Phase): boolean {
  return phase === 'closed' || phase === 'withdrawn';
}
