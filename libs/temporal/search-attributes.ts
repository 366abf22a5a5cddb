import type { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const { IndexedValueType } = temporal.api.enums.v1;

/** The names and kinds that `workflows/search-attributes.ts` writes; codes only. */
const ATTRIBUTES = {
  DoorlijnPhase: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DoorlijnRegion: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DoorlijnSchoolYear: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  DoorlijnOverdue: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
};

/** Makes the search attributes known to a server; those that it knows already are left alone. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(ATTRIBUTES).filter(([name]) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
}
