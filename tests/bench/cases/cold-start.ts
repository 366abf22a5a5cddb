import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startChild, type Child } from '../../../apps/local/embedded/child.js';
import { DataFolder } from '../../../apps/local/data-folder.js';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import { freePort } from '../../../apps/local/embedded/free-port.js';
import { startPostgres } from '../../../apps/local/embedded/postgres.js';
import { startTemporal } from '../../../apps/local/embedded/temporal.js';
import type { Benchmark } from '../benchmark.js';
import { measured, median, sized } from '../measure.js';
import { Program } from '../world/program.js';
import { inScratchFolder, type Scratch } from '../world/scratch.js';

const ROUNDS = 5;
const LEAST_ROUNDS = 1;
/** Below this scale the first start fills in no students: that takes minutes and is not what is measured. */
const WITH_STUDENTS = 0.5;
const READY = 'Doorlijn is klaar';
const READY_MS = 900_000;
const LOOK_MS = 10;
const [NAME, UNIT, GOAL] = ['cold-start', 's', '≤ 1,5 ×'];

export const coldStart: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    inScratchFolder(async (scratch) => {
      const data = join(scratch.folder, 'data');
      mkdirSync(data);
      progress('eerste keer starten, om gegevens te hebben');
      await start(scratch, data, scale < WITH_STUDENTS ? ['--empty'] : []);
      const [ours, parts]: number[][] = [[], []];
      const rounds = sized(ROUNDS, scale, LEAST_ROUNDS);
      for (let round = 1; round <= rounds; round += 1) {
        progress(`ronde ${round} van ${rounds}: npm start`);
        ours?.push(await start(scratch, data, []));
        progress(`ronde ${round} van ${rounds}: de onderdelen los`);
        parts?.push(await startParts(scratch, data));
      }
      return [
        measured({
          name: NAME,
          unit: UNIT,
          ours: median(ours ?? []),
          reference: median(parts ?? []),
          goal: GOAL,
          holds: (ratio) => ratio <= 1.5,
        }),
      ];
    }),
};

const seconds = (begun: number): number => (performance.now() - begun) / 1_000;

/** Starts by the command itself and ends it. @returns seconds until it says that it is ready */
async function start({ folder, closing }: Scratch, data: string, more: readonly string[]): Promise<number> {
  const log = join(folder, `start-${Date.now()}.log`);
  const begun = performance.now();
  const options = ['--port', String(await freePort()), '--data', data, ...more];
  const child = await npm(['start', '--', ...options], log);
  closing.add('npm start', () => child.stop());
  const says = (): boolean => existsSync(log) && readFileSync(log, 'utf8').includes(READY);
  for (const until = Date.now() + READY_MS; !says(); await pause(LOOK_MS)) {
    if (!child.running || Date.now() > until) throw new Error(`npm start did not get ready: ${child.tail()}`);
  }
  const took = seconds(begun);
  await child.stop();
  return took;
}

/**
 * What `npm start` cannot do without, one after another: npm itself, the look whether anything must be installed or built, the two servers on
 * the same data, a worker with workflows, and an application that answers. @returns seconds in all
 */
async function startParts({ folder, closing }: Scratch, data: string): Promise<number> {
  let total = 0;
  const timed = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const made = await work();
    total += seconds(begun);
    return made;
  };
  const nothing = await timed(() => npm(['--version']).then(gone));
  for (const script of ['ensure-installed', 'build'])
    await timed(() => node(join('scripts', `${script}.mjs`)).then(gone));
  const { postgres: postgresFolder, temporalFile } = new DataFolder(data);
  const postgres = await timed(() => startPostgres({ folder: postgresFolder, port: 0 }));
  closing.add('postgres', () => postgres.stop());
  const temporal = await timed(() => startTemporal({ dbFile: temporalFile, port: 0 }));
  closing.add('temporal', () => temporal.stop());

  const environment = {
    BARE_ADDRESS: temporal.address,
    BARE_DATABASE: postgres.url('postgres'),
    BARE_QUEUE: 'bare',
    BARE_BUNDLE: join(folder, 'bare-workflows.js'),
  };
  const launch = (script: string) => ({
    script,
    name: `${script.replaceAll('/', '-')}-${Date.now()}`,
    folder,
    environment,
  });
  // Its code is built once, as ours is before a later start.
  const first = await until('the bare worker is running', launch('tests/bench/bare/worker'));
  await first.stop();
  const worker = await timed(() => until('the bare worker is running', launch('tests/bench/bare/worker')));
  const application = await timed(() => until('the bare application answers', launch('tests/bench/bare/http')));
  for (const part of [application, worker, temporal, postgres]) await part.stop();
  return nothing.failed ? Number.NaN : total;
}

async function until(words: string, launch: Parameters<typeof Program.start>[0]): Promise<Program> {
  const program = await Program.start(launch);
  await program.until(() => program.says(words));
  return program;
}

function npm(args: readonly string[], logFile?: string): Promise<Child> {
  return startChild('npm', args, {
    cwd: projectFolder(),
    env: process.env,
    ...(logFile === undefined ? {} : { logFile }),
  });
}

function node(script: string): Promise<Child> {
  return startChild(process.execPath, [join(projectFolder(), script)], { cwd: projectFolder(), env: process.env });
}

async function gone(child: Child): Promise<Child> {
  await child.gone;
  return child;
}
