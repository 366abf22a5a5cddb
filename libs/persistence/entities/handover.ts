import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Truth, Uuid, Whole } from './columns.js';

/** One time that a file was handed over: who calls whom and when, and what the mbo answered. */
@Entity('handovers')
export class HandoverRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  /** From 1 within the transfer. */
  @Whole()
  number: number;

  @Text()
  status: 'prepared' | 'accepted' | 'returned' | 'redirected';

  @Uuid()
  mboLocationId: string;

  /** Membership at the leaving school. */
  @Uuid()
  caller: string;

  /** Membership at the mbo, when known by name. */
  @Uuid({ nullable: true })
  called: string | null;

  @Moment({ nullable: true })
  callAt: Instant | null;

  /** What to talk about, sealed. */
  @Bytes({ nullable: true })
  words: Buffer | null;

  @Uuid()
  preparedBy: string;

  @Moment()
  preparedAt: Instant;

  @Uuid({ nullable: true })
  answeredBy: string | null;

  @Moment({ nullable: true })
  answeredAt: Instant | null;

  /** Code of `RETURN_REASONS`. */
  @Text({ nullable: true })
  reason: string | null;

  /** Did they really speak? */
  @Truth({ nullable: true })
  callHeld: boolean | null;
}
