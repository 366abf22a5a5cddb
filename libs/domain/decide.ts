import type { Addressee, Decision } from './effects.js';
import type { Due, Fact, Planned, TransferEvent } from './events.js';
import { hasEnded } from './phases.js';
import { insertSorted, removeItems } from './agenda.js';
import type { Policy } from './policy.js';
import { dateOfAgendaMoment } from './time.js';
import {
  askMoment,
  copyOf,
  dropMoment,
  draftOf,
  escalate,
  findStep,
  isDone,
  isOpen,
  message,
  patchStep,
  placeOf,
  to,
} from './rules/draft.js';
import type { Draft } from './rules/draft.js';
import { fireNotice, fireRung } from './rules/ladder.js';
import { checkInDay, planNextCheckIn } from './rules/landing.js';
import { contactMade } from './rules/missed.js';
import { acceptLead, askNazorg, closingDay, nazorgDay, nazorgUsed, wakeNazorg } from './rules/nazorg.js';
import { OUTCOMES, openPlan } from './rules/outcomes.js';
import { advance } from './rules/phase.js';
import { register, unregistered } from './rules/registration.js';
import {
  birthday,
  deregister,
  dormantContact,
  dormantEnd,
  goDormant,
  noDestination,
  reroute,
  switchTo,
  wake,
  withdraw,
} from './rules/side-paths.js';
import { callForStart, moveStart, notStarted, startDay } from './rules/start.js';
import { openStep, pauseStep, replan, resumeStep } from './rules/steps.js';
import type { TransferState } from './state.js';

/**
 * The heart of Doorlijn: what a transfer does when something was recorded, when a moment has come, or when the calendar
 * has answered. Pure: the same state, event and policy always give the same state and effects. Never throws: a fact was
 * validated before it was recorded, and one that no longer fits changes nothing.
 *
 * The answers to a decision's `plan` effect come back as one `planned` event, which has no effects itself.
 * @param state undefined for a transfer of which nothing was recorded yet
 */
export function decide(
  state: TransferState | undefined,
  event: TransferEvent,
  policy: Policy,
): Decision<TransferState> {
  const before = state ?? unregistered();
  switch (event.type) {
    case 'planned':
      return { state: fillIn(copyOf(before), event), effects: [] };
    case 'due':
      return decideDue(before, event, policy);
    default:
      return decideFact(before, event, policy);
  }
}

/** The agreements that hold after an event: a transfer keeps its version until it is moved to another. */
export function policyAfter(policy: Policy, event: TransferEvent): Policy {
  if (event.type === 'policy-changed') return event.policy;
  return event.type === 'registered' ? event.registration.policy : policy;
}

/**
 * Puts the answers of the calendar into a state that is nobody else's yet, such as the one that a decision just gave.
 * @returns that state
 */
export function fillIn(state: TransferState, { deadlines, moments }: Omit<Planned, 'type'>): TransferState {
  for (const planned of deadlines) {
    const place = placeOf(state, planned.step);
    const step = state.steps[place];
    if (step?.status !== 'open') continue;
    state.steps[place] = { ...step, due: planned.due };
    removeItems(state.agenda, (item) => item.what !== 'moment' && item.step === planned.step);
    for (const { rung, at } of planned.rungs) {
      if (step.lastRung === undefined || rung > step.lastRung) {
        insertSorted(state.agenda, { at, what: 'rung', step: planned.step, rung });
      }
    }
    planned.notices.forEach((at, n) => insertSorted(state.agenda, { at, what: 'notice', step: planned.step, n }));
  }
  for (const { key, at } of moments) {
    if (!state.moments.some((moment) => moment.key === key)) continue;
    removeItems(state.agenda, (item) => item.what === 'moment' && item.key === key);
    insertSorted(state.agenda, { at, what: 'moment', key });
  }
  return state;
}

function decideDue(before: TransferState, { item }: Due, policy: Policy): Decision<TransferState> {
  const draft = draftOf(before, policy, item.at, dateOfAgendaMoment(item.at));
  draft.state.agenda.shift();
  if (item.what === 'rung') fireRung(draft, item.step, item.rung);
  else if (item.what === 'notice') fireNotice(draft, item.step);
  else fireMoment(draft, item.key);
  return finish(draft);
}

/** What each named moment of the agenda brings. */
function fireMoment(draft: Draft, key: string): void {
  const argument = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('gate:')) birthday(draft, Number(argument));
  else if (key.startsWith('resume:')) resumeStep(draft, argument);
  else if (key.startsWith('call:')) callForStart(draft, Number(argument));
  else if (key.startsWith('check-in-')) checkInDay(draft, key);
  else if (key.startsWith('nazorg-')) nazorgDay(draft, key);
  else if (key.startsWith('bpv-check-')) openNow(draft, key);
  else if (key === 'landing-review' || key === 'study-advice') openNow(draft, key);
  else NAMED_MOMENTS[key]?.(draft);
}

const NAMED_MOMENTS: Record<string, (draft: Draft) => void> = {
  'start-day': startDay,
  'not-started': notStarted,
  'contact-lost': contactLost,
  'no-destination': noDestination,
  'dormant-contact': dormantContact,
  'dormant-end': dormantEnd,
  closing: closingDay,
};

function openNow(draft: Draft, key: string): void {
  dropMoment(draft, key);
  openStep(draft, key);
}

/** So many school days without any contact after a missed talk. */
function contactLost(draft: Draft): void {
  dropMoment(draft, 'contact-lost');
  const since = draft.state.noContactSince;
  if (since !== undefined) escalate(draft, 'contact-lost', 'contact-lost', since);
}

