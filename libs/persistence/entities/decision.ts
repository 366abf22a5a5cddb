import { Entity } from 'typeorm';

import type { PlannedDeadline, PlannedMoment } from '../../domain/deadlines.js';
import type { Instant } from '../../domain/time.js';
import { Id, Json, KeyNumber, Moment, Text } from './columns.js';

/** What carrying out a decision answered; given again when it is carried out a second time. */
export interface DecisionResult {
  digest: string;
  deadlines: PlannedDeadline[];
  moments: PlannedMoment[];
}

/** A decision that was carried out, once. */
@Entity('decisions')
export class DecisionRow {
  @Id()
  transferId: string;

  @KeyNumber()
  decision: number;

  @Moment()
  at: Instant;

  @Text()
  digest: string;

  @Json()
  result: DecisionResult;
}
