export type MessagingErrorCode =
  | 'MESSAGING.NO_TEXT'
  | 'MESSAGING.NO_ADDRESS'
  | 'MESSAGING.UNKNOWN_TEMPLATE'
  | 'MESSAGING.NO_APPOINTMENT'
  | 'MESSAGING.BAD_CONFIGURATION';

const SENTENCES: Record<MessagingErrorCode, string> = {
  'MESSAGING.NO_TEXT': 'Voor dit bericht is geen tekst. Geef het bericht zelf door en meld dit bij de beheerder.',
  'MESSAGING.NO_ADDRESS': 'Van deze persoon is geen mailadres bekend. Bel, of vul een mailadres in.',
  'MESSAGING.UNKNOWN_TEMPLATE': 'Dit soort bericht kennen we niet. Meld dit bij de beheerder.',
  'MESSAGING.NO_APPOINTMENT': 'De afspraak bij deze uitnodiging bestaat niet meer. Plan de afspraak opnieuw.',
  'MESSAGING.BAD_CONFIGURATION':
    'De mailserver is niet goed ingesteld. Vraag de beheerder om de instellingen na te kijken.',
};

/** What goes wrong with a message before any mail server is involved: a dotted code, English for the log, Dutch for a person. */
export class MessagingError extends Error {
  readonly code: MessagingErrorCode;
  readonly sentence: string;

  constructor(code: MessagingErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'MessagingError';
    this.code = code;
    this.sentence = SENTENCES[code];
  }
}
