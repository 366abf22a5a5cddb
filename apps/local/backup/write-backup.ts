import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import { END_OF_TABLE, FORMAT, type Head, type TableHead } from './backup-file.js';

const OWNER_ONLY = 0o600;

/** Everything but what belongs to the migrations themselves; columns that are computed are computed again. */
const TABLES = `
  SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_migrations'
  GROUP BY c.relname ORDER BY c.relname`;

/** Read before the rows: a number that is given out meanwhile is skipped rather than given twice. */
const SEQUENCES = `SELECT sequencename AS name, coalesce(last_value, 0)::float8 + 1 AS next FROM pg_sequences WHERE schemaname = 'public'`;

/** How the values are written; the same when they are read, wherever that is. */
export const VALUES_AS = `SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3; SET bytea_output = 'hex'; SET client_encoding = 'UTF8'`;

export interface BackupReport {
  tables: number;
  rows: number;
}

/**
 * Writes everything that was committed at one moment, while Doorlijn goes on. Personal content stays sealed: without the master key
 * nobody can read it, and the master key is not in it.
 * @param url of a role that passes row-level security, such as the superuser
 * @param file must not exist; appears whole or not at all
 * @throws BackupError BACKUP.FILE_EXISTS, BACKUP.NO_DATABASE; whatever the database throws
 */
export async function writeBackup(url: string, file: string): Promise<BackupReport> {
  if (existsSync(file)) throw new BackupError('BACKUP.FILE_EXISTS', file);
  const arriving = `${file}.${process.pid}`;
  const client = new Client({ connectionString: url, application_name: 'doorlijn-backup' });
  await client.connect();
  try {
    const report = await writeInto(arriving, client);
    renameSync(arriving, file);
    return report;
  } finally {
    await client.end();
    rmSync(arriving, { force: true });
  }
}

async function writeInto(file: string, client: Client): Promise<BackupReport> {
  const zip = createGzip();
  const written = finished(zip.pipe(createWriteStream(file, { mode: OWNER_ONLY, flags: 'wx' })));
  // Awaited at the end; until then an error must not end the process.
  written.catch(() => undefined);
  const hash = createHash('sha256');
  const write = async (chunk: Buffer | string): Promise<void> => {
    hash.update(chunk);
    if (!zip.write(chunk)) await Promise.race([new Promise((resolve) => zip.once('drain', resolve)), written]);
  };
  await client.query(VALUES_AS);
  const { rows: sequences } = await client.query<Head['sequences'][number]>(SEQUENCES);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const head: Head = { format: FORMAT, madeAt: await momentOf(client), migrations: await migrationsOf(client), sequences };
  await write(`${JSON.stringify(head)}\n`);
  const { rows: tables } = await client.query<TableHead>(TABLES);
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table.table] = await writeTable(client, table, write);
  await client.query('COMMIT');
  zip.end(`${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`);
  await written;
  return { tables: tables.length, rows: Object.values(rows).reduce((sum, number) => sum + number, 0) };
}

async function writeTable(client: Client, head: TableHead, write: (chunk: Buffer | string) => Promise<void>): Promise<number> {
  await write(`${JSON.stringify(head)}\n`);
  const columns = head.columns.map(escapeIdentifier).join(', ');
  const stream = client.query(copyTo(`COPY (SELECT ${columns} FROM ${escapeIdentifier(head.table)}) TO STDOUT`));
  let rows = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) rows += 1;
    await write(chunk);
  }
  await write(`${END_OF_TABLE}\n`);
  return rows;
}

async function momentOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ at: Date }>('SELECT transaction_timestamp() AS at');
  return rows[0]?.at.toISOString() ?? '';
}

/** @throws BackupError BACKUP.NO_DATABASE */
async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('schema_migrations') IS NOT NULL AS there`);
  if (rows[0]?.there !== true) throw new BackupError('BACKUP.NO_DATABASE', 'no schema_migrations');
  const { rows: known } = await client.query<{ name: string }>('SELECT name FROM schema_migrations ORDER BY id');
  return known.map(({ name }) => name);
}
