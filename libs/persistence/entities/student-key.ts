import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid } from './columns.js';

/** The key of one student, wrapped by a master key. Shredding it makes everything sealed with it unreadable for good. */
@Entity('student_keys')
export class StudentKeyRow {
  @Id()
  id: string;

  @Uuid()
  studentId: string;

  /** Null after shredding. */
  @Bytes({ nullable: true })
  wrapped: Buffer | null;

  @Text()
  masterKeyId: string;

  @Moment()
  createdAt: Instant;

  @Moment({ nullable: true })
  shreddedAt: Instant | null;
}
