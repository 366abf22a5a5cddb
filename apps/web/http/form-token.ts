import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Ties a form to the session in which it was shown, so that no other site can have it sent. */
export class FormTokens {
  private readonly key: Buffer;

  constructor(masterKey: Uint8Array) {
    this.key = Buffer.from(hkdfSync('sha256', masterKey, 'doorlijn', 'form token', 32));
  }

  of(sessionToken: string): string {
    return createHmac('sha256', this.key).update(sessionToken).digest('base64url');
  }

  holds(sessionToken: string, given: unknown): boolean {
    const expected = Buffer.from(this.of(sessionToken));
    const actual = Buffer.from(typeof given === 'string' ? given : '');
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  }
}
