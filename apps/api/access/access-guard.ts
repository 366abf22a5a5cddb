import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type {} from '@fastify/cookie';
import { type FastifyRequest } from 'fastify';
import { type Role } from '../../../libs/domain/roles.js';
import { IdentityError } from '../../../libs/identity/identity-error.js';
import { bearerToken, sessionCookie } from '../../../libs/identity/session-cookie.js';
import { ApiKeys, isApiKey } from '../../../libs/identity/api-keys.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { OPERATION, type OperationDescription } from '../openapi/operation.js';
import { RequestProblem } from '../problems/request-problem.js';
import { ALLOW, type Permission } from './allow.js';
import { remember } from './who.js';

function roleOf(signedIn: SignedIn): Role {
  return signedIn.kind === 'staff' ? signedIn.membership.role : signedIn.kind;
}

/**
 * A browser says where a request comes from (Fetch Metadata). A form on another site must not act with our cookie; `Lax`
 * already keeps the cookie back, this refuses it in so many words and covers sibling hosts.
 */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return !reads && (site === 'cross-site' || site === 'same-site');
}

/** A program does only what its key was given for, and nothing that is for people. */
function requireScope({ scopes }: SignedInStaff, { scope }: OperationDescription): void {
  if (scopes === undefined || scope === 'any') return;
  if (scope === undefined) throw new RequestProblem('API_KEY.NOT_FOR_PROGRAMS');
  if (!scopes.includes(scope)) throw new RequestProblem('API_KEY.SCOPE_MISSING');
}

/** The first door: is there a session where one is needed, and may this role use this route at all? */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.get<Permission | undefined>(ALLOW, context.getHandler());
    if (permission === undefined) throw new Error('a route without @Allow');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (isForeign(request)) throw new RequestProblem('REQUEST.FOREIGN_ORIGIN');
    if (permission.kind === 'everyone') return true;
    const signedIn = await this.signedIn(request);
    remember(request, signedIn);
    if (signedIn.kind === 'staff') requireScope(signedIn, this.reflector.get<OperationDescription>(OPERATION, context.getHandler()));
    if (permission.kind === 'signed-in') return true;
    if (!permission.roles.includes(roleOf(signedIn))) throw new RequestProblem('ACCESS.NOT_ALLOWED');
    if (signedIn.kind !== 'staff' && !signedIn.proven) {
      throw new IdentityError('LINK.CODE_NEEDED', `session ${signedIn.session} has no second factor`);
    }
    return true;
  }

  private async signedIn(request: FastifyRequest): Promise<SignedIn> {
    const { name } = sessionCookie(this.configuration.secure);
    const bearer = bearerToken(request.headers.authorization);
    if (bearer !== undefined && isApiKey(bearer)) {
      const program = await this.keys.find(bearer);
      if (program === undefined) throw new IdentityError('API_KEY.REFUSED', 'no valid API key');
      return program;
    }
    const token = bearer ?? request.cookies[name];
    const signedIn = token === undefined ? undefined : await this.sessions.find(token);
    if (signedIn === undefined) throw new IdentityError('SESSION.REQUIRED', 'no valid session');
    return signedIn;
  }
}
