import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

import { isLoopback, isPublicAddress, whyNotAllowed } from '../../contracts/public-address.js';

export interface Posted {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What became of a request. A redirect is an answer like another: following it could lead anywhere. */
export type PostAnswer =
  | { kind: 'answered'; status: number; retryAfterMs: number }
  | {
      kind: 'unreachable';
      problem: 'timeout' | 'no-connection' | 'unknown-host' | 'private-address' | 'bad-certificate';
    };

/** A receiver does its own work after it has answered. */
const TIMEOUT_MS = 10_000;

class PrivateAddress extends Error {
  readonly code = 'PRIVATE_ADDRESS';
}

/**
 * Posts to the address of somebody else. What its name leads to is looked at when the connection is made, so that a name that is
 * pointed at the own network after it was registered opens nothing.
 * @param ownMachine plain http to this machine is allowed: in a demo and in tests
 */
export async function post({ url, headers, body }: Posted, ownMachine: boolean): Promise<PostAnswer> {
  if (whyNotAllowed(url, ownMachine) !== undefined) return { kind: 'unreachable', problem: 'private-address' };
  const address = new URL(url);
  const own = address.protocol === 'http:';
  const send = own ? requestHttp : requestHttps;
  return new Promise((resolve) => {
    const outgoing = send(
      address,
      {
        method: 'POST',
        headers: { ...headers, 'user-agent': 'Doorlijn-Webhooks/1', 'content-length': Buffer.byteLength(body) },
        agent: false,
        lookup: guarded(own ? isLoopback : isPublicAddress),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (incoming) => {
        incoming.on('error', () => undefined).resume();
        const retryAfterMs = retryAfterOf(incoming.headers['retry-after'], Date.now());
        resolve({ kind: 'answered', status: incoming.statusCode ?? 0, retryAfterMs });
      },
    );
    outgoing.on('error', (error: NodeJS.ErrnoException) => resolve({ kind: 'unreachable', problem: problemOf(error) }));
    outgoing.end(body);
  });
}

function guarded(mayConnect: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => mayConnect(address));
      const [first] = allowed;
      if (first === undefined) return callback(new PrivateAddress(), []);
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

function problemOf({
  name,
  code = '',
}: NodeJS.ErrnoException): Extract<PostAnswer, { kind: 'unreachable' }>['problem'] {
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (code === 'PRIVATE_ADDRESS') return 'private-address';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown-host';
  return /CERT|SELF_SIGNED|ALTNAME|EPROTO|ERR_SSL|UNABLE_TO/.test(code) ? 'bad-certificate' : 'no-connection';
}

function retryAfterOf(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const asked = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
}
