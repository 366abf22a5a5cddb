import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Json, KeyText, Moment, Text, Uuid, Whole } from './columns.js';

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

  /** Of the last time that it was begun. */
  @Uuid({ nullable: true })
  attempt: string | null;

  /** When it was done; set with the change itself, so also of one whose answer was never given. */
  @Moment({ nullable: true })
  effectAt: Instant | null;

  /** Null while it is being handled. */
  @Whole({ nullable: true })
  status: number | null;

  @Json({ nullable: true })
  body: unknown;

  @Moment()
  createdAt: Instant;
}
