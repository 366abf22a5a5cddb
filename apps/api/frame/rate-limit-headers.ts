import { type FastifyReply } from 'fastify';

const PER = ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'] as const;

/** In place of the three fields of an older draft come those of draft-ietf-httpapi-ratelimit-headers-10. */
export function tellRateLimit(reply: FastifyReply, windowMs: number): void {
  const [quota, left, seconds] = PER.map((name) => reply.getHeader(name));
  if (quota === undefined) return;
  for (const name of PER) void reply.removeHeader(name);
  void reply.headers({
    'ratelimit-policy': `"caller";q=${String(quota)};w=${windowMs / 1000}`,
    ratelimit: `"caller";r=${String(left)};t=${String(seconds)}`,
  });
}
