import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { bearerToken } from '../../../libs/identity/session-cookie.js';
import { AllowEveryone } from '../access/allow.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { Operation } from '../openapi/operation.js';
import { RequestProblem } from '../problems/request-problem.js';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Get('metrics')
  @AllowEveryone()
  @Operation({
    summary: 'Cijfers voor bewaking (Prometheus)',
    tag: 'Gezondheid',
    answers: [{ status: 200, description: 'Cijfers zonder personen.', mediaType: 'text/plain' }],
  })
  async readMetrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.mayRead(request)) throw new RequestProblem('ROUTE.UNKNOWN');
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }

  /** Behind a proxy every request comes from this machine, so there only the token counts. */
  private mayRead(request: FastifyRequest): boolean {
    const { metricsToken } = this.configuration;
    if (metricsToken === undefined) {
      return LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
    }
    return timingSafeEqual(digest(bearerToken(request.headers.authorization) ?? ''), digest(metricsToken));
  }
}
