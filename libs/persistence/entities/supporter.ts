import { Entity } from 'typeorm';

import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Moment, Text, Uuid } from './columns.js';

/** Somebody from the student's own network who stands beside them (JIM). Who it is, is sealed. */
@Entity('supporters')
export class SupporterRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Bytes()
  words: Buffer;

  @Day()
  studentAgreedOn: LocalDate;

  @Day()
  supporterAgreedOn: LocalDate;

  /** Membership, or `student`. */
  @Text()
  recordedBy: string;

  @Moment()
  recordedAt: Instant;

  @Moment({ nullable: true })
  endedAt: Instant | null;
}
