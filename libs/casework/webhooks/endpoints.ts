import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { whyNotAllowed } from '../../contracts/public-address.js';
import type { ChangeWebhookBody, RegisterWebhookBody, WebhookEvent } from '../../contracts/webhooks.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { newSecret } from './secret.js';

/** An address of another system of the own organisation. */
export interface WebhookView {
  id: string;
  url: string;
  eventTypes: WebhookEvent[];
  /** `off`: by a person; `failed`: switched off after days without an answer. */
  status: 'on' | 'off' | 'failed';
  /** Since when nothing arrives. */
  failingSince: Instant | null;
  /** Not tried again before. */
  notBefore: Instant | null;
  /** The secret before the present one signs along until then. */
  previousSecretUntil: Instant | null;
  createdAt: Instant;
  waiting: number;
  dead: number;
}

/** An organisation has few systems; this keeps one from flooding the others (choice). */
const MOST_ENDPOINTS = 10;
/** Long enough to change the secret in another system on the next working day (choice). */
export const PREVIOUS_SECRET_MS = 3 * 24 * 60 * 60_000;

const VIEW = `
  SELECT e.id, e.url, e.event_types AS "eventTypes", e.status, e.failing_since AS "failingSince",
    CASE WHEN e.not_before > $1 THEN e.not_before END AS "notBefore",
    CASE WHEN e.previous_until > $1 THEN e.previous_until END AS "previousSecretUntil", e.created_at AS "createdAt",
    (SELECT count(*) FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.status = 'waiting') AS waiting,
    (SELECT count(*) FROM webhook_deliveries d WHERE d.endpoint_id = e.id AND d.status = 'dead') AS dead
  FROM webhook_endpoints e`;

/** @throws CaseworkError WEBHOOK.UNKNOWN, also for another organisation's */
export async function webhookOf(manager: EntityManager, id: string, now: Instant): Promise<WebhookView> {
  const [view] = await manager.query<WebhookView[]>(`${VIEW} WHERE e.id = $2`, [new Date(now), id]);
  if (view === undefined) throw new CaseworkError('WEBHOOK.UNKNOWN', `no webhook ${id} for this actor`);
  return view;
}

export class ListWebhooks {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<WebhookView[]> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const now = new Date(this.casework.clock.now());
    return withActor(this.casework.dataSource, staff, (manager) =>
      manager.query<WebhookView[]>(`${VIEW} ORDER BY e.created_at, e.id`, [now]),
    );
  }
}

export class ReadWebhook {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN */
  async execute(actor: Actor, { webhook }: { webhook: string }): Promise<WebhookView> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const { clock, dataSource } = this.casework;
    return withActor(dataSource, staff, (manager) => webhookOf(manager, webhook, clock.now()));
  }
}

export interface WithSecret {
  webhook: WebhookView;
  /** Shown now and never again. */
  secret: string;
}

/** Where addresses may lead. */
export interface AddressRule {
  /** Plain http to this machine: in a demo and in tests. */
  ownMachine: boolean;
}

function requireAddress(url: string, { ownMachine }: AddressRule): void {
  const why = whyNotAllowed(url, ownMachine);
  refuseMistakes(why === undefined ? [] : [mistake('url', 'WEBHOOK.ADDRESS', why)]);
}

/** From now on another system of the own organisation hears what changes. */
export class RegisterWebhook {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.ADDRESS, WEBHOOK.TOO_MANY */
  async execute(actor: Actor, { url, eventTypes }: RegisterWebhookBody, rule: AddressRule): Promise<WithSecret> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    requireAddress(url, rule);
    const { clock, dataSource, vault } = this.casework;
    const now = clock.now();
    return withActor(dataSource, staff, async (manager) => {
      const [{ known } = { known: 0 }] = await manager.query<{ known: number }[]>(
        'SELECT count(*) AS known FROM webhook_endpoints',
      );
      if (known >= MOST_ENDPOINTS) throw new CaseworkError('WEBHOOK.TOO_MANY', `${known} webhooks already`);
      const secret = await newSecret(vault);
      const id = randomUUID();
      await manager.query(
        `INSERT INTO webhook_endpoints (id, organisation_id, url, event_types, secret, created_by, created_at)
         VALUES ($1, $2, $3, $4::text[], $5, $6, $7)`,
        [id, staff.organisation, new URL(url).href, eventTypes, secret.sealed, staff.membership, new Date(now)],
      );
      const webhook = await webhookOf(manager, id, now);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.registered', fields: ['url', 'eventTypes'] });
      return { webhook, secret: secret.text };
    });
  }
}

/** Another address, other events, off or on again. What waits for an address that goes off is not sent any more. */
export class ChangeWebhook {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN, WEBHOOK.ADDRESS */
  async execute(
    actor: Actor,
    { webhook: id, url, eventTypes, on }: ChangeWebhookBody & { webhook: string },
    rule: AddressRule,
  ): Promise<WebhookView> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    if (url !== undefined) requireAddress(url, rule);
    const { clock, dataSource } = this.casework;
    return withActor(dataSource, staff, async (manager) => {
      const now = clock.now();
      await webhookOf(manager, id, now);
      const status = on === undefined ? null : on ? 'on' : 'off';
      await manager.query(
        `UPDATE webhook_endpoints SET url = coalesce($2, url), event_types = coalesce($3::text[], event_types),
           status = coalesce($4, status), failures = 0, not_before = NULL,
           failing_since = CASE WHEN $4 = 'on' THEN NULL ELSE failing_since END
         WHERE id = $1`,
        [id, url === undefined ? null : new URL(url).href, eventTypes ?? null, status],
      );
      if (status === 'off') {
        await manager.query(
          `UPDATE webhook_deliveries SET status = 'dead', problem = 'switched-off' WHERE endpoint_id = $1 AND status = 'waiting'`,
          [id],
        );
      }
      const changed = { url, eventTypes, on };
      const fields = Object.entries(changed).flatMap(([field, value]) => (value === undefined ? [] : [field]));
      const view = await webhookOf(manager, id, now);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.changed', fields });
      return view;
    });
  }
}

/** A new secret. The one before it signs along for a while, so that nothing is refused meanwhile. */
export class RotateWebhookSecret {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN */
  async execute(actor: Actor, { webhook: id }: { webhook: string }): Promise<WithSecret> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const { clock, dataSource, vault } = this.casework;
    return withActor(dataSource, staff, async (manager) => {
      const now = clock.now();
      await webhookOf(manager, id, now);
      const secret = await newSecret(vault);
      await manager.query(
        'UPDATE webhook_endpoints SET previous_secret = secret, previous_until = $3, secret = $2 WHERE id = $1',
        [id, secret.sealed, new Date(now + PREVIOUS_SECRET_MS)],
      );
      const webhook = await webhookOf(manager, id, now);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.secret-rotated', fields: ['secret'] });
      return { webhook, secret: secret.text };
    });
  }
}

/** Nothing goes there any more, and what was sent is forgotten here. */
export class RemoveWebhook {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, WEBHOOK.UNKNOWN */
  async execute(actor: Actor, { webhook: id }: { webhook: string }): Promise<void> {
    const staff = staffWhoMay(actor, 'manage-webhooks');
    const { clock, dataSource } = this.casework;
    await withActor(dataSource, staff, async (manager) => {
      await webhookOf(manager, id, clock.now());
      await manager.query('DELETE FROM webhook_endpoints WHERE id = $1', [id]);
      await writeAudit(this.casework, manager, staff, { action: 'webhook.removed', fields: ['url'] });
    });
  }
}