/** Takes in a fact in the order of the file: doubles change nothing, early ones wait for their predecessor. */
function decideFact(before: TransferState, fact: Fact, policy: Policy): Decision<TransferState> {
  if (fact.seq <= before.seq || before.early.some(({ seq }) => seq === fact.seq)) return { state: before, effects: [] };
  const early = before.early.length === 0 ? [fact] : [...before.early, fact].sort((a, b) => a.seq - b.seq);
  const draft = draftOf(before, policyAfter(policy, fact), fact.at, fact.on);
  while (early[0]?.seq === draft.state.seq + 1) {
    const next = early.shift() as Fact;
    draft.on = next.on;
    draft.at = next.at;
    draft.policy = policyAfter(draft.policy, next);
    draft.state.seq = next.seq;
    if (!hasEnded(draft.state.phase)) takeFact(draft, next);
  }
  draft.state.early = early;
  return finish(draft);
}

function takeFact(draft: Draft, fact: Fact): void {
  const { state, policy } = draft;
  switch (fact.type) {
    case 'registered':
      register(draft, fact.registration);
      return;
    case 'outcome': {
      const step = findStep(state, fact.step);
      if (step?.status === 'open') OUTCOMES[step.kind](draft, fact);
      return;
    }
    case 'appointment':
      patchStep(draft, fact.step, { appointment: fact.on });
      return;
    case 'contact':
      if (fact.reached) {
        contactMade(draft);
        nazorgUsed(draft);
      }
      return;
    case 'signal':
      message(draft, 'personal-contact', to(state.lead.role), { reason: fact.code });
      return;
    case 'help-asked':
      message(draft, 'personal-contact', to(state.lead.role), { reason: 'help' });
      wakeNazorg(draft);
      return;
    case 'nazorg-asked':
      askNazorg(draft, fact.until);
      return;
    case 'action-agreed':
      if (findStep(state, fact.step) !== undefined) return;
      openStep(draft, fact.step, fact.responsible, fact.by);
      message(draft, 'step-open', to(fact.responsible), { step: fact.step });
      return;
    case 'need-found':
      state.extraSupport = true;
      if (isDone(state, 'intake') && !isOpen(state, 'specialist-intake')) openPlan(draft);
      return;
    case 'confirmation-asked':
      openStep(draft, 'confirm-application');
      return;
    case 'date-changed':
      if (fact.leavesSchool !== undefined) state.leavesSchool = fact.leavesSchool;
      if (fact.start !== undefined) state.start = fact.start;
      if (fact.placementStart !== undefined) planPlacementChecks(draft, fact.placementStart);
      if (fact.start !== undefined) moveStart(draft);
      replan(draft);
      return;
    case 'calendar-changed':
      replan(draft);
      return;
    case 'policy-changed':
      state.policy = policy.key;
      if (state.landing !== undefined && state.phase === 'landing') planNextCheckIn(draft);
      replan(draft);
      return;
    case 'paused':
      pauseStep(draft, fact.step, fact.until, fact.reason);
      return;
    case 'resumed':
      resumeStep(draft, fact.step);
      return;
    case 'lead-accepted':
    case 'deputy-changed':
      acceptLead(draft, fact.lead);
      return;
    case 'consent-withdrawn':
      message(draft, 'deletion-notice', receiversOf(fact.purpose), { reason: fact.purpose });
      return;
    case 'escalation-answered':
      state.escalations = state.escalations
        .filter(({ key }) => key !== fact.escalation || fact.answer !== 'closed')
        .map((open) =>
          open.key === fact.escalation && fact.answer !== 'closed' ? { ...open, answer: fact.answer } : open,
        );
      return;
    case 'withdrawn':
      withdraw(draft, fact.destination);
      return;
    case 'switched':
      switchTo(draft, fact.start);
      return;
    case 'redirected':
      replan(draft);
      if (isOpen(state, 'handover')) message(draft, 'step-open', to('mbo-contact'), { step: 'handover' });
      return;
    case 'plan-revised':
      if (isDone(state, 'plan')) openStep(draft, 'plan-agreement');
      return;
    case 'deregistered':
      deregister(draft, fact);
      return;
    case 'absence':
      absent(draft);
      return;
    case 'sick-at-home':
      openStep(draft, 'sick-check');
      return;
    case 'coach':
      if (fact.answer === 'no-click') openStep(draft, 'coach-match');
      else wakeNazorg(draft);
      return;
    case 'diploma':
    case 'moved':
      reroute(draft);
      return;
    case 'dormant':
      goDormant(draft, fact.destination);
      return;
    case 'woken':
      wake(draft, fact.start);
      return;
  }
}

/** Who may have something to delete; of the parents the mbo is told, since it was the one that kept them informed. */
function receiversOf(purpose: string): Addressee[] {
  if (purpose === 'former-mentor') return to('vso-mentor');
  return purpose === 'helper' || purpose === 'parents-view' ? [] : to('mbo-contact');
}

/** The same absence goes out once; what comes after the desk has answered is a new one (again at every next 16 hours, WEB 9.2.1). */
function absent(draft: Draft): void {
  const { state } = draft;
  state.escalations = state.escalations.filter(({ key, answer }) => key !== 'absence' || answer !== 'answered');
  escalate(draft, 'absence', 'absence', draft.on);
}

/** A talk before and after the work placement begins. */
function planPlacementChecks(draft: Draft, start: string): void {
  const { count, unit } = draft.policy.bpv.around;
  askMoment(draft, 'bpv-check-1', 'mbo', start, { count: -count, unit });
  askMoment(draft, 'bpv-check-2', 'mbo', start, { count, unit });
}

function finish(draft: Draft): Decision<TransferState> {
  advance(draft);
  const { state, effects, deadlines, moments } = draft;
  state.decision += 1;
  if (deadlines.length > 0 || moments.length > 0) effects.push({ kind: 'plan', deadlines, moments });
  return { state, effects };
}
