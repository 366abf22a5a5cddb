import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import type { Instant } from '../../domain/time.js';
import { Id, Json, Moment, Text, Uuid, Whole } from './columns.js';

/** A planned meeting on a step, invited by mail with a calendar file. */
@Entity('appointments')
export class AppointmentRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  step: string;

  @Moment()
  startsAt: Instant;

  @Moment()
  endsAt: Instant;

  @Text({ nullable: true })
  place: string | null;

  /** UID of the calendar invitation; the same over all its versions. */
  @Text()
  uid: string;

  /** SEQUENCE of the calendar invitation. */
  @Whole()
  sequence: number;

  @Text()
  status: 'planned' | 'cancelled' | 'held';

  @Json()
  invited: Role[];

  @Json()
  attended: Role[];
}
