import type { ConsentHolder } from './consent-holder.js';
import type { Purpose } from './grounds.js';
import type { Instant, LocalDate } from './time.js';

export type ConsentChoice = 'given' | 'refused' | 'withdrawn';
/** `open`: nobody has answered, which is not a yes. `expired`: somebody else decides now, or a new round has begun. */
export type ConsentState = ConsentChoice | 'open' | 'expired';

/** One answer as it was given. Answers are never changed: a withdrawal is an answer of its own. */
export interface ConsentAnswer {
  purpose: Purpose;
  /** The organisation or helper that it is about; null for the parents. */
  recipient: string | null;
  choice: ConsentChoice;
  /** As whom: the student, or a legal representative. */
  by: 'student' | 'representative';
  /** Which of the representatives (0 or 1); null for the student. What is decided in a talk is an answer of each of them. */
  parent: number | null;
  at: Instant;
  /** Local date of `at`. */
  on: LocalDate;
}

export interface ConsentQuestion {
  purpose: Purpose;
  recipient: string | null;
  /** Who decides at this moment. */
  holder: ConsentHolder;
  /** The day on which the present round of asking began; answers from before it have expired. */
  roundSince: LocalDate | undefined;
}

/**
 * What holds now for one purpose and recipient. Of two representatives one refusal counts, and a yes of one is enough until the other
 * refuses (choice).
 */
export function consentState(answers: readonly ConsentAnswer[], question: ConsentQuestion): ConsentState {
  const { purpose, recipient, holder, roundSince } = question;
  const about = answers.filter((answer) => answer.purpose === purpose && answer.recipient === recipient);
  const by = holder === 'student' ? 'student' : 'representative';
  const valid = about
    .filter((answer) => answer.by === by && (roundSince === undefined || answer.on >= roundSince))
    .sort((a, b) => a.at - b.at);
  if (valid.length === 0) return about.length === 0 ? 'open' : 'expired';
  const latest = latestOfEach(valid).map(({ choice }) => choice);
  if (latest.includes('withdrawn')) return 'withdrawn';
  return latest.includes('refused') ? 'refused' : 'given';
}

function latestOfEach(answers: readonly ConsentAnswer[]): ConsentAnswer[] {
  return [...new Map(answers.map((answer) => [answer.parent, answer])).values()];
}

/** The outcome of the step when everything was answered: all, some or none; undefined while something is open. */
export function consentOutcome(states: readonly ConsentState[]): 'given' | 'partly' | 'refused' | undefined {
  if (states.length === 0 || states.some((state) => state === 'open' || state === 'expired')) return undefined;
  const given = states.filter((state) => state === 'given').length;
  if (given === states.length) return 'given';
  return given === 0 ? 'refused' : 'partly';
}
