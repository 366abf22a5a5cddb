import { Entity } from 'typeorm';

import type { ActivityKind } from '../../domain/codes.js';
import type { Instant } from '../../domain/time.js';
import { Id, Moment, Text, Uuid } from './columns.js';

/** Something a student does to choose: a visit, a day along, a talk. Its time and place are those of the appointment, what was learned goes into the section `lob`. */
@Entity('activities')
export class ActivityRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Uuid()
  appointmentId: string;

  @Text()
  kind: ActivityKind;

  /** Who asked for it, where it is done on request (study-choice advice). */
  @Text({ nullable: true })
  askedBy: 'student' | 'parent' | 'school' | null;

  @Text({ nullable: true })
  toldBy: 'student' | 'staff' | null;

  @Moment({ nullable: true })
  toldAt: Instant | null;

  @Uuid()
  plannedBy: string;

  @Moment()
  plannedAt: Instant;
}
