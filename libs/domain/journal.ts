import type { PlannedDeadline, PlannedMoment } from './deadlines.js';
import type { Effect } from './effects.js';
import type { Phase } from './phases.js';
import type { Role } from './roles.js';
import type { StepKey } from './steps.js';
import type { LocalDate } from './time.js';

/** What a rehearsal and the time line show of a decision. */
export const JOURNAL_KINDS = [
  'message',
  'escalation',
  'step-opened',
  'step-closed',
  'check-in-planned',
  'lead-changed',
  'phase-changed',
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** One effect of a decision as a line; `n` is its place within the decision, so `<transfer>:<decision>:<n>` is unique. */
export interface JournalLine {
  n: number;
  kind: JournalKind;
  phase: Phase;
  step?: StepKey;
  due?: LocalDate;
  rung?: number;
  recipientRole?: Role;
  calendar?: string;
  /** Template of a message, outcome of a step, reason of an escalation, role of a lead. */
  detail?: string;
}

export interface CarriedOutDecision {
  /** The phase after the decision. */
  phase: Phase;
  effects: readonly Effect[];
  deadlines: readonly PlannedDeadline[];
  moments: readonly PlannedMoment[];
  /** The due day and calendar of steps that were planned by earlier decisions. */
  dueOf(step: StepKey): { due?: LocalDate; calendar?: string };
}

/** The lines of one decision, in the order of its effects. A message has a line for each addressee. */
export function journalOf(decision: CarriedOutDecision): JournalLine[] {
  const { phase, effects, deadlines, moments } = decision;
  const lines: JournalLine[] = [];
  const add = (line: Omit<JournalLine, 'n' | 'phase'>): void => {
    lines.push({ n: lines.length, phase, ...line });
  };
  const planned = (step: StepKey): { due?: LocalDate; calendar?: string } => {
    const deadline = deadlines.find((found) => found.step === step);
    return deadline === undefined ? decision.dueOf(step) : { due: deadline.due, calendar: deadline.calendar };
  };
  for (const effect of effects) {
    switch (effect.kind) {
      case 'phase-changed':
        add({ kind: 'phase-changed', detail: effect.phase });
        break;
      case 'lead-changed':
        add({ kind: 'lead-changed', recipientRole: effect.lead.role, detail: effect.lead.role });
        break;
      case 'step-opened':
        add({ kind: 'step-opened', step: effect.step, recipientRole: effect.responsible, ...planned(effect.step) });
        break;
      case 'step-closed':
        add({
          kind: 'step-closed',
          step: effect.step,
          detail: `${effect.status}:${effect.outcome}`,
          ...planned(effect.step),
        });
        break;
      case 'message':
        for (const { role } of effect.to) {
          const about = effect.step === undefined ? {} : { step: effect.step, ...planned(effect.step) };
          const rung = effect.rung === undefined ? {} : { rung: effect.rung };
          add({ kind: 'message', recipientRole: role, detail: effect.template, ...about, ...rung });
        }
        break;
      case 'escalation': {
        const about = effect.step === undefined ? {} : { step: effect.step, ...planned(effect.step) };
        const rung = effect.reason === 'stall' ? { rung: 15 } : {};
        add({ kind: 'escalation', detail: effect.reason, ...about, ...rung });
        break;
      }
      default:
        break;
    }
  }
  for (const { key, on, calendar } of moments) {
    if (key.startsWith('check-in-')) add({ kind: 'check-in-planned', step: key, due: on, calendar });
  }
  return lines;
}
