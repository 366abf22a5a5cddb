import pg from 'pg';
import type { ClientConfig } from 'pg';

/** Far more statements than the product has; what a query builder makes up beyond that is planned each time. */
const MOST_PREPARED = 500;

type Send = (statement: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * A connection on which PostgreSQL plans a statement with parameters once instead of each time: with row-level security,
 * planning takes several times as long as running. Each connection has its own plans.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  constructor(configuration?: string | ClientConfig) {
    super(configuration);
    const send = this.query.bind(this) as Send;
    const prepare: Send = (statement, values, callback) => {
      const name = this.nameOf(statement, values);
      return name === undefined ? send(statement, values, callback) : send({ name, text: statement, values }, callback);
    };
    this.query = prepare as typeof this.query;
  }

  private nameOf(statement: unknown, values: unknown): string | undefined {
    if (typeof statement !== 'string' || !Array.isArray(values) || values.length === 0) return undefined;
    const known = this.names.get(statement);
    if (known !== undefined || this.names.size >= MOST_PREPARED) return known;
    const name = `prepared-${this.names.size + 1}`;
    this.names.set(statement, name);
    return name;
  }
}
