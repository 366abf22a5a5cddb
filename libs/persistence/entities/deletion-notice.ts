import { Entity } from 'typeorm';

import type { Purpose } from '../../domain/grounds.js';
import type { Instant } from '../../domain/time.js';
import { Id, Moment, Text, Uuid } from './columns.js';

/** A receiver is asked to delete its own copies, and says when that is done. */
@Entity('deletion_notices')
export class DeletionNoticeRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Uuid()
  organisationId: string;

  /** What was withdrawn. */
  @Text()
  purpose: Purpose;

  @Moment()
  at: Instant;

  @Moment({ nullable: true })
  confirmedAt: Instant | null;

  @Uuid({ nullable: true })
  confirmedBy: string | null;
}
