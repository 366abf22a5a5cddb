import type { StepState } from '../state.js';
import { askMoment, dropMoment, message, solveEscalations, to } from './draft.js';
import type { Draft } from './draft.js';

/** Talks with the student: a missed one is never taken for "fine". */
export function isTalk(step: Pick<StepState, 'kind'>): boolean {
  return step.kind === 'check-in' || step.kind === 'nazorg';
}

/** Another route is tried at once, and the clock of lost contact starts. */
export function talkMissed(draft: Draft, step: StepState): void {
  const { state } = draft;
  const routes =
    step.kind === 'check-in' ? to('mbo-mentor', 'vso-mentor', 'transfercoach') : to('vso-aftercare', 'vso-contact');
  message(draft, 'other-route', routes, { step: step.key });
  if (state.noContactSince !== undefined) return;
  state.noContactSince = step.due ?? draft.on;
  askMoment(draft, 'contact-lost', step.owner, state.noContactSince, draft.policy.contactLostAfter);
}

/** Somebody spoke with the student. */
export function contactMade(draft: Draft): void {
  draft.state.noContactSince = undefined;
  dropMoment(draft, 'contact-lost');
  solveEscalations(draft, (_, reason) => reason === 'contact-lost');
}
