import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { ListDeliveries, ReplayDeliveries, SendTestEvent } from '../../../libs/casework/webhooks/deliveries.js';
import {
  ChangeWebhook,
  ListWebhooks,
  ReadWebhook,
  RegisterWebhook,
  RemoveWebhook,
  RotateWebhookSecret,
} from '../../../libs/casework/webhooks/endpoints.js';
import { z } from '../../../libs/contracts/dutch.js';
import {
  type ChangeWebhookBody,
  ChangeWebhookSchema,
  type ListDeliveriesInput,
  ListDeliveriesSchema,
  OfDeliverySchema,
  OfWebhookSchema,
  type RegisterWebhookBody,
  RegisterWebhookSchema,
} from '../../../libs/contracts/webhooks.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { API_CONFIGURATION, type ApiConfiguration } from '../frame/api-configuration.js';
import { Operation } from '../openapi/operation.js';
import {
  DeliveryPageSchema,
  ReplayedSchema,
  TestedSchema,
  WebhookListSchema,
  WebhookSchema,
  WebhookWithSecretSchema,
} from './webhook-schemas.js';

const TAG = 'Webhooks';
type OfWebhook = z.infer<typeof OfWebhookSchema>;

/** Addresses of other systems that hear what changes, and what they were told. */
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly list: ListWebhooks,
    private readonly read: ReadWebhook,
    private readonly register: RegisterWebhook,
    private readonly change: ChangeWebhook,
    private readonly remove: RemoveWebhook,
    private readonly rotate: RotateWebhookSecret,
    private readonly deliveries: ListDeliveries,
    private readonly test: SendTestEvent,
    private readonly replay: ReplayDeliveries,
    @Inject(API_CONFIGURATION) private readonly configuration: ApiConfiguration,
  ) {}

  @Get()
  @Allow('manage-webhooks')
  @Operation({
    summary: 'De webhooks van je organisatie',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 200, description: 'Alle adressen, ook die uit staan.', schema: WebhookListSchema }],
  })
  async listWebhooks(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof WebhookListSchema>> {
    return z.encode(WebhookListSchema, { items: await this.list.execute(who.actor) });
  }

  @Post()
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Een adres opgeven dat te horen krijgt wat er verandert',
    tag: TAG,
    scope: 'webhooks:manage',
    secret: true,
    answers: [
      {
        status: 201,
        description: 'Het geheim staat alleen in dit antwoord. Bewaar het.',
        schema: WebhookWithSecretSchema,
      },
    ],
    refusals: ['WEBHOOK.ADDRESS', 'WEBHOOK.TOO_MANY'],
  })
  async registerWebhook(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: RegisterWebhookSchema }) body: RegisterWebhookBody,
  ): Promise<z.input<typeof WebhookWithSecretSchema>> {
    const { webhook, secret } = await this.register.execute(who.actor, body, this.rule());
    return z.encode(WebhookWithSecretSchema, { ...webhook, secret });
  }

  @Get(':id')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Eén webhook lezen',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 200, description: 'Het adres en hoe het ermee gaat.', schema: WebhookSchema }],
    refusals: ['WEBHOOK.UNKNOWN'],
  })
  async readWebhook(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
  ): Promise<z.input<typeof WebhookSchema>> {
    return z.encode(WebhookSchema, await this.read.execute(who.actor, { webhook: id }));
  }

  @Patch(':id')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Een webhook veranderen, uitzetten of weer aanzetten',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 200, description: 'Veranderd.', schema: WebhookSchema }],
    refusals: ['WEBHOOK.UNKNOWN', 'WEBHOOK.ADDRESS'],
  })
  async changeWebhook(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
    @Body({ schema: ChangeWebhookSchema }) body: ChangeWebhookBody,
  ): Promise<z.input<typeof WebhookSchema>> {
    return z.encode(WebhookSchema, await this.change.execute(who.actor, { ...body, webhook: id }, this.rule()));
  }

  @Delete(':id')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Een webhook weghalen, met alles wat er is verstuurd',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 204, description: 'Weg.' }],
    refusals: ['WEBHOOK.UNKNOWN'],
  })
  async removeWebhook(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
  ): Promise<void> {
    await this.remove.execute(who.actor, { webhook: id });
  }

  @Post(':id/secrets')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Een nieuw geheim maken; het vorige tekent nog drie dagen mee',
    tag: TAG,
    scope: 'webhooks:manage',
    secret: true,
    answers: [
      {
        status: 201,
        description: 'Het geheim staat alleen in dit antwoord. Bewaar het.',
        schema: WebhookWithSecretSchema,
      },
    ],
    refusals: ['WEBHOOK.UNKNOWN'],
  })
  async rotateWebhookSecret(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
  ): Promise<z.input<typeof WebhookWithSecretSchema>> {
    const { webhook, secret } = await this.rotate.execute(who.actor, { webhook: id });
    return z.encode(WebhookWithSecretSchema, { ...webhook, secret });
  }

  @Post(':id/tests')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Een proefbericht sturen',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 202, description: 'Het gaat meteen op weg.', schema: TestedSchema }],
    refusals: ['WEBHOOK.UNKNOWN', 'WEBHOOK.OFF'],
  })
  testWebhook(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
  ): Promise<z.infer<typeof TestedSchema>> {
    return this.test.execute(who.actor, { webhook: id });
  }

  @Get(':id/deliveries')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Wat er naar een adres is verstuurd, het nieuwste eerst; 30 dagen bewaard',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 200, description: 'Eén bladzijde.', schema: DeliveryPageSchema }],
    refusals: ['WEBHOOK.UNKNOWN', 'CURSOR.INVALID'],
  })
  async listDeliveries(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
    @Query({ schema: ListDeliveriesSchema }) query: ListDeliveriesInput,
  ): Promise<z.input<typeof DeliveryPageSchema>> {
    const { deliveries, next } = await this.deliveries.execute(who.actor, { ...query, webhook: id });
    return z.encode(DeliveryPageSchema, { items: deliveries, next });
  }

  @Post(':id/replays')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Alles wat niet is aangekomen opnieuw versturen, met dezelfde `webhook-id`',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 202, description: 'Gaat opnieuw op weg.', schema: ReplayedSchema }],
    refusals: ['WEBHOOK.UNKNOWN', 'WEBHOOK.OFF'],
  })
  replayDead(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfWebhookSchema }) { id }: OfWebhook,
  ): Promise<z.infer<typeof ReplayedSchema>> {
    return this.replay.execute(who.actor, { webhook: id });
  }

  @Post(':id/deliveries/:delivery/replays')
  @Allow('manage-webhooks')
  @Operation({
    summary: 'Eén bericht opnieuw versturen, met dezelfde `webhook-id`',
    tag: TAG,
    scope: 'webhooks:manage',
    answers: [{ status: 202, description: 'Gaat opnieuw op weg.', schema: ReplayedSchema }],
    refusals: ['WEBHOOK.UNKNOWN', 'WEBHOOK.OFF', 'DELIVERY.UNKNOWN', 'DELIVERY.WITHHELD'],
  })
  replayDelivery(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfDeliverySchema }) { id, delivery }: z.infer<typeof OfDeliverySchema>,
  ): Promise<z.infer<typeof ReplayedSchema>> {
    return this.replay.execute(who.actor, { webhook: id, delivery });
  }

  private rule(): { ownMachine: boolean } {
    return { ownMachine: this.configuration.demo };
  }
}
