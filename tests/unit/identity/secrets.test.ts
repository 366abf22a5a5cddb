import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { newTotpSecret, totpAddress, totpStep } from '../../../libs/identity/one-time-passwords.js';
import { hashPassword, verifyPassword } from '../../../libs/identity/passwords.js';
import { Sealer } from '../../../libs/identity/sealing.js';
import { bearerToken, sessionCookie } from '../../../libs/identity/session-cookie.js';
import { hashShortCode, hashToken, newShortCode, newToken } from '../../../libs/identity/tokens.js';

const NOW = Date.parse('2027-03-09T09:00:10Z');
const codeAt = (secret: string, at: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

describe('tokens', () => {
  it('carry 256 random bits and are kept as a hash that does not show them', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(token);
    expect(hashToken(token)).toHaveLength(32);
    expect(hashToken(token).toString('base64url')).not.toContain(token);
  });

  it('make short codes of six digits whose hash depends on whose code it is', () => {
    const code = newShortCode();
    expect(code).toMatch(/^\d{6}$/);
    expect(hashShortCode('one', code)).not.toEqual(hashShortCode('other', code));
  });
});

describe('passwords', () => {
  it('are kept as argon2id with a salt of their own', async () => {
    const stored = await hashPassword('een lange zin als wachtwoord');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword('een lange zin als wachtwoord')).not.toBe(stored);
    expect(await verifyPassword(stored, 'een lange zin als wachtwoord')).toBe(true);
    expect(await verifyPassword(stored, 'een lange zin als wachtwoorD')).toBe(false);
  });

  it('of an account that does not exist are never right', async () => {
    expect(await verifyPassword(undefined, 'an account that does not exist')).toBe(false);
  });
});

describe('one-time passwords', () => {
  it('are accepted in their own half minute and the one beside it, and no further', () => {
    const secret = newTotpSecret();
    expect(totpStep(secret, codeAt(secret, NOW), NOW)).toBe(Math.floor(NOW / 30_000));
    expect(totpStep(secret, codeAt(secret, NOW - 30_000), NOW)).toBe(Math.floor(NOW / 30_000) - 1);
    expect(totpStep(secret, codeAt(secret, NOW - 120_000), NOW)).toBeUndefined();
  });

  it('may be typed with a space and are offered as an address for the app', () => {
    const secret = newTotpSecret();
    const code = codeAt(secret, NOW);
    expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, NOW)).toBeDefined();
    expect(totpAddress(secret, 'mentor@school.nl')).toMatch(/^otpauth:\/\/totp\/Doorlijn:mentor/);
  });
});

describe('sealing', () => {
  const sealer = new Sealer(Buffer.alloc(32, 7));

  it('opens what it sealed for the same purpose, and nothing else', () => {
    const sealed = sealer.seal('totp', 'GEHEIM');
    expect(sealer.open('totp', sealed)).toBe('GEHEIM');
    expect(sealer.open('oidc-log-in', sealed)).toBeUndefined();
    expect(new Sealer(Buffer.alloc(32, 8)).open('totp', sealed)).toBeUndefined();
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(sealer.open('totp', changed)).toBeUndefined();
    expect(sealer.open('totp', Buffer.alloc(4))).toBeUndefined();
  });

  it('refuses a master key that is too short', () => {
    expect(() => new Sealer(Buffer.alloc(16))).toThrow('IDENTITY.MASTER_KEY_TOO_SHORT');
  });
});

describe('the session cookie', () => {
  it('is bound to the host on https and has a plain name on http', () => {
    expect(sessionCookie(true)).toMatchObject({ name: '__Host-doorlijn', options: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } });
    expect(sessionCookie(false)).toMatchObject({ name: 'doorlijn', options: { secure: false } });
  });

  it('is not confused with a bearer token', () => {
    const token = newToken();
    expect(bearerToken(`Bearer ${token}`)).toBe(token);
    expect(bearerToken(`Basic ${token}`)).toBeUndefined();
    expect(bearerToken(undefined)).toBeUndefined();
    expect(bearerToken('Bearer short')).toBeUndefined();
  });
});
