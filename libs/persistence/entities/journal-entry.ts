import { Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { Phase } from '../../domain/phases.js';
import type { Role } from '../../domain/roles.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Day, Json, Moment, Text, Uuid, Whole } from './columns.js';

/** One effect that was carried out. */
@Entity('journal')
export class JournalRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  /** `<transfer>:<decision>:<n>`, unique. */
  @Text()
  key: string;

  @Uuid()
  transferId: string;

  @Whole()
  decision: number;

  @Whole()
  n: number;

  @Moment()
  at: Instant;

  @Text()
  phase: Phase;

  @Text()
  kind: string;

  @Text({ nullable: true })
  step: string | null;

  @Day({ nullable: true })
  due: LocalDate | null;

  @Moment({ nullable: true })
  dueAt: Instant | null;

  @Whole({ nullable: true })
  rung: number | null;

  @Text({ nullable: true })
  recipientRole: Role | null;

  @Uuid({ nullable: true })
  organisationId: string | null;

  @Text({ nullable: true })
  calendar: string | null;

  @Json()
  detail: Record<string, unknown>;
}
