import { beforeAll, describe, expect, it } from '@jest/globals';
import { play, type PlayedLine } from '../rehearsal/play.js';
import { KEEPS_HISTORIES, keepHistories } from '../replay/keep-histories.js';
import { HISTORY_KEY } from '../replay/key.js';
import { scenarioOf, type ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
import { useHarness } from './harness.js';
import { linesOf, playForReal } from './play-for-real.js';

/** What consent, no-shows, the first 100 days, a switch, a silent desk, a calendar that jumps and agreements that change bring. */
const KEYS = [
  'hides-need',
  'disagree',
  'unreachable-rmc',
  'dst',
  'late-registration',
  'policy-change',
  'refuses-consent',
  'withdraws-consent',
  'no-show-twice',
  'switch',
] as const satisfies readonly ScenarioKey[];

const real = useHarness(HISTORY_KEY);
let transfers: Map<ScenarioKey, string>;

beforeAll(async () => {
  transfers = await playForReal(real.harness, KEYS, {});
}, 600_000);

const readable = ({ decision, n, on, at, ...line }: PlayedLine): object => ({
  key: `${decision}:${n}`,
  at: new Date(at).toISOString().slice(0, 16),
  on,
  ...(JSON.parse(JSON.stringify(line)) as object),
});

describe('the real workflow, off the main road', () => {
  it.each(KEYS)('has the same effects as the pure core: %s', async (key) => {
    const { registration, registeredOn, until, cast, script } = scenarioOf(key);
    const lines = await linesOf(real.harness, transfers.get(key)!, until);
    const expected = play(registration, registeredOn, people(cast), calendars, until, script).lines;
    expect(lines.map(readable)).toEqual(expected.map(readable));
  });

  it('never leaves a silent desk alone: reminder, then the coordinator, who may read it', async () => {
    const transfer = transfers.get('unreachable-rmc')!;
    const rows = await real.harness.database.admin.query<{ template: string }[]>(
      `SELECT DISTINCT m.template FROM messages m JOIN escalations e ON e.id = m.escalation_id
       WHERE e.transfer_id = $1 AND m.template LIKE 'escalation%' ORDER BY m.template`,
      [transfer],
    );
    expect(rows.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['escalation', 'escalation-coordinator', 'escalation-reminder']),
    );
    const open = await real.harness.database.admin.query<{ role: string }[]>(
      `SELECT p.role FROM case_parties p WHERE p.transfer_id = $1 AND p.by_escalation IS NOT NULL AND p.effective`,
      [transfer],
    );
    expect(open.map(({ role }) => role)).toContain('rmc');
  });

  it('is no trouble in the log of relay, worker and sender', () => {
    expect(real.harness.log.troubles).toEqual([]);
  });

  if (KEEPS_HISTORIES) {
    it('is kept for later versions', () =>
      keepHistories({ client: real.harness.client, admin: real.harness.database.admin }, transfers));
  }
});
