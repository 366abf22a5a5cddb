import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startPostgres } from '../../../apps/local/embedded/postgres.js';
import { createTestDatabase } from '../../setup/services.js';

async function query(url: string, sql: string): Promise<pg.QueryResult<Record<string, unknown>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'doorlijn-postgres-'));
    folders.push(folder);
    return folder;
  };
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('is version 18 and keeps what was written when it is stopped and started again', async () => {
    const folder = newFolder();
    const first = await startPostgres({ folder, port: 0 });
    const { rows } = await query(first.url('postgres'), 'show server_version');
    expect(rows[0]!.server_version).toMatch(/^18\./);
    await query(first.url('postgres'), 'create table kept as select 7 as number');
    await first.stop();

    const second = await startPostgres({ folder, port: 0 });
    const kept = await query(second.url('postgres'), 'select number from kept');
    await second.stop();
    expect(kept.rows).toEqual([{ number: 7 }]);
  });

  it('recovers committed rows after it was killed', async () => {
    const folder = newFolder();
    const first = await startPostgres({ folder, port: 0 });
    await query(first.url('postgres'), 'create table kept as select 8 as number');
    await first.kill();

    const second = await startPostgres({ folder, port: 0 });
    const kept = await query(second.url('postgres'), 'select number from kept');
    await second.stop();
    expect(kept.rows).toEqual([{ number: 8 }]);
  });

  it('refuses a second server on the same folder with a Dutch sentence, and leaves the first alone', async () => {
    const folder = newFolder();
    const first = await startPostgres({ folder, port: 0 });
    await expect(startPostgres({ folder, port: 0 })).rejects.toMatchObject({
      code: 'EMBEDDED.POSTGRES_START',
      sentence: expect.stringContaining('Is Doorlijn al gestart?'),
    });
    const { rowCount } = await query(first.url('postgres'), 'select 1');
    await first.stop();
    expect(rowCount).toBe(1);
  });
});

describe('a database of the tests', () => {
  it('is a copy of its template of its own, prepared once for all who ask at the same time', async () => {
    let prepared = 0;
    const prepare = async (url: string): Promise<void> => {
      prepared += 1;
      await query(url, 'create table seed as select 1 as id');
    };
    const [one, two] = await Promise.all([
      createTestDatabase('copied', prepare),
      createTestDatabase('copied', prepare),
    ]);
    await query(one.url, 'insert into seed values (2)');
    const counts = await Promise.all([one, two].map(({ url }) => query(url, 'select count(*)::int as n from seed')));
    await Promise.all([one.drop(), two.drop()]);
    expect(counts.map(({ rows }) => rows[0]!.n)).toEqual([2, 1]);
    expect(prepared).toBe(1);
  });
});
