import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Id, Moment, Text, Uuid, Whole } from './columns.js';

/** A cohort file that is being read in. */
@Entity('imports')
export class ImportRow {
  @Id()
  id: string;

  @Uuid()
  organisationId: string;

  @Text()
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

  @Whole()
  total: number;

  @Whole()
  done: number;

  @Whole()
  failed: number;

  @Uuid()
  createdBy: string;

  @Moment()
  createdAt: Instant;

  @Moment({ nullable: true })
  finishedAt: Instant | null;

  @Text()
  fileHash: string;
}
