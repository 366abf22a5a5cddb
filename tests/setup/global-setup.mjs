// One PostgreSQL for a whole run of Jest; tests/setup/services.ts gives every test file a database of its own in it.
// Jest loads this file itself, without the compiler of the tests, so it uses what is built.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export default async function globalSetup() {
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { findTemporalProgram } = await import(join(root, 'dist/apps/local/embedded/temporal-programs.js'));
  // On a fresh clone they are fetched here, once and without the time limit of a test. Who needs one says it is absent.
  for (const program of ['temporal', 'temporal-test-server']) await findTemporalProgram(program).catch(() => undefined);
  const { startPostgres } = await import(join(root, 'dist/apps/local/embedded/postgres.js'));
  const folder = mkdtempSync(join(tmpdir(), 'doorlijn-test-'));
  const server = await startPostgres({ folder, port: 0, forgetful: true, settings: { max_connections: '300' } });
  process.env.DOORLIJN_TEST_POSTGRES = server.url('postgres');
  globalThis.doorlijnTestPostgres = { server, folder };
}
