import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { isAlreadyThere } from '../../../libs/temporal/already-there.js';
import { startChild, type Child } from './child.js';
import { EmbeddedError } from './embedded-error.js';
import { freePort } from './free-port.js';
import { findTemporalProgram } from './temporal-programs.js';

export type SearchAttributeType = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

export interface TemporalOptions {
  /** SQLite file that keeps all workflows; without it they are gone when the server stops. */
  dbFile?: string;
  /** gRPC port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Port of Temporal's own web pages; 0 takes a free one, undefined leaves the pages out. */
  uiPort?: number;
  /** Added to by the server's output. */
  logFile?: string;
  searchAttributes?: Readonly<Record<string, SearchAttributeType>>;
}

export interface EmbeddedTemporal {
  /** `host:port` for a Temporal client. */
  readonly address: string;
  readonly uiUrl: string | undefined;
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when the server is gone; never for a server of somebody else. */
  readonly gone: Promise<void>;
}

const NAMESPACE = 'default';
const START_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;
/** How long a server of somebody else keeps what has ended. */
const RETENTION = '30 days';
/** What SQLite says when another process has the file. */
const LOCKED = 'SQLITE_BUSY';

/**
 * The namespace appears a moment after the port opens, and a worker that comes in between fails. The dev server makes it by itself; a server of
 * somebody else gets it when it has none.
 */
async function answers(address: string, isOwn: boolean): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 2_000 });
    if (!isOwn) await makeNamespace(connection);
    await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

async function makeNamespace({ workflowService }: Connection): Promise<void> {
  const workflowExecutionRetentionPeriod = msToTs(RETENTION);
  await workflowService.registerNamespace({ namespace: NAMESPACE, workflowExecutionRetentionPeriod }).catch((error: unknown) => {
    if (!isAlreadyThere(error)) throw error;
  });
}

/**
 * A server whose owner was killed takes seconds to end, and keeps its file locked until then: a new one waits for that
 * rather than giving up.
 */
async function startedOnceFree(start: () => Promise<Child>, address: string): Promise<Child> {
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    const server = await start();
    try {
      await untilReady(address, server, until);
      return server;
    } catch (error) {
      if (!server.tail().includes(LOCKED) || Date.now() >= until) throw error;
      await delay(POLL_MILLISECONDS);
    }
  }
}

async function untilReady(address: string, server: Child | undefined, until: number): Promise<void> {
  while (server?.running !== false && Date.now() < until) {
    if (await answers(address, server !== undefined)) return;
    await delay(POLL_MILLISECONDS);
  }
  const output = server?.tail() ?? '';
  await server?.stop();
  throw new EmbeddedError(
    'EMBEDDED.TEMPORAL_START',
    `Temporal at ${address} did not get ready: ${output}`,
    server === undefined
      ? `Temporal geeft op ${address} (TEMPORAL_ADDRESS) geen antwoord.`
      : 'Temporal kon niet worden gestart. Is Doorlijn al gestart, of is de poort bezet?',
  );
}

/**
 * Starts the Temporal dev server on 127.0.0.1, one process with one file, that ends together with this process.
 * With TEMPORAL_ADDRESS in the environment nothing is started and that server is used.
 * @throws EmbeddedError `EMBEDDED.TEMPORAL_…` with a Dutch sentence.
 */
export async function startTemporal(options: TemporalOptions): Promise<EmbeddedTemporal> {
  const given = process.env.TEMPORAL_ADDRESS;
  if (given !== undefined && given !== '') {
    await untilReady(given, undefined, Date.now() + START_MILLISECONDS);
    const nothing = async (): Promise<void> => undefined;
    return { address: given, uiUrl: undefined, stop: nothing, kill: nothing, gone: new Promise(() => undefined) };
  }
  const program = await findTemporalProgram('temporal');
  const port = options.port === 0 ? await freePort() : options.port;
  const uiPort = options.uiPort === 0 ? await freePort() : options.uiPort;
  if (options.dbFile !== undefined) mkdirSync(dirname(options.dbFile), { recursive: true });
  const attributes = Object.entries(options.searchAttributes ?? {});
  const address = `127.0.0.1:${port}`;
  const start = (): Promise<Child> =>
    startChild(
      program,
      [
        ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
        ...(options.dbFile === undefined ? [] : ['--db-filename', options.dbFile]),
        ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
        ...attributes.flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ],
      { logFile: options.logFile },
    );
  const server = await startedOnceFree(start, address);
  return {
    address,
    uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`,
    gone: server.gone,
    stop: () => server.stop(),
    kill: () => server.kill(),
  };
}
