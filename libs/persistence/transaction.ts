import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

import { PersistenceError } from './persistence-error.js';

/** A statement with the values of its parameters. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** What each running transaction still writes at its end. */
const endings = new WeakMap<EntityManager, Statement[]>();

/**
 * Leaves something for the end of the transaction: it is sent in one go with the commit. What it locks is held while it is written, and
 * not while an answer travels to a busy process and the commit back.
 * @throws PersistenceError `TRANSACTION.NONE` for a manager of no running transaction
 */
export function atTheEnd(manager: EntityManager, statement: Statement): void {
  const ending = endings.get(manager);
  if (ending === undefined) throw new PersistenceError('TRANSACTION.NONE', 'nothing is running that this could end');
  ending.push(statement);
}

/**
 * One transaction on a connection of the pool: everything that `work` does and what it left for the end, or nothing. Opening it and
 * `enter` are sent ahead and not waited for: a connection does things in the order in which they are asked, so `work` finds them done.
 * @param enter tells the database who acts; when it fails, so does the transaction
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  enter: (manager: EntityManager) => Promise<unknown>,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const { manager } = runner;
  const ending: Statement[] = [];
  endings.set(manager, ending);
  try {
    const client = (await runner.connect()) as PoolClient;
    // TypeORM opens a transaction of its own around what it saves, unless it knows of one.
    Object.assign(runner, { isTransactionActive: true });
    try {
      const sent = [client.query('START TRANSACTION'), enter(manager), work(manager)] as const;
      const [begun, entered, worked] = await Promise.allSettled(sent);
      if (begun.status === 'rejected') throw begun.reason;
      if (entered.status === 'rejected') throw entered.reason;
      if (worked.status === 'rejected') throw worked.reason;
      await end(client, ending);
      return worked.value;
    } catch (error) {
      // Of a connection that is gone nothing is left to undo.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    endings.delete(manager);
    await runner.release();
  }
}

/** A commit after a statement that failed undoes everything. */
async function end(client: PoolClient, ending: readonly Statement[]): Promise<void> {
  const sent = [...ending.map(({ text, values }) => client.query(text, [...values])), client.query('COMMIT')];
  const failed = (await Promise.allSettled(sent)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
