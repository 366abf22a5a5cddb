import pg from 'pg';
import { pass } from './deaths.js';

const WRITES_A_FACT = /INSERT INTO facts/;
const KEEPS_AN_ANSWER = /UPDATE "?idempotency_keys"?/;

type Query = (this: pg.Client, asked: unknown, ...more: unknown[]) => unknown;

/**
 * Points around COMMIT: `fact-commit` of the transaction in which somebody's act is recorded, `answer-commit` of the one that
 * keeps the answer to a POST. They are laid where statements leave for the server, so that no way to end a transaction goes around them.
 */
export function guardCommits(): void {
  const points = new WeakMap<pg.Client, string>();
  const { prototype } = pg.Client;
  const query = Reflect.get(prototype, 'query') as Query;
  Reflect.set(prototype, 'query', function (this: pg.Client, asked: unknown, ...more: unknown[]): unknown {
    const text = textOf(asked);
    if (WRITES_A_FACT.test(text)) points.set(this, 'fact-commit');
    else if (KEEPS_AN_ANSWER.test(text) && !points.has(this)) points.set(this, 'answer-commit');
    if (text === 'ROLLBACK') points.delete(this);
    const point = text === 'COMMIT' ? points.get(this) : undefined;
    if (point === undefined) return query.call(this, asked, ...more);
    points.delete(this);
    pass(`${point}:before`);
    return passAfter(`${point}:after`, query.call(this, asked, ...more));
  });
}

/** A statement is given as text, or with its name and values. */
function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  const text: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'text') : undefined;
  return typeof text === 'string' ? text : '';
}

/** Whoever ends a transaction waits for a promise of it. */
async function passAfter(point: string, answer: unknown): Promise<unknown> {
  const value = await answer;
  pass(point);
  return value;
}
