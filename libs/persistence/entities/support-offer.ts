import { Entity } from 'typeorm';

import type { LifeDomain } from '../../domain/sections.js';
import type { LocalDate } from '../../domain/time.js';
import { Day, Id, Text, Uuid } from './columns.js';

/** What a school, or one location of it, can do for students. */
@Entity('support_catalogue')
export class SupportOfferRow {
  @Id()
  id: string;

  @Uuid()
  organisationId: string;

  /** Null holds for every location. */
  @Uuid({ nullable: true })
  locationId: string | null;

  @Text()
  domain: LifeDomain;

  @Text()
  name: string;

  @Text({ nullable: true })
  description: string | null;

  @Day()
  validFrom: LocalDate;

  /** Last day. */
  @Day({ nullable: true })
  validUntil: LocalDate | null;
}
