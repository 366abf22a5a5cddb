import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { CreateApiKey, ListApiKeys, RevokeApiKey } from '../../../libs/casework/admin/api-keys.js';
import { type CreateApiKeyBody, CreateApiKeySchema, SCOPES } from '../../../libs/contracts/api-keys.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { API_PREFIX } from '../frame/api-version.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';

const TAG = 'API-sleutels';
const OfKeySchema = z.object({ apiKey: id.describe('De sleutel.') });
const NewKeySchema = z.object({
  id,
  token: z.string().describe('De sleutel zelf. Je ziet hem alleen nu; wij bewaren hem niet.'),
  expiresAt: instant,
});
const KeyListSchema = z.object({
  items: z.array(
    z.object({
      id,
      name: z.string(),
      start: z.string().describe('De eerste tekens, om de sleutel aan te herkennen.'),
      role: z.enum(ROLES).describe('Als wie het programma handelt.'),
      scopes: z.array(z.enum(SCOPES)),
      createdAt: instant,
      createdBy: z.string(),
      expiresAt: instant,
      lastUsedAt: instant.nullable(),
      revokedAt: instant.nullable(),
      state: z.enum(['works', 'expired', 'revoked']),
    }),
  ),
});

/** Keys with which programs of an organisation act; given and taken back by its administrator. */
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    private readonly create: CreateApiKey,
    private readonly list: ListApiKeys,
    private readonly takeBack: RevokeApiKey,
  ) {}

  @Get()
  @Allow('manage-api-keys')
  @Operation({
    summary: 'De API-sleutels van je organisatie',
    tag: TAG,
    answers: [{ status: 200, description: 'De nieuwste eerst, ook wie niet meer werkt.', schema: KeyListSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async listApiKeys(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof KeyListSchema>> {
    const { keys } = await this.list.execute(who.actor);
    return z.encode(KeyListSchema, { items: keys });
  }

  @Post()
  @Allow('manage-api-keys')
  @Operation({
    summary: 'Een API-sleutel maken voor een programma van je organisatie',
    tag: TAG,
    secret: true,
    answers: [{ status: 201, description: 'De sleutel, één keer.', schema: NewKeySchema }],
    refusals: ['ACTION.NOT_YOURS', 'API_KEY.TOO_MANY', 'INPUT.INVALID'],
  })
  async createApiKey(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: CreateApiKeySchema }) body: CreateApiKeyBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof NewKeySchema>> {
    const made = await this.create.execute(who.actor, body);
    void reply.header('location', `${API_PREFIX}/api-keys`);
    return z.encode(NewKeySchema, made);
  }

  @Post(':apiKey/revocations')
  @Allow('manage-api-keys')
  @Operation({
    summary: 'Een API-sleutel intrekken; hij werkt meteen niet meer',
    tag: TAG,
    answers: [{ status: 204, description: 'Ingetrokken.' }],
    refusals: ['ACTION.NOT_YOURS', 'API_KEY.UNKNOWN'],
  })
  async revokeApiKey(@WhoOfStaff() who: SignedInStaff, @Param({ schema: OfKeySchema }) { apiKey }: z.infer<typeof OfKeySchema>): Promise<void> {
    await this.takeBack.execute(who.actor, { key: apiKey });
  }
}
