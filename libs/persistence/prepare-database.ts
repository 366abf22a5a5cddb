import { Client } from 'pg';
import type { DataSource } from 'typeorm';

import { createDataSource } from './data-source.js';
import { PersistenceError } from './persistence-error.js';

export interface DatabasePasswords {
  migrator: string;
  app: string;
  worker: string;
}

export interface PrepareOptions {
  database: string;
  passwords: DatabasePasswords;
}

export interface PreparedDatabase {
  database: string;
  migratorUrl: string;
  appUrl: string;
  workerUrl: string;
}

const LOGIN_ROLES = ['doorlijn_migrator', 'doorlijn_app', 'doorlijn_worker'] as const;
type LoginRole = (typeof LOGIN_ROLES)[number];

/** Roles belong to the whole server, so two preparations at once would meet in them. */
const PREPARE_LOCK = 7_130_411;

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client: Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rows.length > 0;
}

async function createRoles(client: Client, passwords: Record<LoginRole, string>): Promise<void> {
  for (const role of LOGIN_ROLES) {
    if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', role)))
      await client.query(`CREATE ROLE ${role}`);
    await client.query(
      `ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(passwords[role])}`,
    );
  }
  for (const role of ['doorlijn_app', 'doorlijn_worker']) {
    // Rows of one file lie together and mostly in memory: looking them up by index is as cheap as reading on.
    await client.query(`ALTER ROLE ${role} SET random_page_cost = 1.1`);
    // Compiling takes longer than any statement of a person's request.
    await client.query(`ALTER ROLE ${role} SET jit = off`);
  }
  if (!(await exists(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', 'doorlijn_gate'))) {
    await client.query('CREATE ROLE doorlijn_gate NOLOGIN NOBYPASSRLS');
  }
  await client.query('GRANT doorlijn_gate TO doorlijn_migrator WITH INHERIT FALSE, SET TRUE');
}

async function createDatabase(client: Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database);
  if (!(await exists(client, 'SELECT 1 FROM pg_database WHERE datname = $1', database))) {
    await client.query(`CREATE DATABASE ${name} OWNER doorlijn_migrator ENCODING 'UTF8' TEMPLATE template0`);
  }
  await client.query(`ALTER DATABASE ${name} OWNER TO doorlijn_migrator`);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${LOGIN_ROLES.join(', ')}`);
}

function urlFor(adminUrl: string, database: string, role: LoginRole, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

/** Where each role finds a database that was prepared before; makes no connection. */
export function databaseUrls(adminUrl: string, { database, passwords }: PrepareOptions): PreparedDatabase {
  return {
    database,
    migratorUrl: urlFor(adminUrl, database, 'doorlijn_migrator', passwords.migrator),
    appUrl: urlFor(adminUrl, database, 'doorlijn_app', passwords.app),
    workerUrl: urlFor(adminUrl, database, 'doorlijn_worker', passwords.worker),
  };
}

/**
 * Brings a PostgreSQL server to the state that this version needs: roles, database, tables. Doing it again changes nothing
 * but the passwords. `adminUrl` is of a role that may create roles and databases, on any database of the server.
 * @param only the migrations to run, by name, for who puts the rows of an earlier version back; all when absent
 */
export async function prepareDatabase(
  adminUrl: string,
  options: PrepareOptions,
  only?: readonly string[],
): Promise<PreparedDatabase> {
  const { database, passwords } = options;
  await connected(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARE_LOCK]);
    await createRoles(client, {
      doorlijn_migrator: passwords.migrator,
      doorlijn_app: passwords.app,
      doorlijn_worker: passwords.worker,
    });
    await createDatabase(client, database);
  });
  const prepared = databaseUrls(adminUrl, options);
  await migrate(prepared.migratorUrl, only);
  return prepared;
}

/**
 * Runs the migrations that have not run yet, all in one transaction, as the owner of the tables.
 * @param only names of migrations; others stay for later
 */
export async function migrate(migratorUrl: string, only?: readonly string[]): Promise<void> {
  const dataSource = createDataSource({ url: migratorUrl, poolSize: 1, applicationName: 'doorlijn-migrator' });
  await dataSource.initialize();
  try {
    if (only !== undefined) {
      const migrations = dataSource.migrations.filter(({ name }) => name !== undefined && only.includes(name));
      Object.assign(dataSource, { migrations });
    }
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * For the start and the health of an application that does not migrate itself.
 *
 * @throws PersistenceError `DATABASE.NOT_PREPARED` when a migration of this version has not run
 */
export async function assertPrepared(dataSource: DataSource): Promise<void> {
  const known = await dataSource
    .query<{ name: string }[]>('SELECT name FROM schema_migrations')
    .catch(() => [] as { name: string }[]);
  const missing = dataSource.migrations
    .map((migration) => migration.name ?? '')
    .filter((name) => !known.some((row) => row.name === name));
  if (missing.length > 0) throw new PersistenceError('DATABASE.NOT_PREPARED', `not migrated: ${missing.join(', ')}`);
}
