import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { signedInOf } from '../access/who.js';
import { OPERATION, type OperationDescription } from '../openapi/operation.js';
import { RequestProblem } from '../problems/request-problem.js';
import { hashOf, KeptAnswers, type KeyedRequest } from '../../../libs/casework/kept-answers.js';

const KEY = /^[\x21-\x7e]{8,200}$/;
const RETRY_AFTER_SECONDS = 5;
/** What of the head belongs to the answer. */
const KEPT_HEADERS = ['etag', 'location'];

/** An upload is read as it comes in; its length stands for it, and the use case knows a file that came before by its hash. */
function requestHash(request: FastifyRequest): string {
  const isStream = typeof request.body === 'object' && request.body !== null && 'pipe' in request.body;
  if (isStream || request.body === undefined) return hashOf(['upload', request.headers['content-length'] ?? '']);
  return hashOf(request.body);
}

function headersOf(reply: FastifyReply): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = reply.getHeader(name);
    if (typeof value === 'string') headers[name] = value;
  }
  return headers;
}

/** What is not the same when it is sent twice: a second PATCH or DELETE is answered with what it finds then. A PUT says how it is to be. */
const KEYED = ['POST', 'PATCH', 'DELETE'];

/** Does a change with an `Idempotency-Key` once, however often it is sent, also at the same moment. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly kept: KeptAnswers,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const signedIn = signedInOf(request);
    const operation = this.reflector.get<OperationDescription | undefined>(OPERATION, context.getHandler());
    if (!KEYED.includes(request.method) || key === undefined || signedIn === undefined || operation?.secret === true) {
      return next.handle();
    }
    if (typeof key !== 'string' || !KEY.test(key)) throw new RequestProblem('IDEMPOTENCY.KEY_INVALID');
    const keyed: KeyedRequest = {
      actor: signedIn.actor,
      key,
      methodPath: `${request.method} ${request.url}`,
      requestHash: requestHash(request),
    };
    return from(this.once(keyed, next, context.switchToHttp().getResponse<FastifyReply>()));
  }

  private async once(keyed: KeyedRequest, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    const taken = await this.kept.begin(keyed);
    if (taken.state === 'other') throw new RequestProblem('IDEMPOTENCY.OTHER_REQUEST');
    if (taken.state === 'done') throw new RequestProblem('IDEMPOTENCY.DONE');
    if (taken.state === 'busy') throw new RequestProblem('IDEMPOTENCY.IN_PROGRESS', [], RETRY_AFTER_SECONDS);
    if (taken.state === 'answered') {
      const earlier = taken.answer;
      void reply.code(earlier.status).headers({ ...earlier.headers, 'idempotency-replayed': 'true' });
      return earlier.answer;
    }
    try {
      const answer: unknown = await this.kept.doing(keyed, taken.attempt, () => lastValueFrom(next.handle()));
      await this.kept.keep(keyed, { status: reply.statusCode, answer, headers: headersOf(reply) });
      return answer;
    } catch (error) {
      await this.kept.release(keyed).catch(() => undefined);
      throw error;
    }
  }
}
