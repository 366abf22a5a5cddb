import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  prepareDatabase,
  type DatabasePasswords,
  type PreparedDatabase,
} from '../../libs/persistence/prepare-database.js';
import type { Closing } from './closing.js';
import type { DataFolder } from './data-folder.js';
import { startPostgres, type EmbeddedPostgres } from './embedded/postgres.js';
import { startTemporal, type EmbeddedTemporal } from './embedded/temporal.js';

const DATABASE = 'doorlijn';
/** Worker, API and the filling together stay below. */
const DATABASE_SETTINGS = { max_connections: '80' };
/** Where Temporal's own pages usually are. */
const TEMPORAL_UI_PORT = 8233;

export interface ServerParts {
  folder: DataFolder;
  closing: Closing;
  passwords: DatabasePasswords;
  /** One of them ended without being asked; a Dutch sentence. */
  onLoss(sentence: string): void;
}

export interface Servers {
  urls: PreparedDatabase;
  temporal: EmbeddedTemporal;
}

/** The two servers that Doorlijn needs, side by side; the database migrated. */
export async function startServers(parts: ServerParts): Promise<Servers> {
  const [urls, temporal] = await Promise.all([
    startDatabase(parts).then((server) =>
      prepareDatabase(server.url('postgres'), { database: DATABASE, passwords: parts.passwords }),
    ),
    startEngine(parts),
  ]);
  return { urls, temporal };
}

async function startDatabase(parts: ServerParts): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ folder: parts.folder.postgres, port: 0, settings: DATABASE_SETTINGS });
  parts.closing.add('postgres', () => server.stop());
  watch(parts, 'De database', server.gone);
  return server;
}

async function startEngine(parts: ServerParts): Promise<EmbeddedTemporal> {
  const { folder, closing } = parts;
  const start = (uiPort: number): Promise<EmbeddedTemporal> =>
    startTemporal({ dbFile: folder.temporalFile, port: 0, uiPort, logFile: join(folder.log, 'temporal.log') });
  // Another Doorlijn may take the port between the look and the start.
  const server = await start(await preferredPort(TEMPORAL_UI_PORT)).catch((error: unknown) =>
    String(error).includes('UI port') ? start(0) : Promise.reject(error as Error),
  );
  closing.add('temporal', () => server.stop());
  folder.write({ running: { temporalAddress: server.address } });
  watch(parts, 'Temporal', server.gone);
  return server;
}

function watch({ closing, onLoss }: ServerParts, what: string, gone: Promise<void>): void {
  void gone.then(() => {
    if (closing.isClosing) return;
    onLoss(`${what} is onverwacht gestopt. Start Doorlijn opnieuw; alles wat was opgeslagen, is er dan weer.`);
  });
}

/** The port that people know, or any (0) when somebody else has it. */
async function preferredPort(port: number): Promise<number> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (free) await new Promise<void>((resolve) => server.close(() => resolve()));
  return free ? port : 0;
}
