import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Payload } from '@temporalio/common';
import { DefaultLogger, makeTelemetryFilterString, ReplayError, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { dataConverter, SealingCodec, workflowBundle } from '../../libs/temporal/index.js';
import { SCENARIO_KEYS } from '../unit/domain/scenarios/scripts.js';
import { HISTORY_KEY } from './key.js';
import { readHistories, type StoredHistory } from './stored-history.js';

// Code that decides otherwise is meant to fail here; the SDK need not tell about it.
Runtime.install({
  logger: new DefaultLogger('ERROR', () => undefined),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} } },
});

const BUNDLES = join(import.meta.dirname, '..', '..', '.cache', 'workflows');
const histories = readHistories();

/**
 * Lives through the runs of workflows again. @returns what went wrong, by the name of the history: an error of
 * determinism when this code would have asked Temporal for something else, or have decided otherwise
 */
async function replay(
  stored: readonly { name: string; history: StoredHistory }[],
  bundle: { code: string },
): Promise<Map<string, Error>> {
  const runs = stored.flatMap(({ name, history }) =>
    history.runs.map((run) => ({ name, workflowId: history.workflowId, history: run })),
  );
  const problems = new Map<string, Error>();
  const options = { workflowBundle: bundle, dataConverter: dataConverter(HISTORY_KEY) };
  let replayed = 0;
  for await (const { error } of Worker.runReplayHistories(options, runs)) {
    const { name } = runs[replayed]!;
    replayed += 1;
    if (error !== undefined) problems.set(name, causeOf(error));
  }
  expect(replayed).toBe(runs.length);
  return problems;
}

/** The server only sees a task that failed; that it failed because a decision differs is in the details. */
function causeOf(error: Error): Error {
  const differs = error instanceof ReplayError && error.message.includes('DeterminismViolationError');
  return differs ? new DeterminismViolationError(error.message) : error;
}

describe('stored histories', () => {
  let problems: Map<string, Error>;

  beforeAll(async () => {
    problems = await replay(histories, await workflowBundle(BUNDLES));
  });

  it('are there for every golden scenario, in every version', () => {
    const versions = new Set(histories.map(({ name }) => name.split('/')[0]));
    const missing = [...versions].flatMap((version) =>
      SCENARIO_KEYS.filter((key) => !histories.some(({ name }) => name === `${version}/${key}`)).map((key) => `${version}/${key}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(histories.map(({ name }) => name))('are lived through again by this code: %s', (name) => {
    expect(problems.get(name)).toBeUndefined();
  });

  it('hold nothing that a person wrote, and not on which machine they were made', async () => {
    const text = (await Promise.all(histories.map(({ history }) => opened(history.runs)))).join('\n');
    expect(text.includes('"type":"registered"')).toBe(true);
    expect(/Sam|example\.org|@|birthDate/.exec(text)).toBeNull();
    const identities = JSON.stringify(histories).matchAll(/"identity":"([^"]*)"/g);
    expect(new Set([...identities].map(([, identity]) => identity))).toEqual(new Set(['harness']));
  });

  it('are sealed, but for the codes of timers and activities', () => {
    const readable = payloadsIn(histories.map(({ history }) => history.runs)).filter(
      ({ metadata }) => textOf(metadata?.['encoding']) === 'json/plain',
    );
    const texts = new Set(readable.map(({ data }) => textOf(data)));
    expect(texts).toContain('"plan +5"');
    const shown = [/^"[a-z][a-z0-9 +:-]*"$/, REGION, SCHOOL_YEAR_OR_OVERDUE, MARK_OF_THE_SDK];
    expect([...texts].filter((text) => !shown.some((form) => form.test(text)))).toEqual([]);
  });
});

const REGION = /^"[0-9a-f-]{36}"$/;
const SCHOOL_YEAR_OR_OVERDUE = /^(true|false|\d{4})$/;
/** What the SDK itself notes of a local activity: its number, its name and when it ran. */
const MARK_OF_THE_SDK =
  /^\{"seq":\d+,"attempt":1,"activity_id":"\d+","activity_type":"carryOut(Escalation)?","complete_time":[^a-z]*("seconds"|"nanos"|[^a-z])*,"backoff":null,"original_schedule_time":("seconds"|"nanos"|[^a-z])*\}$/;

/** Everything that was sealed, as the code sees it. */
async function opened(runs: unknown): Promise<string> {
  const payloads = await new SealingCodec(HISTORY_KEY).decode(payloadsIn(runs));
  return payloads.map(({ data }) => textOf(data)).join('\n');
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString();
}

function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if ('metadata' in value && 'data' in value) return [value as Payload];
  return Object.values(value).flatMap(payloadsIn);
}

describe('code that decides otherwise', () => {
  const stalled = histories.filter(({ name }) => name.endsWith('/stalled-plan')).slice(0, 1);
  const problemWith = async (from: string, to: string): Promise<Error | undefined> => {
    const { code } = await workflowBundle(BUNDLES);
    const changed = code.replaceAll(from, to);
    expect(changed).not.toBe(code);
    return [...(await replay(stalled, { code: changed })).values()][0];
  };

  it('does not replay: a reminder with another text', async () => {
    const problem = await problemWith("'reminder'", "'notice'");
    expect(problem).toBeInstanceOf(DeterminismViolationError);
    expect(problem?.message).toMatch(/decision \d+ on \S+ -3 differs/);
  });

  it('does not replay: decisions carried out by another activity', async () => {
    expect(await problemWith('const { carryOut } =', 'const { carryElsewhere: carryOut } =')).toBeInstanceOf(
      DeterminismViolationError,
    );
  });

  it('does not replay: a timer that is no longer set', async () => {
    expect(await problemWith('this.arm(next);', '')).toBeInstanceOf(DeterminismViolationError);
  });
});
