export type PersistenceErrorCode =
  | 'ACTOR.UNKNOWN'
  | 'TRANSFER.UNKNOWN'
  | 'CALENDAR.UNKNOWN_LOCATION'
  | 'DATABASE.NOT_PREPARED'
  | 'REQUEST.TAKEN_OVER'
  | 'TRANSACTION.NONE';

const SENTENCES: Record<PersistenceErrorCode, string> = {
  'ACTOR.UNKNOWN': 'Je aanmelding hoort niet (meer) bij deze organisatie. Log opnieuw in.',
  'TRANSFER.UNKNOWN': 'Deze overstap is er niet, of je mag hem niet zien.',
  'CALENDAR.UNKNOWN_LOCATION': 'Van deze school of gemeente is nog geen locatie met een kalender bekend.',
  'DATABASE.NOT_PREPARED':
    'De database hoort bij een andere versie van Doorlijn. Laat de beheerder de migraties draaien.',
  'TRANSACTION.NONE': 'Er ging iets mis. Er is niets opgeslagen; probeer het opnieuw.',
  'REQUEST.TAKEN_OVER': 'Ditzelfde verzoek wordt al verwerkt. Kijk over een minuut of het gelukt is.',
};

/** Something the database layer refuses; `message` is for the log, `sentence` for the person. */
export class PersistenceError extends Error {
  override readonly name = 'PersistenceError';
  readonly sentence: string;

  constructor(
    readonly code: PersistenceErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.sentence = SENTENCES[code];
  }
}
