import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Id, Json, Moment, Text, Uuid } from './columns.js';

/** What is left after erasure: when, what kinds of data, how many rows, and a hash over all of it. */
@Entity('erasure_certificates')
export class ErasureCertificateRow {
  @Id()
  id: string;

  @Uuid()
  studentId: string;

  /** The leaving school, which answers for it. */
  @Uuid()
  organisationId: string;

  @Moment()
  at: Instant;

  /** `sections`: those whose term has ended, while others run on. */
  @Text()
  scope: 'sections' | 'everything';

  /** Rows per kind of data. */
  @Json()
  erased: Record<string, number>;

  /** SHA-256 over the other columns, in hexadecimal. */
  @Text()
  hash: string;
}
