import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { standaard2026 } from '../../libs/domain/index.js';
import { check } from '../rehearsal/checks/check.js';
import { drawMembers } from '../../libs/simulation/people/member.js';
import { perform } from '../rehearsal/rehearsal.js';
import { countsOf, writeJournal } from '../rehearsal/result.js';
import type { Checked } from '../rehearsal/checks/check.js';
import type { Counts } from '../../libs/simulation/core/tally.js';

const SEED = 22;
/** Among them somebody who stops, somebody who leaves early, and somebody about whom the desk is asked. */
const STUDENTS = 5;
const folder = mkdtempSync(join(tmpdir(), 'doorlijn-rehearsal-test-'));
const journalFile = join(folder, 'journal.jsonl');

let checked: Checked;
let counts: { rehearsed: Counts; simulated: Counts };

beforeAll(async () => {
  const quiet = (): void => undefined;
  const options = {
    seed: SEED,
    members: drawMembers(SEED, STUDENTS),
    policy: standaard2026,
    folder,
    onDay: quiet,
    onStage: quiet,
    afterwards: quiet,
  };
  await perform(options, async (performance) => {
    checked = await check(performance, undefined);
    const { transfers, checkIns, messages, escalations } = performance.simulated.tally;
    counts = {
      rehearsed: countsOf(checked.evidence, performance.stage.journal.rows),
      simulated: { transfers, checkIns, messages, escalations },
    };
    await writeJournal(journalFile, performance.stage.journal.rows);
  });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('plays two years with real use cases, workflows and mail, and everything that must hold does', () => {
  const broken = checked.invariants.filter(({ holds }) => !holds).map(({ name, detail }) => `${name}: ${detail}`);
  expect(broken).toEqual([]);
  expect(checked.invariants.every(({ checked: things }) => things > 0)).toBe(true);
});

it('counts the same as a simulation of the same students', () => {
  expect(counts.rehearsed).toEqual(counts.simulated);
});

it('keeps the history of a student within 700 events and 400 KB', () => {
  expect(checked.histories.maxEvents).toBeLessThanOrEqual(700);
  expect(checked.histories.maxBytes).toBeLessThanOrEqual(400 * 1024);
});

it('writes a journal with one line per effect, in local time', () => {
  const lines = readFileSync(journalFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const kinds = [
    'message',
    'escalation',
    'step-opened',
    'step-closed',
    'check-in-planned',
    'lead-changed',
    'phase-changed',
  ];
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  for (const { at, kind } of lines) {
    expect(at).toMatch(/^202[678]-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
    expect(kinds).toContain(kind);
  }
});
