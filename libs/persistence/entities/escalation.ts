import { Entity } from 'typeorm';

import type { EscalationReason } from '../../domain/effects.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Moment, Text, Uuid, Whole } from './columns.js';

export type DeskKind = 'leerplicht' | 'rmc' | 'vso-first' | 'fallback' | 'coordinator';
export type EscalationStatus = 'open' | 'acknowledged' | 'taken' | 'answered' | 'solved';

/** A call to leerplicht, RMC or who stands in for them. */
@Entity('escalations')
export class EscalationRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  /** Name within the transfer: `stall:plan`, `not-started`, … */
  @Text()
  key: string;

  @Text()
  reason: EscalationReason;

  @Text({ nullable: true })
  step: string | null;

  /** Since when it stalls. */
  @Day()
  since: LocalDate;

  @Moment()
  raisedAt: Instant;

  @Uuid({ nullable: true })
  deskOrganisationId: string | null;

  @Text()
  deskKind: DeskKind;

  /** What is asked of the desk, a code. */
  @Text()
  asked: string;

  @Text()
  status: EscalationStatus;

  @Day({ nullable: true })
  acknowledgeBy: LocalDate | null;

  @Day({ nullable: true })
  feedbackBy: LocalDate | null;

  @Moment({ nullable: true })
  acknowledgedAt: Instant | null;

  @Uuid({ nullable: true })
  acknowledgedBy: string | null;

  @Moment({ nullable: true })
  answeredAt: Instant | null;

  @Uuid({ nullable: true })
  answeredBy: string | null;

  @Text({ nullable: true })
  answerCode: string | null;

  /** Sealed with the key of the student. */
  @Bytes({ nullable: true })
  answerWords: Buffer | null;

  @Moment({ nullable: true })
  solvedAt: Instant | null;

  @Moment({ nullable: true })
  coordinatorAt: Instant | null;

  @Whole()
  version: number;

  /** Names its workflow when that was built up again from the file. */
  @Uuid({ nullable: true })
  workflowChain: string | null;
}
