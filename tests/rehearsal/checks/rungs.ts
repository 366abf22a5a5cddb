import type { Policy, StepKind } from '../../../libs/domain/index.js';
import { kindOf } from '../../../libs/domain/index.js';
import type { JournalRow } from '../world/journal.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { localTime, plusWorkingDays } from './naive-calendar.js';
import type { NaiveCalendar } from './naive-calendar.js';

/** One opening of a step, from the journal alone. */
interface Opening {
  step: string;
  kind: StepKind;
  openedOn: string;
  due: string;
  calendar: NaiveCalendar;
  /** After a pause the rungs that fired before it do not fire again. */
  firedBefore: number;
  fired: { rung: number; at: number }[];
  closedAt: number | undefined;
}

/**
 * Goes through the journal with a calendar of its own: of every opening of every step, the rungs that fired are those, and on
 * those days, that the agreements ask for between its opening and its closing.
 */
export function everyRungFired(journal: readonly JournalRow[], policy: Policy, until: number): Invariant {
  const openings = openingsOf(journal);
  const wrong = openings.flatMap(([transfer, opening]) => {
    const problem = problemOf(opening, policy, until);
    return problem === undefined ? [] : [`${transfer.slice(0, 8)} ${opening.step} (${opening.due}): ${problem}`];
  });
  const rungs = openings.reduce((sum, [, { fired }]) => sum + fired.length, 0);
  return invariant(
    'every overdue step has fired exactly its rungs',
    openings.length,
    wrong,
    `${rungs} treden van ${openings.length} stappen, nageteld op een kalender van een andere hand.`,
  );
}

function openingsOf(journal: readonly JournalRow[]): [string, Opening][] {
  const rows = [...journal].sort((a, b) =>
    a.transfer < b.transfer ? -1 : a.transfer > b.transfer ? 1 : a.decision - b.decision || a.n - b.n,
  );
  const all: [string, Opening][] = [];
  const open = new Map<string, Opening>();
  const paused = new Map<string, number>();
  for (const row of rows) {
    const { step, transfer } = row;
    if (step === null) continue;
    const name = `${transfer} ${step}`;
    const kind = kindOf(step);
    if (row.kind === 'step-opened' && kind !== undefined) {
      const opening: Opening = {
        step,
        kind,
        openedOn: localTime(row.at).date,
        due: row.due ?? '',
        calendar: row.calendar as NaiveCalendar,
        firedBefore: paused.get(name) ?? Number.NEGATIVE_INFINITY,
        fired: [],
        closedAt: undefined,
      };
      paused.delete(name);
      open.set(name, opening);
      all.push([transfer, opening]);
      continue;
    }
    const opening = open.get(name);
    if (opening === undefined) continue;
    if (row.rung !== null && !opening.fired.some(({ rung }) => rung === row.rung))
      opening.fired.push({ rung: row.rung, at: row.at });
    if (row.kind === 'step-closed') {
      opening.closedAt = row.at;
      open.delete(name);
      if (row.detail?.startsWith('paused:') === true) {
        paused.set(name, Math.max(opening.firedBefore, ...opening.fired.map(({ rung }) => rung)));
      }
    }
  }
  return all;
}

const OUTSIDE = 15;

function problemOf(opening: Opening, policy: Policy, until: number): string | undefined {
  const { kind, due, calendar, openedOn, fired, firedBefore } = opening;
  const agreed = policy.steps[kind];
  if (agreed === undefined) return 'no agreements on this step';
  const end = localTime(opening.closedAt ?? until);
  const expected: number[] = [];
  for (const rung of agreed.ladder) {
    if (rung <= firedBefore || (rung === OUTSIDE && !agreed.outside)) continue;
    const day = rung === 0 ? due : plusWorkingDays(due, rung, calendar);
    const found = fired.find((one) => one.rung === rung);
    if (rung < 0 && day <= openedOn) {
      if (found !== undefined) return `rung ${rung} fired before the step was open`;
      continue;
    }
    if (found !== undefined && localTime(found.at).date !== day)
      return `rung ${rung} fired on ${localTime(found.at).date}, not on ${day}`;
    // Both fall in the same morning: which came first is told by the order of the agenda, which the journal does not know.
    const sameMorning = day === end.date && end.time < '09:31';
    if (sameMorning) {
      if (found !== undefined) expected.push(rung);
    } else if (day <= end.date) expected.push(rung);
  }
  const rungs = fired.map(({ rung }) => rung);
  return String(rungs) === String(expected) ? undefined : `fired ${rungs.join()}, expected ${expected.join()}`;
}

/** Terms that count from the opening alone, once more on the naive calendar. */
export function everyTermCounted(journal: readonly JournalRow[], policy: Policy): Invariant {
  const openings = openingsOf(journal).filter(([, { kind }]) => {
    const { term, notAfter, beforeStart } = policy.steps[kind] ?? {};
    return term !== undefined && notAfter === undefined && beforeStart === undefined && kind !== 'study-advice';
  });
  const wrong = openings.flatMap(([transfer, { kind, step, openedOn, due, calendar }]) => {
    const { count = 0 } = policy.steps[kind]?.term ?? {};
    const expected = plusWorkingDays(openedOn, count, calendar);
    return due === expected ? [] : [`${transfer.slice(0, 8)} ${step} opened ${openedOn}: ${due}, not ${expected}`];
  });
  return invariant(
    'every term counted on the calendar of whose turn it is',
    openings.length,
    wrong,
    'Elke termijn komt uit op de dag die dag voor dag tellen geeft.',
  );
}
