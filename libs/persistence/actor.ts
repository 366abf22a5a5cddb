import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

import type { Role } from '../domain/roles.js';
import { PersistenceError } from './persistence-error.js';
import { inTransaction } from './transaction.js';

/** A member of staff, by the membership in which they act. */
export interface StaffActor {
  kind: 'staff';
  membership: string;
  person: string;
  organisation: string;
  role: Role;
}

/** A student at their own transfer, by link. */
export interface StudentActor {
  kind: 'student';
  transfer: string;
}

/** One of the parents (0 or 1) at the transfer of their child, by link. */
export interface ParentActor {
  kind: 'parent';
  transfer: string;
  parent: number;
}

/** Somebody from outside who was invited to one section; proven by link and code. */
export interface HelperActor {
  kind: 'helper';
  helper: string;
  transfer: string;
}

/** The application itself: log-in, health, public pages. Sees no case data at all. */
export interface SystemActor {
  kind: 'system';
}

export type Actor = StaffActor | StudentActor | ParentActor | HelperActor | SystemActor;

export const SYSTEM: SystemActor = { kind: 'system' };

/** One text per actor, as idempotency keys are filed under; the database computes the same in `actor_key()`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.membership}`;
    case 'student':
      return `student:${actor.transfer}`;
    case 'parent':
      return `parent:${actor.transfer}:${actor.parent}`;
    case 'helper':
      return `helper:${actor.helper}`;
    case 'system':
      return 'system';
  }
}

/** The organisation, role and party come from the membership row, so that a wrong actor object opens nothing. */
const ENTER_AS_STAFF = `
  SELECT set_config('app.kind', 'staff', true), set_config('app.membership', m.id::text, true),
         set_config('app.person', m.person_id::text, true), set_config('app.organisation', o.id::text, true),
         set_config('app.region', coalesce(o.region_id::text, ''), true), set_config('app.role', m.role, true),
         set_config('app.party', coalesce(party_of(m.role, o.kind), ''), true), set_config('app.student_transfer', '', true),
         set_config('app.helper', '', true), set_config('app.exports', '', true), set_config('plan_cache_mode', $4, true)
  FROM memberships m JOIN organisations o ON o.id = m.organisation_id
  WHERE m.id = $1 AND m.organisation_id = $2 AND m.role = $3`;

const ENTER = `
  SELECT set_config('app.kind', $1, true), set_config('app.membership', '', true), set_config('app.person', '', true),
         set_config('app.organisation', '', true), set_config('app.region', '', true), set_config('app.role', $1, true),
         set_config('app.party', '', true), set_config('app.student_transfer', $2, true), set_config('app.parent', $3, true),
         set_config('app.helper', $4, true), set_config('app.exports', '', true), set_config('plan_cache_mode', $5, true)`;

/** How PostgreSQL plans statements that it has prepared. */
type Plans = 'auto' | 'force_generic_plan';

async function enter(manager: EntityManager, actor: Actor, plans: Plans): Promise<void> {
  if (actor.kind === 'staff') {
    const rows = await manager.query<unknown[]>(ENTER_AS_STAFF, [
      actor.membership,
      actor.organisation,
      actor.role,
      plans,
    ]);
    if (rows.length === 0) {
      throw new PersistenceError(
        'ACTOR.UNKNOWN',
        `membership ${actor.membership} does not exist in this role and organisation`,
      );
    }
    return;
  }
  // A helper gets no transfer: what is open to a student by it, is not open to a helper.
  const transfer = actor.kind === 'student' || actor.kind === 'parent' ? actor.transfer : '';
  const helper = actor.kind === 'helper' ? actor.helper : '';
  const parent = actor.kind === 'parent' ? String(actor.parent) : '';
  await manager.query(ENTER, [actor.kind, transfer, parent, helper, plans]);
}

/**
 * The only way of the application to the database: one transaction in which row-level security knows who acts. The settings end
 * with the transaction, so nothing of it stays on the pooled connection. Whether a membership or link is still valid today is
 * checked where the actor is made (log-in, session).
 *
 * @throws PersistenceError `ACTOR.UNKNOWN` when the membership does not exist with this role and organisation
 */
export async function withActor<T>(
  dataSource: DataSource,
  actor: Actor,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return inTransaction(dataSource, (manager) => enter(manager, actor, 'auto'), work);
}

/**
 * As `withActor`, where one plan fits whoever asks, so that PostgreSQL need not think about each anew: what goes by the id of one transfer,
 * and work lists, which walk an index in order up to a limit that is written out. What counts stays away from here: what fits a
 * mentor with ten files does not fit a region.
 */
export async function withActorOnePlan<T>(
  dataSource: DataSource,
  actor: Actor,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return inTransaction(dataSource, (manager) => enter(manager, actor, 'force_generic_plan'), work);
}

/**
 * One question of the application itself, in a read-only transaction of its own that travels to the database in one go: who is behind
 * a session is asked at every request.
 */
export async function askAsSystem<Row>(dataSource: DataSource, text: string, values: unknown[]): Promise<Row[]> {
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    const sent = [
      client.query('START TRANSACTION READ ONLY'),
      client.query(ENTER, [SYSTEM.kind, '', '', '', 'force_generic_plan']),
      client.query(text, values),
      client.query('COMMIT'),
    ];
    // The connection goes back only when nothing is on its way any more.
    await Promise.allSettled(sent);
    const [, , found] = await Promise.all(sent);
    return (found?.rows ?? []) as Row[];
  } finally {
    await runner.release();
  }
}

/** One transaction as the database role `doorlijn_worker`; the data source must be connected as that role. */
export async function asWorker<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, () => Promise.resolve(), work);
}
