import { describe, expect, it } from '@jest/globals';
import { PUBLIC_TABLES } from '../../../libs/persistence/migrations/file/policies.js';
import { assertPrepared, prepareDatabase } from '../../../libs/persistence/prepare-database.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();
const ask = <T>(sql: string): Promise<T[]> => database.admin.query(sql);

describe('the catalogue of the database', () => {
  it('has row-level security, forced, on every table that is not listed as public with a reason', async () => {
    const tables = await ask<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
      `SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = tables
      .filter((table) => !(table.relrowsecurity && table.relforcerowsecurity))
      .map((table) => table.relname);
    expect(open.sort()).toEqual(Object.keys(PUBLIC_TABLES).sort());
  });

  it('lets no policy of the application hold for every row, and none hold for everybody', async () => {
    const policies = await ask<{ tablename: string; roles: string; condition: string }>(
      `SELECT tablename, roles::text, coalesce(qual, with_check) AS condition FROM pg_policies WHERE schemaname = 'public'
       UNION ALL SELECT tablename, roles::text, with_check FROM pg_policies WHERE schemaname = 'public' AND with_check IS NOT NULL`,
    );
    expect(policies.length).toBeGreaterThan(40);
    expect(policies.filter(({ roles }) => roles.includes('public'))).toEqual([]);
    const ofApplication = policies.filter(({ roles }) => roles.includes('doorlijn_app'));
    expect(ofApplication.filter(({ condition }) => condition === 'true')).toEqual([]);
    // A column that is compared with itself was meant to be compared with the row outside.
    expect(ofApplication.filter(({ condition }) => /\b(\w+\.\w+) = \1\b/.test(condition))).toEqual([]);
  });

  it('asks who acts once per statement and not once per row', async () => {
    const policies = await ask<{ tablename: string; condition: string }>(
      `SELECT tablename, coalesce(qual, '') || ' ' || coalesce(with_check, '') AS condition FROM pg_policies
       WHERE schemaname = 'public' AND roles::text LIKE '%doorlijn_app%'`,
    );
    const perRow = policies.filter(({ condition }) => /(?<!SELECT )actor_\w+\(\)(?! AS)/.test(condition));
    expect(perRow).toEqual([]);
  });

  it('gives no role of the product the power to pass row-level security, and the tables to none that logs in for work', async () => {
    const roles = await ask<{
      rolname: string;
      rolsuper: boolean;
      rolbypassrls: boolean;
      rolcanlogin: boolean;
      owns: number;
    }>(
      `SELECT rolname, rolsuper, rolbypassrls, rolcanlogin,
         (SELECT count(*) FROM pg_class c WHERE c.relowner = r.oid AND c.relkind = 'r') AS owns
       FROM pg_roles r WHERE rolname LIKE 'doorlijn%' ORDER BY rolname`,
    );
    const plain = { rolsuper: false, rolbypassrls: false };
    expect(roles).toEqual([
      { rolname: 'doorlijn_app', ...plain, rolcanlogin: true, owns: 0 },
      { rolname: 'doorlijn_gate', ...plain, rolcanlogin: false, owns: 0 },
      { rolname: 'doorlijn_migrator', ...plain, rolcanlogin: true, owns: expect.any(Number) },
      { rolname: 'doorlijn_worker', ...plain, rolcanlogin: true, owns: 0 },
    ]);
  });

  it('lets functions that act as another role look for names in the own schema only', async () => {
    const loose = await ask<{ proname: string }>(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
       AND NOT coalesce(array_to_string(proconfig, ' '), '') LIKE '%search_path=public, pg_temp%'`,
    );
    expect(loose).toEqual([]);
  });

  it('has no view that reads as the owner of the tables', async () => {
    const views = await ask<{ relname: string; owner: string }>(
      `SELECT relname, relowner::regrole::text AS owner FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm') ORDER BY relname`,
    );
    expect(views.map((view) => view.owner)).toEqual(views.map(() => 'doorlijn_gate'));
    expect(views.length).toBeGreaterThan(0);
  });
});

describe('preparing a database', () => {
  it('changes nothing the second time', async () => {
    const { adminUrl, database: name } = database.urls;
    const shape = (): Promise<unknown> =>
      ask(`SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname`);
    const before = await shape();
    await prepareDatabase(adminUrl, {
      database: name,
      passwords: { migrator: 'migrator', app: 'app', worker: 'worker' },
    });
    expect(await shape()).toEqual(before);
  });

  it('is noticed when it was not done', async () => {
    await expect(assertPrepared(database.app)).resolves.toBeUndefined();
    const [last] = await ask<{ name: string }>('DELETE FROM schema_migrations RETURNING name');
    expect(last).toBeDefined();
    await expect(assertPrepared(database.app)).rejects.toMatchObject({ code: 'DATABASE.NOT_PREPARED' });
  });

  it('asks nothing of TypeORM but what the entities and the tables agree on', async () => {
    for (const { tableName, columns } of database.admin.entityMetadatas) {
      const inTable = await database.admin.query<{ name: string; type: string; nullable: boolean }[]>(
        `SELECT attname AS name, replace(format_type(atttypid, NULL), 'integer', 'int') AS type, NOT attnotnull AS nullable
         FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attname`,
        [tableName],
      );
      const long: Record<string, string> = { timestamptz: 'timestamp with time zone' };
      const inEntity = columns
        .map((column) => ({
          name: column.databaseName,
          type: `${long[String(column.type)] ?? String(column.type)}${column.isArray ? '[]' : ''}`,
          nullable: column.isNullable,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
      expect({ tableName, columns: inTable }).toEqual({ tableName, columns: inEntity });
    }
  });
});
