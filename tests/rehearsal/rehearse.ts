import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './checks/check.js';
import { CommandError, policyFrom, saySo, wholeNumber } from './command-line.js';
import { DAYS } from '../../libs/simulation/people/days.js';
import { drawMembers } from '../../libs/simulation/people/member.js';
import { bar } from './progress.js';
import { perform } from './rehearsal.js';
import type { Performance } from './rehearsal.js';
import { reportOf } from './report/report.js';
import { resultOf, writeJournal } from './result.js';
import type { RehearsalResult } from './result.js';
import { printScenario } from './scenario.js';
import { membersOfFile } from './world/cohort.js';

const DEFAULT_STUDENTS = 60;
const DEFAULT_SEED = 22;

const USAGE = `npm run rehearse -- [--students 60] [--seed 22] [--cohort F.csv] [--policy F.json] [--scenario NAAM]
                    [--json UIT.json] [--journal UIT.jsonl] [--html UIT.html] [--keep MAP]
  Speelt een cohort twee jaar lang op een echte installatie: database, Temporal, mail en alle handelingen.
  --students  zoveel studenten; bij --cohort hoogstens zoveel rijen van het bestand
  --scenario  speelt één vast scenario op de regels zelf en laat zien wat er gebeurt
  --keep      bewaart geschiedenissen, logboeken en mail in deze map`;

interface Options {
  students: number;
  seed: number;
  cohort: string | undefined;
  policy: string | undefined;
  json: string | undefined;
  journal: string | undefined;
  html: string | undefined;
  keep: string | undefined;
}

async function main(): Promise<boolean> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      students: text,
      seed: text,
      cohort: text,
      policy: text,
      scenario: text,
      json: text,
      journal: text,
      html: text,
      keep: text,
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(USAGE);
    return true;
  }
  if (values.scenario !== undefined) {
    printScenario(values.scenario);
    return true;
  }
  const { cohort, policy, json, journal, html, keep } = values;
  const unlimited = cohort === undefined ? DEFAULT_STUDENTS : Number.MAX_SAFE_INTEGER;
  const students = wholeNumber('students', values.students, unlimited);
  if (students === 0) throw new CommandError('Met 0 studenten valt er niets te spelen.');
  const seed = wholeNumber('seed', values.seed, DEFAULT_SEED);
  return rehearse({ students, seed, cohort, policy, json, journal, html, keep });
}

async function rehearse(options: Options): Promise<boolean> {
  const { students, seed, keep } = options;
  const policy = policyFrom(options.policy);
  const members =
    options.cohort === undefined
      ? drawMembers(seed, students)
      : (await membersOfFile(seed, options.cohort)).slice(0, students);
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'doorlijn-rehearsal-'));
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  const progress = bar('Dagen', DAYS);
  let days = 0;
  try {
    const result = await perform(
      {
        seed,
        members,
        policy,
        folder,
        onDay(day, date) {
          progress.advance(day - days, date);
          days = day;
        },
        onStage: (sentence) => console.error(sentence),
        afterwards() {
          rmSync(keep === undefined ? folder : join(folder, 'postgres'), { recursive: true, force: true });
        },
      },
      async (performed) => {
        progress.advance(DAYS - days);
        progress.stop();
        return inspect(performed, options, begun);
      },
    );
    return tell(result);
  } finally {
    progress.stop();
  }
}

/** Looks at what is left, and writes what was asked for. */
async function inspect(performed: Performance, options: Options, begun: number): Promise<RehearsalResult> {
  const { installation, stage } = performed;
  console.error('Nakijken: database, mailbox, workflows en simulatie naast elkaar');
  const journal = stage.journal.rows;
  const { evidence, histories, invariants } = await check(performed, options.keep);
  const result = resultOf({
    seed: options.seed,
    students: performed.options.members.length,
    wallSeconds: Math.round(performance.now() - begun) / 1000,
    mails: installation.mailbox.list().length,
    evidence,
    journal,
    histories,
    invariants,
  });
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`);
  if (options.journal !== undefined) await writeJournal(options.journal, journal);
  if (options.html !== undefined) {
    const { policy } = performed.options;
    writeFileSync(options.html, await reportOf({ result, journal, policy, tally: performed.simulated.tally }));
  }
  return result;
}

function tell({
  students,
  wallSeconds,
  transfers,
  mails,
  escalations,
  histories,
  invariants,
}: RehearsalResult): boolean {
  console.log(
    `${students} studenten, twee jaar in ${wallSeconds} s: ${transfers.closed} afgerond, ${transfers.withdrawn} gestopt met bestemming, ` +
      `${transfers.dormant} in een tussenjaar, ${transfers.open} lopen nog. ${mails} mails, ` +
      `${escalations.stall + escalations.event} meldingen buiten de scholen. ` +
      `Langste geschiedenis: ${histories.maxEvents} gebeurtenissen, ${Math.round(histories.maxBytes / 1024)} KB.`,
  );
  for (const { name, holds, detail } of invariants) console.log(`${holds ? '  ja ' : '  NEE'}  ${name}: ${detail}`);
  return invariants.every(({ holds }) => holds);
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  saySo(error);
  if (error instanceof CommandError) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
