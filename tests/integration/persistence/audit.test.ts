import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AuditTrail, type AuditEntry } from '../../../libs/audit/audit-trail.js';
import { KeptHeads } from '../../../libs/audit/kept-heads.js';
import { verifyAuditChain, type ChainHead, type Verification } from '../../../libs/audit/verify-chain.js';
import { asWorker, withActor } from '../../../libs/persistence/actor.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, NOW, staffOf, type World } from './world.js';

const database = useDoorlijnDatabase({ appPool: 8 });
const trail = new AuditTrail('k'.repeat(32));
let world: World;

const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  organisation: world.schools[0].organisation,
  at: NOW,
  actor: staffOf(world.schools[0], 'vso-mentor'),
  action: 'file.read',
  fields: ['profile', 'needs "quiet place", é €\n'],
  ground: 'WEC 43',
  ...more,
});
const append = (more: Partial<AuditEntry> = {}): Promise<void> =>
  withActor(database.app, staffOf(world.schools[0], 'vso-mentor'), (manager) => trail.append(manager, entry(more)));
const verify = (heads: ChainHead[] = []): Promise<Verification> =>
  asWorker(database.worker, (manager) => verifyAuditChain(manager, 'all', heads));
/** What somebody with the password of the superuser could do. */
const tamper = async (sql: string, values: unknown[] = []): Promise<void> => {
  await database.admin.query('ALTER TABLE audit DISABLE TRIGGER USER');
  await database.admin.query(sql, values);
  await database.admin.query('ALTER TABLE audit ENABLE TRIGGER USER');
};

beforeAll(async () => {
  world = await makeWorld(database);
});

