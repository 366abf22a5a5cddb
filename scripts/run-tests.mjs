// Runs a part of the tests as a command of its own, and ends as they do.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** @param options for jest, such as `--testPathPatterns`; `environment` comes on top of that of the command */
export function runTests(options, environment) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...options],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } },
  );
  process.exit(status ?? 1);
}
