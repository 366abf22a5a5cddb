import { beforeAll, describe, expect, it } from '@jest/globals';
import { isWithinWorkingHours } from '../../libs/calendar/index.js';
import { sideOf, type Role } from '../../libs/domain/index.js';
import { play, type PlayedLine } from '../rehearsal/play.js';
import { scenarioOf, type ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
import { KEEPS_HISTORIES, keepHistories } from '../replay/keep-histories.js';
import { HISTORY_KEY } from '../replay/key.js';
import { fetchRuns, sizeOf } from '../replay/stored-history.js';
import { useHarness } from './harness.js';
import { linesOf, playForReal } from './play-for-real.js';
import type { Student } from './stage.js';

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

/** Who is 17 when it matters, and who becomes 18 in the middle of it; the others are 18 by then. */
const STUDENTS: Partial<Record<ScenarioKey, Student>> = {
  'not-started': { birthDate: '2010-05-20', outflowProfile: 'further-education' },
  'turns-18': { birthDate: '2009-06-20', outflowProfile: 'further-education' },
};

const real = useHarness(HISTORY_KEY);
let transfers: Map<ScenarioKey, string>;

beforeAll(async () => {
  transfers = await playForReal(real.harness, KEYS, STUDENTS);
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

interface Handed {
  key: string;
  desk: string;
  roles: string[];
}

/** The escalations of a scenario, where they are now, and whom they were brought to, in order. */
async function handedOver(key: ScenarioKey): Promise<Handed[]> {
  return real.harness.database.admin.query<Handed[]>(
    `SELECT e.key, e.desk_kind AS desk, (SELECT jsonb_agg(m.role ORDER BY m.send_after) FROM messages m
       WHERE m.escalation_id = e.id AND m.template = 'escalation') AS roles
     FROM escalations e WHERE e.transfer_id = $1 ORDER BY e.raised_at`,
    [transfers.get(key)!],
  );
}

describe('who is alarmed outside the schools', () => {
  it('is nobody when all goes well', async () => {
    expect(await handedOver('smooth')).toEqual([]);
  });

  it('is leerplicht of the home municipality for a student of 17', async () => {
    expect((await handedOver('not-started'))[0]).toEqual({
      key: 'not-started',
      desk: 'leerplicht',
      roles: ['leerplicht'],
    });
  });

  it('is the Doorstroompunt for a student of 18, and the school that was left is consulted', async () => {
    const [first] = await handedOver('deregistered');
    expect(first).toMatchObject({ key: 'deregistered', desk: 'rmc' });
    expect(first?.roles.sort()).toEqual(['rmc', 'vso-aftercare']);
  });

  it('changes on the 18th birthday from leerplicht to the Doorstroompunt, and nothing is lost', async () => {
    const [first] = await handedOver('turns-18');
    expect(first).toMatchObject({ key: 'stall:plan', desk: 'rmc' });
    expect(first?.roles.slice(0, 2)).toEqual(['leerplicht', 'rmc']);
  });
});

describe('the mail', () => {
  it('is all handed over or taken back, and reaches its own recipients by SMTP', async () => {
    const rows = await real.harness.database.admin.query<{ status: string; n: number }[]>(
      `SELECT status, count(*) AS n FROM messages WHERE send_after < now() + interval '10 years' GROUP BY status`,
    );
    const numbers = new Map(rows.map(({ status, n }) => [status, n]));
    expect([...numbers.keys()].filter((status) => !['sent', 'superseded', 'pending'].includes(status))).toEqual([]);
    expect(numbers.get('sent')).toBeGreaterThan(100);
    expect(real.harness.mailbox.list().length).toBeGreaterThan(50);
    const parents = real.harness.mailbox.list().filter(({ to }) => to[0]?.startsWith('parent'));
    expect(new Set(parents.map(({ to }) => to[0]))).toEqual(new Set(['parent1@example.org', 'parent2@example.org']));
    for (const mail of real.harness.mailbox.list()) expect(mail.to.length).toBe(1);
  });

  it('is never due outside the working hours of its recipient', async () => {
    const rows = await real.harness.database.admin.query<{ sendAfter: number; role: Role }[]>(
      'SELECT send_after AS "sendAfter", role FROM messages',
    );
    const outside = rows.filter(({ sendAfter, role }) => {
      const side = sideOf(role);
      const calendar = side === 'municipality' || side === 'region' ? calendars.municipality : calendars.vso;
      return !isWithinWorkingHours(sendAfter, calendar);
    });
    expect(outside).toEqual([]);
  });
});

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

  if (KEEPS_HISTORIES) {
    it('is kept for later versions', () =>
      keepHistories({ client: real.harness.client, admin: real.harness.database.admin }, transfers));
  }
});
