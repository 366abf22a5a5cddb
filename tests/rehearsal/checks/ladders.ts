import type { Policy } from '../../../libs/domain/index.js';
import type { EscalationEvidence, Evidence } from './evidence.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { localTime, plusWorkingDays } from './naive-calendar.js';

/**
 * Every escalation was acknowledged and answered in its term, or somebody was told again: the desk on the last day, and the
 * coordinator every so many working days after that, as long as it lasts.
 */
export function everyEscalationHeard({ escalations }: Evidence, policy: Policy, until: number): Invariant {
  const wrong = escalations.flatMap((escalation) => {
    const problem = problemOf(escalation, policy, until);
    return problem === undefined ? [] : [`${escalation.key} of ${escalation.transfer.slice(0, 8)}: ${problem}`];
  });
  const again = escalations.filter(({ decisions }) => decisions.some(({ cause }) => 'due' in cause)).length;
  return invariant(
    'every escalation acknowledged or re-raised',
    escalations.length,
    wrong,
    `${escalations.length} meldingen; bij ${again} is opnieuw aan de bel getrokken.`,
  );
}

/** What the ladder waits for, since when, and what must have been sent when it waits in vain. */
interface Waiting {
  since: string;
  term: number;
}

function problemOf({ decisions }: EscalationEvidence, policy: Policy, until: number): string | undefined {
  const { acknowledge, feedback, coordinatorAfter } = policy.escalation;
  let waiting: Waiting | undefined;
  const told: { date: string; template: string }[] = [];
  const close = (end: { date: string; time: string }): string | undefined => {
    if (waiting === undefined) return undefined;
    const expected = alarms(waiting, coordinatorAfter.count, end);
    const actual = told.map(({ date, template }) => `${date} ${template}`);
    return String(actual) === String(expected)
      ? undefined
      : `told [${actual.join(', ')}], expected [${expected.join(', ')}]`;
  };
  for (const { cause, at, templates } of decisions) {
    const { date, time } = localTime(at);
    if ('due' in cause) {
      told.push({ date, template: templates.find((template) => template !== 'escalation') ?? 'nobody' });
      continue;
    }
    const problem = close({ date, time });
    if (problem !== undefined) return problem;
    told.length = 0;
    const { type } = cause.fact;
    if (type === 'raised' || type === 'rerouted') waiting = { since: date, term: acknowledge.count };
    else if (type === 'acknowledged') waiting = { since: date, term: feedback.count };
    else waiting = undefined;
    if (type === 'raised' && !templates.includes('escalation')) return 'nobody was told when it was raised';
  }
  return close(localTime(until));
}

/** Reminders fall in the morning of their day, so who acts on that day has been reminded already. */
function alarms({ since, term }: Waiting, again: number, end: { date: string; time: string }): string[] {
  const expected: string[] = [];
  let day = plusWorkingDays(since, term, 'municipality');
  for (let template = 'escalation-reminder'; day < end.date || (day === end.date && end.time > '09:30');) {
    expected.push(`${day} ${template}`);
    template = 'escalation-coordinator';
    day = plusWorkingDays(day, again, 'municipality');
  }
  return expected;
}
