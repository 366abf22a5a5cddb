import { beforeAll, describe, expect, it } from '@jest/globals';
import { play, type PlayedLine } from '../rehearsal/play.js';
import { scenarioOf, type ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
import { HISTORY_KEY } from '../replay/key.js';
import { fetchRuns, sizeOf, writeHistory } from '../replay/stored-history.js';
import { useHarness } from './harness.js';
import { linesOf, playForReal } from './play-for-real.js';

const KEYS = [
  'smooth',
  'stalled-plan',
  'late-fix',
  'not-started',
  'turns-18',
  'day-59',
  'summer',
  'gap-year',
  'deregistered',
] as const satisfies readonly ScenarioKey[];

const real = useHarness(HISTORY_KEY);
let transfers: Map<ScenarioKey, string>;

beforeAll(async () => {
  transfers = await playForReal(real.harness, KEYS);
}, 300_000);

/** The calendar's own end of the play: at 10:00 on the last day. */
function onThePureCore(key: ScenarioKey): PlayedLine[] {
  const { registration, registeredOn, until, cast, script } = scenarioOf(key);
  return play(registration, registeredOn, people(cast), calendars, until, script).lines;
}

const readable = ({ decision, n, on, at, ...line }: PlayedLine): object => ({
  key: `${decision}:${n}`,
  at: new Date(at).toISOString().slice(0, 16),
  on,
  ...(JSON.parse(JSON.stringify(line)) as object),
});

describe('the real workflow', () => {
  it.each(KEYS)('has the same effects as the pure core: %s', async (key) => {
    const lines = await linesOf(real.harness, transfers.get(key)!, scenarioOf(key).until);
    expect(lines.map(readable)).toEqual(onThePureCore(key).map(readable));
  });
});

/** Of these the first escalation is kept too: nobody answers it, or it goes to another desk. */
const WITH_ESCALATION = new Set<ScenarioKey>(['turns-18', 'deregistered']);

/** What a transfer of two years may cost Temporal. */
const MOST_EVENTS = 700;
const MOST_BYTES = 400 * 1024;

describe('what is left behind', () => {
  it.each(KEYS)('is a history of at most 700 events and 400 KB: %s', async (key) => {
    const { events, bytes } = sizeOf(await fetchRuns(real.harness.client, `transfer-${transfers.get(key)!}`));
    expect(events).toBeLessThanOrEqual(MOST_EVENTS);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is no trouble in the log of relay, worker and sender', () => {
    expect(real.harness.log.troubles).toEqual([]);
  });

  // `npm run histories` asks for it: stored histories are replayed by every later version.
  (process.env.DOORLIJN_WRITE_HISTORIES ? it : it.skip)('is kept for later versions', async () => {
    const { client, database } = real.harness;
    for (const [key, transfer] of transfers) {
      writeHistory(key, { workflowId: `transfer-${transfer}`, runs: await fetchRuns(client, `transfer-${transfer}`) });
      const raised = await database.admin.query<{ id: string; key: string }[]>(
        'SELECT id, key FROM escalations WHERE transfer_id = $1 ORDER BY raised_at',
        [transfer],
      );
      const [first] = raised;
      if (first === undefined || !WITH_ESCALATION.has(key)) continue;
      const workflowId = `escalation-${first.id}`;
      writeHistory(`${key}-escalation`, { workflowId, runs: await fetchRuns(client, workflowId) });
    }
  });
});
