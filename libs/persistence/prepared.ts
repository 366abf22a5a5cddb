import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/**
 * Runs a statement in the transaction of the manager under a name, so that PostgreSQL plans it once per connection: for
 * what every decision does. One name always stands for one text.
 */
export async function prepared<Row>(
  manager: EntityManager,
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  // Outside a transaction there is no connection of one's own to plan on.
  if (manager.queryRunner === undefined) return manager.query<Row[]>(text, values);
  const client = (await manager.queryRunner.connect()) as PoolClient;
  return (await client.query({ name, text, values })).rows as Row[];
}
