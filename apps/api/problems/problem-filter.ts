import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Problem } from '../../../libs/contracts/problem.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { signedInOf } from '../access/who.js';
import { answerOf } from './problem-of.js';

function sendProblem(reply: FastifyReply, problem: Problem, retryAfter: number | undefined): void {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  // What was not read of the body would be taken for the next request.
  if (problem.status === 413) void reply.header('connection', 'close');
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Not logged in, not allowed, too many. */
const REFUSED: readonly number[] = [401, 403, 429];

/** Every error of the API leaves as RFC 9457 problem details in Dutch; nothing of the inside is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { problem, retryAfter } = answerOf(error, request.id);
    if (problem.status >= 500) {
      this.dependencies.log.error({ requestId: request.id, code: problem.code, err: error }, 'request failed');
    }
    if (REFUSED.includes(problem.status)) this.tellRefusal(request, problem);
    if (reply.sent) return;
    sendProblem(reply, problem, retryAfter);
  }

  /** Who was not let in or through: log-ins, sessions, roles and files of others. The address is there to see an attack by. */
  private tellRefusal(request: FastifyRequest, { status, code }: Problem): void {
    const route = request.routeOptions.url ?? 'unknown';
    const session = signedInOf(request)?.session;
    const refusal = { event: 'refused', requestId: request.id, status, code, method: request.method, route, session, address: request.ip };
    this.dependencies.log.info(refusal, 'refused');
  }
}
