import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createRegion, type DemoRegionIds } from '../../../apps/local/demo/create-region.js';
import { PastClock } from '../../../apps/local/demo/past-clock.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { instantOf } from '../../../libs/calendar/index.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault } from '../../../libs/vault/vault.js';
import { importOf } from '../../bench/world/import-of.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

jest.setTimeout(120_000);

const database = useDoorlijnDatabase();
const SCHOOL = 'Altra College Bleichrodt';
/** Of a row that is held: its text, what is read of it, and what is sealed. */
const KB_PER_ROW = 1;
let region: DemoRegionIds;

beforeAll(async () => {
  const vault = new Vault(new ConfiguredMasterKeys(Buffer.alloc(32, 1).toString('base64'), []));
  const clock = new PastClock(instantOf('2026-08-03', 600));
  region = await createRegion({ dataSource: database.app, clock, vault, audit: new AuditTrail(Buffer.alloc(32, 2)) }, '2026-08-03');
});

describe('a cohort file that comes in', () => {
  it('is never held as a whole: ten times as many rows take hardly more memory', async () => {
    const [mentor] = region.people.at(region.locations.get(SCHOOL)!, 'vso-mentor');
    const { organisation } = region.people.byMembership(mentor!.membership)!;
    const contact = region.people.with('vso-contact').find((one) => region.people.byMembership(one)?.organisation === organisation)!;
    const actor = region.people.byMembership(contact) as StaffActor;
    const hands = { appUrl: database.urls.appUrl, actor, school: SCHOOL, mentorEmail: mentor!.email };
    const few = await importOf(1_000, hands);
    const many = await importOf(10_000, hands);
    expect(many).toMatchObject({ rows: 10_000, failed: 0 });
    // Were they all held, 9,000 more rows would weigh some nine megabytes.
    expect(many.held - few.held).toBeLessThan((9_000 * KB_PER_ROW) / 4);
    const [kept] = await database.admin.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM import_rows WHERE status = 'waiting'`);
    expect(kept!.n).toBe(11_000);
  });
});
