import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startChild, type Child } from './child.js';
import { EmbeddedError } from './embedded-error.js';
import { freePort } from './free-port.js';
import { postgresBinaries } from './postgres-binaries.js';
import { unprivileged, type Unprivileged } from './unprivileged.js';

export const SUPERUSER = 'postgres';
const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 50;

export interface PostgresOptions {
  /** Folder of this server: `cluster/` with the data, the superuser's password and the log. Made when absent, reused when present. */
  folder: string;
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Data may be lost at a crash of the machine: only for tests and rehearsals. */
  forgetful?: boolean;
  /** Server settings such as `{ max_connections: '200' }`. */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly password: string;
  /** Connection URL of the superuser for one database of this server; `postgres` is always there. */
  url(database: string): string;
  /** Lets running transactions go, closes the server and resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends the server as a power cut would; the next start recovers. */
  kill(): Promise<void>;
  /** Resolves when the server is gone, asked or not. */
  readonly gone: Promise<void>;
}

/** In a scratch database nothing has to survive a power cut, which makes a commit an order of magnitude cheaper. */
const FORGETFUL = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' };

const passwordFile = (folder: string): string => join(folder, 'superuser-password');
const clusterFolder = (folder: string): string => join(folder, 'cluster');

async function run(
  as: Unprivileged,
  program: string,
  args: readonly string[],
): Promise<{ failed: boolean; output: string }> {
  const { command, args: all, ...owner } = as.command(program, args);
  const child = await startChild(command, all, { ...owner, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
  await child.gone;
  return { failed: child.failed, output: child.tail() };
}

/** A new cluster: UTF-8, an order of text that is the same on every machine, scram passwords, loopback only. */
async function createCluster(folder: string, initdb: string, as: Unprivileged): Promise<void> {
  const cluster = clusterFolder(folder);
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  // The server's account must read the password once, so initdb gets its own copy beside the cluster.
  const handedOver = join(folder, 'initdb-password');
  writeFileSync(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 });
  writeFileSync(handedOver, readFileSync(passwordFile(folder)), { mode: 0o600 });
  if (as.owner !== undefined) {
    chownSync(cluster, as.owner.uid, as.owner.gid);
    chownSync(handedOver, as.owner.uid, as.owner.gid);
  }
  try {
    const { failed, output } = await run(as, initdb, [
      `--pgdata=${cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${handedOver}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ]);
    if (failed) {
      rmSync(cluster, { recursive: true, force: true });
      throw new EmbeddedError(
        'EMBEDDED.POSTGRES_INIT',
        `initdb failed: ${output}`,
        'De database kon niet worden aangemaakt.',
      );
    }
  } finally {
    rmSync(handedOver, { force: true });
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function untilReady(server: Child, url: string): Promise<void> {
  const until = Date.now() + START_MILLISECONDS;
  while (server.running && Date.now() < until) {
    if (await answers(url)) return;
    await delay(POLL_MILLISECONDS);
  }
  const output = server.tail();
  await server.stop();
  const isTaken = output.includes('postmaster.pid') || output.includes('could not bind');
  throw new EmbeddedError(
    'EMBEDDED.POSTGRES_START',
    `postgres did not get ready: ${output}`,
    isTaken
      ? 'De database draait al of de poort is bezet. Is Doorlijn al gestart?'
      : 'De database kon niet worden gestart. In postgres.log staat waarom.',
  );
}

/**
 * Starts a real PostgreSQL 18 on 127.0.0.1 that ends together with this process. Runs as an ordinary account when we are root.
 * @throws EmbeddedError with a code `EMBEDDED.POSTGRES_…` and a Dutch sentence.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { folder, forgetful = false, settings = {} } = options;
  const { initdb, postgres } = await postgresBinaries();
  mkdirSync(folder, { recursive: true });
  const as = unprivileged([initdb, postgres, clusterFolder(folder)]);
  if (!existsSync(join(clusterFolder(folder), 'PG_VERSION'))) await createCluster(folder, initdb, as);

  const port = options.port === 0 ? await freePort() : options.port;
  const password = readFileSync(passwordFile(folder), 'utf8');
  const url = (database: string): string =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...(forgetful ? FORGETFUL : {}),
    ...settings,
  };
  const { command, args, ...owner } = as.command(postgres, [
    '-D',
    clusterFolder(folder),
    '-p',
    String(port),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const server = await startChild(command, args, {
    ...owner,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    logFile: join(folder, 'postgres.log'),
  });
  await untilReady(server, url('postgres'));
  return { port, password, url, gone: server.gone, stop: () => server.stop(), kill: () => server.kill() };
}
