import { beforeAll, describe, expect, it } from '@jest/globals';
import { play, type PlayedLine } from '../rehearsal/play.js';
import { scenarioOf, type ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
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

const real = useHarness();
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
  ...JSON.parse(JSON.stringify(line)),
});

describe('the real workflow', () => {
  it.each(KEYS)('has the same effects as the pure core: %s', async (key) => {
    const lines = await linesOf(real.harness, transfers.get(key)!, scenarioOf(key).until);
    expect(lines.map(readable)).toEqual(onThePureCore(key).map(readable));
  });
});
