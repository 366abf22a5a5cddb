import { insertSorted } from './agenda.js';
import type { MomentRequest, PlannedMoment, Term } from './deadlines.js';
import type { EscalationReason } from './effects.js';
import type { FactBody } from './events.js';
import type { Policy } from './policy.js';
import { dateOfAgendaMoment } from './time.js';
import type { Instant, LocalDate } from './time.js';

/** An escalation outside the schools has its own ladder: acknowledge, answer, or the coordinator hears of it. Never silence. */
export type EscalationStatus = 'open' | 'acknowledged' | 'answered' | 'solved';

export type EscalationFact = { seq: number; at: Instant; on: LocalDate } & (
  | { type: 'raised'; escalation: string; transfer: string; reason: EscalationReason; minuteOfDay: number }
  | { type: 'acknowledged' }
  | { type: 'answered' }
  | { type: 'solved' }
  | { type: 'rerouted' }
);

export interface EscalationAgendaItem {
  at: Instant;
  what: 'moment';
  key: EscalationMoment;
}
export type EscalationMoment = 'acknowledge' | 'acknowledge-coordinator' | 'feedback' | 'feedback-coordinator';

export type EscalationEvent =
  EscalationFact | { type: 'due'; item: EscalationAgendaItem } | { type: 'planned'; moments: PlannedMoment[] };

export type EscalationTemplate =
  'escalation' | 'escalation-reminder' | 'escalation-coordinator' | 'escalation-answered' | 'escalation-solved';

export type EscalationEffect =
  | { kind: 'message'; template: EscalationTemplate; to: 'desk' | 'coordinator' | 'schools' }
  | { kind: 'status'; status: EscalationStatus }
  /** Look the desk up again and hand the open case over to it. */
  | { kind: 'route' }
  | { kind: 'plan'; moments: MomentRequest[] };

export interface EscalationState {
  escalation: string;
  transfer: string;
  reason: EscalationReason;
  seq: number;
  early: EscalationFact[];
  decision: number;
  minuteOfDay: number;
  status: EscalationStatus;
  agenda: EscalationAgendaItem[];
}

export interface EscalationDecision {
  state: EscalationState;
  effects: EscalationEffect[];
}

interface EscalationDraft {
  state: EscalationState;
  policy: Policy;
  on: LocalDate;
  effects: EscalationEffect[];
  moments: MomentRequest[];
}

/**
 * Whether somebody outside the schools may have to hear of a fact at once, so that its delivery and decision go in front of what
 * can wait. Whether they do, the decision says.
 */
export function mayEscalate(fact: FactBody): boolean {
  if (fact.type === 'outcome') return fact.code === 'no-show';
  return fact.type === 'deregistered' || fact.type === 'absence';
}

/** Pure, as `decide`: same in, same out; never throws. */
export function decideEscalation(
  state: EscalationState | undefined,
  event: EscalationEvent,
  policy: Policy,
): EscalationDecision {
  const before = state ?? unraised();
  if (event.type === 'planned') return { state: takeAnswers(before, event.moments), effects: [] };
  const on = event.type === 'due' ? dateOfAgendaMoment(event.item.at) : event.on;
  const copy = { ...before, agenda: before.agenda.slice(), early: before.early.slice() };
  const draft: EscalationDraft = { state: copy, policy, on, effects: [], moments: [] };
  if (event.type === 'due') {
    copy.agenda.shift();
    overdue(draft, event.item.key);
  } else if (event.seq > copy.seq && !copy.early.some(({ seq }) => seq === event.seq)) {
    copy.early.push(event);
    copy.early.sort((a, b) => a.seq - b.seq);
    while (copy.early[0]?.seq === copy.seq + 1) takeFact(draft, copy.early.shift() as EscalationFact);
  } else {
    return { state: before, effects: [] };
  }
  copy.decision += 1;
  if (draft.moments.length > 0) draft.effects.push({ kind: 'plan', moments: draft.moments });
  return { state: copy, effects: draft.effects };
}

