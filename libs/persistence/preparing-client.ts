import type { Socket } from 'node:net';
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
  private isGathering = false;

  constructor(configuration?: string | ClientConfig) {
    super(configuration);
    // A connection that breaks while nobody listens (just taken from the pool, or just given up) would end the process. Whoever
    // uses it hears of it by the statement that fails, and the pool drops it by a listener of its own.
    this.on('error', () => undefined);
    const send = this.query.bind(this) as Send;
    const prepare: Send = (statement, values, callback) => {
      this.gather();
      const name = this.nameOf(statement, values);
      return name === undefined ? send(statement, values, callback) : send({ name, text: statement, values }, callback);
    };
    this.query = prepare as typeof this.query;
  }

  /** What is asked in one turn of the event loop leaves in one piece: handing it to the system costs more than making it. */
  private gather(): void {
    const { stream } = (this as unknown as { connection: { stream: Socket } }).connection;
    if (this.isGathering || stream.writable !== true) return;
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
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
