import { stepPolicyOf } from '../policy.js';
import type { RungAction } from '../policy.js';
import { kindOf } from '../steps.js';
import type { StepKey } from '../steps.js';
import type { StepState } from '../state.js';
import type { Addressee } from '../effects.js';
import { escalate, findStep, message, patchStep, to } from './draft.js';
import type { Draft } from './draft.js';
import { planNextCheckIn } from './landing.js';
import { isTalk, talkMissed } from './missed.js';
import { planDormantContact, planNextNazorg } from './nazorg.js';
import { supervisorOf } from './steps.js';

/**
 * The stall ladder: what happens when a step is not finished. Each rung fires once and in order (a rung
 * that has fired is not planned again); finishing, pausing or cancelling the step takes the rest off the agenda.
 */
export function fireRung(draft: Draft, key: StepKey, rung: number): void {
  const step = findStep(draft.state, key);
  if (step?.status !== 'open') return;
  patchStep(draft, key, { lastRung: rung });
  const action = draft.policy.rungs.find((agreed) => agreed.rung === rung)?.action;
  if (action === undefined) return;
  if (step.kind === 'consent') {
    message(draft, 'consent-in-person', to('vso-mentor'), { step: key, rung });
    return;
  }
  carryOut(draft, action, step, rung);
  if (isTalk(step) && rung === MISSED_RUNG) missedTalk(draft, step);
}

/** A talk counts as missed when its term is this many school days past. */
const MISSED_RUNG = 3;

/** Another route is tried, and the rhythm goes on although nobody recorded this talk. */
function missedTalk(draft: Draft, step: StepState): void {
  talkMissed(draft, step);
  if (step.kind === 'check-in') planNextCheckIn(draft);
  else if (draft.state.phase === 'dormant') planDormantContact(draft);
  else planNextNazorg(draft);
}

function carryOut(draft: Draft, action: RungAction, step: StepState, rung: number): void {
  const about = { step: step.key, rung };
  const responsible: Addressee = { role: step.responsible, deputy: false };
  switch (action) {
    case 'remind':
      message(draft, 'reminder', [responsible], about);
      return;
    case 'remind-with-deputy':
      message(draft, 'overdue', [responsible, { role: step.responsible, deputy: true }], about);
      return;
    case 'supervisor':
      message(draft, 'overdue-supervisor', to(supervisorOf(step)), about);
      return;
    case 'contacts':
      message(draft, 'overstaptafel', to('vso-contact', 'mbo-contact'), about);
      return;
    case 'outside':
      if (stepPolicyOf(draft.policy, step.kind).outside) {
        escalate(draft, `stall:${step.key}`, 'stall', step.due ?? step.opened, step.key);
      }
      return;
  }
}

/** A reminder on a fixed day; an intake that has been planned needs none. */
export function fireNotice(draft: Draft, key: StepKey): void {
  const step = findStep(draft.state, key);
  if (step?.status !== 'open') return;
  if (kindOf(key) === 'intake' && step.appointment !== undefined) return;
  message(draft, 'notice', to(step.responsible), { step: key });
}
