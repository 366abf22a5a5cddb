import { type Casework } from '../../../libs/casework/casework.js';
import { ListDeliveries, ReplayDeliveries, SendTestEvent } from '../../../libs/casework/webhooks/deliveries.js';
import {
  ChangeWebhook,
  ListWebhooks,
  ReadWebhook,
  RegisterWebhook,
  RemoveWebhook,
  RotateWebhookSecret,
} from '../../../libs/casework/webhooks/endpoints.js';

/** What other systems hear. */
export const WEBHOOK_USE_CASES: (new (casework: Casework) => object)[] = [
  ListWebhooks,
  ReadWebhook,
  RegisterWebhook,
  ChangeWebhook,
  RemoveWebhook,
  RotateWebhookSecret,
  ListDeliveries,
  SendTestEvent,
  ReplayDeliveries,
];
