import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { LinkCodes } from '../../../libs/identity/link-codes.js';
import { type LinkHolder, Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { type SignedInByLink, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { allowRoles, AllowEveryone, AllowSignedIn } from '../access/allow.js';
import { WhoByLink, WhoOfStaff } from '../access/who.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { Operation } from '../openapi/operation.js';
import { handOver, type SessionAnswer } from './session-answer.js';
import { HandOverCodeSchema, LinkCodeSchema, LinkTokenSchema, SessionSchema } from './session-schemas.js';

const TransferParams = z.object({ id });
const HandedCodeSchema = z.object({ code: z.string(), expiresAt: z.iso.datetime() });

@Controller('api/v1')
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly codes: LinkCodes,
    private readonly sessions: Sessions,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Post('link-sessions')
  @AllowEveryone()
  @Operation({
    summary: 'De link uit de mail inwisselen',
    tag: 'Student en ouders',
    secret: true,
    answers: [{ status: 201, description: 'Binnen; voor het dossier is nog een code nodig.', schema: SessionSchema }],
    refusals: ['LINK.UNKNOWN'],
  })
  async exchange(
    @Body({ schema: LinkTokenSchema }) body: z.infer<typeof LinkTokenSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const { sessions, configuration } = this;
    return handOver(reply, await this.links.exchange(body.token), body.transport, { sessions, secure: configuration.secure });
  }

  @Post('link-sessions/current/mailed-codes')
  @AllowSignedIn()
  @Operation({
    summary: 'Een code per mail vragen (10 minuten geldig)',
    tag: 'Student en ouders',
    answers: [{ status: 202, description: 'De code komt per mail.' }],
    refusals: ['LINK.TOO_MANY_CODES'],
  })
  async mailCode(@WhoByLink() who: SignedInByLink): Promise<void> {
    await this.codes.sendByMail(who);
  }

  @Post('link-sessions/current/code')
  @AllowSignedIn()
  @Operation({
    summary: 'De code invullen',
    tag: 'Student en ouders',
    secret: true,
    answers: [{ status: 204, description: 'De code klopt; het dossier gaat open.' }],
    refusals: ['LINK.CODE_WRONG', 'LINK.CODE_EXPIRED', 'LINK.TOO_MANY_ATTEMPTS'],
  })
  async giveCode(
    @WhoByLink() who: SignedInByLink,
    @Body({ schema: LinkCodeSchema }) body: z.infer<typeof LinkCodeSchema>,
  ): Promise<void> {
    await this.codes.prove(who, body.code);
  }

  @Post('transfers/:id/link-codes')
  @allowRoles(['vso-mentor', 'vso-coordinator', 'vso-aftercare', 'mbo-mentor', 'mbo-coordinator'])
  @Operation({
    summary: 'Een code maken om zelf aan de leerling of ouder te geven',
    tag: 'Student en ouders',
    secret: true,
    answers: [{ status: 201, description: 'De code, één keer te zien en een dag geldig.', schema: HandedCodeSchema }],
    refusals: ['LINK.TRANSFER_UNKNOWN'],
  })
  async handOverCode(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: TransferParams }) params: z.infer<typeof TransferParams>,
    @Body({ schema: HandOverCodeSchema }) body: z.infer<typeof HandOverCodeSchema>,
  ): Promise<z.infer<typeof HandedCodeSchema>> {
    const holder: LinkHolder = body.for === 'student' ? { kind: 'student' } : { kind: 'parent', parent: body.parent };
    const { code, expiresAt } = await this.codes.forMentor(who, params.id, holder);
    return { code, expiresAt: new Date(expiresAt).toISOString() };
  }
}
