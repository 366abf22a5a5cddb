import { Entity } from 'typeorm';

import type { ConditionState } from '../../domain/admission.js';
import type { RefusalGround } from '../../domain/codes.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Json, Moment, Text, Truth, Uuid } from './columns.js';

/** What was decided on a placement, with the conditions as they stood. */
@Entity('placement_decisions')
export class PlacementDecisionRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  outcome: 'placed' | 'alternative' | 'declined';

  @Text({ nullable: true })
  ground: RefusalGround | null;

  /** By code of the condition. */
  @Json()
  conditions: Record<string, ConditionState>;

  /** Was a refusal reported in the national facility (WEB 8.0.3)? */
  @Truth({ nullable: true })
  reported: boolean | null;

  @Bytes({ nullable: true })
  words: Buffer | null;

  @Uuid()
  decidedBy: string;

  @Moment()
  decidedAt: Instant;
}
