import type { DataSource, EntityManager } from 'typeorm';

import { TransferRow } from './entities/transfer.js';

const statements = new WeakMap<DataSource, string>();

/** The same question each time, so that PostgreSQL plans it once and nothing has to be built up; every file that is read begins with it. */
function statementOf(dataSource: DataSource): string {
  const known = statements.get(dataSource);
  if (known !== undefined) return known;
  const columns = dataSource
    .getMetadata(TransferRow)
    .columns.map(({ databaseName, propertyName }) => `"${databaseName}" AS "${propertyName}"`);
  const statement = `SELECT ${columns.join(', ')} FROM transfers WHERE id = $1`;
  statements.set(dataSource, statement);
  return statement;
}

/** One transfer, as far as the actor of this transaction may see it. */
export async function findTransfer(manager: EntityManager, id: string): Promise<TransferRow | undefined> {
  const [transfer] = await manager.query<TransferRow[]>(statementOf(manager.dataSource), [id]);
  return transfer;
}
