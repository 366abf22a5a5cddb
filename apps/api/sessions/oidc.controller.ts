import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from '../../../libs/contracts/dutch.js';
import { OidcLogIn } from '../../../libs/identity/oidc.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { AllowEveryone } from '../access/allow.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { Operation } from '../openapi/operation.js';
import { handOver } from './session-answer.js';

const ProvidersSchema = z.object({ items: z.array(z.object({ key: z.string(), label: z.string() })) });
const StartSchema = z.object({ provider: z.string().min(1).max(60), returnTo: z.string().max(500).default('/') });
const TRIP_SECONDS = 600;

@Controller('api/v1')
export class OidcController {
  constructor(
    private readonly oidc: OidcLogIn,
    private readonly sessions: Sessions,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  private get tripCookie(): string {
    return this.configuration.secure ? '__Host-doorlijn-trip' : 'doorlijn-trip';
  }

  @Get('identity-providers')
  @AllowEveryone()
  @Operation({
    summary: 'Via welke organisaties je kunt inloggen',
    tag: 'Inloggen',
    answers: [{ status: 200, description: 'Aanbieders van inloggen.', schema: ProvidersSchema }],
  })
  listProviders(): z.infer<typeof ProvidersSchema> {
    return { items: this.oidc.list() };
  }

  @Get('oidc/start')
  @AllowEveryone()
  @Operation({
    summary: 'Naar het inlogscherm van je organisatie',
    tag: 'Inloggen',
    answers: [{ status: 303, description: 'Door naar je organisatie.' }],
    refusals: ['LOGIN.PROVIDER_UNKNOWN', 'LOGIN.PROVIDER_FAILED'],
  })
  async startOidc(
    @Query({ schema: StartSchema }) query: z.infer<typeof StartSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { address, trip } = await this.oidc.start(query.provider, query.returnTo);
    void reply
      .setCookie(this.tripCookie, trip, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: this.configuration.secure,
        maxAge: TRIP_SECONDS,
      })
      .header('location', address);
  }

  @Get('oidc/return')
  @AllowEveryone()
  @Operation({
    summary: 'Terug van het inlogscherm van je organisatie',
    tag: 'Inloggen',
    answers: [{ status: 303, description: 'Ingelogd; door naar waar je heen wilde.' }],
    refusals: ['LOGIN.EXPIRED', 'LOGIN.PROVIDER_FAILED', 'LOGIN.NO_MEMBERSHIP'],
  })
  async finishOidc(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const query = new URL(request.url, 'http://self').searchParams;
    const { returnTo, ...session } = await this.oidc.finish(request.cookies[this.tripCookie], query);
    const { sessions, configuration } = this;
    await handOver(reply, session, 'cookie', { sessions, secure: configuration.secure });
    void reply.clearCookie(this.tripCookie, { path: '/' }).header('location', returnTo);
  }
}
