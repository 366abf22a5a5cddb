export type CasefileErrorCode = 'CASEFILE.OUT_OF_STEP' | 'CASEFILE.REPLACED';

const SENTENCES: Record<CasefileErrorCode, string> = {
  'CASEFILE.OUT_OF_STEP':
    'Het dossier en het proces van deze overstap lopen niet gelijk. Doorlijn herstelt dat vanzelf.',
  'CASEFILE.REPLACED': 'Het proces van deze overstap is opnieuw opgebouwd; dit was nog van het vorige.',
};

/** What stands in the way of carrying out a decision; `message` is for the log, `sentence` for a person. */
export class CasefileError extends Error {
  override readonly name = 'CasefileError';
  readonly sentence: string;

  constructor(
    readonly code: CasefileErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.sentence = SENTENCES[code];
  }
}
