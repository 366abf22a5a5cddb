import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { DELIVERY_STATUSES, WEBHOOK_EVENT_TYPES, type WebhookEvent } from '../../../libs/contracts/webhooks.js';
import { instant } from '../openapi/instant.js';

const fields = {
  id,
  url: z.string(),
  eventTypes: z.array(z.enum(WEBHOOK_EVENT_TYPES as [WebhookEvent, ...WebhookEvent[]])),
  status: z
    .enum(['on', 'off', 'failed'])
    .describe('`failed`: uitgezet nadat er drie dagen niets aankwam, of omdat het adres met 410 antwoordde.'),
  failingSince: instant.nullable().describe('Sinds wanneer er niets goed aankomt.'),
  notBefore: instant.nullable().describe('Voor dit moment wordt er niets meer geprobeerd.'),
  previousSecretUntil: instant.nullable().describe('Tot dan tekent ook het vorige geheim.'),
  createdAt: instant,
  waiting: z.int().describe('Berichten die nog op weg moeten.'),
  dead: z.int().describe('Berichten die niet zijn aangekomen en niet meer vanzelf worden geprobeerd.'),
};
export const WebhookSchema = z.object(fields);
export const WebhookWithSecretSchema = z.object({
  ...fields,
  secret: z.string().describe('Tekent elk bericht (Standard Webhooks). Daarna nergens meer te zien.'),
});
export const WebhookListSchema = z.object({ items: z.array(WebhookSchema) });

export const DeliveryPageSchema = z.object({
  items: z.array(
    z.object({
      id,
      eventId: id.describe('`webhook-id` en `id` van het bericht: bij elke poging dezelfde.'),
      type: z.string(),
      transfer: id.nullable(),
      occurredAt: instant,
      status: z.enum(DELIVERY_STATUSES),
      attempts: z.int(),
      attemptedAt: instant.nullable(),
      notBefore: instant.nullable(),
      answer: z.int().nullable().describe('HTTP-status van het laatste antwoord.'),
      problem: z.string().nullable().describe('Code waarom het niet aankwam.'),
    }),
  ),
  next: z.string().nullable().describe('Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste.'),
});
export const TestedSchema = z.object({ delivery: id });
export const ReplayedSchema = z.object({ again: z.int().describe('Hoeveel berichten opnieuw op weg gaan.') });
