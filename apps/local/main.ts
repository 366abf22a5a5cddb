import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { Closing } from './closing.js';
import { DataFolder } from './data-folder.js';
import { lockData } from './data-lock.js';
import { waitForEarlierRun } from './earlier-run.js';
import { EmbeddedError } from './embedded/embedded-error.js';
import { projectCache, projectFolder } from './embedded/folders.js';
import { openFrontDoor, urlOf } from './front-door.js';
import { HELP, readOptions, type StartOptions } from './options.js';
import { terminalProgress } from './progress.js';
import { StartError } from './start-error.js';

const progress = terminalProgress(process.stdout);
const closing = new Closing((name, error) => console.error(`${name} stopte niet netjes:`, error));

/** Ends everything in order, and then this process. */
async function stop(exitCode: number): Promise<never> {
  await closing.close();
  process.exit(exitCode);
}

function fail(error: unknown): Promise<never> {
  if (error instanceof StartError || error instanceof EmbeddedError) {
    console.error(error.sentence);
    if (error instanceof EmbeddedError) console.error(`(${error.code}: ${error.message})`);
  } else {
    console.error('Doorlijn kon niet starten door een onverwachte fout.', error);
  }
  return stop(1);
}

async function start(options: StartOptions): Promise<void> {
  const folder = new DataFolder(options.data);
  folder.open();
  const lock = await lockData(folder.path, urlOf(options.port));
  closing.add('lock', () => lock.release());
  const door = await openFrontDoor(options.port);
  closing.add('front door', () => door.close());
  await waitForEarlierRun(folder);
  if (options.reset || folder.read().filledWith === undefined) {
    const { clockShift } = folder.read();
    folder.clear();
    if (!options.reset) folder.write({ clockShift });
  } else if (options.empty) {
    progress.say('De gegevens van eerder zijn er nog. --empty geldt alleen samen met --reset.');
  }
  closing.add('state', async () => folder.write({ running: undefined }));
  // A third of the time that loading takes goes into compiling what did not change since the last start.
  enableCompileCache(join(projectCache(), 'compiled'));
  // Loaded only now, so that what is wrong with the options, folder or port is said at once.
  const { startInstallation } = await import('./installation.js');
  const { temporalUi } = await startInstallation({
    folder,
    door,
    closing,
    progress,
    empty: options.empty,
    onLoss(sentence) {
      console.error(sentence);
      void stop(1);
    },
  });
  progress.say(`  Postvak:  ${door.url}/postvak`);
  if (temporalUi !== undefined) progress.say(`  Temporal: ${temporalUi}`);
  progress.say('  Stoppen:  Ctrl-C');
  progress.say(`Doorlijn is klaar: ${door.url}`);
}

/** npm passes Ctrl-C on to a process that got it from the terminal already; only a later one means "now". */
const IMPATIENT_MILLISECONDS = 2_000;
let stoppingSince: number | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stoppingSince === undefined) {
      stoppingSince = Date.now();
      progress.say('Doorlijn stopt …');
      void stop(0);
    } else if (Date.now() - stoppingSince > IMPATIENT_MILLISECONDS) process.exit(1);
  });
}

try {
  const options = readOptions(process.argv.slice(2), {
    // npm runs us in the project, wherever the command was typed.
    here: process.env.INIT_CWD ?? process.cwd(),
    project: projectFolder(),
  });
  if (options === undefined) progress.say(HELP);
  else await start(options);
} catch (error) {
  // What is being stopped fails in many ways; that is no news.
  if (!closing.isClosing) await fail(error);
}
