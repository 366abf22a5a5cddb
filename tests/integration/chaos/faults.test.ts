import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Closing } from '../../../apps/local/closing.js';
import { play, type CaseResult } from '../../chaos/case.js';
import { CASES } from '../../chaos/cases.js';
import { Chance } from '../../setup/chance.js';
import { Office } from '../../chaos/world/office.js';
import { Oracle } from '../../chaos/world/oracle.js';
import { Visitor } from '../../chaos/world/visitor.js';
import { World } from '../../chaos/world/world.js';

// Real: the programs as processes that are killed, PostgreSQL, Temporal and the mail server. The other faults: npm run chaos.

jest.setTimeout(240_000);

const SEED = 7;
/** Those that need no long wait. */
const SHORT = [4, 9, 10, 14];

let folder: string;
let closing: Closing;
let world: World;
let office: Office;
let oracle: Oracle;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-chaos-test-'));
  closing = new Closing(() => undefined);
  world = await World.start({ folder, closing, chance: new Chance(SEED), outageMs: 5_000, cohort: 40 });
  office = new Office(world);
  oracle = new Oracle(world, office);
});

afterAll(async () => {
  await closing.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('nothing is lost and nothing doubled', () => {
  it.each(CASES.filter(({ number }) => SHORT.includes(number)).map((one) => [one.name, one] as const))('when: %s', async (_, one) => {
    const result: CaseResult = await play(one, { world, office, visitor: new Visitor(world, office), oracle, tell: () => undefined });
    expect(result).toMatchObject({ holds: true });
  });

  it('and it is seen when something is: by a contact that nobody asked for, a mail that is gone and a changed line of the log', async () => {
    const transfer = await office.start();
    await office.appointment(transfer);
    expect(await oracle.problems()).toEqual([]);
    await world.ask(`INSERT INTO contacts (id, transfer_id, kind, reached, at) VALUES (gen_random_uuid(), $1, 'phone', true, now())`, [transfer]);
    const [sent] = await world.ask<{ id: string }>(`SELECT id FROM messages WHERE status = 'sent' LIMIT 1`);
    await world.ask(`UPDATE messages SET message_id = '<nowhere@regio.example>' WHERE id = $1`, [sent?.id]);
    await world.ask('ALTER TABLE audit DISABLE TRIGGER USER');
    await world.ask(`UPDATE audit SET action = 'something.else' WHERE id = (SELECT max(id) FROM audit)`);
    const problems = (await oracle.problems()).join('\n');
    expect(problems).toContain('0 contacts and 1 appointments were accepted, 1 and 1 are there');
    expect(problems).toContain('lost: <nowhere@regio.example> counts as sent and never arrived');
    expect(problems).toMatch(/audit chain .*: changed at \d+/);
  });
});
