import { Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Json, Moment, Text, Uuid, Whole } from './columns.js';

/** A message to Temporal, written in the transaction that made it necessary. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** Order is kept within it: `transfer-<uuid>` or `escalation-<uuid>`, the id of the workflow. */
  @Text()
  aggregate: string;

  @Uuid({ nullable: true })
  transferId: string | null;

  @Text()
  kind: 'record' | 'start-escalation' | 'escalation-fact' | 'start-import' | 'clock' | 'erase-workflow' | 'ring-webhook';

  @Json()
  payload: Record<string, unknown>;

  @Moment()
  createdAt: Instant;

  @Moment({ nullable: true })
  notBefore: Instant | null;

  @Moment({ nullable: true })
  sentAt: Instant | null;

  @Whole()
  attempts: number;

  /** The `traceparent` in which it was written; null where nothing is traced. */
  @Text({ nullable: true, generated: true })
  trace: string | null;
}
