import type { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { isAlreadyThere } from './already-there.js';

// Node finds no named exports in this package of generated code.
const { IndexedValueType } = proto.temporal.api.enums.v1;

/** The names and kinds that `workflows/search-attributes.ts` writes; codes only. */
const ATTRIBUTES = {
  DoorlijnPhase: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DoorlijnRegion: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  DoorlijnSchoolYear: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  DoorlijnOverdue: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
};

/** Makes the search attributes known to a server; those that it knows already are left alone. */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  // One by one: the time-skipping server cannot list them, and a server refuses a whole list for one that it knows.
  for (const [name, type] of Object.entries(ATTRIBUTES)) {
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: type } });
    } catch (error) {
      if (!isAlreadyThere(error)) throw error;
    }
  }
}
