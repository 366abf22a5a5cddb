export type AuditErrorCode = 'AUDIT.KEY_TOO_SHORT';

const SENTENCES: Record<AuditErrorCode, string> = {
  'AUDIT.KEY_TOO_SHORT': 'De sleutel van het logboek is te kort: neem minstens 32 tekens.',
};

export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly sentence: string;

  constructor(
    readonly code: AuditErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.sentence = SENTENCES[code];
  }
}
