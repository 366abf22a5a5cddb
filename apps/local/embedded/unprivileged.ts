import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedError } from './embedded-error.js';

/** How to start a program that refuses to run as root. */
export interface Unprivileged {
  /** The user that owns the files, or undefined when we are an ordinary user ourselves. */
  owner: { uid: number; gid: number } | undefined;
  /** Turns a program and its arguments into what has to be started. */
  command(program: string, args: readonly string[]): { command: string; args: string[]; uid?: number; gid?: number };
}

const MAY_PASS = 0o001;

/** Existing accounts only: creating a user would change the machine for good. */
function ordinaryAccount(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new EmbeddedError(
    'EMBEDDED.NO_ACCOUNT',
    'PostgreSQL does not run as root and /etc/passwd has neither postgres nor nobody',
    'PostgreSQL kan niet als root draaien. Start Doorlijn als gewone gebruiker.',
  );
}

/** Whether any user may walk down to the path: every folder above it lets others pass. */
function isOpenToOthers(path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & MAY_PASS) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function hasSetpriv(): boolean {
  try {
    return execFileSync('setpriv', ['--help'], { encoding: 'utf8' }).includes('--ambient-caps');
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to run as root. As root it gets an ordinary account; where that account cannot reach the
 * folders (a clone under a home folder or a private temporary folder), it keeps the one right to pass them.
 * @param paths programs and folders that must be reached.
 * @throws EmbeddedError `EMBEDDED.NO_ACCOUNT` or `EMBEDDED.FOLDER_CLOSED`.
 */
export function unprivileged(paths: readonly string[]): Unprivileged {
  if (process.getuid?.() !== 0) {
    return { owner: undefined, command: (program, args) => ({ command: program, args: [...args] }) };
  }
  const owner = ordinaryAccount();
  if (paths.every(isOpenToOthers)) {
    return { owner, command: (program, args) => ({ command: program, args: [...args], ...owner }) };
  }
  if (!hasSetpriv()) {
    throw new EmbeddedError(
      'EMBEDDED.FOLDER_CLOSED',
      `not reachable for uid ${owner.uid}: ${paths.filter((path) => !isOpenToOthers(path)).join(', ')}`,
      'PostgreSQL kan niet als root draaien en een gewone gebruiker mag niet in deze map. Zet Doorlijn in een map die iedereen mag openen.',
    );
  }
  // Without the secure bit, access(2) forgets the right for an account that is not root, and initdb does not find its own folder.
  const rights = [
    '--securebits',
    '+no_setuid_fixup',
    '--inh-caps',
    '-all,+dac_override',
    '--ambient-caps',
    '-all,+dac_override',
    '--bounding-set',
    '-all,+dac_override',
  ];
  return {
    owner,
    command: (program, args) => ({
      command: 'setpriv',
      args: ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups', ...rights, program, ...args],
    }),
  };
}
