import { journalOf } from '../../domain/index.js';
import type { Instant, JournalLine, LocalDate } from '../../domain/index.js';
import { calendars } from '../people/calendars.js';
import type { Made } from './live.js';

/** A line of the journal with its place and moment. */
export interface LivedLine extends JournalLine {
  transfer: string;
  decision: number;
  at: Instant;
}

/** The journal lines of one decision, as the file has them. */
export function linesOf(transfer: string, { before, state, effects, deadlines, moments, at }: Made): LivedLine[] {
  const dueOf = (step: string): { due?: LocalDate; calendar?: string } => {
    const found =
      state.steps.find(({ key, due }) => key === step && due !== undefined) ??
      before?.steps.find(({ key, due }) => key === step && due !== undefined);
    return found?.due === undefined ? {} : { due: found.due, calendar: calendars[found.owner].key };
  };
  return journalOf({ phase: state.phase, effects, deadlines, moments, dueOf }).map((line) => ({
    ...line,
    transfer,
    decision: state.decision,
    at,
  }));
}
