// Plays the golden scenarios through the real workflow and keeps their histories, which every later version replays.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from './run-tests.mjs';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// Only those of this version are made anew; the histories of released versions stay as they are.
rmSync(join(root, 'tests/replay/histories', version), { recursive: true, force: true });
runTests(['--selectProjects', 'services', '--testPathPatterns', 'tests/workflows/golden'], {
  DOORLIJN_WRITE_HISTORIES: 'yes',
});
