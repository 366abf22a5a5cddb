import { Entity } from 'typeorm';

import type { Attending, Delivered, Feeling } from '../../domain/events.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Json, Moment, Text, Uuid, Whole } from './columns.js';

/** One landing talk. The words are sealed with the key of the student. */
@Entity('check_ins')
export class CheckInRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  step: string;

  @Text()
  attending: Attending;

  @Whole({ nullable: true })
  mentorFeeling: Feeling | null;

  @Whole({ nullable: true })
  studentFeeling: Feeling | null;

  @Bytes({ nullable: true })
  words: Buffer | null;

  @Json()
  signals: string[];

  /** Per plan action. */
  @Json()
  delivered: Record<string, Delivered>;

  @Text({ nullable: true })
  colour: 'green' | 'amber' | 'red' | null;

  @Text({ nullable: true })
  colourReason: string | null;

  /** Membership, or null when the student answered alone. */
  @Uuid({ nullable: true })
  recordedBy: string | null;

  @Moment()
  at: Instant;
}
