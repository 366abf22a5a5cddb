import { Entity } from 'typeorm';

import type { Signer } from '../../domain/support-plan.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Json, Moment, Text, Uuid, Whole } from './columns.js';

/** One version of a support plan. From `offered` on its text does not change any more. */
@Entity('support_plans')
export class SupportPlanRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Whole()
  version: number;

  @Text()
  status: 'draft' | 'offered' | 'signed' | 'replaced' | 'withdrawn';

  /** Sealed. */
  @Bytes()
  content: Buffer;

  /** SHA-256 of the text that is signed. */
  @Text({ nullable: true })
  digest: string | null;

  /** Who must sign. */
  @Json()
  signers: Signer[];

  @Uuid()
  mboLocationId: string;

  @Uuid()
  draftedBy: string;

  @Moment()
  draftedAt: Instant;

  @Moment({ nullable: true })
  offeredAt: Instant | null;

  @Moment({ nullable: true })
  signedAt: Instant | null;
}
