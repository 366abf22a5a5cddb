import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Uuid } from './columns.js';

/** A person who transfers. Everything personal is in `personal`, sealed with the key of this student. */
@Entity('students')
export class StudentRow {
  @Id()
  id: string;

  /** Sealed by the vault; null after erasure. */
  @Bytes({ nullable: true })
  personal: Buffer | null;

  @Uuid({ nullable: true })
  keyId: string | null;

  @Moment()
  createdAt: Instant;

  @Moment({ nullable: true })
  erasedAt: Instant | null;
}
