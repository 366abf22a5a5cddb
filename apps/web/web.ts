import type { IncomingMessage, ServerResponse } from 'node:http';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyMultipart from '@fastify/multipart';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { fastifyOptions, HTTP_PATIENCE } from '../../libs/contracts/http-patience.js';
import { DemoAccounts } from '../../libs/identity/demo-accounts.js';
import { CohortRuns } from './http/cohort-runs.js';
import { ThreadedWhatIf } from '../../libs/simulation/threaded-what-if.js';
import { LinkCodes } from '../../libs/identity/link-codes.js';
import { Links } from '../../libs/identity/links.js';
import { LocalAccounts } from '../../libs/identity/local-accounts.js';
import { Sealer } from '../../libs/identity/sealing.js';
import { HttpMetrics } from '../../libs/telemetry/http-metrics.js';
import { newRequestId, traceRequests } from '../../libs/telemetry/http-spans.js';
import { sessionCookie } from '../../libs/identity/session-cookie.js';
import { Sessions } from '../../libs/identity/sessions.js';
import type { WebConfiguration, WebDependencies } from './configuration.js';
import { readAssets } from './http/assets.js';
import { FormTokens } from './http/form-token.js';
import { problemPage } from './http/problem-page.js';
import { send } from './http/render.js';
import { limitRequests, TooManyRequests } from './http/request-limit.js';
import { requireOwnForm } from './http/own-form.js';
import { ForeignForm, LogInFirst, NothingHere, sentFields, tellRefusal, todayOf, UnreadableForm, type Answer, type Visit } from './http/visit.js';
import type { Web } from './http/web-context.js';
import { ROUTES } from './routes.js';

/** The pages, ready to answer. Connections belong to the caller and are not closed with it. */
export interface WebPages {
  /** Answers one request; for who shares a port between the API and the pages. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** @returns the address, such as `http://127.0.0.1:3000` */
  listen(port: number, host: string): Promise<string>;
  /** Its numbers. */
  readonly metrics: Registry;
  close(): Promise<void>;
}

/** Asked for with every page; a line each would hide the rest. */
const UNTOLD = ['/assets/*'];

export type Handler = (visit: Visit) => Promise<Answer>;
export interface Route {
  method: 'GET' | 'POST';
  path: string;
  handler: Handler;
  /** The form has a file in it and is read by the page itself, which then checks the token. */
  file?: boolean;
}

const FILE_LIMIT_BYTES = 32 * 1024 * 1024;
/** The largest form carries the file of a class that was looked at before, as text. */
const FORM_LIMIT_BYTES = 2 * 1024 * 1024;
const YEAR_SECONDS = 31_536_000;

const CONTENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Builds the server of the pages. Nothing listens before `listen`. */
export async function createWeb(configuration: WebConfiguration, dependencies: WebDependencies): Promise<WebPages> {
  const { dataSource, casework } = dependencies;
  const sessions = new Sessions(dataSource, casework.clock, (event) => dependencies.log.info(event, 'session'));
  const web: Web = {
    configuration,
    dependencies,
    assets: readAssets(),
    tokens: new FormTokens(configuration.masterKey),
    sessions,
    demoAccounts: new DemoAccounts(dataSource, sessions, configuration.demo),
    localAccounts: new LocalAccounts(
      dataSource,
      casework.clock,
      new Sealer(configuration.masterKey, configuration.previousMasterKeys),
      sessions,
    ),
    links: new Links(dataSource, casework.clock, sessions),
    linkCodes: new LinkCodes(dataSource, casework.clock, casework.audit),
    cohorts: new CohortRuns(dependencies.whatIf ?? new ThreadedWhatIf(), (error) => {
      dependencies.log.error({ err: error }, 'a cohort could not be played');
    }),
  };
  const server = fastify({
    bodyLimit: FORM_LIMIT_BYTES,
    trustProxy: configuration.trustProxy,
    forceCloseConnections: true,
    genReqId: newRequestId,
    ...fastifyOptions({ ...HTTP_PATIENCE, ...configuration.patience }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const metrics = new HttpMetrics();
  traceRequests(server, (request) => {
    metrics.observe(request);
    if (!UNTOLD.includes(request.route)) dependencies.log.info(request, 'answered');
  });
  await server.register(fastifyCookie);
  await server.register(fastifyFormbody, { bodyLimit: FORM_LIMIT_BYTES });
  await server.register(fastifyMultipart, {
    limits: { files: 1, fields: 6, fileSize: FILE_LIMIT_BYTES },
    throwFileSizeLimit: true,
  });
  addHeaders(server, configuration);
  await limitRequests(server, configuration);
  addAssets(server, web);
  for (const route of ROUTES) addRoute(server, web, route);
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (request, reply) => answer(web, request, reply, nothingHere));
  server.setErrorHandler<Error>((error, request, reply) => {
    // Who asks too much costs no question to the database.
    if (error instanceof TooManyRequests) {
      const visit = bareVisit(web, request, reply);
      tellRefusal(visit, error);
      return send(visit, problemPage(error, request.id));
    }
    return answer(web, request, reply, () => Promise.reject(error));
  });
  await server.ready();
  return {
    handle: (request, response) => server.routing(request, response),
    listen: (port, host) => server.listen({ port, host }),
    metrics: metrics.registry,
    close: async () => {
      metrics.stop();
      await server.close();
    },
  };
}

const nothingHere: Handler = () => Promise.reject(new NothingHere());

function addHeaders(server: FastifyInstance, { secure }: WebConfiguration): void {
  server.addHook('onRequest', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'cache-control': 'no-store',
      ...(secure ? { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` } : {}),
    });
  });
}

function addAssets(server: FastifyInstance, { assets }: Web): void {
  server.get('/assets/*', (request, reply) => {
    const asset = assets.find(request.url);
    if (asset === undefined) return reply.callNotFound();
    return reply
      .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
      .type(asset.type)
      .send(asset.body);
  });
}

function addRoute(server: FastifyInstance, web: Web, { method, path, handler, file }: Route): void {
  server.route({
    method,
    url: path,
    handler: (request, reply) =>
      answer(web, request, reply, async (visit) => {
        // The page with the file sends it in parts, and checks the token as it reads them.
        if (file === true && !request.isMultipart()) throw new ForeignForm();
        if (holdsNul(visit)) throw new UnreadableForm();
        if (method === 'POST' && file !== true) requireOwnForm(visit, sentFields(visit)['_token']);
        return handler(visit);
      }),
  });
}

async function answer(web: Web, request: FastifyRequest, reply: FastifyReply, handler: Handler): Promise<FastifyReply> {
  let visit = bareVisit(web, request, reply);
  try {
    visit = await visitOf(visit);
    return send(visit, await handler(visit));
  } catch (error) {
    if (error instanceof LogInFirst) return send(visit, { redirect: error.where });
    const shown = problemPage(error, request.id);
    if (shown.status === 403) tellRefusal(visit, error);
    if (shown.status === 500) web.dependencies.log.error({ requestId: request.id, err: error }, 'page failed');
    return send(visit, shown);
  }
}

function bareVisit(web: Web, request: FastifyRequest, reply: FastifyReply): Visit {
  return { web, request, reply, signedIn: undefined, token: '', ...todayOf(web) };
}

async function visitOf(visit: Visit): Promise<Visit> {
  const { web, request } = visit;
  const cookie = request.cookies[sessionCookie(web.configuration.secure).name];
  if (cookie === undefined) return visit;
  return { ...visit, signedIn: await web.sessions.find(cookie), token: web.tokens.of(cookie) };
}

const holdsNul = (visit: Visit): boolean =>
  Object.values(sentFields(visit)).some((value) => [value].flat().some((text) => text?.includes('\0')));
