import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Payload } from '@temporalio/common';
import { type CodecKeys, SealingCodec } from '../../libs/temporal/index.js';

export interface DoorParts {
  /** Where Temporal's own pages are, such as `http://temporal-ui:8080`. */
  pages: string;
  codecKeys: CodecKeys;
  user: string;
  password: string;
}

/** A page of the history has some hundred payloads; more is no page. */
const LARGEST_BODY = 8 * 1024 * 1024;
const DECODE = '/codec/decode';
const digest = (words: string): Buffer => createHash('sha256').update(words).digest();

/** A payload as JSON carries it: bytes in base64. */
interface SentPayload {
  metadata?: Record<string, string>;
  data?: string;
}

/**
 * The one way to the pages of Temporal: it asks for a name and password, hands on what is asked, and opens for those pages what Temporal keeps
 * sealed. Pages and codec are at one address, so that the browser sends the log-in along with both.
 */
export function temporalDoor(parts: DoorParts): Server {
  const codec = new SealingCodec(parts.codecKeys);
  const expected = digest(`Basic ${Buffer.from(`${parts.user}:${parts.password}`).toString('base64')}`);
  return createServer((request, response) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Temporal", charset="UTF-8"' }).end();
    } else if (request.method === 'POST' && request.url === DECODE) {
      decode(codec, request).then(
        (payloads) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ payloads })),
        () => response.writeHead(400).end(),
      );
    } else handOn(parts.pages, request, response);
  });
}

/** @throws Error when it is no list of payloads, or one that none of the keys opens */
async function decode(codec: SealingCodec, request: IncomingMessage): Promise<SentPayload[]> {
  if (Number(request.headers['content-length'] ?? Infinity) > LARGEST_BODY) throw new Error('too large');
  // Another site can send a form with the log-in of the browser, but no JSON.
  if (request.headers['content-type']?.startsWith('application/json') !== true) throw new Error('no JSON');
  const { payloads } = JSON.parse(await text(request)) as { payloads: SentPayload[] };
  const opened = await codec.decode(payloads.map(received));
  return opened.map(sent);
}

function received({ metadata = {}, data = '' }: SentPayload): Payload {
  const bytes = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')] as const);
  return { metadata: Object.fromEntries(bytes), data: Buffer.from(data, 'base64') };
}

function sent({ metadata, data }: Payload): SentPayload {
  const base64 = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
  return {
    metadata: Object.fromEntries(base64) as Record<string, string>,
    data: Buffer.from(data ?? []).toString('base64'),
  };
}

function handOn(pages: string, request: IncomingMessage, response: ServerResponse): void {
  const { authorization: _, ...headers } = request.headers;
  const onward = ask(new URL(request.url ?? '/', pages), { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => {
    if (!response.headersSent) response.writeHead(502);
    response.end();
  });
  request.pipe(onward);
}
