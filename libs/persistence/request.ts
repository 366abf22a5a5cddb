import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

import type { Instant } from '../domain/time.js';
import { PersistenceError } from './persistence-error.js';

/** A request that somebody may send again, under the key that is kept for it. */
export interface NamedRequest {
  /** See `actorKey`. */
  actor: string;
  key: string;
  /** Of this time that it is tried: another process may have given it up for dead and have begun anew. */
  attempt: string;
}

const current = new AsyncLocalStorage<NamedRequest>();

/** Everything that `work` changes, is changed in the name of the request. */
export function inTheNameOf<T>(request: NamedRequest, work: () => Promise<T>): Promise<T> {
  return current.run(request, work);
}

const CLAIM = `
  WITH claimed AS (
    UPDATE idempotency_keys SET effect_at = coalesce(effect_at, $4) WHERE actor = $1 AND key = $2 AND attempt = $3 RETURNING 1
  )
  SELECT actor_key() <> $1 OR EXISTS (SELECT 1 FROM claimed) AS "isOurs"`;

/**
 * Writes down with the change itself that the request of this moment has been done, so that it is never done again, also when this
 * process dies before it has answered. Without a request under a key it does nothing.
 * @throws PersistenceError `REQUEST.TAKEN_OVER` when somebody else has begun to do the same request: then this transaction must not commit
 */
export async function claimRequest(manager: EntityManager, at: Instant): Promise<void> {
  const request = current.getStore();
  if (request === undefined) return;
  const { actor, key, attempt } = request;
  const [row] = await manager.query<{ isOurs: boolean }[]>(CLAIM, [actor, key, attempt, new Date(at)]);
  if (row?.isOurs !== true) throw new PersistenceError('REQUEST.TAKEN_OVER', 'the same request is being done by another process');
}
