import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Doorlijn';
const PERIOD_SECONDS = 30;
/** RFC 6238, 5.2: at most one step of drift. */
const DRIFT = 1;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
}

/** A new TOTP secret, base32 (160 bits, RFC 4226 section 4). */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The `otpauth://` address that an authenticator app reads as a QR code. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/**
 * The time step that a code belongs to, or `undefined` when the code is wrong. `now` in epoch milliseconds. A step may
 * be used once (RFC 6238, 5.2): the caller refuses a step that is not later than the one used last.
 */
export function totpStep(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code.replaceAll(/\s/g, ''), timestamp: now, window: DRIFT });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
}
