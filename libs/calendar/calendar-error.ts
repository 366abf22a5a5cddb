export type CalendarErrorCode =
  | 'CALENDAR.INVALID_DATE'
  | 'CALENDAR.INVALID_MINUTE'
  | 'CALENDAR.OUT_OF_RANGE'
  | 'CALENDAR.INVALID_PERIOD'
  | 'CALENDAR.NO_LIMIT';

const sentences: Record<CalendarErrorCode, string> = {
  'CALENDAR.INVALID_DATE': 'Deze datum bestaat niet. Schrijf de datum als dag-maand-jaar.',
  'CALENDAR.INVALID_MINUTE': 'Dit tijdstip bestaat niet. Kies een tijd tussen 00:00 en 23:59.',
  'CALENDAR.OUT_OF_RANGE': 'Deze datum ligt te ver weg. Kies een datum van 2020 tot en met 2045.',
  'CALENDAR.INVALID_PERIOD': 'De einddatum ligt voor de begindatum. Draai de datums om.',
  'CALENDAR.NO_LIMIT':
    'Voor deze stap is geen termijn afgesproken. Vraag de regiocoördinator om de afspraken aan te vullen.',
};

/** Everything in `libs/calendar` that cannot be computed ends in this error: a dotted code, an English message for the log, a Dutch sentence for a person. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;
  /** Dutch, for the person who can do something about it. */
  readonly sentence: string;

  constructor(code: CalendarErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'CalendarError';
    this.code = code;
    this.sentence = sentences[code];
  }
}
