import { Entity } from 'typeorm';

import type { Signer } from '../../domain/support-plan.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid } from './columns.js';

/** One signature under one version of a plan. */
@Entity('plan_signatures')
export class PlanSignatureRow {
  @Id()
  id: string;

  @Uuid()
  planId: string;

  @Uuid()
  transferId: string;

  @Text()
  signer: Signer;

  @Text()
  way: 'link' | 'session' | 'in-person';

  /** Of the text that was signed. */
  @Text()
  digest: string;

  /** Who signed for the mbo, or recorded a signature in person. */
  @Uuid({ nullable: true })
  membershipId: string | null;

  /** Why in person, sealed. */
  @Bytes({ nullable: true })
  words: Buffer | null;

  @Moment()
  signedAt: Instant;
}
