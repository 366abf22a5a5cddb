import { Entity } from 'typeorm';

import type { Policy } from '../../domain/policy.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Day, Id, Json, Moment, Text, Uuid } from './columns.js';

/** One version of the agreements of a region; null region is the standard of the product. */
@Entity('policies')
export class PolicyRow {
  @Id()
  id: string;

  @Uuid({ nullable: true })
  regionId: string | null;

  @Text()
  key: string;

  @Text()
  label: string;

  @Json()
  document: Policy;

  @Day()
  validFrom: LocalDate;

  @Moment()
  createdAt: Instant;
}
