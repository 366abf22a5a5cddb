import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { IsNull } from 'typeorm';
import { type Actor, actorKey, withActor } from '../persistence/actor.js';
import { IdempotencyKeyRow } from '../persistence/entities/idempotency-key.js';
import { inTheNameOf } from '../persistence/request.js';
import type { Casework } from './casework.js';

/** Someone who sends the same thing twice at once gets the answer of the first, if it comes within this time. */
const WAIT_MS = 5000;
const POLL_MS = 50;
/** After this a request that changed nothing and was never answered (a killed process) is done anew. */
const ABANDONED_MS = 60_000;
/** As long as a client may come back with the same key. */
const KEPT_MS = 24 * 3_600_000;

/** An answer as it was given, to be given again. */
export interface KeptAnswer {
  status: number;
  answer: unknown;
  headers: Record<string, string>;
}

/** One request under one key. */
export interface KeyedRequest {
  actor: Actor;
  key: string;
  methodPath: string;
  requestHash: string;
}

/** What to do with a request under a key. */
export type Taken =
  | { state: 'new'; attempt: string }
  | { state: 'answered'; answer: KeptAnswer }
  /** The key was used for something else. */
  | { state: 'other' }
  /** It was done, but whoever did it died or was cut off before the answer could be kept. */
  | { state: 'done' }
  /** The first one is still going on, longer than anybody wants to wait. */
  | { state: 'busy' };

/** Hash of a body, to know the same request again. */
export function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

/** Answers to POSTs, filed by actor and key: the `Idempotency-Key` of the API, the one-time key of a form. */
export class KeptAnswers {
  constructor(private readonly casework: Casework) {}

  /** Takes the key for this request, or says what became of the one that had it before. */
  async begin(request: KeyedRequest): Promise<Taken> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      const attempt = randomUUID();
      const found = await this.takeOrRead(request, attempt);
      if (found === 'taken') return { state: 'new', attempt };
      if (found.requestHash !== request.requestHash || found.methodPath !== request.methodPath) {
        return { state: 'other' };
      }
      if (found.status !== null) {
        const { answer, headers } = found.body as Pick<KeptAnswer, 'answer' | 'headers'>;
        return { state: 'answered', answer: { status: found.status, answer, headers } };
      }
      if (Date.now() > until) return { state: found.effectAt === null ? 'busy' : 'done' };
      await sleep(POLL_MS);
    }
  }

  /** Does the work; that it was done is written down in the same transaction, so that nothing is ever done twice. */
  doing<T>({ actor, key }: KeyedRequest, attempt: string, work: () => Promise<T>): Promise<T> {
    return inTheNameOf({ actor: actorKey(actor), key, attempt }, work);
  }

  private async takeOrRead(request: KeyedRequest, attempt: string): Promise<'taken' | IdempotencyKeyRow> {
    const { dataSource, clock } = this.casework;
    const actor = actorKey(request.actor);
    return withActor(dataSource, request.actor, async (manager) => {
      const now = clock.now();
      const taken = await manager.query<unknown[]>(
        `INSERT INTO idempotency_keys AS k (key, actor, method_path, request_hash, created_at, attempt) VALUES ($1, $2, $3, $4, $5, $8)
         ON CONFLICT (actor, key) DO UPDATE
           SET method_path = $3, request_hash = $4, status = NULL, body = NULL, created_at = $5, attempt = $8, effect_at = NULL
           WHERE k.created_at < $7
             OR (k.status IS NULL AND k.effect_at IS NULL AND k.created_at < $6 AND k.request_hash = $4)
         RETURNING key`,
        [
          request.key,
          actor,
          request.methodPath,
          request.requestHash,
          new Date(now),
          new Date(now - ABANDONED_MS),
          new Date(now - KEPT_MS),
          attempt,
        ],
      );
      if (taken.length > 0) return 'taken';
      return manager.findOneByOrFail(IdempotencyKeyRow, { key: request.key, actor });
    });
  }

  async keep(request: KeyedRequest, { status, answer, headers }: KeptAnswer): Promise<void> {
    await withActor(this.casework.dataSource, request.actor, (manager) =>
      manager.update(
        IdempotencyKeyRow,
        { key: request.key, actor: actorKey(request.actor) },
        { status, body: { answer, headers } },
      ),
    );
  }

  /** Gives the key back: what was refused may be put right and sent again under the same key. What was done all the same, is not. */
  async release(request: KeyedRequest): Promise<void> {
    await withActor(this.casework.dataSource, request.actor, (manager) =>
      manager.delete(IdempotencyKeyRow, { key: request.key, actor: actorKey(request.actor), effectAt: IsNull() }),
    );
  }
}
