// Everything that must hold before a change goes in: types, style, import directions, then all tests.
// The static checks run side by side; the tests come last, so that the last lines are their summary.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', name);
const testFolders = ['unit', 'workflows', 'replay', 'integration', 'browser'];

const staticChecks = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of workflows and domain',
    args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.workflows.json'],
  },
  {
    name: 'style',
    args: [bin('eslint/bin/eslint.js'), '--cache', '--cache-location', '.cache/eslint/', '.'],
  },
  {
    name: 'import directions',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'workflows',
      'activities',
    ],
  },
];

/** Runs one Node program; its output is held back when `quiet`, and given in one piece. */
function run({ args, quiet }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}

async function check({ name, args }) {
  const began = performance.now();
  const { code, output } = await run({ args, quiet: true });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)${output.trim() ? `\n${output.trim()}` : ''}`);
  return code === 0;
}

async function inParallel(checks, width) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(next));
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results.every(Boolean);
}

if (!(await inParallel(staticChecks, 2))) {
  console.error('The static checks failed; the tests were not run.');
  process.exit(1);
}

const { code } = await run({
  args: [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin('jest/bin/jest.js'),
    '--testPathPatterns',
    `tests/(${testFolders.join('|')})/`,
    ...process.argv.slice(2),
  ],
});
process.exit(code);
