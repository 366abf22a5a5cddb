import { createHmac } from 'node:crypto';

import type { Instant } from '../../domain/time.js';

/** An event as it lies in the database. Ids and codes only. */
export interface KeptEvent {
  eventId: string;
  type: string;
  transfer: string | null;
  occurredAt: Instant;
  data: Record<string, unknown>;
}

export interface OfInstallation {
  /** Organisation identification number of who runs the installation, 20 digits. */
  oin: string | undefined;
  baseUrl: string;
}

/** Where events come from, as the NL GOV profile for CloudEvents 1.0 writes it: `urn:nld:oin:<oin>:systeem:<name>`. */
export function sourceOf({ oin, baseUrl }: OfInstallation): string {
  return oin === undefined
    ? `urn:nld:systeem:doorlijn:${new URL(baseUrl).hostname}`
    : `urn:nld:oin:${oin}:systeem:doorlijn`;
}

/** CloudEvents 1.0 in structured JSON. The same bytes at every attempt, so that a receiver can compare. */
export function cloudEventOf(event: KeptEvent, source: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id: event.eventId,
    source,
    type: event.type,
    ...(event.transfer === null ? {} : { subject: event.transfer }),
    time: new Date(event.occurredAt).toISOString(),
    datacontenttype: 'application/json',
    data: event.data,
  });
}

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';

/**
 * The headers of Standard Webhooks 1.0. While a secret is being changed there is a signature for each.
 * @param seconds since 1970, of the real clock: a receiver refuses what is more than some minutes off
 */
export function signedHeaders(
  secrets: readonly Buffer[],
  { id, seconds, body }: { id: string; seconds: number; body: string },
): Record<string, string> {
  const sign = (secret: Buffer): string =>
    `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