export function isEscalationFinished(state: EscalationState): boolean {
  return state.status === 'answered' || state.status === 'solved';
}

export function nextEscalationEvent(
  state: EscalationState | undefined,
  queue: readonly EscalationFact[],
  now: Instant,
): EscalationEvent | undefined {
  const fact = queue[0];
  const item = state?.agenda[0];
  if (item !== undefined && item.at <= (fact === undefined ? now : fact.at)) return { type: 'due', item };
  return fact;
}

function unraised(): EscalationState {
  return {
    escalation: '',
    transfer: '',
    reason: 'stall',
    seq: 0,
    early: [],
    decision: 0,
    minuteOfDay: 480,
    status: 'open',
    agenda: [],
  };
}

function takeAnswers(before: EscalationState, moments: PlannedMoment[]): EscalationState {
  const state = { ...before, agenda: before.agenda.slice() };
  if (isEscalationFinished(state)) return state;
  for (const { key, at } of moments) {
    insertSorted(state.agenda, { at, what: 'moment', key: key });
  }
  return state;
}

function takeFact(draft: EscalationDraft, fact: EscalationFact): void {
  const { state, policy, effects } = draft;
  state.seq = fact.seq;
  draft.on = fact.on;
  if (isEscalationFinished(state)) return;
  switch (fact.type) {
    case 'raised':
      Object.assign(state, {
        escalation: fact.escalation,
        transfer: fact.transfer,
        reason: fact.reason,
        minuteOfDay: fact.minuteOfDay,
      });
      hand(draft);
      return;
    case 'acknowledged':
      setStatus(draft, 'acknowledged');
      state.agenda = [];
      ask(draft, 'feedback', policy.escalation.feedback);
      return;
    case 'answered':
      finish(draft, 'answered');
      effects.push({ kind: 'message', template: 'escalation-answered', to: 'schools' });
      return;
    case 'solved':
      finish(draft, 'solved');
      effects.push({ kind: 'message', template: 'escalation-solved', to: 'desk' });
      return;
    case 'rerouted':
      state.agenda = [];
      setStatus(draft, 'open');
      hand(draft);
      return;
  }
}

/** To the desk, and the clock of the acknowledgement starts. */
function hand(draft: EscalationDraft): void {
  draft.effects.push({ kind: 'route' }, { kind: 'message', template: 'escalation', to: 'desk' });
  ask(draft, 'acknowledge', draft.policy.escalation.acknowledge);
}

function overdue(draft: EscalationDraft, key: EscalationMoment): void {
  const waiting = key.startsWith('acknowledge') ? 'open' : 'acknowledged';
  if (draft.state.status !== waiting) return;
  const next = key.startsWith('acknowledge') ? 'acknowledge-coordinator' : 'feedback-coordinator';
  const remindsDesk = key === 'acknowledge' || key === 'feedback';
  draft.effects.push(
    remindsDesk
      ? { kind: 'message', template: 'escalation-reminder', to: 'desk' }
      : { kind: 'message', template: 'escalation-coordinator', to: 'coordinator' },
  );
  // The coordinator is told again at the same distance until somebody answers.
  ask(draft, next, draft.policy.escalation.coordinatorAfter);
}

function ask(draft: EscalationDraft, key: EscalationMoment, term: Term): void {
  const { minuteOfDay } = draft.state;
  draft.moments.push({ key, owner: 'municipality', from: draft.on, ...term, roll: 'next-counting-day', minuteOfDay });
}

function setStatus(draft: EscalationDraft, status: EscalationStatus): void {
  draft.state.status = status;
  draft.effects.push({ kind: 'status', status });
}

function finish(draft: EscalationDraft, status: 'answered' | 'solved'): void {
  draft.state.agenda = [];
  setStatus(draft, status);
}