describe('the audit trail', () => {
  it('is one unbroken chain per organisation, also when many write at once', async () => {
    const places = [world.schools[0].organisation, world.schools[1].organisation, null];
    await Promise.all(Array.from({ length: 60 }, (_, n) => append({ organisation: places[n % 3]!, at: NOW + n })));
    const { checked, broken, heads } = await verify();
    expect(broken).toEqual([]);
    expect(checked).toBe(60);
    expect(heads.map((head) => head.seq)).toEqual([20, 20, 20]);
  });

  it('takes the row back with the transaction it belongs to', async () => {
    const before = (await verify()).checked;
    const failed = withActor(database.app, staffOf(world.schools[0], 'vso-mentor'), async (manager) => {
      await trail.append(manager, entry());
      throw new Error('no response');
    });
    await expect(failed).rejects.toThrow('no response');
    expect((await verify()).checked).toBe(before);
  });

  it('takes the change back when its row cannot be written', async () => {
    const mentor = staffOf(world.schools[0], 'vso-mentor');
    const rename = withActor(database.app, mentor, async (manager) => {
      await trail.append(manager, entry({ organisation: 'no organisation' }));
      await manager.query('UPDATE people SET notify = $2 WHERE id = $1', [mentor.person, 'weekly']);
    });
    await expect(rename).rejects.toThrow(/uuid/);
    const [person] = await database.admin.query<{ notify: string }[]>('SELECT notify FROM people WHERE id = $1', [mentor.person]);
    expect(person?.notify).not.toBe('weekly');
  });

  it('lets nobody of an organisation wait for a colleague whose transaction is still open', async () => {
    const mentor = staffOf(world.schools[0], 'vso-mentor');
    const before = (await verify()).checked;
    await withActor(database.app, mentor, async (manager) => {
      await trail.append(manager, entry({ action: 'file.listed' }));
      await append();
    });
    const { checked, broken } = await verify();
    expect({ checked, broken }).toEqual({ checked: before + 2, broken: [] });
  });

  it('is refused outside a transaction', async () => {
    await expect(trail.append(database.app.manager, entry())).rejects.toThrow(/TRANSACTION.NONE/);
  });

  it('holds a pseudonym that is the same every time and tells nothing without the key', async () => {
    const actor = staffOf(world.schools[0], 'vso-mentor');
    await append();
    const [row] = await database.admin.query<{ actor_pseudonym: string }[]>(
      'SELECT actor_pseudonym FROM audit WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1',
      [world.schools[0].organisation],
    );
    expect(row?.actor_pseudonym).toBe(trail.pseudonymOf(actor));
    expect(trail.pseudonymOf({ ...actor, role: 'vso-coordinator' })).toBe(trail.pseudonymOf(actor));
    expect(new AuditTrail('z'.repeat(32)).pseudonymOf(actor)).not.toBe(trail.pseudonymOf(actor));
    expect(row?.actor_pseudonym).not.toContain(actor.person.slice(0, 8));
  });

  it('refuses a key that is too short', () => {
    expect(() => new AuditTrail('short')).toThrow(/AUDIT.KEY_TOO_SHORT/);
  });

  it('cannot be changed, emptied or written around by any role of the product', async () => {
    await append();
    for (const sql of [`UPDATE audit SET action = 'x'`, 'DELETE FROM audit', 'TRUNCATE audit']) {
      await expect(database.app.query(sql)).rejects.toThrow(/permission denied/);
      await expect(database.worker.query(sql)).rejects.toThrow(/permission denied/);
      await expect(database.admin.query(sql)).rejects.toThrow(/AUDIT.APPEND_ONLY/);
    }
    const forged = `INSERT INTO audit (seq, at, actor_pseudonym, actor_role, action, fields, previous_hash, hash)
      VALUES (999, now(), 'x', 'x', 'x', '{}', '', '')`;
    await expect(database.app.query(forged)).rejects.toThrow(/permission denied/);
    await expect(database.worker.query(forged)).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['an action that was changed', `UPDATE audit SET action = 'file.closed'`, 'changed'],
    ['a moment that was moved', `UPDATE audit SET at = at + interval '1 hour'`, 'changed'],
    ['a field name that was taken out', `UPDATE audit SET fields = '{}'`, 'changed'],
    ['a row that was taken out', 'DELETE FROM audit', 'gap'],
    [
      'a row that was changed and hashed anew',
      `UPDATE audit SET action = 'x', hash = encode(sha256(convert_to(jsonb_build_array(organisation_id::text, seq::text,
        ((extract(epoch FROM at) * 1000)::bigint)::text, actor_pseudonym, actor_role, 'x', '', to_jsonb(fields)::text, ground,
        previous_hash)::text, 'UTF8')), 'hex')`,
      'cut',
    ],
  ])('tells of %s', async (_, sql, reason) => {
    const place = world.otherCollege.organisation;
    await tamper('DELETE FROM audit WHERE organisation_id = $1', [place]);
    for (let n = 0; n < 5; n += 1) await append({ organisation: place });
    expect((await verify()).broken).toEqual([]);
    await tamper(`${sql} WHERE organisation_id = $1 AND seq = 3`, [place]);
    // A row that was hashed anew fits in itself; the next one gives it away.
    const seq = reason === 'changed' ? 3 : 4;
    expect((await verify()).broken).toEqual([{ organisationId: place, seq, reason }]);
    await tamper('DELETE FROM audit WHERE organisation_id = $1', [place]);
  });

  it('tells of rows taken off the end, and of a whole chain that is gone, by the head that was kept elsewhere', async () => {
    const place = world.college.organisation;
    for (let n = 0; n < 4; n += 1) await append({ organisation: place });
    const { heads } = await verify();
    await tamper('DELETE FROM audit WHERE organisation_id = $1 AND seq = 4', [place]);
    expect((await verify()).broken).toEqual([]);
    expect((await verify(heads)).broken).toEqual([{ organisationId: place, seq: 4, reason: 'shortened' }]);
    await tamper('DELETE FROM audit WHERE organisation_id = $1', [place]);
    expect((await verify(heads)).broken).toEqual([{ organisationId: place, seq: 4, reason: 'shortened' }]);
  });

  it('tells, by heads that lie in a file, of a database that agrees with itself and was rewritten', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doorlijn-heads-'));
    try {
      const kept = new KeptHeads(join(folder, 'heads.jsonl'));
      expect(kept.last()).toEqual([]);
      const before = await verify();
      await kept.add(NOW, before.heads);
      await append();
      expect((await verify(kept.last())).broken.filter(({ reason }) => reason === 'shortened')).toEqual(
        before.broken.filter(({ reason }) => reason === 'shortened'),
      );
      const [head] = before.heads.filter(({ seq }) => seq > 1);
      await kept.add(NOW, [{ ...head!, hash: 'f'.repeat(64) }]);
      expect((await verify(kept.last())).broken).toContainEqual({ organisationId: head!.organisationId, seq: head!.seq, reason: 'shortened' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
