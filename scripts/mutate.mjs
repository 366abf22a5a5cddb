// Breaks the core in thousands of small ways and counts what its tests notice: npm run mutate -- [--mutate libs/domain/decide.ts]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', ...process.argv.slice(2)],
  // A property that holds for two dozen histories is enough to notice most changes; the suite itself tries hundreds.
  { cwd: root, stdio: 'inherit', env: { PROPERTY_RUNS_SHARE: '0.1', ...process.env } },
);
process.exit(status ?? 1);
