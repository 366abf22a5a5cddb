import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CommandError, saySo } from '../rehearsal/command-line.js';
import { BENCHMARKS } from './cases.js';
import type { Benchmark, Measured } from './benchmark.js';
import { machine } from './machine.js';
import { tableOf } from './table.js';

const NAMES = BENCHMARKS.map(({ name }) => name).join(' ');

const USAGE = `npm run bench -- [--only NAAM,NAAM] [--scale 0.1] [--json UIT.json] [--html UIT.html] [--growth DOC.md]
  Meet Doorlijn naast hetzelfde werk zonder Doorlijn, in dezelfde run op dezelfde machine.
  --only   alleen deze metingen: ${NAMES}
  --html   tekening van de groei, bij --only work-list
  --growth dezelfde tekening (screens/growth.svg) naast een Markdown-bestand, met de tabel erin
  --scale  deel van de volle omvang; 1 is waar de doelen over gaan
  Met TEMPORAL_ADDRESS wordt die Temporal-server gebruikt, anders de ingebouwde.`;

/** A smaller part than this measures nothing but the start. */
const LEAST_SCALE = 0.001;

async function main(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { only: text, scale: text, json: text, html: text, growth: text, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    console.log(USAGE);
    return true;
  }
  const scale = scaleOf(values.scale);
  const chosen = chosenFrom(values.only);
  const results: Measured[] = [];
  for (const benchmark of chosen) {
    results.push(...(await runOne(benchmark, scale, { html: values.html, growth: values.growth })));
    // All of them take more than an hour: what was measured is kept when a later one is broken off.
    if (values.json !== undefined)
      writeFileSync(values.json, `${JSON.stringify({ machine: { ...machine(), scale }, results }, null, 2)}\n`);
  }
  console.log(tableOf(results));
  return results.every(({ holds }) => holds);
}

/** One that cannot be measured is one that does not hold; the others still tell what they can. */
async function runOne(
  { name, unit, goal, run }: Benchmark,
  scale: number,
  files: { html: string | undefined; growth: string | undefined },
): Promise<Measured[]> {
  const begun = Date.now();
  try {
    return await run({ scale, ...files, progress: (words) => tell(`${name}: ${words}`, begun) });
  } catch (error) {
    console.error(`\n${name} is niet gemeten.`);
    saySo(error);
    return [{ name, unit, ours: 0, reference: null, ratio: null, goal, holds: false }];
  } finally {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
  }
}

/** One line that is written over on a terminal; elsewhere a line each. */
function tell(words: string, begun: number): void {
  const line = `${words} (${Math.round((Date.now() - begun) / 1_000)} s)`;
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
  else process.stderr.write(`${line}\n`);
}

/** @throws CommandError */
function scaleOf(text: string | undefined): number {
  if (text === undefined) return 1;
  const scale = Number(text);
  if (!(scale >= LEAST_SCALE && scale <= 10))
    throw new CommandError(`--scale ligt tussen ${LEAST_SCALE} en 10, niet "${text}".`);
  return scale;
}

/** @throws CommandError */
function chosenFrom(only: string | undefined): readonly Benchmark[] {
  if (only === undefined) return BENCHMARKS;
  return only.split(',').map((name) => {
    const found = BENCHMARKS.find((benchmark) => benchmark.name === name.trim());
    if (found === undefined) throw new CommandError(`Een meting "${name}" is er niet. Wel: ${NAMES}.`);
    return found;
  });
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  saySo(error);
  if (error instanceof CommandError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
