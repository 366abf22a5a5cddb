import type { FactBody } from '../events.js';
import { findStep, isDone, isOpen, message, solveEscalations, to, escalate } from './draft.js';
import type { Draft } from './draft.js';
import { checkInHeld, checkInMissed } from './landing.js';
import { contactMade } from './missed.js';
import { acceptLead, beginNazorg, close, nazorgOutcome } from './nazorg.js';
import { absentAtStart, afterPlacement, presentAtStart } from './start.js';
import { closeStep, openStep } from './steps.js';
import { consentRole, destinationFound, switchAccepted, wake, withdraw } from './side-paths.js';
import type { StepKind } from '../steps.js';

export type Outcome = Extract<FactBody, { type: 'outcome' }>;

/** What finishing each kind of step leads to. The step is open when its rule is called. */
export const OUTCOMES: Record<StepKind, (draft: Draft, outcome: Outcome) => void> = {
  profile(draft, { step, code, screening }) {
    closeStep(draft, step, 'done', code);
    if (screening !== undefined) {
      draft.state.coachFits = screening.coachFits;
      draft.state.extraSupport = screening.extraSupport;
    }
    openStep(draft, 'inform');
    if (draft.state.coachFits && findStep(draft.state, 'coach-match') === undefined) openStep(draft, 'coach-match');
  },
  inform(draft, { step, code }) {
    closeStep(draft, step, 'done', code);
    openStep(draft, 'consent', consentRole(draft));
    sendHandover(draft);
  },
  consent: done,
  'coach-match': done,
  application(draft, { step, code }) {
    closeStep(draft, step, 'done', code);
    sendHandover(draft);
  },
  'confirm-application': done,
  handover(draft, outcome) {
    const { step, code, lead } = outcome;
    closeStep(draft, step, 'done', code);
    if (code === 'returned') {
      message(draft, 'handover-returned', to('vso-mentor'), { step });
      openStep(draft, step, 'vso-mentor');
      return;
    }
    if (code === 'resent') {
      openStep(draft, step);
      return;
    }
    if (lead !== undefined) acceptLead(draft, lead);
    if (draft.state.switching) switchAccepted(draft);
    else openStep(draft, 'intake');
  },
  intake(draft, { step, code }) {
    if (code === 'no-show') {
      noShow(draft, step);
      return;
    }
    closeStep(draft, step, 'done', code);
    contactMade(draft);
    draft.state.noShows = 0;
    solveEscalations(draft, (_, reason) => reason === 'no-show-twice');
    if (code === 'held-extra-support') draft.state.extraSupport = true;
    if (draft.state.extraSupport) openStep(draft, 'specialist-intake');
    openStep(draft, 'placement');
  },
  'specialist-intake'(draft, { step, code }) {
    if (code === 'no-show') {
      closeStep(draft, step, 'missed', code);
      openStep(draft, step);
      return;
    }
    closeStep(draft, step, 'done', code);
    openPlan(draft);
  },
  placement(draft, { step, code, destination }) {
    closeStep(draft, step, 'done', code);
    solveEscalations(draft, (_, reason) => reason === 'no-show-twice');
    if (code === 'declined') withdraw(draft, destination);
    else afterPlacement(draft);
  },
  plan(draft, { step, code }) {
    closeStep(draft, step, 'done', code);
    openStep(draft, 'plan-agreement');
  },
  'plan-agreement': done,
  ready: done,
  started(draft, { code }) {
    if (code === 'absent') absentAtStart(draft);
    else presentAtStart(draft);
  },
  'check-in'(draft, { step, code, checkIn }) {
    if (code === 'missed' || checkIn === undefined) checkInMissed(draft, step);
    else checkInHeld(draft, step, checkIn);
  },
  'landing-review'(draft, { step, code }) {
    closeStep(draft, step, 'done', code);
    contactMade(draft);
    closeLastCheckIn(draft);
    beginNazorg(draft);
  },
  'bpv-check': done,
  'study-advice': done,
  'sick-check': done,
  'nazorg-acceptance'(draft, { step, code, lead }) {
    closeStep(draft, step, 'done', code);
    if (lead !== undefined) acceptLead(draft, lead);
  },
  nazorg(draft, { step, code }) {
    nazorgOutcome(draft, step, code);
  },
  destination(draft, { step, code, destination }) {
    if (code === 'recorded' && destination === undefined) return;
    closeStep(draft, step, 'done', code);
    if (code === 'new-application') wake(draft, undefined);
    else destinationFound(draft, destination);
  },
  closing(draft, { destination }) {
    close(draft, destination);
  },
  action: done,
};

function done(draft: Draft, { step, code }: Outcome): void {
  closeStep(draft, step, 'done', code);
}

/** The handover goes out by itself once the student has applied and has read the file. */
function sendHandover(draft: Draft): void {
  if (isDone(draft.state, 'application') && isDone(draft.state, 'inform')) openStep(draft, 'handover');
}

/** A plan is made when support is needed; one that was made before goes on. */
export function openPlan(draft: Draft): void {
  if (!isDone(draft.state, 'plan')) openStep(draft, 'plan');
  else if (!isDone(draft.state, 'plan-agreement')) openStep(draft, 'plan-agreement');
}

function noShow(draft: Draft, step: string): void {
  draft.state.noShows += 1;
  closeStep(draft, step, 'missed', 'no-show');
  openStep(draft, step);
  if (draft.state.noShows < draft.policy.noShowsToEscalate) return;
  message(draft, 'overstaptafel', to('vso-contact', 'mbo-contact'), { step });
  escalate(draft, 'no-show-twice', 'no-show-twice', draft.on, step);
}

/** The review takes the place of a check-in that was still open, and ends the rhythm of the landing. */
function closeLastCheckIn(draft: Draft): void {
  const { landing } = draft.state;
  if (landing === undefined) return;
  const last = `check-in-${landing.last}`;
  if (isOpen(draft.state, last)) closeStep(draft, last, 'cancelled', 'landing-review');
}
