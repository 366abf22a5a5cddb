import type { Destination, FactBody } from '../events.js';
import { inYear, schoolYearOf } from '../time.js';
import type { LocalDate } from '../time.js';
import {
  askMoment,
  dropMoment,
  dropMomentsExcept,
  escalate,
  findStep,
  isDone,
  message,
  solveEscalations,
  to,
} from './draft.js';
import type { Draft } from './draft.js';
import { endLanding } from './landing.js';
import { contactMade } from './missed.js';
import { askNazorgLead, end, openNazorg, planDormantContact, planNextNazorg, wakeNazorg } from './nazorg.js';
import { changePhase } from './phase.js';
import { afterPlacement, dropStartMoments, planStart } from './start.js';
import { cancelOpenSteps, openStep } from './steps.js';

const isGate = (key: string): boolean => key.startsWith('gate:');

/** Stopped or refused. With destination and owner it ends here; without, somebody looks for one, and the clock runs. */
export function withdraw(draft: Draft, destination: Destination | undefined): void {
  if (destination !== undefined) {
    draft.state.destination = destination;
    end(draft, 'withdrawn');
    return;
  }
  cancelOpenSteps(draft, 'withdrawn', (step) => step.kind === 'destination' || step.kind === 'action');
  endLanding(draft);
  dropMomentsExcept(draft, (key) => isGate(key) || key === 'no-destination');
  openStep(draft, 'destination', draft.state.lead.role);
  const within = draft.policy.steps.destination.term;
  if (within !== undefined) askMoment(draft, 'no-destination', 'municipality', draft.on, within);
}

export function noDestination(draft: Draft): void {
  dropMoment(draft, 'no-destination');
  const step = findStep(draft.state, 'destination');
  if (step?.status === 'open') {
    escalate(draft, 'declined-without-destination', 'declined-without-destination', step.opened, 'destination');
  }
}

/** A destination and an owner were found. In aftercare the contacts go on; before it the transfer ends. */
export function destinationFound(draft: Draft, destination: Destination | undefined): void {
  if (destination === undefined) return;
  draft.state.destination = destination;
  dropMoment(draft, 'no-destination');
  solveEscalations(
    draft,
    (_, reason) => reason === 'declined-without-destination' || reason === 'deregistered' || reason === 'not-started',
  );
  if (draft.state.phase === 'nazorg') return;
  end(draft, 'withdrawn');
}

/** Out of school, not out of sight: contact every few months, for two years at the most. */
export function goDormant(draft: Draft, destination: Destination | undefined): void {
  if (destination !== undefined) draft.state.destination = destination;
  cancelOpenSteps(draft, 'dormant');
  endLanding(draft);
  draft.state.landing = undefined;
  draft.state.noContactSince = undefined;
  dropMomentsExcept(draft, isGate);
  solveEscalations(draft, () => true);
  changePhase(draft, 'dormant');
  askNazorgLead(draft);
  planDormantContact(draft);
  const { maximumMonths } = draft.policy.dormant;
  askMoment(draft, 'dormant-end', 'vso', draft.on, { count: maximumMonths, unit: 'months' });
}

export function dormantContact(draft: Draft): void {
  dropMoment(draft, 'dormant-contact');
  message(draft, 'dormant-contact', to('student'), {});
  openNazorg(draft);
}

/** The gap year has lasted as long as it may: a destination and an owner, or the desk. */
export function dormantEnd(draft: Draft): void {
  dropMomentsExcept(draft, isGate);
  cancelOpenSteps(draft, 'dormant-end');
  withdraw(draft, draft.state.destination);
}

const ROUND = new Set([
  'consent',
  'application',
  'confirm-application',
  'handover',
  'intake',
  'specialist-intake',
  'placement',
  'plan-agreement',
  'ready',
  'started',
  'landing-review',
  'study-advice',
  'destination',
]);

