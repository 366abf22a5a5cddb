import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../../../apps/local/embedded/child.js';
import { projectFolder } from '../../../apps/local/embedded/folders.js';
import type { RehearsalResult } from '../../rehearsal/result.js';

export interface Rehearsed {
  result: RehearsalResult;
  /** Decisions that were carried out, and so activities of workflows, in all. */
  activities: number;
}

const SEED = 22;
const known = new Map<number, Promise<Rehearsed>>();

/** Plays a cohort by `npm run rehearse` itself; two benchmarks that look at the same cohort share one play. */
export function rehearsed(students: number): Promise<Rehearsed> {
  const play = known.get(students) ?? rehearseOnce(students);
  known.set(students, play);
  return play;
}

async function rehearseOnce(students: number): Promise<Rehearsed> {
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-bench-'));
  try {
    const [json, journal] = [join(folder, 'result.json'), join(folder, 'journal.jsonl')];
    const script = join(projectFolder(), 'dist', 'tests', 'rehearsal', 'rehearse.js');
    const play = await startChild(
      process.execPath,
      [
        '--enable-source-maps',
        script,
        '--students',
        String(students),
        '--seed',
        String(SEED),
        '--json',
        json,
        '--journal',
        journal,
      ],
      { env: process.env },
    );
    await play.gone;
    if (!existsSync(json)) throw new Error(`the rehearsal did not end: ${play.tail()}`);
    const result = JSON.parse(readFileSync(json, 'utf8')) as RehearsalResult;
    return { result, activities: await decisionsIn(journal) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A key is `<transfer or escalation>:<decision>:<effect>`: one decision is one activity. */
async function decisionsIn(journal: string): Promise<number> {
  const decisions = new Set<string>();
  for await (const line of createInterface({ input: createReadStream(journal) })) {
    const { key } = JSON.parse(line) as { key: string };
    decisions.add(key.slice(0, key.lastIndexOf(':')));
  }
  return decisions.size;
}
