import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';
import { guard, pass } from './deaths.js';

const WRITES_A_FACT = /INSERT INTO facts/;
const KEEPS_AN_ANSWER = /UPDATE "?idempotency_keys"?/;

interface Marked {
  chaosPoint?: string;
}

/**
 * Points around COMMIT: `fact-commit` of the transaction in which somebody's act is recorded, `answer-commit` of the one that
 * keeps the answer to a POST.
 */
export function guardCommits(): void {
  const { prototype } = PostgresQueryRunner;
  const query = Reflect.get(prototype, 'query') as (this: Marked, text: string, ...more: unknown[]) => Promise<unknown>;
  Reflect.set(prototype, 'query', function (this: Marked, text: string, ...more: unknown[]) {
    if (WRITES_A_FACT.test(text)) this.chaosPoint = 'fact-commit';
    else if (KEEPS_AN_ANSWER.test(text)) this.chaosPoint ??= 'answer-commit';
    return query.call(this, text, ...more);
  });
  const commit: (this: Marked) => Promise<void> = Reflect.get(prototype, 'commitTransaction');
  Reflect.set(prototype, 'commitTransaction', async function (this: Marked): Promise<void> {
    const point = this.chaosPoint;
    delete this.chaosPoint;
    if (point !== undefined) pass(`${point}:before`);
    await commit.call(this);
    if (point !== undefined) pass(`${point}:after`);
  });
  guard(prototype, 'rollbackTransaction', 'rollback');
}
