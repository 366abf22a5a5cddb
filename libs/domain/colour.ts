import { SAFETY_SIGNALS } from './codes.js';
import type { CheckInAnswers } from './events.js';

export type Colour = 'green' | 'amber' | 'red';

/** Why a check-in has its colour, as a code; the first rule that holds gives the reason. */
export type ColourReason =
  | 'not-attending'
  | 'student-low'
  | 'safety'
  | 'support-not-delivered'
  | 'partly-attending'
  | 'student-middling'
  | 'signal'
  | 'differ'
  | 'well';

export const COLOUR_REASONS: Record<ColourReason, string> = {
  'not-attending': 'De student komt niet',
  'student-low': 'De student voelt zich niet goed',
  safety: 'Er is een zorg over veiligheid',
  'support-not-delivered': 'Afgesproken steun is twee keer niet gegeven',
  'partly-attending': 'De student komt soms',
  'student-middling': 'De student vindt het zo-zo',
  signal: 'De mentor ziet een signaal',
  differ: 'Mentor en student kijken er heel anders naar',
  well: 'Het gaat goed',
};

/** An own answer of a student (1-5) from which somebody calls. */
export const LOW_FEELING = 2;

/**
 * The colour of a check-in. `notDelivered` counts, per plan action, how often in a row the agreed support was
 * not given, this talk included. Colours call for help; they never select or exclude.
 */
export function colourOf(
  answers: CheckInAnswers,
  notDelivered: Readonly<Record<string, number>>,
  notDeliveredIsRed: number,
): { colour: Colour; reason: ColourReason } {
  const { attending, student, mentor, signals } = answers;
  if (attending === 'no') return { colour: 'red', reason: 'not-attending' };
  if (student !== undefined && student <= LOW_FEELING) return { colour: 'red', reason: 'student-low' };
  if (signals.some((signal) => SAFETY_SIGNALS.includes(signal))) return { colour: 'red', reason: 'safety' };
  if (Object.values(notDelivered).some((times) => times >= notDeliveredIsRed)) {
    return { colour: 'red', reason: 'support-not-delivered' };
  }
  if (attending === 'partly') return { colour: 'amber', reason: 'partly-attending' };
  if (student === 3) return { colour: 'amber', reason: 'student-middling' };
  if (signals.length > 0) return { colour: 'amber', reason: 'signal' };
  if (student !== undefined && mentor !== undefined && Math.abs(mentor - student) >= 2) {
    return { colour: 'amber', reason: 'differ' };
  }
  return { colour: 'green', reason: 'well' };
}
