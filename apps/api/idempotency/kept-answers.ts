import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, actorKey, withActor } from '../../../libs/persistence/actor.js';
import { IdempotencyKeyRow } from '../../../libs/persistence/entities/idempotency-key.js';
import { API_DEPENDENCIES, type ApiDependencies } from '../frame/api-dependencies.js';
import { RequestProblem } from '../problems/request-problem.js';

/** Someone who sends the same thing twice at once gets the answer of the first, if it comes within this time. */
const WAIT_MS = 5000;
const POLL_MS = 50;
/** After this a request that never ended (a killed process) is done anew; the use cases refuse what was done already. */
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

export function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');
}

/** Answers to POSTs, filed by actor and `Idempotency-Key`. */
@Injectable()
export class KeptAnswers {
  constructor(@Inject(API_DEPENDENCIES) private readonly dependencies: ApiDependencies) {}

  /**
   * Takes the key for this request.
   * @returns the answer when it was given before; `undefined` when the request is to be done now
   * @throws RequestProblem `IDEMPOTENCY.OTHER_REQUEST`, `IDEMPOTENCY.IN_PROGRESS`
   */
  async begin(request: KeyedRequest): Promise<KeptAnswer | undefined> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      const found = await this.takeOrRead(request);
      if (found === 'taken') return undefined;
      if (found.requestHash !== request.requestHash || found.methodPath !== request.methodPath) {
        throw new RequestProblem('IDEMPOTENCY.OTHER_REQUEST');
      }
      if (found.status !== null) {
        const { answer, headers } = found.body as Pick<KeptAnswer, 'answer' | 'headers'>;
        return { status: found.status, answer, headers };
      }
      if (Date.now() > until) throw new RequestProblem('IDEMPOTENCY.IN_PROGRESS', [], 5);
      await sleep(POLL_MS);
    }
  }

  private async takeOrRead(request: KeyedRequest): Promise<'taken' | IdempotencyKeyRow> {
    const { dataSource, clock } = this.dependencies.casework;
    const actor = actorKey(request.actor);
    return withActor(dataSource, request.actor, async (manager) => {
      const now = clock.now();
      const taken = await manager.query<unknown[]>(
        `INSERT INTO idempotency_keys AS k (key, actor, method_path, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (actor, key) DO UPDATE
           SET method_path = $3, request_hash = $4, status = NULL, body = NULL, created_at = $5
           WHERE k.created_at < $7 OR (k.status IS NULL AND k.created_at < $6 AND k.request_hash = $4)
         RETURNING key`,
        [
          request.key,
          actor,
          request.methodPath,
          request.requestHash,
          new Date(now),
          new Date(now - ABANDONED_MS),
          new Date(now - KEPT_MS),
        ],
      );
      if (taken.length > 0) return 'taken';
      return manager.findOneByOrFail(IdempotencyKeyRow, { key: request.key, actor });
    });
  }

  async keep(request: KeyedRequest, { status, answer, headers }: KeptAnswer): Promise<void> {
    await withActor(this.dependencies.casework.dataSource, request.actor, (manager) =>
      manager.update(
        IdempotencyKeyRow,
        { key: request.key, actor: actorKey(request.actor) },
        { status, body: { answer, headers } },
      ),
    );
  }

  /** Gives the key back: what was refused may be put right and sent again under the same key. */
  async release(request: KeyedRequest): Promise<void> {
    await withActor(this.dependencies.casework.dataSource, request.actor, (manager) =>
      manager.delete(IdempotencyKeyRow, { key: request.key, actor: actorKey(request.actor) }),
    );
  }
}
