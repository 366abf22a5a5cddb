import { Entity } from 'typeorm';

import { Bytes, Id, Json, KeyNumber, Text, Uuid } from './columns.js';

export interface ImportError {
  column: string | null;
  code: string;
  /** Dutch sentence. */
  sentence: string;
}

/** One line of a cohort file. */
@Entity('import_rows')
export class ImportLineRow {
  @Id()
  importId: string;

  @KeyNumber()
  line: number;

  @Text()
  status: 'waiting' | 'done' | 'skipped' | 'failed';

  @Uuid({ nullable: true })
  transferId: string | null;

  @Json()
  errors: ImportError[];

  /** The typed line, sealed with the master key; null when it is done. */
  @Bytes({ nullable: true })
  payload: Buffer | null;
}
