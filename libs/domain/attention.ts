import type { LocalDate } from './time.js';

/**
 * Why a student is on the list of who needs attention now. Each is something that happened or did not happen, with a day; nothing here
 * weighs a person, and there is no number to compare students by.
 */
export type AttentionReason =
  'contact-lost' | 'red' | 'not-started' | 'low-answer' | 'help-asked' | 'escalated' | 'overdue' | 'absence' | 'amber';

/** In the order in which they ask for somebody: first who cannot wait, then what is late, then what is coming. */
export const ATTENTION_REASONS: Record<AttentionReason, string> = {
  'contact-lost': 'Een gesprek ging niet door en daarna is er niet gesproken',
  red: 'Het laatste gesprek was rood',
  'not-started': 'Geplaatst en nog niet gestart',
  'low-answer': 'De student liet weten dat het niet goed gaat',
  'help-asked': 'Er is om hulp gevraagd',
  escalated: 'Er loopt een melding buiten de scholen',
  overdue: 'Een stap is te laat',
  absence: 'Het verzuim komt in de buurt van de meldgrens',
  amber: 'Het laatste gesprek was oranje',
};
const ORDER = Object.keys(ATTENTION_REASONS) as AttentionReason[];

export interface Attention {
  reason: AttentionReason;
  since: LocalDate;
}

/** The reasons of one student, the most pressing first. */
export function byPressure<T extends Attention>(reasons: readonly T[]): T[] {
  return [...reasons].sort((a, b) => compare(a, b));
}

/** The list: who has the most pressing reason first, and of those who waits longest. Without a reason nobody is on it. */
export function attentionList<T extends { reasons: readonly Attention[] }>(students: readonly T[]): T[] {
  const firstOf = ({ reasons }: T): Attention | undefined => byPressure(reasons)[0];
  return students
    .flatMap((student) => {
      const first = firstOf(student);
      return first === undefined ? [] : [{ student, first }];
    })
    .sort((a, b) => compare(a.first, b.first))
    .map(({ student }) => student);
}

function compare(a: Attention, b: Attention): number {
  const order = ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason);
  if (order !== 0) return order;
  return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}
