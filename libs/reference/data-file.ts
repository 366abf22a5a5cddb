import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dataFolder = join('libs', 'reference', 'data');

/**
 * Full path of a file in `libs/reference/data`. The compiler copies no data files, so the path is taken from the root of the
 * project, the first folder upwards with a package.json and this data: the same from the sources and from the compiled folder.
 * @throws Error when the module lies outside the project
 */
export function dataFile(...names: string[]): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, dataFolder))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(`no ${dataFolder} beside a package.json above ${fileURLToPath(import.meta.url)}`);
    folder = parent;
  }
  return join(folder, dataFolder, ...names);
}

/** A function that loads at the first call and gives the same answer ever after; reference data does not change while running. */
export function loadOnce<T extends object>(load: () => T): () => T {
  let loaded: T | undefined;
  return () => (loaded ??= load());
}
