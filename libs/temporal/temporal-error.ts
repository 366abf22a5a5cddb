export type TemporalErrorCode =
  'TEMPORAL.CODEC_KEY' | 'TEMPORAL.CODEC_KEY_UNKNOWN' | 'TEMPORAL.PAYLOAD_DAMAGED' | 'TEMPORAL.BUNDLE_MISSING';

const sentences: Record<TemporalErrorCode, string> = {
  'TEMPORAL.CODEC_KEY':
    'De sleutel DOORLIJN_CODEC_KEY is niet goed geschreven. Schrijf hem als naam:sleutel, met een sleutel van 32 bytes in base64.',
  'TEMPORAL.CODEC_KEY_UNKNOWN':
    'Een sleutel waarmee eerder is versleuteld, ontbreekt. Zet hem terug achter de nieuwe in DOORLIJN_CODEC_KEY.',
  'TEMPORAL.PAYLOAD_DAMAGED': 'Een bericht aan het proces is beschadigd en kan niet worden gelezen.',
  'TEMPORAL.BUNDLE_MISSING': 'De processen zijn nog niet gebouwd. Voer eerst npm run build uit.',
};

/** What can go wrong between this project and Temporal: a dotted code, an English message for the log, a Dutch sentence for a person. */
export class TemporalError extends Error {
  readonly code: TemporalErrorCode;
  /** Dutch, for the person who can do something about it. */
  readonly sentence: string;

  constructor(code: TemporalErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'TemporalError';
    this.code = code;
    this.sentence = sentences[code];
  }
}
