import type { CalendarOwner, DeadlineRequest, MomentRequest } from './deadlines.js';
import type { Lead } from './events.js';
import type { Phase } from './phases.js';
import type { Role } from './roles.js';
import type { StepKey } from './steps.js';
import type { LocalDate } from './time.js';

/** To whom a message goes: the holder of the role at its party, or that person's deputy. */
export interface Addressee {
  role: Role;
  deputy: boolean;
}

export const STALL = 'stall';
/** Reasons that leave the schools; all but `stall` are events that go at once. */
export type EscalationReason =
  | 'stall'
  | 'not-started'
  | 'contact-lost'
  | 'no-show-twice'
  | 'declined-without-destination'
  | 'deregistered'
  | 'absence';

/** Which text a message carries. */
export type MessageTemplate =
  | 'reminder'
  | 'overdue'
  | 'overdue-supervisor'
  | 'overstaptafel'
  | 'notice'
  | 'step-open'
  | 'consent-in-person'
  | 'consent-again'
  | 'check-in-ask'
  | 'other-route'
  | 'personal-contact'
  | 'call-not-started'
  | 'solved'
  | 'lead-changed'
  | 'parents-end'
  | 'deletion-notice'
  | 'handover-returned'
  | 'dormant-contact'
  | 'nazorg-offer'
  | 'woken'
  | 'closed';

export type Effect =
  | { kind: 'phase-changed'; phase: Phase }
  | { kind: 'step-opened'; step: StepKey; responsible: Role; owner: CalendarOwner }
  | { kind: 'step-closed'; step: StepKey; status: 'done' | 'missed' | 'cancelled' | 'paused'; outcome: string }
  | { kind: 'message'; template: MessageTemplate; to: Addressee[]; step?: StepKey; rung?: number; reason?: string }
  | { kind: 'lead-changed'; lead: Lead }
  | {
      kind: 'escalation';
      /** Name of the escalation within its transfer: `stall:plan`, `not-started`, … */
      key: string;
      reason: EscalationReason;
      step?: StepKey;
      since: LocalDate;
    }
  | { kind: 'escalation-solved'; key: string }
  | { kind: 'escalation-rerouted'; key: string }
  | { kind: 'access-ended'; party: 'parents' }
  | { kind: 'colour'; step: StepKey; colour: 'green' | 'amber' | 'red'; reason: string }
  | { kind: 'plan'; deadlines: DeadlineRequest[]; moments: MomentRequest[] };

/** What one decision sets in motion, to be carried out in one transaction under `<transfer>:<decision>`. */
export interface Decision<S> {
  state: S;
  effects: Effect[];
}

/** What is sent because something must still be done, is late, or must be tried in another way. */
export const REMINDERS: ReadonlySet<MessageTemplate> = new Set([
  'reminder',
  'overdue',
  'overdue-supervisor',
  'overstaptafel',
  'other-route',
]);
