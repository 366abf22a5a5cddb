import { describe, expect, it } from '@jest/globals';
import { PUBLIC_TABLES } from '../../../libs/persistence/migrations/file/policies.js';
import { useDoorlijnDatabase } from '../../setup/database.js';

const database = useDoorlijnDatabase();

describe('the catalogue of the database', () => {
  it('has row-level security, forced, on every table that is not listed as public', async () => {
    const tables = await database.admin.query<
      { relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }[]
    >(
      `SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = tables
      .filter((table) => !(table.relrowsecurity && table.relforcerowsecurity))
      .map((table) => table.relname);
    expect(open.sort()).toEqual(Object.keys(PUBLIC_TABLES).sort());
  });
});
