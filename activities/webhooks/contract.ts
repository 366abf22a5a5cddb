/** What is left for an address after a round of deliveries. */
export interface WebhookRound {
  /** Milliseconds until there is something to try again; absent: nothing waits. */
  waitMs?: number;
  /** The address as a whole is not tried before that, whatever comes in. */
  held: boolean;
}

/** What the workflow `webhook` asks. */
export interface WebhookActivities {
  /** Delivers the next waiting events of one address, in their order, until none is left that can go now. */
  deliverWebhooks(input: { endpoint: string; atMost: number }): Promise<WebhookRound>;
}
