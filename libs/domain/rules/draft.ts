import { removeItems } from '../agenda.js';
import type { CalendarOwner, DeadlineRequest, MomentRequest, Term } from '../deadlines.js';
import type { Addressee, Effect, EscalationReason, MessageTemplate } from '../effects.js';
import type { Policy } from '../policy.js';
import type { Role } from '../roles.js';
import type { MomentState, StepState, TransferState } from '../state.js';
import type { StepKey } from '../steps.js';
import type { Instant, LocalDate } from '../time.js';

/**
 * One decision in the making. The rules change the draft; `decide` made the copy, so the state that went in stays as
 * it was. Steps and agenda are fresh arrays; a step object is replaced, never changed.
 */
export interface Draft {
  state: TransferState;
  policy: Policy;
  at: Instant;
  on: LocalDate;
  effects: Effect[];
  deadlines: DeadlineRequest[];
  moments: MomentRequest[];
}

export function draftOf(state: TransferState, policy: Policy, at: Instant, on: LocalDate): Draft {
  const copy = copyOf(state);
  copy.moments = state.moments.slice();
  copy.escalations = state.escalations.slice();
  return { state: copy, policy, at, on, effects: [], deadlines: [], moments: [] };
}

/** A copy of which steps and agenda may be changed. */
export function copyOf(state: TransferState): TransferState {
  return { ...state, steps: state.steps.slice(), agenda: state.agenda.slice() };
}

export function findStep(state: TransferState, key: StepKey): StepState | undefined {
  return state.steps[placeOf(state, key)];
}

/** Index in the list of steps, -1 when it never opened. Backwards, since nearly every question is about a late one. */
export function placeOf({ steps }: TransferState, key: StepKey): number {
  let place = steps.length - 1;
  while (place >= 0 && (steps[place] as StepState).key !== key) place -= 1;
  return place;
}

export function isOpen(state: TransferState, key: StepKey): boolean {
  return findStep(state, key)?.status === 'open';
}

/** Done in any of the ways that count as done; a cancelled or missed step is not. */
export function isDone(state: TransferState, key: StepKey): boolean {
  return findStep(state, key)?.status === 'done';
}

export function patchStep(draft: Draft, key: StepKey, patch: Partial<StepState>): void {
  const { steps } = draft.state;
  const place = placeOf(draft.state, key);
  const step = steps[place];
  if (step !== undefined) steps[place] = { ...step, ...patch };
}

export const to = (...roles: Role[]): Addressee[] => roles.map((role) => ({ role, deputy: false }));

export function message(
  draft: Draft,
  template: MessageTemplate,
  addressees: Addressee[],
  about: { step?: StepKey; rung?: number; reason?: string } = {},
): void {
  draft.effects.push({ kind: 'message', template, to: addressees, ...about });
}

/** Asks the calendar for a moment; its answer puts it on the agenda. A second request under one key replaces the first. */
export function askMoment(
  draft: Draft,
  key: string,
  owner: CalendarOwner,
  from: LocalDate,
  term: Term,
  roll: 'next-counting-day' | 'exact' = 'next-counting-day',
  notAfter?: LocalDate,
): void {
  dropMoment(draft, key);
  const moment: MomentState = { key, owner, from, count: term.count, unit: term.unit, roll };
  if (notAfter !== undefined) moment.notAfter = notAfter;
  draft.state.moments.push(moment);
  draft.moments.push({ ...moment, minuteOfDay: draft.state.minuteOfDay });
}

export function dropMoment(draft: Draft, key: string): void {
  const { state } = draft;
  const place = state.moments.findIndex((moment) => moment.key === key);
  if (place < 0) return;
  state.moments.splice(place, 1);
  removeItems(state.agenda, (item) => item.what === 'moment' && item.key === key);
  if (draft.moments.length > 0) draft.moments = draft.moments.filter((moment) => moment.key !== key);
}

export function dropMomentsExcept(draft: Draft, keep: (key: string) => boolean): void {
  for (const { key } of draft.state.moments.slice()) if (!keep(key)) dropMoment(draft, key);
}

export function escalate(draft: Draft, key: string, reason: EscalationReason, since: LocalDate, step?: StepKey): void {
  if (draft.state.escalations.some((escalation) => escalation.key === key)) return;
  draft.state.escalations.push(
    step === undefined ? { key, reason, answer: 'none' } : { key, reason, step, answer: 'none' },
  );
  draft.effects.push({ kind: 'escalation', key, reason, since, ...(step === undefined ? {} : { step }) });
}

/** Closes the open escalations for which the reason is gone. */
export function solveEscalations(draft: Draft, solved: (key: string, reason: EscalationReason) => boolean): void {
  const { state } = draft;
  if (state.escalations.length === 0) return;
  for (const { key, reason } of state.escalations) {
    if (solved(key, reason)) draft.effects.push({ kind: 'escalation-solved', key });
  }
  state.escalations = state.escalations.filter(({ key, reason }) => !solved(key, reason));
}
