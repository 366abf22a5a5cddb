export type BackupErrorCode =
  | 'BACKUP.NOT_A_BACKUP'
  | 'BACKUP.INCOMPLETE'
  | 'BACKUP.NEWER_VERSION'
  | 'BACKUP.FILE_EXISTS'
  | 'BACKUP.STILL_RUNNING'
  | 'BACKUP.NO_DATABASE'
  | 'BACKUP.OPTIONS';

const SENTENCES: Record<BackupErrorCode, string> = {
  'BACKUP.NOT_A_BACKUP': 'Dit bestand is geen reservekopie van Doorlijn.',
  'BACKUP.INCOMPLETE': 'Deze reservekopie is niet heel. Er is niets teruggezet; neem een andere.',
  'BACKUP.NEWER_VERSION': 'Deze reservekopie is van een nieuwere versie van Doorlijn. Zet eerst die versie neer.',
  'BACKUP.FILE_EXISTS': 'Dit bestand bestaat al. Kies een andere naam; een reservekopie wordt nooit overschreven.',
  'BACKUP.STILL_RUNNING': 'Doorlijn gebruikt deze database nog. Stop eerst alles en probeer het dan opnieuw.',
  'BACKUP.NO_DATABASE': 'Hier is geen database van Doorlijn.',
  'BACKUP.OPTIONS': 'Zo wordt deze opdracht niet begrepen.',
};

/** What stands in the way of a backup or a restore; `sentence` is for the person who typed it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly sentence: string;

  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
    this.sentence = SENTENCES[code];
  }
}
