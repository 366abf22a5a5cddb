import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { simulate } from '../../libs/simulation/core/simulation.js';
import { CommandError, policyFrom, saySo, wholeNumber } from './command-line.js';
import { PERIOD } from '../../libs/simulation/people/days.js';
import { bar } from './progress.js';

const DEFAULT_STUDENTS = 100_000;
const DEFAULT_SEED = 22;

const USAGE = `npm run simulate -- [--students 100000] [--seed 22] [--policy F.json] [--json UIT.json]
  Laat een getrokken cohort twee jaar leven op de regels zelf, zonder server, en telt.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      students: { type: 'string' },
      seed: { type: 'string' },
      policy: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return;
  }
  const students = wholeNumber('students', values.students, DEFAULT_STUDENTS);
  const seed = wholeNumber('seed', values.seed, DEFAULT_SEED);
  const policy = policyFrom(values.policy);
  const begun = performance.now();
  const progress = bar('Studenten', students);
  const tally = await simulate(seed, students, policy, (lived) => progress.advance(lived));
  progress.stop();
  const wallSeconds = Math.round(performance.now() - begun) / 1000;
  const { students: _students, ...counts } = tally;
  const result = { seed, students, policy: policy.key, from: PERIOD.from, to: PERIOD.to, wallSeconds, ...counts };
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  const { transfers, escalations } = tally;
  console.log(
    `${students} studenten in ${wallSeconds} s (${Math.round(students / wallSeconds)} per seconde): ` +
      `${transfers.closed} afgerond, ${transfers.withdrawn} gestopt met bestemming, ${transfers.dormant} in een tussenjaar, ` +
      `${transfers.open} lopen nog; ${escalations.stall + escalations.event} meldingen buiten de scholen.`,
  );
}

try {
  await main();
} catch (error) {
  saySo(error);
  if (error instanceof CommandError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
