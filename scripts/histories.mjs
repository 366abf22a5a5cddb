// Plays the golden scenarios through the real workflow and keeps their histories, which every later version replays.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Only those of this version are made anew; the histories of released versions stay as they are.
rmSync(join(root, 'tests/replay/histories', version), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'services',
    '--testPathPatterns',
    'tests/workflows/golden',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DOORLIJN_WRITE_HISTORIES: 'yes' } },
);
process.exit(status ?? 1);
