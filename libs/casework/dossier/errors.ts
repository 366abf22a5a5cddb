import type { FieldError } from '../../contracts/problem.js';

/** What the dossier refuses besides the refusals of the file. A new code does not compile until it has a status and a sentence. */
export type DossierErrorCode =
  | 'SECTION.NOT_WRITTEN_HERE'
  | 'SECTION.NOT_OPEN'
  | 'DOCUMENT.UNKNOWN'
  | 'DOCUMENT.EMPTY'
  | 'DOCUMENT.TOO_LARGE'
  | 'DOCUMENT.TYPE_UNKNOWN'
  | 'CONSENT.NOT_YOURS'
  | 'CONSENT.NOT_ASKED'
  | 'CONSENT.NOT_GIVEN'
  | 'VIEW.NOT_YOURS'
  | 'NOTICE.UNKNOWN'
  | 'NOTICE.ALREADY_CONFIRMED'
  | 'CORRECTION.UNKNOWN'
  | 'CORRECTION.ALREADY_ANSWERED'
  | 'HELPER.UNKNOWN'
  | 'HELPER.CODE_WRONG'
  | 'HELPER.TOO_MANY_ATTEMPTS';

interface Refusal {
  /** HTTP status. */
  status: 400 | 403 | 404 | 409 | 429;
  /** Dutch, for the person who can do something about it. */
  sentence: string;
}

export const DOSSIER_REFUSALS: Record<DossierErrorCode, Refusal> = {
  'SECTION.NOT_WRITTEN_HERE': { status: 403, sentence: 'Dit deel van het dossier vul jij niet in.' },
  'SECTION.NOT_OPEN': { status: 403, sentence: 'Dit deel van het dossier is niet voor jou geopend.' },
  'DOCUMENT.UNKNOWN': { status: 404, sentence: 'Dit document bestaat niet, of je mag het niet zien.' },
  'DOCUMENT.EMPTY': { status: 400, sentence: 'Dit bestand is leeg.' },
  'DOCUMENT.TOO_LARGE': { status: 400, sentence: 'Dit bestand is te groot. Een document is hoogstens 10 MB.' },
  'DOCUMENT.TYPE_UNKNOWN': {
    status: 400,
    sentence: 'Dit soort bestand kan niet in het dossier. Kies een pdf, Word-document (docx), odt, png, jpg of txt.',
  },
  'CONSENT.NOT_YOURS': { status: 403, sentence: 'Deze keuze is aan iemand anders.' },
  'CONSENT.NOT_ASKED': { status: 409, sentence: 'Deze keuze wordt nu niet gevraagd. Eerst lezen, dan kiezen.' },
  'CONSENT.NOT_GIVEN': { status: 409, sentence: 'Hiervoor is geen toestemming gegeven. Er wordt dus niets gedeeld.' },
  'VIEW.NOT_YOURS': { status: 403, sentence: 'Vanaf 16 jaar kijk je alleen mee als de leerling dat goed vindt.' },
  'NOTICE.UNKNOWN': { status: 404, sentence: 'Dit verzoek om te verwijderen bestaat niet, of is niet voor jouw organisatie.' },
  'NOTICE.ALREADY_CONFIRMED': { status: 409, sentence: 'Dat dit is verwijderd, is al bevestigd.' },
  'CORRECTION.UNKNOWN': { status: 404, sentence: 'Dit verzoek om iets te verbeteren bestaat niet.' },
  'CORRECTION.ALREADY_ANSWERED': { status: 409, sentence: 'Op dit verzoek is al geantwoord.' },
  'HELPER.UNKNOWN': { status: 404, sentence: 'Deze link werkt niet (meer). Vraag de school om een nieuwe.' },
  'HELPER.CODE_WRONG': { status: 403, sentence: 'Deze code klopt niet. Kijk hem nog eens na.' },
  'HELPER.TOO_MANY_ATTEMPTS': { status: 429, sentence: 'Te vaak een verkeerde code. Vraag de school om een nieuwe uitnodiging.' },
};

/** A refusal: dotted code, English message for the log, Dutch sentence for the person, HTTP status. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
  readonly status: Refusal['status'];
  /** Dutch. */
  readonly sentence: string;
  /** Mistakes per field of the body, all at once. */
  readonly errors: readonly FieldError[] = [];

  constructor(
    readonly code: DossierErrorCode,
    message: string,
    sentence: string = DOSSIER_REFUSALS[code].sentence,
  ) {
    super(`${code}: ${message}`);
    this.status = DOSSIER_REFUSALS[code].status;
    this.sentence = sentence;
  }
}
