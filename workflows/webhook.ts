import {
  condition,
  continueAsNew,
  defineSignal,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WebhookActivities } from '../activities/webhooks/contract.js';

const { deliverWebhooks } = proxyActivities<WebhookActivities>({
  // Slots of its own: a cohort file of thousands of lines must not hold up what others wait for.
  taskQueue: 'webhooks',
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '1 minute',
  // What waits lies in the database; while that is away it is asked again for as long as it takes.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Events per activity: an address that hardly answers gives its place to others now and then. */
const BATCH = 10;

/** There is something to deliver. `urgent`: a person asked for it and does not wait for the pause after a failure. */
export const ringSignal = defineSignal<[bell: { urgent: boolean }]>('ring');

export interface WebhookStart {
  endpoint: string;
}

/**
 * Delivers to one address for as long as something waits for it, and then ends; the next event starts it again. It only keeps the
 * time: what goes where, and when to try again, is decided over the database.
 */
export async function webhook(start: WebhookStart): Promise<void> {
  let rung = false;
  let urgent = false;
  setHandler(ringSignal, (bell) => {
    rung = true;
    urgent ||= bell.urgent;
  });
  for (;;) {
    rung = urgent = false;
    const { waitMs, held } = await deliverWebhooks({ endpoint: start.endpoint, atMost: BATCH });
    if (waitMs === undefined && !rung) return;
    // A server refuses the end of a workflow that got a signal at that moment, so no bell is lost here or there.
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof webhook>(start);
    if (waitMs !== undefined) await condition(() => (held ? urgent : rung), waitMs);
  }
}
