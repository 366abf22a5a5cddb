import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';

/** How long a server waits for a client before it gives the place to others. Milliseconds. */
export interface HttpPatience {
  /** Until all heads of a request are there. */
  headsMs: number;
  /** Until a request is there as a whole; the largest is a file of a whole school over a slow line. */
  requestMs: number;
  /** Without a byte in either direction: whoever went away without a word, and whoever does not read. */
  silenceMs: number;
  /** How often the first two are looked at. */
  lookMs: number;
}

export const HTTP_PATIENCE: HttpPatience = { headsMs: 20_000, requestMs: 180_000, silenceMs: 60_000, lookMs: 5_000 };

/** The same in the words of Node's own server. */
export function nodeOptions({ headsMs, requestMs, lookMs }: HttpPatience): ServerOptions {
  return { headersTimeout: headsMs, requestTimeout: requestMs, connectionsCheckingInterval: lookMs };
}

export interface FastifyPatience {
  requestTimeout: number;
  connectionTimeout: number;
  http: ServerOptions;
  clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => void;
}

/** The same in the words of Fastify. */
export function fastifyOptions(patience: HttpPatience): FastifyPatience {
  return {
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.silenceMs,
    http: nodeOptions(patience),
    clientErrorHandler: answerBroken,
  };
}

const BROKEN: Readonly<Record<string, readonly [status: string, code: string, detail: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'REQUEST.TOO_SLOW', 'De verbinding was te traag. Er is niets opgeslagen. Probeer het opnieuw.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'REQUEST.HEADS_TOO_LARGE', 'De aanvraag was te groot. Wis de cookies van deze site en probeer het opnieuw.'],
};
const NOT_HTTP = ['400 Bad Request', 'REQUEST.NOT_HTTP', 'Deze aanvraag konden we niet lezen. Probeer het opnieuw.'] as const;

/** Answers a request that never became one, and closes: a problem (RFC 9457) with a Dutch sentence. */
export function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, detail] = BROKEN[error.code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify({ type: 'about:blank', title: status.slice(4), status: Number(status.slice(0, 3)), code, detail });
  const heads = ['content-type: application/problem+json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close'];
  socket.end([`HTTP/1.1 ${status}`, ...heads, '', body].join('\r\n'));
}
