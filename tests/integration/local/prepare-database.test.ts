import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { PASSWORDS } from '../../setup/database.js';
import { testDatabaseUrl } from '../../setup/services.js';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '../../../dist/apps/worker/prepare-database.js');
const DATABASE = 'doorlijn_one_shot';

/** Roles belong to the whole server of this test run, so they keep the passwords that other tests use. */
function urlOf(role: string, password: string): string {
  const url = new URL(testDatabaseUrl(DATABASE));
  url.username = role;
  url.password = password;
  return url.toString();
}

const settings = (): Record<string, string> => ({
  DATABASE_URL_ADMIN: testDatabaseUrl('postgres'),
  DATABASE_URL_APP: urlOf('doorlijn_app', PASSWORDS.app),
  DATABASE_URL_WORKER: urlOf('doorlijn_worker', PASSWORDS.worker),
  DATABASE_PASSWORD_MIGRATOR: PASSWORDS.migrator,
});

const prepare = (environment: Record<string, string>): Promise<{ stdout: string }> =>
  run(process.execPath, [PROGRAM], { env: { PATH: process.env.PATH, ...environment } });

describe('the one-shot that prepares a database', () => {
  it('makes it ready for the application, and changes nothing when it runs again', async () => {
    expect((await prepare(settings())).stdout).toContain(`De database ${DATABASE} is klaar.`);
    await prepare(settings());
    const client = new pg.Client({ connectionString: settings()['DATABASE_URL_APP'] });
    await client.connect();
    expect((await client.query('SELECT count(*)::int AS n FROM people')).rows).toEqual([{ n: 0 }]);
    await client.end();
  });

  it('says which settings are missing', async () => {
    await expect(prepare({})).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'DATABASE_URL_ADMIN, DATABASE_URL_APP, DATABASE_URL_WORKER, DATABASE_PASSWORD_MIGRATOR',
      ),
    });
  });

  it('refuses addresses of another role or database', async () => {
    const wrong = {
      ...settings(),
      DATABASE_URL_APP: urlOf('postgres', 'x'),
      DATABASE_URL_WORKER: urlOf('doorlijn_worker', 'x') + '_other',
    };
    await expect(prepare(wrong)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/rol doorlijn_app[\s\S]*dezelfde database/),
    });
  });
});
