import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type SignedIn, type SignedInByLink, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { RequestProblem } from '../problems/request-problem.js';

// Request → who makes it. Filled by the guard; entries go with their request.
const known = new WeakMap<FastifyRequest, SignedIn>();

export function remember(request: FastifyRequest, signedIn: SignedIn): void {
  known.set(request, signedIn);
}

export function signedInOf(request: FastifyRequest): SignedIn | undefined {
  return known.get(request);
}

function ofContext(context: ExecutionContext): SignedIn {
  const signedIn = signedInOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (signedIn === undefined) throw new Error('the guard lets nobody through without a session here');
  return signedIn;
}

/** Who makes the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => ofContext(context));

/** The same, on routes for staff only. */
export const WhoOfStaff = createParamDecorator((_: unknown, context: ExecutionContext): SignedInStaff => {
  const signedIn = ofContext(context);
  if (signedIn.kind !== 'staff') throw new RequestProblem('ACCESS.NOT_ALLOWED');
  return signedIn;
});

/** The same, on routes for students and parents only. */
export const WhoByLink = createParamDecorator((_: unknown, context: ExecutionContext): SignedInByLink => {
  const signedIn = ofContext(context);
  if (signedIn.kind === 'staff') throw new RequestProblem('ACCESS.NOT_ALLOWED');
  return signedIn;
});
