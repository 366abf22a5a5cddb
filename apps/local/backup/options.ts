import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../embedded/folders.js';
import { BackupError } from './backup-error.js';
import { localTarget, remoteTarget, type Target } from './target.js';

/**
 * What was typed behind `npm run backup --` or `npm run restore --`.
 * @param direction the option that names the file: `to` or `from`
 * @throws BackupError BACKUP.OPTIONS, BACKUP.NO_DATABASE
 */
export async function readRequest(direction: 'to' | 'from'): Promise<{ file: string; target: Target }> {
  const { file, data, environment } = parse(direction);
  if (file === undefined) throw new BackupError('BACKUP.OPTIONS', `--${direction} is missing`);
  // npm runs us in the project, wherever the command was typed.
  const here = process.env.INIT_CWD ?? process.cwd();
  const folder = data === undefined ? join(projectFolder(), '.data') : resolve(here, data);
  const target = environment ? remoteTarget(process.env) : await localTarget(folder);
  return { file: resolve(here, file), target };
}

function parse(direction: 'to' | 'from'): { file: string | undefined; data: string | undefined; environment: boolean } {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ options: { [direction]: text, data: text, environment: { type: 'boolean' } } });
    const { data, environment, ...file } = values as { data?: string; environment?: boolean; to?: string; from?: string };
    return { file: file[direction], data, environment: environment === true };
  } catch (cause) {
    throw new BackupError('BACKUP.OPTIONS', cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** Says what is in the way and ends with exit code 1. */
export function saySorry(error: unknown, usage: string): void {
  process.exitCode = 1;
  if (!(error instanceof BackupError)) return console.error('Dit ging mis door een onverwachte fout.', error);
  console.error(`${error.sentence}\n(${error.message})`);
  if (error.code === 'BACKUP.OPTIONS') console.error(`\n${usage}`);
}
