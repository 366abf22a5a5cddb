import { colourOf } from '../colour.js';
import type { CheckInAnswers } from '../events.js';
import type { LandingState } from '../state.js';
import { addDays } from '../time.js';
import type { LocalDate } from '../time.js';
import { askMoment, dropMoment, isOpen, message, to } from './draft.js';
import type { Draft } from './draft.js';
import { contactMade, talkMissed } from './missed.js';
import { closeStep, openStep } from './steps.js';

const ON_THE_DAY = { count: 0, unit: 'days' } as const;

/** Day 0 of the first 100 days: check-ins, the review and the study advice go on the agenda. */
export function beginLanding(draft: Draft): void {
  const { state, policy } = draft;
  state.landing = { start: draft.on, last: state.landing?.last ?? 0, greens: 0, weekly: false, notDelivered: {} };
  planNextCheckIn(draft);
  askMoment(draft, 'landing-review', 'mbo', draft.on, { count: policy.landing.reviewDay, unit: 'days' });
  const { oneYear, longer } = policy.studyAdvice;
  const months = state.oneYearProgramme ? oneYear.from : longer.from;
  askMoment(draft, 'study-advice', 'mbo', draft.on, { count: months, unit: 'months' });
}

/**
 * The next check-in: the next day of the rhythm, or sooner when the last talk was red (weekly until enough greens in a
 * row) or amber, or on the day that was agreed in the talk when that comes first. `within` is the number of days the last colour
 * allows.
 */
export function planNextCheckIn(draft: Draft, within?: number, agreed?: LocalDate): void {
  const { landing } = draft.state;
  if (landing === undefined) return;
  dropMoment(draft, checkInKey(landing.last + 1));
  const regular = draft.policy.landing.days.map((day) => addDays(landing.start, day)).find((day) => day > draft.on);
  const sooner = within === undefined ? undefined : addDays(draft.on, within);
  const wished = agreed !== undefined && agreed > draft.on ? agreed : undefined;
  const day = earliest(earliest(regular, sooner), wished);
  if (day !== undefined) askMoment(draft, checkInKey(landing.last + 1), 'mbo', day, ON_THE_DAY);
}

function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

const checkInKey = (n: number): string => `check-in-${n}`;

/** The day of a check-in: the student is asked for an own answer, the mentor to talk. An older open one counts as missed. */
export function checkInDay(draft: Draft, key: string): void {
  const { landing } = draft.state;
  dropMoment(draft, key);
  if (landing === undefined) return;
  const previous = checkInKey(landing.last);
  if (isOpen(draft.state, previous)) closeStep(draft, previous, 'missed', 'missed');
  draft.state.landing = { ...landing, last: landing.last + 1 };
  openStep(draft, key);
  message(draft, 'check-in-ask', to('student'), { step: key });
}

/** What a held check-in leads to. */
export function checkInHeld(draft: Draft, key: string, answers: CheckInAnswers): void {
  const { landing } = draft.state;
  if (landing === undefined || !isOpen(draft.state, key)) return;
  const notDelivered = countNotDelivered(landing, answers);
  const { colour, reason } = colourOf(answers, notDelivered, draft.policy.landing.notDeliveredIsRed);
  closeStep(draft, key, 'done', 'held');
  draft.effects.push({ kind: 'colour', step: key, colour, reason });
  if (answers.attending === 'no' && answers.student === undefined) talkWithoutStudent(draft);
  else contactMade(draft);

  const greens = colour === 'green' ? landing.greens + 1 : 0;
  const { greensToRelax, weeklyEvery, amberWithin } = draft.policy.landing;
  const weekly = colour === 'red' || (landing.weekly && greens < greensToRelax);
  draft.state.landing = { ...landing, notDelivered, greens, weekly };
  if (colour === 'red') message(draft, 'personal-contact', to('mbo-mentor', 'mbo-coordinator'), { step: key, reason });
  const within = weekly ? weeklyEvery.count : colour === 'amber' ? amberWithin.count : undefined;
  planNextCheckIn(draft, within, answers.next);
}

/** The mentor reports, but nobody spoke with the student: the clock of lost contact starts, or runs on. */
function talkWithoutStudent(draft: Draft): void {
  const { state } = draft;
  if (state.noContactSince !== undefined) return;
  state.noContactSince = draft.on;
  askMoment(draft, 'contact-lost', 'mbo', draft.on, draft.policy.contactLostAfter);
}

function countNotDelivered(landing: LandingState, answers: CheckInAnswers): Record<string, number> {
  const counts: Record<string, number> = { ...landing.notDelivered };
  for (const [action, delivered] of Object.entries(answers.delivered)) {
    counts[action] = delivered === 'no' ? (counts[action] ?? 0) + 1 : 0;
  }
  return counts;
}

/** Recorded as missed: another route now, and the rhythm goes on. */
export function checkInMissed(draft: Draft, key: string): void {
  const step = draft.state.steps.find((open) => open.key === key && open.status === 'open');
  if (step === undefined) return;
  closeStep(draft, key, 'missed', 'missed');
  talkMissed(draft, { ...step, due: draft.on });
  planNextCheckIn(draft, draft.policy.landing.weeklyEvery.count);
}

/** The landing is over or broken off: nothing of its rhythm remains. */
export function endLanding(draft: Draft): void {
  const { landing } = draft.state;
  if (landing === undefined) return;
  dropMoment(draft, checkInKey(landing.last + 1));
  dropMoment(draft, 'landing-review');
}
