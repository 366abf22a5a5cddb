import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asWorker, withActor, type Actor } from '../../../libs/persistence/actor.js';
import type { NewFile } from '../../../libs/persistence/open-files.js';
import { ConfiguredMasterKeys } from '../../../libs/vault/master-keys.js';
import { Vault, VAULT_DEFAULTS } from '../../../libs/vault/vault.js';
import { useDoorlijnDatabase } from '../../setup/database.js';
import { makeWorld, NOW, openFile, staffOf, type World } from './world.js';

const database = useDoorlijnDatabase();
/** The master key of the test world. */
const FIRST = Buffer.alloc(32, 7).toString('base64');
const SECOND = randomBytes(32).toString('base64');
const PLACE = 'students.personal';

let world: World;
let mentor: Actor;
let file: NewFile;
const fresh = (current = FIRST, earlier: string[] = []): Vault => new Vault(new ConfiguredMasterKeys(current, earlier));
const read = (vault: Vault, of = file, actor = mentor): Promise<unknown> =>
  withActor(database.app, actor, (manager) => vault.open(manager, of.student.id, PLACE, of.student.personal!));

beforeAll(async () => {
  world = await makeWorld(database);
  mentor = staffOf(world.schools[0], 'vso-mentor');
  file = await openFile(database, world, world.schools[0]);
});

describe('the vault', () => {
  it('opens what was sealed, with a key that another process made', async () => {
    expect(await read(fresh())).toMatchObject({ firstName: expect.stringMatching(/^Student/) });
  });

  it('keeps words and keys out of the database', async () => {
    const vault = fresh();
    const sealed = await withActor(database.app, mentor, (manager) =>
      vault.seal(manager, file.student.id, 'check_ins.words', { words: 'kanarie Jildou' }),
    );
    expect(sealed.toString('latin1')).not.toContain('Jildou');
    const again = await withActor(database.app, mentor, (manager) =>
      vault.seal(manager, file.student.id, 'check_ins.words', { words: 'kanarie Jildou' }),
    );
    expect(again.equals(sealed)).toBe(false);
  });

  it('refuses sealed bytes in another place, of another student, or with one bit changed', async () => {
    const other = await openFile(database, world, world.schools[0]);
    const bytes = file.student.personal!;
    const flipped = Buffer.from(bytes);
    flipped[flipped.length - 1]! ^= 1;
    const open = (student: string, place: string, sealed: Buffer): Promise<unknown> =>
      withActor(database.app, mentor, (manager) => fresh().open(manager, student, place, sealed));
    await expect(open(file.student.id, 'contacts.words', bytes)).rejects.toMatchObject({ code: 'VAULT.UNREADABLE' });
    await expect(open(other.student.id, PLACE, bytes)).rejects.toMatchObject({ code: 'VAULT.UNREADABLE' });
    await expect(open(file.student.id, PLACE, flipped)).rejects.toMatchObject({ code: 'VAULT.UNREADABLE' });
    await expect(open(file.student.id, PLACE, Buffer.from('x'))).rejects.toMatchObject({ code: 'VAULT.UNREADABLE' });
  });

  it('gives no key to who may not see the student', async () => {
    await expect(read(fresh(), file, staffOf(world.schools[1], 'vso-mentor'))).rejects.toMatchObject({
      code: 'VAULT.NO_KEY',
    });
  });

  it('says that a student is erased, in one place after shredding at once and in every other when the cache has run out', async () => {
    const gone = await openFile(database, world, world.schools[0]);
    const shredder = fresh();
    const other = new Vault(new ConfiguredMasterKeys(FIRST, []), { ...VAULT_DEFAULTS, keyLifeMs: 50 });
    await read(shredder, gone);
    await read(other, gone);
    await asWorker(database.worker, (manager) => shredder.shred(manager, gone.student.id, NOW));
    await asWorker(database.worker, (manager) => shredder.shred(manager, gone.student.id, NOW));
    await expect(read(shredder, gone)).rejects.toMatchObject({
      code: 'VAULT.ERASED',
      sentence: expect.stringContaining('gewist'),
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await expect(read(other, gone)).rejects.toMatchObject({ code: 'VAULT.ERASED' });
    const [row] = await database.admin.query<{ wrapped: Buffer | null }[]>(
      'SELECT wrapped FROM student_keys WHERE student_id = $1',
      [gone.student.id],
    );
    expect(row?.wrapped).toBeNull();
  });

  it('opens a page of students with one query for keys, and leaves erased and foreign ones out', async () => {
    const files = await Promise.all([1, 2, 3].map(() => openFile(database, world, world.schools[0])));
    const foreign = await openFile(database, world, world.schools[1]);
    const erased = files[1]!;
    await asWorker(database.worker, (manager) => fresh().shred(manager, erased.student.id, NOW));
    const vault = new Vault(new ConfiguredMasterKeys(FIRST, []), { mostKeys: 1, keyLifeMs: 60_000 });
    const opened = await withActor(database.app, mentor, async (manager) => {
      let queries = 0;
      const counting = { query: (sql: string, values: unknown[]) => ((queries += 1), manager.query(sql, values)) };
      const page = [...files, foreign].map(({ student }) => ({
        student: student.id,
        place: PLACE,
        bytes: student.personal!,
      }));
      const names = await vault.openMany<{ firstName: string }>(counting as never, page);
      expect(queries).toBe(1);
      return names.map((name) => name !== undefined);
    });
    expect(opened).toEqual([true, false, true, false]);
  });

  it('moves to a new master key while reading goes on, and needs the old one no more', async () => {
    const both = fresh(SECOND, [FIRST]);
    expect(await read(both)).toBeDefined();
    await expect(read(fresh(SECOND))).rejects.toMatchObject({ code: 'VAULT.MASTER_KEY_UNKNOWN' });
    let rotated = 0;
    for (;;) {
      const moved = await asWorker(database.worker, (manager) => both.rotate(manager, 2));
      rotated += moved;
      if (moved === 0) break;
    }
    expect(rotated).toBeGreaterThan(2);
    expect(await read(fresh(SECOND))).toBeDefined();
    await expect(read(fresh(FIRST))).rejects.toMatchObject({ code: 'VAULT.MASTER_KEY_UNKNOWN' });
  });

  it('seals what has no student yet under the master key, in one place only', async () => {
    const vault = fresh();
    const sealed = await vault.sealLoose('import_rows.payload', { roepnaam: 'Jildou' });
    expect(sealed.toString('latin1')).not.toContain('Jildou');
    expect(await fresh(SECOND, [FIRST]).openLoose('import_rows.payload', sealed)).toEqual({ roepnaam: 'Jildou' });
    await expect(vault.openLoose('elsewhere', sealed)).rejects.toMatchObject({ code: 'VAULT.UNREADABLE' });
    await expect(fresh(SECOND).openLoose('import_rows.payload', sealed)).rejects.toMatchObject({
      code: 'VAULT.MASTER_KEY_UNKNOWN',
    });
  });

  it('refuses a master key that is not 32 bytes', () => {
    expect(() => new ConfiguredMasterKeys('AAAA', [])).toThrow(/VAULT.MASTER_KEY_INVALID/);
  });
});
