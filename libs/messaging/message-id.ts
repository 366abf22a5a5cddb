import { createHash } from 'node:crypto';

/**
 * Message-ID of a mail, with its angle brackets. The same messages give the same id, however often the mail is offered, so that
 * a mail server that got it before can tell. `domain` is that of the sender's address.
 */
export function messageIdOf(dedupeKeys: readonly string[], domain: string): string {
  return `<${digestOf(dedupeKeys).toString('base64url').slice(0, 32)}@${domain}>`;
}

/** The id of the mail that carries these messages together: a uuid (version 8, RFC 9562) made of their dedupe keys. */
export function digestIdOf(dedupeKeys: readonly string[]): string {
  const bytes = digestOf(dedupeKeys).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function digestOf(dedupeKeys: readonly string[]): Buffer {
  return createHash('sha256')
    .update([...dedupeKeys].sort().join('\n'))
    .digest();
}