/** A new round on the same file: new consent, new application, new intake; profile and plan go along. */
export function wake(draft: Draft, start: LocalDate | undefined): void {
  const { state } = draft;
  cancelOpenSteps(draft, 'woken');
  endLanding(draft);
  state.landing = undefined;
  state.destination = undefined;
  state.noContactSince = undefined;
  dropMomentsExcept(draft, isGate);
  solveEscalations(draft, () => true);
  state.steps = state.steps.filter((step) => !ROUND.has(step.kind));
  state.placed = false;
  state.noShows = 0;
  state.switching = false;
  state.start = start ?? nextStart(state.start, draft.on);
  if (!isDone(state, 'profile')) openStep(draft, 'profile');
  else if (!isDone(state, 'inform')) openStep(draft, 'inform');
  else openStep(draft, 'consent', consentRole(draft));
  openStep(draft, 'application');
  planStart(draft);
  message(draft, 'woken', to('vso-mentor', 'vso-aftercare'), {});
  changePhase(draft, isDone(state, 'inform') ? 'application' : 'orientation');
}

function nextStart(start: LocalDate, on: LocalDate): LocalDate {
  const year = schoolYearOf(on) + 1;
  const months = start.slice(5);
  return inYear(Number(months.slice(0, 2)) >= 8 ? year : year + 1, months);
}

export function consentRole(draft: Draft): 'student' | 'parent' {
  return draft.state.consentHolder === 'student' ? 'student' : 'parent';
}

/** Another programme or institution: the same case, plan and history; the receiving party must accept. */
export function switchTo(draft: Draft, start: LocalDate): void {
  const { state } = draft;
  cancelOpenSteps(draft, 'switched', (step) => step.kind === 'nazorg-acceptance' || step.kind === 'action');
  if (state.phase === 'nazorg') message(draft, 'woken', to('vso-aftercare'), {});
  endLanding(draft);
  dropStartMoments(draft);
  dropMoment(draft, 'study-advice');
  dropMoment(draft, 'contact-lost');
  state.landing = undefined;
  state.noContactSince = undefined;
  state.steps = state.steps.filter(
    (step) => step.kind !== 'ready' && step.kind !== 'started' && step.kind !== 'landing-review',
  );
  state.start = start;
  state.switching = true;
  openStep(draft, 'handover');
  changePhase(draft, 'application');
}

/** The receiving party of a switch has accepted: no new intake, the plan is agreed on again. */
export function switchAccepted(draft: Draft): void {
  draft.state.switching = false;
  if (isDone(draft.state, 'plan')) openStep(draft, 'plan-agreement');
  afterPlacement(draft);
}

/** Left the mbo. A warm handover and an alternative (or a startkwalificatie) are what a school owes; else it is a breach. */
export function deregister(draft: Draft, fact: Omit<Extract<FactBody, { type: 'deregistered' }>, 'type'>): void {
  const { state } = draft;
  const breach = fact.breach === true || !fact.warmHandover || !(fact.alternative || fact.startkwalificatie);
  const since = draft.on;
  cancelOpenSteps(draft, 'deregistered', (step) => step.kind === 'nazorg-acceptance' || step.kind === 'action');
  endLanding(draft);
  dropStartMoments(draft);
  dropMomentsExcept(draft, isGate);
  solveEscalations(draft, (_, reason) => reason !== 'deregistered');
  state.noContactSince = undefined;
  if (fact.destination !== undefined) state.destination = fact.destination;
  changePhase(draft, 'nazorg');
  askNazorgLead(draft);
  if (breach) {
    escalate(draft, 'deregistered', 'deregistered', since);
    openStep(draft, 'destination', state.lead.role);
    openNazorg(draft);
    return;
  }
  if (state.destination === undefined) openStep(draft, 'destination', state.lead.role);
  contactMade(draft);
  planNextNazorg(draft);
}

export function birthday(draft: Draft, age: number): void {
  dropMoment(draft, `gate:${age}`);
  const { state } = draft;
  if (age === 16 && state.consentHolder !== 'student') {
    state.consentHolder = 'student';
    const consent = findStep(state, 'consent');
    if (consent !== undefined) {
      cancelOpenSteps(draft, 'birthday', (step) => step.kind !== 'consent');
      openStep(draft, 'consent', 'student');
      message(draft, 'consent-again', to('student'), { step: 'consent' });
    }
  }
  if (age === 18) {
    draft.effects.push({ kind: 'access-ended', party: 'parents' });
    message(draft, 'parents-end', to('student', 'parent'), {});
    wakeNazorg(draft);
  }
  reroute(draft);
}

/** The desk is looked up again: after a birthday, a diploma or a move. */
export function reroute(draft: Draft): void {
  for (const { key } of draft.state.escalations) draft.effects.push({ kind: 'escalation-rerouted', key });
}
