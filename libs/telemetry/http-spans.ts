import { randomUUID } from 'node:crypto';
import type { Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { failed, openSpan, withSpan } from './spans.js';

export interface AnsweredRequest {
  requestId: string;
  method: string;
  /** The pattern, such as `/api/v1/transfers/:id`: never an address with ids or tokens in it. */
  route: string;
  status: number;
  milliseconds: number;
}

/** Ids that do not repeat over processes, so that one line of the log is about one request. */
export const newRequestId = (): string => randomUUID();

const UNKNOWN = 'unknown';

/**
 * Each request becomes a span, under the pattern of its route; `answered` is called within it. What a caller sends as its own trace is
 * left alone: it comes from outside.
 */
export function traceRequests(server: FastifyInstance, answered: (request: AnsweredRequest) => void): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const within = (request: FastifyRequest, work: () => void): void => {
    const span = spans.get(request);
    if (span === undefined) work();
    else withSpan(span, work);
  };
  server.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? UNKNOWN;
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'doorlijn.request': request.id };
    const span = openSpan(`${request.method} ${route}`, { sort: 'server', attributes });
    if (span !== undefined) spans.set(request, span);
    within(request, done);
  });
  // Reading a body leaves what was active behind: it goes on from the socket.
  server.addHook('preValidation', (request, _reply, done) => within(request, done));
  server.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status } = reply;
    const route = request.routeOptions.url ?? UNKNOWN;
    within(request, () =>
      answered({ requestId: request.id, method: request.method, route, status, milliseconds: reply.elapsedTime }),
    );
    const span = spans.get(request);
    span?.setAttribute('http.response.status_code', status);
    if (span !== undefined && status >= 500) failed(span, { code: status });
    span?.end();
    done();
  });
}
