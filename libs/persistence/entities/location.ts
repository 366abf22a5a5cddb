import { Entity } from 'typeorm';

import type { HolidayRegion } from '../party.js';
import { Id, Text, Uuid, Whole } from './columns.js';

/** A place where an organisation teaches or works; decides the school holidays. */
@Entity('locations')
export class LocationRow {
  @Id()
  id: string;

  @Uuid()
  organisationId: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  brinSuffix: string | null;

  @Text({ nullable: true })
  cbsCode: string | null;

  @Text()
  holidayRegion: HolidayRegion;

  /** Rises when a day of this location is added or removed. */
  @Whole({ generated: true })
  calendarVersion: number;
}
