import type { DataSource, EntityManager } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { asWorker } from '../../persistence/actor.js';
import type { Clock } from '../../persistence/clock.js';
import type { Vault } from '../../vault/vault.js';
import { addressAgainAt, nextAttemptAt, SWITCH_OFF_AFTER_MS } from './backoff.js';
import { CLOUD_EVENT_TYPE, cloudEventOf, signedHeaders, type KeptEvent } from './cloud-event.js';
import { post, type PostAnswer } from './post.js';
import { openSecret } from './secret.js';
import { switchOff } from './switch-off.js';

export interface DeliveryParts {
  /** Connected as the database role of the worker. */
  dataSource: DataSource;
  clock: Clock;
  vault: Vault;
  /** Where events come from. */
  source: string;
  /** Plain http to this machine is allowed: in a demo and in tests. */
  ownMachine: boolean;
}

/** What is left after a round. */
export interface DeliveryRound {
  /** Milliseconds until there is something to try again; undefined: nothing waits. */
  waitMs: number | undefined;
  /** The address as a whole is not tried before that, whatever comes in. */
  held: boolean;
}

interface Endpoint {
  id: string;
  organisation: string;
  url: string;
  status: 'on' | 'off' | 'failed';
  secret: Buffer;
  previousSecret: Buffer | null;
  previousUntil: Instant | null;
  failures: number;
  failingSince: Instant | null;
  notBefore: Instant | null;
}

interface Delivery extends KeptEvent {
  id: string;
  attempts: number;
}

type Next = { kind: 'post'; endpoint: Endpoint; delivery: Delivery } | ({ kind: 'rest' } & DeliveryRound);

const ENDPOINT = `
  SELECT id, organisation_id AS organisation, url, status, secret, previous_secret AS "previousSecret",
    previous_until AS "previousUntil", failures, failing_since AS "failingSince", not_before AS "notBefore"
  FROM webhook_endpoints WHERE id = $1`;

/** Asked again right before sending: an organisation that has left a transfer in the meantime hears no more of it. */
const WITHHOLD = `
  UPDATE webhook_deliveries d SET status = 'withheld'
  WHERE d.endpoint_id = $1 AND d.status = 'waiting' AND d.transfer_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM case_parties p
      WHERE p.transfer_id = d.transfer_id AND p.organisation_id = d.organisation_id AND p.effective AND p.role IN ('vso', 'mbo', 'coach'))
    AND NOT EXISTS (SELECT 1 FROM escalations x WHERE x.id = d.escalation_id AND x.desk_organisation_id = d.organisation_id)`;

/** A test goes first; of what is left the oldest that need not wait. */
const NEXT = `
  SELECT id, event_id AS "eventId", type, transfer_id AS transfer, occurred_at AS "occurredAt", data, attempts
  FROM webhook_deliveries WHERE endpoint_id = $1 AND status = 'waiting' AND (not_before IS NULL OR not_before <= $2)
  ORDER BY transfer_id IS NOT NULL, seq LIMIT 1`;

const GONE = 410;
/** The receiver is away or busy, whatever it is sent; every other answer is about this one event. */
const AWAY: readonly number[] = [408, 425, 429];

/**
 * Delivers what waits for one address, in the order in which it happened. While the address is away everything waits; an event that
 * it refuses is set aside and tried again by itself, so that it does not hold up the others. An event may arrive twice when a process
 * dies between sending and writing down, with the same `webhook-id`; it is never left out.
 */
export class DeliverWebhooks {
  constructor(private readonly parts: DeliveryParts) {}

  /** @param alive called after every event, for who watches a long round */
  async execute({ endpoint, atMost }: { endpoint: string; atMost: number }, alive: () => void): Promise<DeliveryRound> {
    for (let sent = 0; sent < atMost; sent += 1) {
      const next = await asWorker(this.parts.dataSource, (manager) => this.next(manager, endpoint));
      if (next.kind === 'rest') return { waitMs: next.waitMs, held: next.held };
      const answer = await this.send(next.endpoint, next.delivery);
      await asWorker(this.parts.dataSource, (manager) => this.settle(manager, next.endpoint, next.delivery, answer));
      alive();
    }
    return { waitMs: 0, held: false };
  }

