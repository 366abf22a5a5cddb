import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import pg from 'pg';
import { startTimeSkipping } from '../../apps/local/embedded/time-skipping.js';

/** Connection URL of the superuser for one database of the PostgreSQL of this run. */
export function testDatabaseUrl(database: string): string {
  const server = process.env.DOORLIJN_TEST_POSTGRES;
  if (server === undefined) throw new Error('this folder of tests has no PostgreSQL: see jest.config.js');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.toString();
}

async function onServer(statements: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabaseUrl('postgres') });
  await client.connect();
  try {
    await statements(client);
  } finally {
    await client.end();
  }
}

/** Prepares an empty database given by URL, for example by running the migrations. */
export type Prepare = (url: string) => Promise<void>;

const lockOf = (name: string): number => createHash('sha256').update(name).digest().readInt32BE();

/**
 * A template is prepared once in a run, whichever test file comes first; the others wait for it. Files run in
 * processes of their own, so the server itself keeps the lock. A half-prepared one is thrown away.
 */
async function ensureTemplate(name: string, prepare: Prepare): Promise<void> {
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockOf(name)]);
    const ready = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (ready.rowCount === 1) return;
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
    await prepare(testDatabaseUrl(name));
    await client.query(`alter database ${pg.escapeIdentifier(name)} is_template true`);
  });
}

export interface TestDatabase {
  readonly name: string;
  /** Connection URL of the superuser. */
  readonly url: string;
  drop(): Promise<void>;
}

/** A new database: a copy of what `prepare` made once in this run under the name of the template. */
export async function createTestDatabase(template: string, prepare: Prepare): Promise<TestDatabase> {
  await ensureTemplate(template, prepare);
  const name = `${template}_${randomUUID().replaceAll('-', '')}`;
  await onServer(async (client) => {
    // Copying fails while somebody is connected to the template, and copies of one template at once block each other.
    await client.query('select pg_advisory_lock($1)', [lockOf(template)]);
    await client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`);
  });
  return {
    name,
    url: testDatabaseUrl(name),
    drop: () =>
      onServer(async (client) => {
        await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      }),
  };
}

/** The database of one test file: made before its tests, dropped after them. Read `.url` inside tests only. */
export function useTestDatabase(template: string, prepare: Prepare): { readonly url: string } {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(template, prepare);
  });
  afterAll(async () => {
    await database?.drop();
  });
  return {
    get url() {
      if (database === undefined) throw new Error('the database is there only while the tests run');
      return database.url;
    },
  };
}

/** Workers say what goes wrong and no more; the Rust core tells about every lost poll when a server stops. */
function quietenTemporal(): void {
  const nothing = (): void => undefined;
  Runtime.install({
    logger: { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: console.warn, error: console.error },
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
  });
}

/** The time-skipping server of one test file. Read `.environment` inside tests only. */
export function useTimeSkipping(): { readonly environment: TestWorkflowEnvironment } {
  let environment: TestWorkflowEnvironment | undefined;
  beforeAll(async () => {
    quietenTemporal();
    environment = await startTimeSkipping();
  });
  afterAll(async () => {
    await environment?.teardown();
  });
  return {
    get environment() {
      if (environment === undefined) throw new Error('the time-skipping server is there only while the tests run');
      return environment;
    },
  };
}
