import { createHash } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { bearerToken, sessionCookie } from '../../../libs/identity/session-cookie.js';
import { traceRequests } from '../../../libs/telemetry/http-spans.js';
import { type Metrics } from '../health/metrics.js';
import { EXCEL_MEDIA_TYPE } from '../cohort-imports/cohort-schemas.js';
import { RequestProblem } from '../problems/request-problem.js';
import { type ApiConfiguration, FILE_LIMIT_BYTES } from './api-configuration.js';
import { type Log } from './api-dependencies.js';
import { API_VERSION } from './api-version.js';
import { tellRateLimit } from './rate-limit-headers.js';

const WINDOW_MS = 60_000;
const UNLIMITED = ['/health/live', '/health/ready', '/metrics'];

/** A made-up token gets an allowance too, so the address has one over all its sessions: enough for a whole school. */
const SESSIONS_PER_ADDRESS = 20;

/** Each session has its own allowance, so that a school behind one address does not share one. */
function callerOf(request: FastifyRequest, secure: boolean): string {
  const token = bearerToken(request.headers.authorization) ?? request.cookies[sessionCookie(secure).name];
  return token === undefined ? request.ip : createHash('sha256').update(token).digest('base64url');
}

export interface FrameParts {
  metrics: Metrics;
  log: Log;
}

/** Everything around the routes: safe headers, cookies, limits, uploads, versions and measuring. */
export async function frame(server: FastifyInstance, configuration: ApiConfiguration, { metrics, log }: FrameParts): Promise<void> {
  server.addHook('onRequest', async (_request, reply) => {
    void reply.headers({ 'api-version': API_VERSION, 'cache-control': 'no-store' });
  });
  traceRequests(server, (request) => {
    metrics.observe(request);
    if (!UNLIMITED.includes(request.route)) log.info(request, 'answered');
  });
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: configuration.secure ? undefined : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  await server.register(fastifyCookie);
  await server.register(fastifyRateLimit, {
    max: configuration.requestsPerMinute,
    timeWindow: WINDOW_MS,
    cache: 20_000,
    enableDraftSpec: true,
    allowList: (request) => UNLIMITED.includes(request.url),
    keyGenerator: (request) => callerOf(request, configuration.secure),
    errorResponseBuilder: (_request, { ttl }) => new RequestProblem('REQUEST.TOO_MANY', [], Math.ceil(ttl / 1000)),
  });
  server.addHook('onSend', async (_request, reply) => tellRateLimit(reply, WINDOW_MS));
  const perAddress = server.createRateLimit({
    max: configuration.requestsPerMinute * SESSIONS_PER_ADDRESS,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => request.ip,
  });
  server.addHook('onRequest', async (request) => {
    if (UNLIMITED.includes(request.url)) return;
    const count = await perAddress(request);
    if (!count.isAllowed && count.isExceeded) throw new RequestProblem('REQUEST.TOO_MANY', [], count.ttlInSeconds);
  });
  await server.register(fastifyMultipart, {
    // The reader cuts off without a word; one byte more than is allowed lets `uploadedFile` see that it did.
    limits: { files: 1, fields: 4, fileSize: FILE_LIMIT_BYTES + 1, fieldSize: 1000 },
    throwFileSizeLimit: false,
  });
  // A cohort file is read as it comes in, never as a whole.
  server.addContentTypeParser(['text/csv', EXCEL_MEDIA_TYPE], { bodyLimit: FILE_LIMIT_BYTES }, (_request, payload, done) => done(null, payload));
}
