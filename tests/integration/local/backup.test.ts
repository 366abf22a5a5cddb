import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { restoreBackup, type RestoreReport } from '../../../apps/local/backup/restore-backup.js';
import { writeBackup } from '../../../apps/local/backup/write-backup.js';
import { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { verifyAuditChain } from '../../../libs/audit/verify-chain.js';
import { asWorker, withActor } from '../../../libs/persistence/actor.js';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import { PASSWORDS, useDoorlijnDatabase } from '../../setup/database.js';
import { testDatabaseUrl } from '../../setup/services.js';
import { makeWorld, NOW, staffOf } from '../persistence/world.js';

const database = useDoorlijnDatabase();
const restored = `restored_${randomUUID().replaceAll('-', '')}`;
const STRANGE = 'tab\t, regel\nslash \\ en \\. en é €';
let folder: string;
let file: string;

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Rows and their sum, by table. */
const contentsOf = (url: string): Promise<Record<string, string>> =>
  on(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`);
    const contents: Record<string, string> = {};
    for (const { name } of rows.filter((row) => row.name !== 'schema_migrations')) {
      const sum = await client.query<{ sum: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`);
      contents[name] = sum.rows[0]!.sum;
    }
    return contents;
  });

const restore = (from: string): Promise<RestoreReport> =>
  restoreBackup({ adminUrl: testDatabaseUrl('postgres'), database: restored, passwords: PASSWORDS, file: from });

/** The names of databases that were set aside. */
const asides = (): Promise<string[]> =>
  on(testDatabaseUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname LIKE $1', [`${restored}_%`]);
    return rows.map(({ datname }) => datname);
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorlijn-backup-'));
  file = join(folder, 'doorlijn.backup');
  const world = await makeWorld(database);
  const mentor = staffOf(world.schools[0], 'vso-mentor');
  const trail = new AuditTrail('k'.repeat(32));
  await withActor(database.app, mentor, (manager) =>
    trail.append(manager, { organisation: mentor.organisation, at: NOW, actor: mentor, action: 'file.read', fields: [STRANGE] }),
  );
  await database.admin.query('UPDATE people SET name = $1 WHERE id = $2', [STRANGE, mentor.person]);
  await writeBackup(database.urls.adminUrl, file);
});

afterAll(async () => {
  await on(testDatabaseUrl('postgres'), async (client) => {
    for (const name of [restored, ...(await asides())]) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  it('brings every row of every table back as it was, in a database that roles can work with', async () => {
    expect((await restore(file)).setAside).toBeUndefined();
    expect(await contentsOf(testDatabaseUrl(restored))).toEqual(await contentsOf(database.urls.adminUrl));
    const url = new URL(database.urls.workerUrl);
    url.pathname = `/${restored}`;
    const source = await createDataSource({ url: url.toString(), poolSize: 1, applicationName: 'test' }).initialize();
    const { broken, checked } = await asWorker(source, (manager) => verifyAuditChain(manager, 'all'));
    await source.destroy();
    expect({ broken, checked: checked > 0 }).toEqual({ broken: [], checked: true });
  });

  it('lets numbering go on where it was', async () => {
    const next = (url: string): Promise<number> =>
      on(url, async (client) => Number((await client.query<{ n: string }>(`SELECT nextval(pg_get_serial_sequence('audit', 'id')) AS n`)).rows[0]!.n));
    expect(await next(testDatabaseUrl(restored))).toBe(await next(database.urls.adminUrl));
  });

  it('sets aside what was there, and throws nothing away', async () => {
    const before = await asides();
    const { setAside } = await restore(file);
    expect(await asides()).toEqual([...before, setAside]);
  });

  it('that was cut off or changed is refused before anything is touched', async () => {
    const before = await asides();
    const cut = join(folder, 'cut.backup');
    writeFileSync(cut, readFileSync(file).subarray(0, -200));
    await expect(restore(cut)).rejects.toThrow('BACKUP.INCOMPLETE');
    const changed = join(folder, 'changed.backup');
    const text = gunzipSync(readFileSync(file)).toString('latin1').replace('file.read', 'file.reed');
    writeFileSync(changed, gzipSync(Buffer.from(text, 'latin1')));
    await expect(restore(changed)).rejects.toThrow('BACKUP.INCOMPLETE');
    const other = join(folder, 'other.backup');
    writeFileSync(other, 'iets anders');
    await expect(restore(other)).rejects.toThrow('BACKUP.NOT_A_BACKUP');
    expect(await asides()).toEqual(before);
    expect(await contentsOf(testDatabaseUrl(restored))).not.toEqual({});
  });

  it('of a later version is refused, and the database gets its own name back', async () => {
    const later = join(folder, 'later.backup');
    const [head, ...lines] = gunzipSync(readFileSync(file)).toString('latin1').split('\n');
    const foreign = JSON.stringify({ ...(JSON.parse(head!) as object), migrations: ['FromTheFuture1'] });
    const body = [foreign, ...lines.slice(0, -2)].join('\n') + '\n';
    const foot = JSON.stringify({ ...(JSON.parse(lines.at(-2)!) as object), sha256: createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex') });
    writeFileSync(later, gzipSync(Buffer.from(`${body}${foot}\n`, 'latin1')));
    const before = await asides();
    await expect(restore(later)).rejects.toThrow('BACKUP.NEWER_VERSION');
    expect(await asides()).toEqual(before);
    expect(Object.keys(await contentsOf(testDatabaseUrl(restored))).length).toBeGreaterThan(20);
  });

  it('is not put back under a Doorlijn that runs', async () => {
    await on(testDatabaseUrl(restored), async () => {
      await expect(restore(file)).rejects.toThrow('BACKUP.STILL_RUNNING');
    });
  });

  it('never overwrites another, and is for its owner only', async () => {
    await expect(writeBackup(database.urls.adminUrl, file)).rejects.toThrow('BACKUP.FILE_EXISTS');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
