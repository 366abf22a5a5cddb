import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StartError } from './start-error.js';

/** Everything secret of one local installation; made once, since without them the data cannot be read. */
export interface Secrets {
  /** 32 bytes in base64: wraps the keys of students, and keys for log-in are derived from it. */
  masterKey: string;
  /** `id:base64`, as the payload codec reads it. */
  codecKey: string;
  /** For the pseudonyms of the audit trail. */
  auditKey: string;
  databasePasswords: { migrator: string; app: string; worker: string };
}

const OWNER_ONLY = 0o600;
const KEY_BYTES = 32;
const PASSWORD_BYTES = 24;

const key = (): string => randomBytes(KEY_BYTES).toString('base64');
const password = (): string => randomBytes(PASSWORD_BYTES).toString('base64url');

/**
 * The secrets in a file that only its owner may read; makes them when there are none yet.
 * @throws StartError START.SECRETS when the file is damaged
 */
export function keepSecrets(file: string): Secrets {
  if (existsSync(file)) {
    chmodSync(file, OWNER_ONLY);
    return read(file);
  }
  const secrets: Secrets = {
    masterKey: key(),
    codecKey: `k1:${key()}`,
    auditKey: key(),
    databasePasswords: { migrator: password(), app: password(), worker: password() },
  };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: OWNER_ONLY, flag: 'wx' });
  return secrets;
}

function read(file: string): Secrets {
  const sentence = `Het bestand ${file} met de sleutels is beschadigd. Zet het terug, of begin opnieuw met --reset.`;
  let kept: Partial<Secrets>;
  try {
    kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (cause) {
    throw new StartError('START.SECRETS', `${file} is no JSON`, sentence, { cause });
  }
  const { masterKey, codecKey, auditKey, databasePasswords } = kept;
  if (
    !masterKey ||
    !codecKey ||
    !auditKey ||
    !databasePasswords?.migrator ||
    !databasePasswords.app ||
    !databasePasswords.worker
  ) {
    throw new StartError('START.SECRETS', `${file} is not complete`, sentence);
  }
  return { masterKey, codecKey, auditKey, databasePasswords };
}
