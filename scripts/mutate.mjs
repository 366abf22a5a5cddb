// Breaks the core in thousands of small ways and counts what its tests notice: npm run mutate -- [--mutate libs/domain/decide.ts]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', ...process.argv.slice(2)],
  // A third of the drawn lives is enough to notice most changes; the suite itself lives all of them.
  { cwd: root, stdio: 'inherit', env: { PROPERTY_RUNS_SHARE: '0.3', ...process.env } },
);
process.exit(status ?? 1);
