import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { IdentityError } from './identity-error.js';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed secret is for; part of the key, so that one kind cannot be passed off as another. */
export type SealPurpose = 'totp' | 'oidc-log-in';

/**
 * Encrypts the secrets of log-in (AES-256-GCM) with keys derived from the master key by HKDF-SHA-256, one per purpose.
 * These are no case data: erasing a student does not touch them, so they do not live under a student's key.
 */
export class Sealer {
  /** @param earlier master keys that were current before: they still open, and seal nothing any more */
  constructor(
    private readonly masterKey: Uint8Array,
    private readonly earlier: readonly Uint8Array[] = [],
  ) {
    for (const key of [masterKey, ...earlier]) {
      if (key.length < KEY_BYTES) {
        throw new IdentityError(
          'IDENTITY.MASTER_KEY_TOO_SHORT',
          `master key has ${key.length} bytes, needs ${KEY_BYTES}`,
        );
      }
    }
  }

  /** Layout: 12 bytes IV, 16 bytes tag, ciphertext. */
  seal(purpose: SealPurpose, plain: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', keyFor(this.masterKey, purpose), iv);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  }

  /** The plain text, or `undefined` when the bytes were changed or sealed with another key or purpose. */
  open(purpose: SealPurpose, sealed: Uint8Array): string | undefined {
    for (const master of [this.masterKey, ...this.earlier]) {
      const plain = openWith(keyFor(master, purpose), sealed);
      if (plain !== undefined) return plain;
    }
    return undefined;
  }

  /** Whether an earlier master key is still needed to open it. */
  isOutdated(purpose: SealPurpose, sealed: Uint8Array): boolean {
    return openWith(keyFor(this.masterKey, purpose), sealed) === undefined;
  }
}

function keyFor(master: Uint8Array, purpose: SealPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, '', `doorlijn/identity/${purpose}`, KEY_BYTES));
}

function openWith(key: Uint8Array, sealed: Uint8Array): string | undefined {
  if (sealed.length < IV_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
