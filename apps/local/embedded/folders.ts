import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder of the project: the same for the sources and for what is built from them. */
export function projectFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${import.meta.dirname}`);
  }
}

/** What was fetched once for this clone. */
export const projectCache = (): string => join(projectFolder(), '.cache', 'doorlijn');

/** What was fetched once for this user, so that a second clone fetches nothing. */
export function userCache(): string {
  const home = homedir();
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'doorlijn');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'doorlijn');
  return join(process.env.XDG_CACHE_HOME ?? join(home, '.cache'), 'doorlijn');
}
