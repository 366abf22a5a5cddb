import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerBroken, HTTP_PATIENCE, nodeOptions } from '../../libs/contracts/http-patience.js';
import { StartError } from './start-error.js';

/** Answers one request; the path is without its question. */
export type Room = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export interface FrontDoor {
  readonly url: string;
  /** From now on requests go here; before, everybody is told that the start is going on. */
  open(room: Room): void;
  /** Nobody comes in any more; who is inside gets a second to finish. */
  close(): Promise<void>;
}

/** Only this machine: the demo lets anybody in without a password. `localhost` is either of them. */
const HOSTS = ['127.0.0.1', '::1'];
const LEAVE_MILLISECONDS = 1_000;
const REFRESH_SECONDS = 2;

const STARTING = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><title>Doorlijn start</title></head>
<body><main><h1>Doorlijn start</h1><p>Nog even geduld. Deze pagina ververst vanzelf.</p></main></body></html>`;

const startingRoom: Room = (_request, response, path) => {
  const isHealth = path.startsWith('/health/');
  const alive = path === '/health/live';
  response.writeHead(alive ? 200 : 503, {
    'content-type': isHealth ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'retry-after': String(REFRESH_SECONDS),
  });
  response.end(isHealth ? JSON.stringify({ status: alive ? 'ok' : 'not-ready' }) : STARTING);
};

export const urlOf = (port: number): string => `http://localhost:${port}`;

/**
 * Opens the port at once, so that a port in use is known before anything else is started.
 * @throws StartError START.PORT_IN_USE
 */
export async function openFrontDoor(port: number): Promise<FrontDoor> {
  let room = startingRoom;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const url = request.url ?? '/';
    const question = url.indexOf('?');
    room(request, response, question < 0 ? url : url.slice(0, question));
  };
  const servers: Server[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  for (const host of HOSTS) {
    const server = createServer(nodeOptions(HTTP_PATIENCE), answer);
    server.setTimeout(HTTP_PATIENCE.silenceMs);
    server.on('clientError', answerBroken);
    const problem = await listen(server, port, host);
    if (problem === undefined) servers.push(server);
    // A machine without IPv6 has only the first.
    else if (problem.code === 'EADDRINUSE' || problem.code === 'EACCES') {
      await close();
      throw portInUse(port, problem);
    }
  }
  if (servers.length === 0) throw portInUse(port, undefined);
  return {
    url: urlOf(port),
    open: (next) => {
      room = next;
    },
    close,
  };
}

async function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen({ port, host }, () => resolve(undefined));
  });
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LEAVE_MILLISECONDS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function portInUse(port: number, cause: NodeJS.ErrnoException | undefined): StartError {
  const sentence =
    cause?.code === 'EACCES'
      ? `Poort ${port} mag je op deze computer niet gebruiken. Kies een andere: npm start -- --port 3100`
      : `Poort ${port} is al in gebruik. Kies een andere: npm start -- --port ${port + 100}`;
  return new StartError('START.PORT_IN_USE', `port ${port}: ${cause?.code ?? 'no address'}`, sentence, { cause });
}