  private async next(manager: EntityManager, id: string): Promise<Next> {
    const now = this.parts.clock.now();
    const [endpoint] = await manager.query<Endpoint[]>(ENDPOINT, [id]);
    if (endpoint?.status !== 'on') return { kind: 'rest', waitMs: undefined, held: false };
    if (endpoint.notBefore !== null && endpoint.notBefore > now)
      return { kind: 'rest', waitMs: endpoint.notBefore - now, held: true };
    await manager.query(WITHHOLD, [id]);
    const [delivery] = await manager.query<Delivery[]>(NEXT, [id, new Date(now)]);
    if (delivery !== undefined) return { kind: 'post', endpoint, delivery };
    const [{ soonest } = { soonest: null }] = await manager.query<{ soonest: Instant | null }[]>(
      `SELECT min(not_before) AS soonest FROM webhook_deliveries WHERE endpoint_id = $1 AND status = 'waiting'`,
      [id],
    );
    return { kind: 'rest', waitMs: soonest === null ? undefined : Math.max(1, soonest - now), held: false };
  }

  private async send(endpoint: Endpoint, delivery: Delivery): Promise<PostAnswer> {
    const { vault, source, ownMachine, clock } = this.parts;
    const secrets = [await openSecret(vault, endpoint.secret)];
    if (endpoint.previousSecret !== null && (endpoint.previousUntil ?? 0) > clock.now())
      secrets.push(await openSecret(vault, endpoint.previousSecret));
    const body = cloudEventOf(delivery, source);
    // The receiver compares with its own clock, so the time of the signature is the real one, also when ours was moved.
    const signature = signedHeaders(secrets, { id: delivery.eventId, seconds: Math.floor(Date.now() / 1_000), body });
    return post({ url: endpoint.url, headers: { 'content-type': CLOUD_EVENT_TYPE, ...signature }, body }, ownMachine);
  }

  private async settle(
    manager: EntityManager,
    endpoint: Endpoint,
    delivery: Delivery,
    answer: PostAnswer,
  ): Promise<void> {
    const now = this.parts.clock.now();
    const status = answer.kind === 'answered' ? answer.status : null;
    if (status !== null && status >= 200 && status < 300) {
      await manager.query(
        `UPDATE webhook_deliveries SET status = 'delivered', attempts = attempts + 1, attempted_at = $2, answer = $3, problem = NULL,
           not_before = NULL WHERE id = $1`,
        [delivery.id, new Date(now), status],
      );
      await manager.query(
        'UPDATE webhook_endpoints SET failures = 0, failing_since = NULL, not_before = NULL WHERE id = $1 AND failing_since IS NOT NULL',
        [endpoint.id],
      );
      return;
    }
    const askedMs = answer.kind === 'answered' ? answer.retryAfterMs : 0;
    const isAway = status === null || status >= 500 || AWAY.includes(status);
    const failed = delivery.attempts + 1;
    const again = nextAttemptAt(failed, now, askedMs);
    const problem = answer.kind === 'unreachable' ? answer.problem : isAway ? 'away' : 'refused';
    await manager.query(
      `UPDATE webhook_deliveries SET status = $5, attempts = $6, attempted_at = $2, answer = $3, problem = $4, not_before = $7 WHERE id = $1`,
      [
        delivery.id,
        new Date(now),
        status,
        problem,
        again === undefined ? 'dead' : 'waiting',
        failed,
        // While the whole address waits, the event need not wait by itself as well.
        isAway || again === undefined ? null : new Date(again),
      ],
    );
    const failures = isAway ? endpoint.failures + 1 : endpoint.failures;
    const held = isAway ? addressAgainAt(failures, now, askedMs) : null;
    await manager.query(
      `UPDATE webhook_endpoints SET failures = $2, not_before = coalesce($3, not_before), failing_since = coalesce(failing_since, $4)
       WHERE id = $1`,
      [endpoint.id, failures, held === null ? null : new Date(held), new Date(now)],
    );
    const failingFor = now - (endpoint.failingSince ?? now);
    if (status === GONE || failingFor >= SWITCH_OFF_AFTER_MS) await switchOff(manager, endpoint, now);
  }
}
