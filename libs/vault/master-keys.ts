import { createHash } from 'node:crypto';

import { decrypt, encrypt, KEY_BYTES } from './envelope.js';
import { VaultError } from './vault-error.js';

/** Wraps the keys of students. From configuration here; a key management service fits the same port. */
export interface KeyPort {
  /** The master key with which new keys are wrapped. */
  readonly currentId: string;
  wrap(key: Buffer, place: string): Promise<Buffer>;
  /** @throws VaultError `VAULT.MASTER_KEY_UNKNOWN`, `VAULT.UNREADABLE` */
  unwrap(masterKeyId: string, wrapped: Buffer, place: string): Promise<Buffer>;
}

const ID_CHARACTERS = 12;

function parse(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw new VaultError('VAULT.MASTER_KEY_INVALID', `${key.length} bytes instead of ${KEY_BYTES}`);
  return key;
}

/** Tells keys apart without telling anything of the key. */
const idOf = (key: Buffer): string =>
  createHash('sha256').update('doorlijn master key').update(key).digest('hex').slice(0, ID_CHARACTERS);

/** Master keys from configuration: the current one, and those before it until everything is wrapped anew. */
export class ConfiguredMasterKeys implements KeyPort {
  readonly currentId: string;
  private readonly current: Buffer;
  private readonly keys = new Map<string, Buffer>();

  /**
   * @param current 32 bytes in base64 (`DOORLIJN_MASTER_KEY`)
   * @param earlier the same, of keys that were current before (`DOORLIJN_MASTER_KEY_PREVIOUS`, separated by commas)
   * @throws VaultError `VAULT.MASTER_KEY_INVALID`
   */
  constructor(current: string, earlier: readonly string[]) {
    this.current = parse(current);
    this.currentId = idOf(this.current);
    for (const key of [...earlier.map(parse), this.current]) this.keys.set(idOf(key), key);
  }

  async wrap(key: Buffer, place: string): Promise<Buffer> {
    return encrypt(this.current, place, key);
  }

  async unwrap(masterKeyId: string, wrapped: Buffer, place: string): Promise<Buffer> {
    const master = this.keys.get(masterKeyId);
    if (master === undefined) throw new VaultError('VAULT.MASTER_KEY_UNKNOWN', `master key ${masterKeyId}`);
    return decrypt(master, place, wrapped);
  }
}
