import { Entity } from 'typeorm';

import type { LocalDate } from '../../domain/time.js';
import { Day, Id, Text, Uuid } from './columns.js';

/** A day on which an organisation, or one location of it, is closed although the holiday calendar says it is open. */
@Entity('own_days')
export class OwnDayRow {
  @Id()
  id: string;

  @Uuid()
  organisationId: string;

  @Uuid({ nullable: true })
  locationId: string | null;

  @Day()
  date: LocalDate;

  @Text()
  reason: string;
}
