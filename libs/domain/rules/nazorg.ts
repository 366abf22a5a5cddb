import type { Destination, Lead } from '../events.js';
import { addDays, addMonths } from '../time.js';
import type { LocalDate } from '../time.js';
import type { Term } from '../deadlines.js';
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
  if (goesOnOnRequest(draft) || isOfferedAgain(draft)) {
    askMoment(draft, nazorgKey(state.nazorg.last + 1), 'vso', draft.on, everySoManyMonths(draft));
    return;
  }
  askMoment(draft, 'closing', 'vso', later(draft, state.leavesSchool), { count: 0, unit: 'days' });
}

/** After the agreed months contacts go on in the rhythm of a gap year, the only other rhythm that was agreed. */
function everySoManyMonths(draft: Draft): Term {
  return { count: draft.policy.dormant.everyMonths, unit: 'months' };
}

/** Asked for until a day, and the next contact falls before it. */
function goesOnOnRequest(draft: Draft): boolean {
  const { until } = draft.state.nazorg;
  return until !== undefined && addMonths(draft.on, draft.policy.dormant.everyMonths) <= until;
}

/** Nobody spoke with the student in the first year: it is offered once more, in the second (WEC 44: until two years after leaving). */
function isOfferedAgain(draft: Draft): boolean {
  const { state, policy } = draft;
  if (state.nazorg.used === true || state.nazorg.offered === true) return false;
  if (addMonths(draft.on, policy.dormant.everyMonths) > lastDay(draft)) return false;
  state.nazorg = { ...state.nazorg, offered: true };
  message(draft, 'nazorg-offer', to('student', 'vso-aftercare'), {});
  return true;
}

function lastDay({ state, policy }: Draft): LocalDate {
  return addMonths(state.leavesSchool, policy.nazorg.maximumMonths);
}

export function nazorgUsed(draft: Draft): void {
  const { state } = draft;
  if (state.phase === 'nazorg' && state.nazorg.used !== true) state.nazorg = { ...state.nazorg, used: true };
}

/** Aftercare is asked for, until a day within the two years or only now. */
export function askNazorg(draft: Draft, until: LocalDate | undefined): void {
  const { state } = draft;
  const last = lastDay(draft);
  if (until !== undefined) state.nazorg = { ...state.nazorg, until: until < last ? until : last };
  message(draft, 'personal-contact', to('vso-aftercare'), { reason: 'help' });
  wakeNazorg(draft);
}

/** Something happened (a birthday, help that ended, a question of the student): the next contact is now, whatever the rhythm says. */
export function wakeNazorg(draft: Draft): void {
  const { state } = draft;
  if (state.phase !== 'nazorg' || isOpen(state, nazorgKey(state.nazorg.last))) return;
  dropMoment(draft, nazorgKey(state.nazorg.last + 1));
  dropMoment(draft, 'closing');
  closeStep(draft, 'closing', 'cancelled', 'nazorg');
  openNazorg(draft);
}

/** Aftercare never ends before the agreed months after leaving the school. */
function later(draft: Draft, leavesSchool: string): string {
  const earliest = addMonths(leavesSchool, draft.policy.nazorg.minimumMonths);
  return earliest > draft.on ? earliest : addDays(draft.on, 1);
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
  draft.state.nazorg = { ...draft.state.nazorg, last };
  openStep(draft, nazorgKey(last));
}

export function nazorgOutcome(draft: Draft, key: string, code: string): void {
  const step = draft.state.steps.find((open) => open.key === key && open.status === 'open');
  if (step === undefined) return;
  if (code === 'reached') {
    closeStep(draft, key, 'done', code);
    contactMade(draft);
    nazorgUsed(draft);
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
