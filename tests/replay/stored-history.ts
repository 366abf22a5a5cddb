import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Client } from '@temporalio/client';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { projectFolder } from '../../apps/local/embedded/folders.js';

// Node finds no named exports in this package of generated code.
const { temporal } = proto;

type History = proto.temporal.api.history.v1.IHistory;

/** A folder per released version: later ones live through all of them again. */
const ROOT = projectFolder();
const HISTORIES = join(ROOT, 'tests', 'replay', 'histories');

/** All runs of one workflow, from its start to its end or to where it was when they were fetched. */
export interface StoredHistory {
  workflowId: string;
  runs: History[];
}

/** How long a workflow's history is, over all its runs: events, and bytes as Temporal keeps them. */
export interface HistorySize {
  events: number;
  bytes: number;
}

export async function fetchRuns(client: Client, workflowId: string): Promise<History[]> {
  const runs: History[] = [];
  let runId: string | undefined = (await client.workflow.getHandle(workflowId).describe()).runId;
  while (runId) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  }
  return runs;
}

export function sizeOf(runs: readonly History[]): HistorySize {
  const { History } = temporal.api.history.v1;
  return {
    events: runs.reduce((sum, { events }) => sum + (events?.length ?? 0), 0),
    bytes: runs.reduce((sum, run) => sum + History.encode(run).finish().length, 0),
  };
}

export function writeHistory(name: string, { workflowId, runs }: StoredHistory): void {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const folder = join(HISTORIES, version);
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify({ workflowId, runs: runs.map((run) => JSON.parse(historyToJSON(run)) as unknown) });
  writeFileSync(join(folder, `${name}.json`), `${text}\n`);
}

/** Of all versions, named `<version>/<scenario>`. */
export function readHistories(): { name: string; history: StoredHistory }[] {
  return readdirSync(HISTORIES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const stored = JSON.parse(readFileSync(join(HISTORIES, file), 'utf8')) as { workflowId: string; runs: unknown[] };
      const runs = stored.runs.map((run) => historyFromJSON(run));
      return {
        name: file.slice(0, -'.json'.length).replaceAll(sep, '/'),
        history: { workflowId: stored.workflowId, runs },
      };
    });
}
