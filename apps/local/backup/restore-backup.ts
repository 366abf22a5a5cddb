import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { createDataSource } from '../../../libs/persistence/data-source.js';
import { migrate, prepareDatabase, type PrepareOptions } from '../../../libs/persistence/prepare-database.js';
import { BackupError } from './backup-error.js';
import type { Head, TableHead } from './backup-file.js';
import { readBackup, type BackupReader } from './read-backup.js';
import { VALUES_AS } from './write-backup.js';

export interface RestoreOptions extends PrepareOptions {
  /** Of a superuser, on another database of the server. */
  adminUrl: string;
  file: string;
}

export interface RestoreReport {
  madeAt: string;
  rows: number;
  /** What the database that was there is called now. */
  setAside: string | undefined;
}

/**
 * Puts a backup in the place of a database. What was there is not thrown away but gets another name; when anything goes wrong, it gets
 * its own name back. The backup may be of an earlier version: later migrations run afterwards.
 * @throws BackupError; whatever the database throws
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { adminUrl, database, file } = options;
  // Once from begin to end before anything is touched.
  await readBackup(file, NOBODY);
  const setAside = await putAside(adminUrl, database);
  try {
    const loader = new Loader(options);
    const { rows } = await readBackup(file, loader).finally(() => loader.close());
    await loader.finish(rows);
    return { madeAt: loader.madeAt, rows: Object.values(rows).reduce((sum, number) => sum + number, 0), setAside };
  } catch (error) {
    await putBack(adminUrl, database, setAside);
    throw error;
  }
}

const nothing = async (): Promise<void> => undefined;
const NOBODY: BackupReader = { head: nothing, table: nothing, rows: nothing, endOfTable: nothing };

/** Takes a backup into a database that it makes itself. */
class Loader implements BackupReader {
  madeAt = '';
  private client: Client | undefined;
  private copy: CopyStreamQuery | undefined;
  private sequences: Head['sequences'] = [];
  private migratorUrl = '';

  constructor(private readonly options: RestoreOptions) {}

  async head({ madeAt, migrations, sequences }: Head): Promise<void> {
    this.madeAt = madeAt;
    this.sequences = sequences;
    const { adminUrl, database, passwords } = this.options;
    requireKnown(migrations);
    const { migratorUrl } = await prepareDatabase(adminUrl, { database, passwords }, migrations);
    this.migratorUrl = migratorUrl;
    const url = new URL(adminUrl);
    url.pathname = `/${encodeURIComponent(database)}`;
    const client = new Client({ connectionString: url.toString(), application_name: 'doorlijn-restore' });
    await client.connect();
    this.client = client;
    await client.query(VALUES_AS);
    await client.query('BEGIN');
    // Rows come back as they were: nothing is checked or counted again, and nobody is told.
    await client.query('SET LOCAL session_replication_role = replica');
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'schema_migrations'`,
    );
    if (rows.length > 0) await client.query(`TRUNCATE ${rows.map(({ name }) => escapeIdentifier(name)).join(', ')}`);
  }

  async table({ table, columns }: TableHead): Promise<void> {
    const statement = `COPY ${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(', ')}) FROM STDIN`;
    this.copy = this.open().query(copyFrom(statement));
  }

  async rows(lines: Buffer): Promise<void> {
    const { copy } = this;
    if (copy !== undefined && !copy.write(lines)) await once(copy, 'drain');
  }

  async endOfTable(): Promise<void> {
    if (this.copy === undefined) return;
    const done = finished(this.copy, { readable: false });
    this.copy.end();
    await done;
    this.copy = undefined;
  }

  /** @throws BackupError BACKUP.INCOMPLETE when not every row has come */
  async finish(expected: Record<string, number>): Promise<void> {
    const url = new URL(this.options.adminUrl);
    url.pathname = `/${encodeURIComponent(this.options.database)}`;
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    try {
      for (const [table, number] of Object.entries(expected)) {
        const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${escapeIdentifier(table)}`);
        if (rows[0]?.n !== number) throw new BackupError('BACKUP.INCOMPLETE', `${table} has ${rows[0]?.n} of ${number} rows`);
      }
    } finally {
      await client.end();
    }
    await migrate(this.migratorUrl);
  }

  /** Commits when everything was read, and lets go of what was loaded when not. */
  async close(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (client === undefined) return;
    try {
      for (const { name, next } of this.sequences) {
        await client.query(`SELECT setval(${escapeLiteral(name)}::regclass, ${Math.trunc(next)}, false)`);
      }
      await client.query('COMMIT');
      await client.query('ANALYZE');
    } finally {
      await client.end();
    }
  }

  private open(): Client {
    if (this.client === undefined) throw new BackupError('BACKUP.NOT_A_BACKUP', 'a table comes before the head');
    return this.client;
  }
}

/** @throws BackupError BACKUP.NEWER_VERSION */
function requireKnown(migrations: readonly string[]): void {
  const source = createDataSource({ url: 'postgres://nobody@localhost/none', poolSize: 1, applicationName: 'doorlijn-restore' });
  const known = (source.options.migrations as { name: string }[]).map(({ name }) => name);
  const unknown = migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new BackupError('BACKUP.NEWER_VERSION', unknown.join(', '));
}

async function onServer<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl, application_name: 'doorlijn-restore' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client: Client, database: string): Promise<boolean> =>
  (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rows.length > 0;

/** @returns the name that it has now; undefined when there was none */
async function putAside(adminUrl: string, database: string): Promise<string | undefined> {
  return onServer(adminUrl, async (client) => {
    if (!(await exists(client, database))) return undefined;
    const { rows } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [database]);
    if (rows.length > 0) throw new BackupError('BACKUP.STILL_RUNNING', `${rows.length} connections to ${database}`);
    const aside = `${database}_${new Date().toISOString().replaceAll(/[-:.TZ]/g, '')}`;
    await client.query(`ALTER DATABASE ${escapeIdentifier(database)} RENAME TO ${escapeIdentifier(aside)}`);
    return aside;
  });
}

async function putBack(adminUrl: string, database: string, setAside: string | undefined): Promise<void> {
  await onServer(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
    if (setAside === undefined) return;
    await client.query(`ALTER DATABASE ${escapeIdentifier(setAside)} RENAME TO ${escapeIdentifier(database)}`);
  });
}
