import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolder } from '../data-folder.js';
import { startPostgres } from '../embedded/postgres.js';
import { keepSecrets } from '../secrets.js';
import type { PrepareOptions } from '../../../libs/persistence/prepare-database.js';
import { BackupError } from './backup-error.js';

/** A database to copy or to put back, for as long as it is worked with. */
export interface Target extends PrepareOptions {
  /** Of a superuser, on the database `postgres`. */
  adminUrl: string;
  /** Of the same, on the database itself. */
  url: string;
  close(): Promise<void>;
}

const DATABASE = 'doorlijn';
const SUPERUSER = 'postgres';

/** The database of a local installation, running or not. @throws BackupError BACKUP.NO_DATABASE */
export async function localTarget(path: string): Promise<Target> {
  const folder = new DataFolder(path);
  if (!existsSync(join(folder.postgres, 'cluster', 'PG_VERSION')) || !existsSync(folder.secrets)) {
    throw new BackupError('BACKUP.NO_DATABASE', `${path} holds no installation`);
  }
  const { databasePasswords: passwords } = keepSecrets(folder.secrets);
  const running = runningServer(folder.postgres);
  if (running !== undefined) {
    const urlOf = (database: string): string => `postgres://${SUPERUSER}:${running.password}@127.0.0.1:${running.port}/${database}`;
    return { adminUrl: urlOf('postgres'), url: urlOf(DATABASE), database: DATABASE, passwords, close: async () => undefined };
  }
  const server = await startPostgres({ folder: folder.postgres, port: 0 });
  return { adminUrl: server.url('postgres'), url: server.url(DATABASE), database: DATABASE, passwords, close: () => server.stop() };
}

/** From what the server itself keeps in its folder. */
function runningServer(folder: string): { port: number; password: string } | undefined {
  const file = join(folder, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (pid === undefined || port === undefined || !isAlive(pid)) return undefined;
  return { port, password: readFileSync(join(folder, 'superuser-password'), 'utf8') };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A database elsewhere, by the settings of `prepare-database`. @throws BackupError BACKUP.OPTIONS when one is missing */
export function remoteTarget(environment: Readonly<Record<string, string | undefined>>): Target {
  const { DATABASE_URL_ADMIN: admin, DATABASE_URL_APP: app, DATABASE_URL_WORKER: worker, DATABASE_PASSWORD_MIGRATOR: migrator } = environment;
  if (!admin || !app || !worker || !migrator) {
    const names = 'DATABASE_URL_ADMIN, DATABASE_URL_APP, DATABASE_URL_WORKER and DATABASE_PASSWORD_MIGRATOR';
    throw new BackupError('BACKUP.OPTIONS', `${names} are needed`);
  }
  const password = (url: string): string => decodeURIComponent(new URL(url).password);
  const database = decodeURIComponent(new URL(app).pathname.slice(1));
  const url = new URL(admin);
  url.pathname = `/${encodeURIComponent(database)}`;
  const passwords = { migrator, app: password(app), worker: password(worker) };
  return { adminUrl: admin, url: url.toString(), database, passwords, close: async () => undefined };
}
