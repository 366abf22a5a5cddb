import type { CalendarOwner, DayUnit } from './deadlines.js';
import type { Destination, Fact, Lead } from './events.js';
import type { EscalationReason } from './effects.js';
import type { Phase } from './phases.js';
import type { Role } from './roles.js';
import type { StepKey, StepKind } from './steps.js';
import type { Instant, LocalDate } from './time.js';

/** What is due at a moment. `rung` and `notice` belong to a step; `moment` is anything else, by its key. */
export type AgendaItem =
  | { at: Instant; what: 'rung'; step: StepKey; rung: number }
  | { at: Instant; what: 'notice'; step: StepKey; n: number }
  | { at: Instant; what: 'moment'; key: string };

export interface StepState {
  key: StepKey;
  kind: StepKind;
  status: 'open' | 'done' | 'missed' | 'cancelled' | 'paused';
  responsible: Role;
  owner: CalendarOwner;
  opened: LocalDate;
  due?: LocalDate;
  /** The last rung that fired; rungs fire in order and once. */
  lastRung?: number;
  outcome?: string;
  /** A step may be paused once. */
  pausedOnce?: boolean;
  /** The last day that people agreed on, for a step that has no term of its own. */
  by?: LocalDate;
  /** A meeting on this step has been planned for this day. */
  appointment?: LocalDate;
}

/** A moment that was asked of the calendar; kept so that a changed calendar can be asked again. */
export interface MomentState {
  key: string;
  owner: CalendarOwner;
  from: LocalDate;
  count: number;
  unit: DayUnit;
  roll: 'next-counting-day' | 'exact';
  notAfter?: LocalDate;
}

export interface LandingState {
  /** Day 0 of the landing. */
  start: LocalDate;
  /** Ordinal of the last check-in that was planned. */
  last: number;
  /** Greens in a row since the last red; two of them end the weekly rhythm. */
  greens: number;
  weekly: boolean;
  /** How often the agreed support was not delivered in a row, per plan action. */
  notDelivered: Record<string, number>;
}

export interface NazorgState {
  /** Ordinal of the last contact that was opened. */
  last: number;
  /** Somebody spoke with the student in aftercare. */
  used?: true;
  /** Nobody did in the first year, so it was offered again in the second. */
  offered?: true;
  /** Asked for until this day, beyond the agreed months. */
  until?: LocalDate;
}

export interface OpenEscalation {
  key: string;
  reason: EscalationReason;
  step?: StepKey;
  answer: 'none' | 'acknowledged' | 'answered';
}

/** Everything the decider knows of one transfer. Plain JSON; no name, no birth date, no words. */
export interface TransferState {
  transfer: string;
  region: string;
  /** Last fact taken in. */
  seq: number;
  /** Facts that arrived before their predecessor. */
  early: Fact[];
  /** Number of the last decision. */
  decision: number;
  minuteOfDay: number;
  policy: string;
  phase: Phase;
  start: LocalDate;
  leavesSchool: LocalDate;
  consentHolder: 'student' | 'representatives';
  extraSupport: boolean;
  coachFits: boolean;
  oneYearProgramme: boolean;
  placed: boolean;
  noShows: number;
  /** A switch is on its way: the new party has not accepted yet. */
  switching: boolean;
  lead: Lead;
  steps: StepState[];
  agenda: AgendaItem[];
  moments: MomentState[];
  landing?: LandingState;
  nazorg: NazorgState;
  /** Waiting for contact since this day, because a talk was missed. */
  noContactSince?: LocalDate;
  escalations: OpenEscalation[];
  destination?: Destination;
}
