import { inYear, schoolYearOf } from '../time.js';
import type { MonthDay, LocalDate } from '../time.js';
import { askMoment, dropMoment, escalate, findStep, isDone, isOpen, message, solveEscalations, to } from './draft.js';
import type { Draft } from './draft.js';
import { beginLanding } from './landing.js';
import { contactMade } from './missed.js';
import { closeStep, openStep } from './steps.js';

const TODAY = { count: 0, unit: 'days' } as const;

/** The first day at the mbo goes on the agenda; a moved date moves it. */
export function planStart(draft: Draft): void {
  if (draft.state.landing !== undefined) return;
  const from = draft.state.start > draft.on ? draft.state.start : draft.on;
  askMoment(draft, 'start-day', 'mbo', from, TODAY);
}

/** Another first day. Whoever was expected already is expected anew on that day: nobody calls or reports a student who comes later as agreed. */
export function moveStart(draft: Draft): void {
  const { state } = draft;
  if (isOpen(state, 'started')) {
    if (state.start <= draft.on) return;
    closeStep(draft, 'started', 'cancelled', 'date-changed');
    dropStartMoments(draft);
    solveEscalations(draft, (_, reason) => reason === 'not-started');
  }
  planStart(draft);
}

/** The start day has come. Whoever has not been placed yet starts on the day of the placement. */
export function startDay(draft: Draft): void {
  dropMoment(draft, 'start-day');
  if (draft.state.placed) expectStart(draft);
}

/** From now on the student should be there; who does not come is called the same day, then visited, then reported. */
export function expectStart(draft: Draft): void {
  const { state, policy } = draft;
  if (state.landing !== undefined || isOpen(state, 'started')) return;
  openStep(draft, 'started');
  for (const { day } of policy.notStarted.calls) {
    if (day > 0) askMoment(draft, `call:${day}`, 'mbo', draft.on, { count: day, unit: 'school-days' });
  }
  const latest = firstOctober(draft.on, policy.notStarted.notAfter);
  askMoment(draft, 'not-started', 'mbo', draft.on, policy.notStarted.after, 'next-counting-day', latest);
}

/** The fixed day of the autumn in which someone starts; a start after it has none. */
function firstOctober(start: LocalDate, day: MonthDay): LocalDate | undefined {
  const date = inYear(schoolYearOf(start), day);
  return date > start ? date : undefined;
}

export function callForStart(draft: Draft, day: number): void {
  dropMoment(draft, `call:${day}`);
  const call = draft.policy.notStarted.calls.find((agreed) => agreed.day === day);
  if (call !== undefined && isOpen(draft.state, 'started'))
    message(draft, 'call-not-started', to(call.role), { step: 'started' });
}

/** Recorded as absent: the step stays open, and the first call is for the mentor, today. */
export function absentAtStart(draft: Draft): void {
  const first = draft.policy.notStarted.calls[0];
  if (first !== undefined) message(draft, 'call-not-started', to(first.role), { step: 'started' });
}

export function notStarted(draft: Draft): void {
  dropMoment(draft, 'not-started');
  if (isOpen(draft.state, 'started')) {
    escalate(draft, 'not-started', 'not-started', findStep(draft.state, 'started')?.opened ?? draft.on, 'started');
  }
}

export function presentAtStart(draft: Draft): void {
  closeStep(draft, 'started', 'done', 'present');
  dropStartMoments(draft);
  solveEscalations(draft, (_, reason) => reason === 'not-started');
  contactMade(draft);
  beginLanding(draft);
}

export function dropStartMoments(draft: Draft): void {
  for (const { day } of draft.policy.notStarted.calls) dropMoment(draft, `call:${day}`);
  dropMoment(draft, 'not-started');
  dropMoment(draft, 'start-day');
}

/** Placed: everything is made ready, and the start is expected (at once when the day has passed). */
export function afterPlacement(draft: Draft): void {
  draft.state.placed = true;
  if (!isDone(draft.state, 'ready')) openStep(draft, 'ready');
  const planned = draft.state.moments.some(({ key }) => key === 'start-day');
  if (!planned) {
    if (draft.state.start > draft.on) planStart(draft);
    else expectStart(draft);
  }
}
