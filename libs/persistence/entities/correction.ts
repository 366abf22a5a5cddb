import { Entity } from 'typeorm';

import type { CorrectionAnswer } from '../../domain/codes.js';
import type { Section } from '../../domain/sections.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Moment, Text, Uuid, Whole } from './columns.js';

/** Somebody says that something in the file is not right; the mentor answers. */
@Entity('corrections')
export class CorrectionRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  section: Section;

  /** What is not right, in their words; sealed. */
  @Bytes()
  asked: Buffer;

  @Text()
  askedAs: 'student' | 'parent';

  @Whole({ nullable: true })
  parentIndex: number | null;

  @Moment()
  at: Instant;

  @Day()
  due: LocalDate;

  @Text({ nullable: true })
  answer: CorrectionAnswer | null;

  /** Sealed. */
  @Bytes({ nullable: true })
  explanation: Buffer | null;

  @Uuid({ nullable: true })
  answeredBy: string | null;

  @Moment({ nullable: true })
  answeredAt: Instant | null;
}
