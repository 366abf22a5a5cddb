import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it, so that only its hash has to be kept. */
const TOKEN_BYTES = 32;
const CODE_DIGITS = 6;

/** A new secret for a cookie or a link: 256 random bits, base64url (43 characters). Keep only its {@link hashToken}. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** SHA-256 of a token: what the database keeps. A fast hash will do, because the token itself is 256 random bits. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A one-time code of six digits, for by mail or across the table. */
export function newShortCode(): string {
  return String(randomInt(0, 10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
}

/**
 * Hash of a short code, with the id of its row as salt. Six digits are quickly tried by who has the hash; what protects the
 * code is its short life and the limited number of tries.
 */
export function hashShortCode(codeId: string, code: string): Buffer {
  return createHash('sha256').update(`${codeId}:${code}`).digest();
}

/** Compares two hashes in constant time. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
