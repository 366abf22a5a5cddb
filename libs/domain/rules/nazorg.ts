import type { Destination, Lead } from '../events.js';
import { addDays } from '../time.js';
import { askMoment, dropMoment, dropMomentsExcept, isOpen, message, solveEscalations, to } from './draft.js';
import type { Draft } from './draft.js';
import { changePhase } from './phase.js';
import { contactMade, talkMissed } from './missed.js';
import { cancelOpenSteps, closeStep, openStep } from './steps.js';

const nazorgKey = (n: number): string => `nazorg-${n}`;

/** The vso aftercare contact is asked to take the lead; until they accept, the present lead stays "it". */
export function askNazorgLead(draft: Draft): void {
  if (draft.state.lead.role !== 'vso-aftercare') openStep(draft, 'nazorg-acceptance');
}

export function acceptLead(draft: Draft, lead: Lead): void {
  draft.state.lead = lead;
  draft.effects.push({ kind: 'lead-changed', lead });
  message(draft, 'lead-changed', to('student'), {});
}

/** From the landing into aftercare. */
export function beginNazorg(draft: Draft): void {
  changePhase(draft, 'nazorg');
  askNazorgLead(draft);
  planNextNazorg(draft);
}

/** The next contact of the rhythm that still lies ahead; after the last one the transfer is rounded off. */
export function planNextNazorg(draft: Draft): void {
  const { state, policy } = draft;
  const start = state.landing?.start ?? state.start;
  const elapsed = monthsBetween(start, draft.on);
  const month = policy.nazorg.months.find((month) => month > elapsed);
  if (month !== undefined) {
    askMoment(draft, nazorgKey(state.nazorg.last + 1), 'vso', start, { count: month, unit: 'months' });
    return;
  }
  askMoment(draft, 'closing', 'vso', later(draft, state.leavesSchool), { count: 0, unit: 'days' });
}

/** Aftercare never ends before the agreed months after leaving the school. */
function later(draft: Draft, leavesSchool: string): string {
  const earliest = addMonths(leavesSchool, draft.policy.nazorg.minimumMonths);
  return earliest > draft.on ? earliest : addDays(draft.on, 1);
}

function addMonths(date: string, months: number): string {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const month = (total % 12) + 1;
  return `${Math.floor(total / 12)}-${month < 10 ? '0' : ''}${month}-${Number(date.slice(8)) > 28 ? '28' : date.slice(8)}`;
}

/** Whole months from one day to another, at least 0. */
function monthsBetween(from: string, until: string): number {
  const months =
    (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7));
  return Math.max(0, until.slice(8) >= from.slice(8) ? months : months - 1);
}

export function nazorgDay(draft: Draft, key: string): void {
  dropMoment(draft, key);
  openNazorg(draft);
}

/** Opens the next aftercare contact now; an older one that was never held counts as missed. */
export function openNazorg(draft: Draft): void {
  const previous = nazorgKey(draft.state.nazorg.last);
  if (isOpen(draft.state, previous)) closeStep(draft, previous, 'missed', 'missed');
  const last = draft.state.nazorg.last + 1;
  draft.state.nazorg = { last };
  openStep(draft, nazorgKey(last));
}

export function nazorgOutcome(draft: Draft, key: string, code: string): void {
  const step = draft.state.steps.find((open) => open.key === key && open.status === 'open');
  if (step === undefined) return;
  if (code === 'reached') {
    closeStep(draft, key, 'done', code);
    contactMade(draft);
  } else {
    closeStep(draft, key, 'missed', code);
    talkMissed(draft, { ...step, due: draft.on });
  }
  if (draft.state.phase === 'dormant') planDormantContact(draft);
  else planNextNazorg(draft);
}

export function planDormantContact(draft: Draft): void {
  askMoment(draft, 'dormant-contact', 'vso', draft.on, { count: draft.policy.dormant.everyMonths, unit: 'months' });
}

export function closingDay(draft: Draft): void {
  dropMoment(draft, 'closing');
  openStep(draft, 'closing');
}

/** Closed by evidence: without a known destination and a named owner the step stays open. */
export function close(draft: Draft, destination: Destination | undefined): void {
  const evidence = destination ?? draft.state.destination;
  if (evidence === undefined) return;
  draft.state.destination = evidence;
  closeStep(draft, 'closing', 'done', 'closed');
  end(draft, 'closed');
}

/** The end of a transfer: nothing stays open, nothing stays on the agenda. */
export function end(draft: Draft, phase: 'closed' | 'withdrawn'): void {
  cancelOpenSteps(draft, phase);
  dropMomentsExcept(draft, () => false);
  solveEscalations(draft, () => true);
  draft.state.noContactSince = undefined;
  draft.state.agenda = [];
  message(draft, 'closed', to('student', draft.state.lead.role), {});
  changePhase(draft, phase);
}
