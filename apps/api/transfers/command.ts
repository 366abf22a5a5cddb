import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../../../libs/persistence/actor.js';
import { signedInOf } from '../access/who.js';
import { RequestProblem } from '../problems/request-problem.js';

/** Who wants a change, what they saw of the transfer before, and where the answer goes. */
export interface Command {
  actor: Actor;
  /** The version in `If-Match`: the person saw the transfer as it then was. */
  seen: number | undefined;
  reply: FastifyReply;
}

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

export const etagOf = (version: number): string => `"${version}"`;

/** @throws RequestProblem `VERSION.INVALID` for anything but one ETag of ours, or `*` (any version) */
function seenIn(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = ETAG.exec(header.trim())?.[1];
  if (version === undefined) throw new RequestProblem('VERSION.INVALID');
  return Number(version);
}

/** The parameter of a route that changes a transfer. */
export const Commanded = createParamDecorator((_: unknown, context: ExecutionContext): Command => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const signedIn = signedInOf(request);
  if (signedIn === undefined) throw new Error('the guard lets nobody change a transfer without a session');
  return { actor: signedIn.actor, seen: seenIn(request.headers['if-match']), reply: http.getResponse<FastifyReply>() };
});
