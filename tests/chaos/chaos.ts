import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Runtime } from '@temporalio/worker';
import { Closing } from '../../apps/local/closing.js';
import { CommandError, saySo, wholeNumber } from '../rehearsal/command-line.js';
import { play, type CaseResult } from './case.js';
import { CASES } from './cases.js';
import { Chance } from '../setup/chance.js';
import { Office } from './world/office.js';
import { Oracle } from './world/oracle.js';
import { Visitor } from './world/visitor.js';
import { World } from './world/world.js';

const DEFAULT_SEED = 22;
/** Long enough for every wait of the product to have grown to its longest. */
const OUTAGE_MS = 120_000;
const COHORT = 2_000;

const USAGE = `npm run chaos -- [--only 1,5] [--seed 22] [--json UIT.json] [--keep MAP]
  Breekt een echte installatie op vijftien manieren en kijkt of er iets verloren of dubbel is.
  --only  alleen deze gevallen
  --keep  bewaart databases en logboeken in deze map`;

async function main(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { only: text, seed: text, json: text, keep: text, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return true;
  }
  const only = values.only?.split(',').map((number) => wholeNumber('only', number.trim(), 0));
  const unknown = only?.find((number) => !CASES.some((one) => one.number === number));
  if (unknown !== undefined) throw new CommandError(`Geval ${unknown} is er niet.`);
  const seed = wholeNumber('seed', values.seed, DEFAULT_SEED);
  const cases = await playAll(only, seed, values.keep);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ seed, cases }, null, 2)}\n`);
  return cases.every(({ holds }) => holds);
}

async function playAll(only: readonly number[] | undefined, seed: number, keep: string | undefined): Promise<CaseResult[]> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'doorlijn-chaos-'));
  const closing = new Closing((name, error) => console.error(`${name} eindigde niet goed: ${String(error)}`));
  if (keep === undefined) closing.add('folder', async () => rmSync(folder, { recursive: true, force: true }));
  const interrupted = (): void => {
    console.error('Onderbroken; alles wordt afgesloten.');
    void closing.close().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    progress('Database, Temporal, mailbox en de demoregio worden klaargezet');
    const world = await World.start({ folder, closing, chance: new Chance(seed), outageMs: OUTAGE_MS, cohort: COHORT });
    const office = new Office(world);
    const visitor = new Visitor(world, office);
    const oracle = new Oracle(world, office);
    const results: CaseResult[] = [];
    for (const one of CASES.filter(({ number }) => only === undefined || only.includes(number))) {
      const began = Date.now();
      const tell = (what: string): void => progress(`${one.number} ${one.name}: ${what}`);
      tell('begint');
      const result = await play(one, { world, office, visitor, oracle, tell });
      progress('');
      const seconds = Math.round((Date.now() - began) / 1_000);
      console.log(`${result.holds ? '  ja ' : '  NEE'}  ${result.number} ${result.name} (${seconds} s): ${result.detail}`);
      results.push(result);
    }
    return results;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await closing.close();
  }
}

/** One line that is written over on a terminal, and nothing elsewhere. */
function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${what.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

const quiet = (): void => undefined;
// Replays in this process tell about every task; what matters of them is in the report.
Runtime.install({
  shutdownSignals: [],
  logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
  telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
});

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  saySo(error);
  if (error instanceof CommandError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
// Threads of Temporal's runtime may outlive everything that was closed, and would keep this process.
process.exit();
