import { hash, verify } from '@node-rs/argon2';
import { IdentityError } from './identity-error.js';

/** OWASP password storage cheat sheet: argon2id with 19 MiB, two passes, one thread. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NIST SP 800-63B-4, 3.1.1.2: at least 15 characters where a password is not the only factor 8 would do; we ask 12. */
export const PASSWORD_MIN_LENGTH = 12;
/** Long enough for any sentence, short enough not to keep the machine busy. */
export const PASSWORD_MAX_LENGTH = 256;

/** @throws IdentityError `ACCOUNT.PASSWORD_TOO_SHORT`, `ACCOUNT.PASSWORD_TOO_LONG` */
export function requirePasswordLength({ length }: string): void {
  if (length < PASSWORD_MIN_LENGTH)
    throw new IdentityError('ACCOUNT.PASSWORD_TOO_SHORT', `password of ${length} characters`);
  if (length > PASSWORD_MAX_LENGTH)
    throw new IdentityError('ACCOUNT.PASSWORD_TOO_LONG', `password of ${length} characters`);
}

/** The PHC string of a new password (argon2id, own random salt). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

let decoy: Promise<string> | undefined;

/**
 * Is this the password behind the PHC string? Without a stored hash the same work is done and the answer is no, so
 * that the time taken does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('an account that does not exist');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== undefined && matches;
}
