import { Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { ConsentChoice } from '../../domain/consents.js';
import type { Purpose } from '../../domain/grounds.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Moment, Text, Uuid, Whole } from './columns.js';

/** One answer on one purpose for one recipient. Append only: the trace of what was agreed stays. */
@Entity('consent_answers')
export class ConsentAnswerRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Uuid()
  transferId: string;

  @Text()
  purpose: Purpose;

  /** The recipient; neither this nor `helperId` when the parents are meant. */
  @Uuid({ nullable: true })
  organisationId: string | null;

  @Uuid({ nullable: true })
  helperId: string | null;

  @Text()
  choice: ConsentChoice;

  @Text()
  answeredAs: 'student' | 'representative';

  /** Which of the representatives. */
  @Whole({ nullable: true })
  parentIndex: number | null;

  /** Version of the question that was read. */
  @Text()
  wording: string;

  /** The mentor who recorded what was decided in a talk. */
  @Uuid({ nullable: true })
  inPersonBy: string | null;

  /** Why it was decided in a talk, sealed. */
  @Bytes({ nullable: true })
  reason: Buffer | null;

  @Moment()
  at: Instant;
}
