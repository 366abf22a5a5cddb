import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';

export interface ImportHeld {
  rows: number;
  failed: number;
  /** Live memory at most, in kilobytes. */
  held: number;
  /** As the system counts it, in kilobytes; what is not collected yet is in it. */
  resident: number;
  milliseconds: number;
}

export interface ImportHands {
  appUrl: string;
  actor: StaffActor;
  school: string;
  mentorEmail: string;
}

/** Hands in a file of so many rows in a process of its own. @throws Error when it fails */
export async function importOf(rows: number, { appUrl, actor, school, mentorEmail }: ImportHands): Promise<ImportHeld> {
  const program = join(projectFolder(), 'dist/tests/bench/programs/import-file.js');
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    program,
    appUrl,
    String(rows),
    JSON.stringify(actor),
    school,
    mentorEmail,
  ]);
  const told = Object.fromEntries(stdout.trim().split('\n').map((line) => line.split(' ')));
  const number = (name: string): number => Number((told as Record<string, string>)[name]);
  return {
    rows: number('rows'),
    failed: number('failed'),
    held: number('held'),
    resident: number('resident'),
    milliseconds: number('milliseconds'),
  };
}
