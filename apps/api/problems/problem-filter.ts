import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Problem } from '../../../libs/contracts/problem.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { answerOf } from './problem-of.js';

function sendProblem(reply: FastifyReply, problem: Problem, retryAfter: number | undefined): void {
  if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
  // What was not read of the body would be taken for the next request.
  if (problem.status === 413) void reply.header('connection', 'close');
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

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
    if (reply.sent) return;
    sendProblem(reply, problem, retryAfter);
  }
}
