import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Json, KeyText, Moment, Text, Whole } from './columns.js';

/** The answer to a POST that was done before. */
@Entity('idempotency_keys')
export class IdempotencyKeyRow {
  @KeyText()
  key: string;

  /** See `actorKey`. */
  @KeyText()
  actor: string;

  @Text()
  methodPath: string;

  @Text()
  requestHash: string;

  /** Null while it is being handled. */
  @Whole({ nullable: true })
  status: number | null;

  @Json({ nullable: true })
  body: unknown;

  @Moment()
  createdAt: Instant;
}
