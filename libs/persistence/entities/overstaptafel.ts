import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Json, Moment, Text, Uuid } from './columns.js';

/** A meeting of the schools on one student. Agenda and decisions are sealed. */
@Entity('overstaptafels')
export class OverstaptafelRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  /** What it was held for: `no-show-twice`, `stall`, `other`. */
  @Text()
  reason: string;

  @Day()
  heldOn: LocalDate;

  @Json()
  attended: Role[];

  @Bytes()
  words: Buffer;

  @Uuid()
  recordedBy: string;

  @Moment()
  recordedAt: Instant;
}
