import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { VaultError } from './vault-error.js';

export const KEY_BYTES = 32;
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES + TAG_BYTES;

/**
 * AES-256-GCM: version byte, 12 random bytes, 16 bytes tag, cipher text. `place` is authenticated along, so that sealed bytes open only
 * where they were written. Random IVs are safe up to 2^32 seals per key (NIST SP 800-38D); a student has hundreds.
 */
export function encrypt(key: Buffer, place: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place, 'utf8'));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), sealed]);
}

/** @throws VaultError `VAULT.UNREADABLE` for another key, another place, or bytes that were changed */
export function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION)
    throw new VaultError('VAULT.UNREADABLE', `no envelope at ${place}`);
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, HEADER_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place, 'utf8')).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
  } catch {
    throw new VaultError('VAULT.UNREADABLE', `authentication failed at ${place}`);
  }
}
