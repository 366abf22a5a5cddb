import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type z } from '../../../libs/contracts/dutch.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { DemoAccounts } from '../../../libs/identity/demo-accounts.js';
import { LocalAccounts } from '../../../libs/identity/local-accounts.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { AllowEveryone, AllowSignedIn } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { Operation } from '../openapi/operation.js';
import { handOver, type Handing, type SessionAnswer, takeBack } from './session-answer.js';
import {
  DemoAccountsSchema,
  type DemoLogInBody,
  DemoLogInSchema,
  type LogInBody,
  LogInSchema,
  SessionSchema,
  SwitchRoleSchema,
} from './session-schemas.js';

@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: LocalAccounts,
    private readonly demo: DemoAccounts,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  private get handing(): Handing {
    return { sessions: this.sessions, secure: this.configuration.secure };
  }

  @Post('sessions')
  @AllowEveryone()
  @Operation({
    summary: 'Inloggen met e-mailadres, wachtwoord en code',
    tag: 'Inloggen',
    secret: true,
    answers: [{ status: 201, description: 'Ingelogd.', schema: SessionSchema }],
    refusals: ['LOGIN.REFUSED', 'LOGIN.TOO_MANY_ATTEMPTS', 'LOGIN.NO_MEMBERSHIP', 'SESSION.MEMBERSHIP_UNKNOWN'],
  })
  async logIn(
    @Body({ schema: LogInSchema }) body: LogInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const session = await this.accounts.logIn({
      email: body.email,
      password: body.password,
      code: body.code,
      address: request.ip,
      kind: body.transport === 'bearer' ? 'token' : 'staff',
      membershipId: body.membershipId,
    });
    return handOver(reply, session, body.transport, this.handing);
  }

  @Get('demo-accounts')
  @AllowEveryone()
  @Operation({
    summary: 'De accounts van de demo',
    tag: 'Inloggen',
    answers: [{ status: 200, description: 'Alle demo-accounts.', schema: DemoAccountsSchema }],
    refusals: ['DEMO.OFF'],
  })
  async listDemoAccounts(): Promise<z.infer<typeof DemoAccountsSchema>> {
    const accounts = await this.demo.list();
    return { items: accounts.map((account) => ({ ...account, roleLabel: ROLE_NAMES[account.role] })) };
  }

  @Post('demo-sessions')
  @AllowEveryone()
  @Operation({
    summary: 'Inloggen als demo-account, alleen in de demo',
    tag: 'Inloggen',
    secret: true,
    answers: [{ status: 201, description: 'Ingelogd.', schema: SessionSchema }],
    refusals: ['DEMO.OFF', 'DEMO.ACCOUNT_UNKNOWN'],
  })
  async logInToDemo(
    @Body({ schema: DemoLogInSchema }) body: DemoLogInBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    return handOver(reply, await this.demo.logIn(body.membershipId), body.transport, this.handing);
  }

  @Post('sessions/current/membership')
  @AllowSignedIn()
  @Operation({
    summary: 'Verdergaan in een andere eigen rol',
    tag: 'Inloggen',
    answers: [{ status: 204, description: 'Voortaan in die rol.' }],
    refusals: ['SESSION.MEMBERSHIP_UNKNOWN'],
  })
  async switchRole(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: SwitchRoleSchema }) body: z.infer<typeof SwitchRoleSchema>,
  ): Promise<void> {
    await this.sessions.switchMembership(who, body.membershipId);
  }

  @Post('sessions/current/end')
  @AllowSignedIn()
  @Operation({
    summary: 'Uitloggen',
    tag: 'Inloggen',
    secret: true,
    answers: [{ status: 204, description: 'Uitgelogd.' }],
  })
  async logOut(@Who() who: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.revoke(who.session);
    takeBack(reply, this.configuration.secure);
  }

  @Post('sessions/end-all')
  @AllowSignedIn()
  @Operation({
    summary: 'Overal uitloggen',
    tag: 'Inloggen',
    secret: true,
    answers: [{ status: 204, description: 'Op alle apparaten uitgelogd.' }],
  })
  async logOutEverywhere(@WhoOfStaff() who: SignedInStaff, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.revokeAll(who.person.id);
    takeBack(reply, this.configuration.secure);
  }
}
