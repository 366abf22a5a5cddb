import {
  journalOf,
  type Effect,
  type JournalLine,
  type Lead,
  type LocalDate,
  type Phase,
  type PlannedDeadline,
  type PlannedMoment,
  type StepKey,
  kindOf,
} from '../../libs/domain/index.js';
import type { CarryOut } from './contract.js';
import type { Case, CaseStep } from './read-case.js';

/** A step that begins, also again: its row starts anew. */
export interface OpenedStep extends DeadlineColumns {
  key: StepKey;
  kind: string;
  status: CaseStep['status'];
  responsible: string;
  owner: string;
  outcome: string | null;
}

/** What changes of a step that was there; null leaves a column as it is. */
export interface ChangedStep extends DeadlineColumns {
  key: StepKey;
  status: CaseStep['status'] | null;
  outcome: string | null;
  lastRung: number | null;
}

interface DeadlineColumns {
  due: LocalDate | null;
  shortened: boolean | null;
  beyondKnown: boolean | null;
  calendar: string | null;
  calendarVersion: string | null;
}

/** What one decision makes of the file, as rows. */
export interface Projection {
  transfer: { phase: Phase | null; colour: string | null; lead: Lead | null };
  nextDue: LocalDate | null;
  nextStep: StepKey | null;
  opened: OpenedStep[];
  changed: ChangedStep[];
  journal: JournalLine[];
}

const NO_DEADLINE: DeadlineColumns = {
  due: null,
  shortened: null,
  beyondKnown: null,
  calendar: null,
  calendarVersion: null,
};

/** The steps whose row is touched by effects. */
export function touchedSteps(effects: readonly Effect[]): StepKey[] {
  return effects.flatMap((effect) => {
    if (effect.kind === 'plan') return effect.deadlines.map(({ step }) => step);
    return 'step' in effect && effect.step !== undefined ? [effect.step] : [];
  });
}

export function projectionOf(
  decision: CarryOut,
  file: Case,
  deadlines: readonly PlannedDeadline[],
  moments: readonly PlannedMoment[],
): Projection {
  const { effects, cause } = decision;
  const rows = new Map<StepKey, CaseStep>(file.steps.map((step) => [step.key, step]));
  const opened = new Map<StepKey, OpenedStep>();
  const changed = new Map<StepKey, ChangedStep>();
  const change = (key: StepKey, patch: Partial<ChangedStep>): void => {
    const known = opened.get(key);
    if (known) Object.assign(known, patch);
    else
      changed.set(key, {
        key,
        status: null,
        outcome: null,
        lastRung: null,
        ...NO_DEADLINE,
        ...changed.get(key),
        ...patch,
      });
  };

  for (const effect of effects) {
    if (effect.kind === 'step-opened') {
      const { step: key, responsible, owner } = effect;
      changed.delete(key);
      opened.set(key, {
        key,
        kind: kindOf(key) ?? key,
        status: 'open',
        responsible,
        owner,
        outcome: null,
        ...NO_DEADLINE,
      });
      rows.set(key, { key, status: 'open', due: null, calendar: null });
    } else if (effect.kind === 'step-closed') {
      change(effect.step, { status: effect.status, outcome: effect.outcome });
      rows.set(effect.step, {
        key: effect.step,
        due: null,
        calendar: null,
        ...rows.get(effect.step),
        status: effect.status,
      });
    }
  }
  for (const { step: key, due, shortened, beyondKnown, calendar, calendarVersion } of deadlines) {
    change(key, { due, shortened, beyondKnown, calendar, calendarVersion });
    rows.set(key, { key, status: 'open', ...rows.get(key), due, calendar });
  }
  if ('due' in cause && cause.due.what === 'rung') change(cause.due.step, { lastRung: cause.due.rung });

  const waiting = [...rows.values()]
    .filter(({ status, due }) => status === 'open' && due !== null)
    .sort((a, b) => ((a.due as string) < (b.due as string) ? -1 : 1));
  // Silence on a choice of the student costs nothing: it comes first only when nobody else has anything to do.
  const next = waiting.find(({ key }) => kindOf(key) !== 'consent') ?? waiting[0];
  const dueOf = (step: StepKey): { due?: LocalDate; calendar?: string } => {
    const row = rows.get(step);
    return { due: row?.due ?? undefined, calendar: row?.calendar ?? undefined };
  };
  return {
    transfer: {
      phase: decision.phase === file.phase ? null : decision.phase,
      colour: last(effects, 'colour')?.colour ?? null,
      lead: last(effects, 'lead-changed')?.lead ?? null,
    },
    nextDue: next?.due ?? null,
    nextStep: next?.key ?? null,
    opened: [...opened.values()],
    changed: [...changed.values()],
    journal: journalOf({ phase: decision.phase, effects, deadlines, moments, dueOf }),
  };
}

function last<K extends Effect['kind']>(effects: readonly Effect[], kind: K): Extract<Effect, { kind: K }> | undefined {
  return effects.findLast((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}
