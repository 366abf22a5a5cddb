export type VaultErrorCode =
  'VAULT.ERASED' | 'VAULT.NO_KEY' | 'VAULT.UNREADABLE' | 'VAULT.MASTER_KEY_INVALID' | 'VAULT.MASTER_KEY_UNKNOWN';

const SENTENCES: Record<VaultErrorCode, string> = {
  'VAULT.ERASED': 'De gegevens van deze leerling zijn gewist en niet meer te lezen.',
  'VAULT.NO_KEY': 'Van deze leerling zijn geen gegevens te lezen.',
  'VAULT.UNREADABLE': 'Deze gegevens zijn beschadigd en niet te lezen. Meld dit bij de beheerder.',
  'VAULT.MASTER_KEY_INVALID': 'De hoofdsleutel klopt niet: geef 32 bytes in base64.',
  'VAULT.MASTER_KEY_UNKNOWN': 'De hoofdsleutel waarmee deze gegevens zijn versleuteld, is hier niet bekend.',
};

export class VaultError extends Error {
  override readonly name = 'VaultError';
  readonly sentence: string;

  constructor(
    readonly code: VaultErrorCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.sentence = SENTENCES[code];
  }
}
