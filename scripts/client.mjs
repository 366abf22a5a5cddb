// Writes the examples of the API anew by playing them, and the types of libs/client from the description that the API gives of itself.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'services',
    '--testPathPatterns',
    'integration/api/(client|examples)',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, WRITE_CLIENT: 'yes', WRITE_EXAMPLES: 'yes' } },
);
process.exit(status ?? 1);
