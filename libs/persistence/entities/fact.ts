import { Entity } from 'typeorm';

import type { Fact, FactBody } from '../../domain/events.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Json, KeyNumber, Moment, Text, Uuid } from './columns.js';

/** What a person recorded, numbered per transfer without gaps. */
@Entity('facts')
export class FactRow {
  @Id()
  transferId: string;

  @KeyNumber()
  seq: number;

  @Moment()
  at: Instant;

  /** Local date of `at` in Europe/Amsterdam. */
  @Day()
  on: LocalDate;

  @Text()
  type: Fact['type'];

  @Json()
  body: FactBody;

  /** What the person wrote with it, sealed with the key of the student; never leaves the file. */
  @Bytes({ nullable: true })
  words: Buffer | null;

  @Uuid({ nullable: true })
  actorMembership: string | null;

  @Text()
  actorKind: 'staff' | 'student' | 'parent' | 'system';
}
