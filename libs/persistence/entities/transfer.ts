import { Entity } from 'typeorm';

import type { Phase } from '../../domain/phases.js';
import type { Role } from '../../domain/roles.js';
import type { Lead } from '../../domain/events.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Day, Id, Moment, Text, Truth, Uuid, Whole } from './columns.js';

/** One student's way from the leaving school to landing and aftercare. Codes, dates and ids; the person is in `students`. */
@Entity('transfers')
export class TransferRow {
  @Id()
  id: string;

  @Uuid()
  studentId: string;

  @Uuid()
  regionId: string;

  @Uuid()
  vsoLocationId: string;

  @Uuid({ nullable: true })
  mboLocationId: string | null;

  @Text({ nullable: true })
  mboProgramme: string | null;

  @Text({ nullable: true })
  crebo: string | null;

  @Whole({ nullable: true })
  level: number | null;

  /** bol or bbl. */
  @Text({ nullable: true })
  leerweg: string | null;

  @Text({ nullable: true })
  route: string | null;

  @Text({ nullable: true })
  outflowProfile: string | null;

  /** The number of the student at the leaving school. */
  @Text()
  studentNumber: string;

  /** Home municipality. */
  @Text()
  cbsCode: string;

  /** Calendar year in which the school year begins. */
  @Whole()
  schoolYear: number;

  @Whole()
  birthYear: number;

  /** Expected or real first day at the mbo. */
  @Day()
  startDate: LocalDate;

  /** Last day at the leaving school. */
  @Day()
  leavesSchool: LocalDate;

  @Text()
  phase: Phase;

  @Day()
  phaseSince: LocalDate;

  @Uuid()
  policyId: string;

  @Uuid()
  leadMembershipId: string;

  @Uuid()
  deputyMembershipId: string;

  @Text()
  leadSide: Lead['side'];

  @Text()
  leadRole: Role;

  /** Number of the last recorded fact. */
  @Whole()
  seq: number;

  @Moment({ nullable: true })
  lastFactAt: Instant | null;

  /** Number of the last fact that the workflow has taken in and carried out. */
  @Whole()
  projectedSeq: number;

  /** Name of the workflow that carries out, when it was built up again from the file; written where that is done. */
  @Uuid({ nullable: true, generated: true })
  workflowChain: string | null;

  /** Number of the last decision that was carried out. */
  @Whole()
  decision: number;

  @Day({ nullable: true })
  nextDue: LocalDate | null;

  @Text({ nullable: true })
  nextStep: string | null;

  @Text({ nullable: true })
  colour: 'green' | 'amber' | 'red' | null;

  @Truth()
  extraSupport: boolean;

  @Text({ nullable: true })
  destinationCode: string | null;

  @Text({ nullable: true })
  destinationOwner: string | null;

  /** Rises with every recorded fact; the ETag of the file. */
  @Whole()
  version: number;

  @Moment()
  createdAt: Instant;

  @Moment()
  updatedAt: Instant;
}
