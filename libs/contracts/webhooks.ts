import { z } from './dutch.js';
import { id } from './fields.js';

/** What another system can hear of, with its words on the screen. Codes go into the event as they are here. */
export const WEBHOOK_EVENTS = {
  'nl.doorlijn.transfer.opened': 'Een overstap is voor jullie geopend',
  'nl.doorlijn.transfer.phase-changed': 'Een overstap gaat naar een andere fase',
  'nl.doorlijn.transfer.lead-changed': 'De regie gaat over naar iemand anders',
  'nl.doorlijn.step.opened': 'Een stap is aan de beurt',
  'nl.doorlijn.step.closed': 'Een stap is klaar, gemist of vervallen',
  'nl.doorlijn.step.overdue': 'Een stap is te laat',
  'nl.doorlijn.escalation.raised': 'Er is een melding gedaan',
  'nl.doorlijn.escalation.acknowledged': 'De ontvangst van een melding is bevestigd',
  'nl.doorlijn.escalation.answered': 'Op een melding is geantwoord',
  'nl.doorlijn.escalation.solved': 'Een melding is opgelost',
} as const;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;
export const WEBHOOK_EVENT_TYPES = Object.keys(WEBHOOK_EVENTS) as WebhookEvent[];

/** Goes to the address that asked for it, and tells nothing. */
export const TEST_EVENT = 'nl.doorlijn.webhook.test';

const eventTypes = z
  .array(z.enum(WEBHOOK_EVENT_TYPES as [WebhookEvent, ...WebhookEvent[]]))
  .min(1, { error: 'Kies ten minste één soort gebeurtenis.' })
  .transform((types) => [...new Set(types)]);

/** POST /webhooks. Whether the address may be used depends on the installation, and is asked by the use case. */
export const RegisterWebhookSchema = z.strictObject({ url: z.string().trim().min(1).max(500), eventTypes });
export type RegisterWebhookBody = z.infer<typeof RegisterWebhookSchema>;

/** PATCH /webhooks/{id}: what is left out stays as it is. */
export const ChangeWebhookSchema = z.strictObject({
  url: z.string().trim().min(1).max(500).optional(),
  eventTypes: eventTypes.optional(),
  on: z.boolean().optional(),
});
export type ChangeWebhookBody = z.infer<typeof ChangeWebhookSchema>;

export const DELIVERY_STATUSES = ['waiting', 'delivered', 'dead', 'withheld'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** GET /webhooks/{id}/deliveries. */
export const ListDeliveriesSchema = z.strictObject({
  status: z.enum(DELIVERY_STATUSES).optional(),
  cursor: z.string().trim().min(1).max(300).optional(),
  limit: z.coerce.number({ error: 'Vul een getal in.' }).int().min(1).max(200).default(50),
});
export type ListDeliveriesInput = z.infer<typeof ListDeliveriesSchema>;

export const OfWebhookSchema = z.object({ id: id.describe('De webhook.') });
export const OfDeliverySchema = z.object({ id: id.describe('De webhook.'), delivery: id.describe('De bezorging.') });
