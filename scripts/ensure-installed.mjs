// Installs the packages when node_modules does not hold what package-lock.json asks for.
// Uses nothing but Node itself, because on a fresh clone nothing else is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

function packagesIn(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

const isProductOnly = process.env.NODE_ENV === 'production' || (process.env.npm_config_omit ?? '').includes('dev');

/** Packages that are asked for and not there; optional ones belong to another platform. */
function missingPackages() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json') ?? {};
  return Object.entries(wanted)
    .filter(
      ([place, entry]) =>
        place !== '' && !entry.optional && !(isProductOnly && entry.dev) && present[place]?.version !== entry.version,
    )
    .map(([place]) => place);
}

const missing = missingPackages();
if (missing.length > 0 || !existsSync(pinnedNode)) {
  console.log(`Pakketten worden geïnstalleerd (${missing.length || 'Node'} nog niet aanwezig) …`);
  // `npm ci` empties node_modules: it must not run on the Node that lives in there.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('De pakketten konden niet worden geïnstalleerd. Is het pakketregister bereikbaar?');
    process.exit(status ?? 1);
  }
}
