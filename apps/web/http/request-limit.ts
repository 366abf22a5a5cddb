import { createHash } from 'node:crypto';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sessionCookie } from '../../../libs/identity/session-cookie.js';

const WINDOW_MS = 60_000;
/** A made-up session gets an allowance too, so the address has one over all its sessions: enough for a whole school. */
const SESSIONS_PER_ADDRESS = 20;
const REMEMBERED = 20_000;

/** Thrown where one session or address asks more than people do. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  /** @param seconds until there is room again */
  constructor(readonly seconds: number) {
    super('too many requests');
  }
}

export interface RequestLimit {
  secure: boolean;
  /** Of one session or, without one, of one address. */
  requestsPerMinute: number;
}

/** Pages and forms are counted; what a browser fetches for a page is not. The cookies must be read before. */
export async function limitRequests(server: FastifyInstance, { secure, requestsPerMinute }: RequestLimit): Promise<void> {
  const { name } = sessionCookie(secure);
  const isFree = (request: FastifyRequest): boolean => request.url.startsWith('/assets/');
  await server.register(fastifyRateLimit, {
    max: requestsPerMinute,
    timeWindow: WINDOW_MS,
    cache: REMEMBERED,
    allowList: isFree,
    keyGenerator: ({ cookies, ip }) => {
      const token = cookies[name];
      return token === undefined ? ip : createHash('sha256').update(token).digest('base64url');
    },
    errorResponseBuilder: (_request, { ttl }) => new TooManyRequests(Math.ceil(ttl / 1000)),
  });
  const perAddress = server.createRateLimit({
    max: requestsPerMinute * SESSIONS_PER_ADDRESS,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ ip }) => ip,
  });
  server.addHook('onRequest', async (request) => {
    if (isFree(request)) return;
    const count = await perAddress(request);
    if (!count.isAllowed && count.isExceeded) throw new TooManyRequests(count.ttlInSeconds);
  });
}
