import type {
  AgendaItem,
  Effect,
  EscalationAgendaItem,
  EscalationEffect,
  EscalationFact,
  EscalationStatus,
  Instant,
  LocalDate,
  Phase,
  PlannedDeadline,
  PlannedMoment,
} from '../../libs/domain/index.js';

/** What a decision was made on: the fact with this number, or this item of the agenda. */
export type Cause = { seq: number } | { due: AgendaItem };

/** One decision of a transfer, to be carried out in one transaction under `<transfer>:<decision>`. */
export interface CarryOut {
  transfer: string;
  /** Name of the workflow when it was built up again from the file; absent for the one that began with the registration. */
  chain?: string;
  decision: number;
  /** After the decision. */
  phase: Phase;
  /** Minutes after local midnight of this transfer's agenda moments. */
  minuteOfDay: number;
  /** The moment of what was decided on: of the fact, or of the item on the agenda. */
  at: Instant;
  /** The local day of `at` in Europe/Amsterdam. */
  on: LocalDate;
  /** The clock of the workflow; later than `at` after downtime. */
  now: Instant;
  /** The last fact taken in. */
  seq: number;
  cause: Cause;
  effects: Effect[];
  digest: string;
}

export interface CarriedOut {
  /** Of the effects that were carried out under this number, now or earlier. */
  digest: string;
  deadlines: PlannedDeadline[];
  moments: PlannedMoment[];
  /** Present when this number was carried out earlier for something else than was asked now; it stays as it was. */
  earlier?: Cause;
}

/** What a decision of an escalation was made on. The fact itself, since nothing else keeps the facts of an escalation. */
export type EscalationCause = { fact: EscalationFact } | { due: EscalationAgendaItem };

/** One decision of an escalation, carried out like that of a transfer. */
export interface CarryOutEscalation {
  escalation: string;
  transfer: string;
  /** As of a transfer: given when the workflow was built up again from the file. */
  chain?: string;
  decision: number;
  status: EscalationStatus;
  minuteOfDay: number;
  at: Instant;
  on: LocalDate;
  now: Instant;
  cause: EscalationCause;
  effects: EscalationEffect[];
  digest: string;
}

export interface CarriedOutEscalation {
  digest: string;
  moments: PlannedMoment[];
  earlier?: EscalationCause;
}

/** What the workflows of transfers and escalations ask of the case file. */
export interface CasefileActivities {
  carryOut(decision: CarryOut): Promise<CarriedOut>;
  carryOutEscalation(decision: CarryOutEscalation): Promise<CarriedOutEscalation>;
}
