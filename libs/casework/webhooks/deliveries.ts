import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { TEST_EVENT, type DeliveryStatus, type ListDeliveriesInput } from '../../contracts/webhooks.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { webhookOf } from './endpoints.js';
import { staffWhoMay } from '../done.js';

/** One event on its way to one address. */
export interface DeliveryView {
  id: string;
  /** `webhook-id` and the `id` of the event: the same at every attempt. */
  eventId: string;
  type: string;
  transfer: string | null;
  occurredAt: Instant;
  status: DeliveryStatus;
  attempts: number;
  attemptedAt: Instant | null;
  notBefore: Instant | null;
  /** HTTP status of the last answer. */
  answer: number | null;
  /** Code of why it did not arrive. */
  problem: string | null;
}

export interface DeliveryPage {
  deliveries: DeliveryView[];
  next: string | null;
}

/** What went to an address and what did not, the newest first. */
export class ListDeliveries {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN, CURSOR.INVALID */
  async execute(
    actor: Actor,
    { webhook, status, cursor, limit }: ListDeliveriesInput & { webhook: string },
  ): Promise<DeliveryPage> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const before = cursor === undefined ? null : Number(cursor);
    if (before !== null && !Number.isSafeInteger(before))
      throw new CaseworkError('CURSOR.INVALID', 'this is no cursor of ours');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      await webhookOf(manager, webhook, this.casework.clock.now());
      const rows = await manager.query<(DeliveryView & { seq: number })[]>(
        `SELECT id, seq, event_id AS "eventId", type, transfer_id AS transfer, occurred_at AS "occurredAt", status, attempts,
           attempted_at AS "attemptedAt", not_before AS "notBefore", answer, problem
         FROM webhook_deliveries
         WHERE endpoint_id = $1 AND ($2::text IS NULL OR status = $2) AND ($3::bigint IS NULL OR seq < $3)
         ORDER BY seq DESC LIMIT $4`,
        [webhook, status ?? null, before, limit + 1],
      );
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        deliveries: page.map(({ seq: _, ...delivery }) => delivery),
        next: last === undefined ? null : String(last.seq),
      };
    });
  }
}

/** An event without content, to see whether the other system hears it. It goes before everything that waits. */
export class SendTestEvent {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN, WEBHOOK.OFF */
  async execute(actor: Actor, { webhook }: { webhook: string }): Promise<{ delivery: string }> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const { clock, dataSource } = this.casework;
    return withActor(dataSource, staff, async (manager) => {
      await requireOn(manager, webhook, clock.now());
      const delivery = randomUUID();
      await manager.query(
        `INSERT INTO webhook_deliveries (id, endpoint_id, organisation_id, event_id, type, occurred_at, data)
         VALUES ($1, $2, $3, $4, $5, $6, '{}')`,
        [delivery, webhook, staff.organisation, randomUUID(), TEST_EVENT, new Date(clock.now())],
      );
      await tryNow(manager, webhook);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.tested', fields: [] });
      return { delivery };
    });
  }
}

/** Sends again what did not arrive, or one event that did. The receiver knows it by the same `webhook-id`. */
export class ReplayDeliveries {
  constructor(private readonly casework: Casework) {}

  /**
   * @param delivery one of them; all dead ones when left out
   * @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN, WEBHOOK.OFF, DELIVERY.UNKNOWN, DELIVERY.WITHHELD
   */
  async execute(
    actor: Actor,
    { webhook, delivery }: { webhook: string; delivery?: string },
  ): Promise<{ again: number }> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const { clock, dataSource } = this.casework;
    return withActor(dataSource, staff, async (manager) => {
      await requireOn(manager, webhook, clock.now());
      if (delivery !== undefined) await requireReplayable(manager, webhook, delivery);
      const [, again] = await manager.query<[unknown, number]>(
        `UPDATE webhook_deliveries SET status = 'waiting', attempts = 0, not_before = NULL, answer = NULL, problem = NULL
         WHERE endpoint_id = $1 AND CASE WHEN $2::uuid IS NULL THEN status = 'dead' ELSE id = $2 AND status <> 'withheld' END`,
        [webhook, delivery ?? null],
      );
      await tryNow(manager, webhook);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.replayed', fields: [] });
      return { again };
    });
  }
}

async function requireOn(manager: EntityManager, webhook: string, now: Instant): Promise<void> {
  const { status } = await webhookOf(manager, webhook, now);
  if (status !== 'on') throw new CaseworkError('WEBHOOK.OFF', `webhook ${webhook} is ${status}`);
}

async function requireReplayable(manager: EntityManager, webhook: string, delivery: string): Promise<void> {
  const [known] = await manager.query<{ status: DeliveryStatus }[]>(
    'SELECT status FROM webhook_deliveries WHERE endpoint_id = $1 AND id = $2',
    [webhook, delivery],
  );
  if (known === undefined) throw new CaseworkError('DELIVERY.UNKNOWN', `no delivery ${delivery} at webhook ${webhook}`);
  if (known.status === 'withheld')
    throw new CaseworkError('DELIVERY.WITHHELD', `delivery ${delivery} is about a transfer of others`);
}

/** Who asks need not wait for the pause after earlier failures. */
async function tryNow(manager: EntityManager, webhook: string): Promise<void> {
  await manager.query('UPDATE webhook_endpoints SET not_before = NULL WHERE id = $1', [webhook]);
}
