/**
 * Why somebody who was placed has not started: the reasons of the published Amsterdam figures (tables 2.5.2 and 2.6.2), and two that
 * people need. Several may hold at once.
 */
export const START_REASONS = {
  'did-not-show-up': 'Kwam niet opdagen',
  'other-programme': 'Kiest een andere opleiding',
  'does-not-fit': 'De opleiding past niet bij wat de student kan',
  'wrong-picture': 'Had een verkeerd beeld van de opleiding',
  'extra-requirements': 'Voldoet niet aan de aanvullende eisen',
  'prior-education': 'De vooropleiding past niet',
  'programme-full': 'De opleiding is vol',
  'after-intake': 'Haakte af na de intake',
  'never-started': 'Ingeschreven, nooit begonnen',
  'starts-later': 'Begint later',
  other: 'Anders',
  unknown: 'Nog onbekend',
} as const;
export type StartReason = keyof typeof START_REASONS;
