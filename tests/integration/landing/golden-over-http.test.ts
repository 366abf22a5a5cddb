import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Registration } from '../../../libs/domain/index.js';
import { play, type PlayedLine } from '../../rehearsal/play.js';
import { scenarioOf, type ScenarioKey } from '../../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../../unit/domain/scenarios/stage.js';
import { useHarness } from '../../workflows/harness.js';
import { linesOf, playForReal } from '../../workflows/play-for-real.js';
import { openRegion } from '../api/region.js';
import { useApi } from '../api/running-api.js';
import { ActClock, HttpHands } from './http-hands.js';

/*
 * Golden scenarios as people live them: every act is a request of who is responsible, every consequence comes from the workflow
 * on Temporal, and it all has to be the same as what the pure core decides.
 */

const KEYS = [
  'smooth',
  'hides-need',
  'stalled-plan',
  'late-fix',
  'not-started',
  'turns-18',
  'day-59',
  'disagree',
  'deregistered',
  'unreachable-rmc',
  'summer',
  'dst',
  'late-registration',
  'policy-change',
] as const satisfies readonly ScenarioKey[];

const stage = useHarness();
const { database } = stage;
const clock = new ActClock();
const api = useApi(database, {}, {}, clock);
let transfers: Map<ScenarioKey, string>;

beforeAll(async () => {
  const region = await openRegion(database, api, stage.harness.stage.world);
  transfers = await playForReal(stage.harness, KEYS, {}, new HttpHands(api, database, region, clock));
}, 600_000);

const readable = ({ decision, n, on, at, ...line }: PlayedLine): object => ({
  key: `${decision}:${n}`,
  at: new Date(at).toISOString().slice(0, 16),
  on,
  ...(JSON.parse(JSON.stringify(line)) as object),
});

describe('a scenario over HTTP', () => {
  it.each(KEYS)('has the same effects as the pure core: %s', async (key) => {
    const { registeredOn, until, cast, script } = scenarioOf(key);
    const transfer = transfers.get(key)!;
    const [fact] = await database.admin.query<{ registration: Registration }[]>(
      `SELECT body->'registration' AS registration FROM facts WHERE transfer_id = $1 AND seq = 1`,
      [transfer],
    );
    const lines = await linesOf(stage.harness, transfer, until);
    const expected = play(fact!.registration, registeredOn, people(cast), calendars, until, script).lines;
    expect(lines.map(readable)).toEqual(expected.map(readable));
  });
});
