import { Entity } from 'typeorm';

import type { CalendarOwner } from '../../domain/deadlines.js';
import type { Role } from '../../domain/roles.js';
import type { StepState } from '../../domain/state.js';
import type { StepKind } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Day, Id, KeyText, Moment, Text, Truth, Uuid, Whole } from './columns.js';

/** A step as it stands now; a step that is opened again overwrites its row, the journal keeps the history. */
@Entity('steps')
export class StepRow {
  @Id()
  transferId: string;

  @KeyText()
  key: string;

  @Text()
  kind: StepKind;

  @Text()
  status: StepState['status'];

  @Text()
  responsible: Role;

  @Text()
  owner: CalendarOwner;

  @Day()
  opened: LocalDate;

  @Day({ nullable: true })
  due: LocalDate | null;

  @Truth()
  shortened: boolean;

  /** The term ran past the last known school holiday. */
  @Truth()
  beyondKnown: boolean;

  @Whole({ nullable: true })
  lastRung: number | null;

  @Text({ nullable: true })
  outcome: string | null;

  @Moment({ nullable: true })
  doneAt: Instant | null;

  /** Membership, or null when the workflow closed it. */
  @Uuid({ nullable: true })
  doneBy: string | null;

  @Day({ nullable: true })
  pausedUntil: LocalDate | null;

  @Text({ nullable: true })
  pauseReason: string | null;

  @Day({ nullable: true })
  appointment: LocalDate | null;

  @Text({ nullable: true })
  calendar: string | null;

  @Text({ nullable: true })
  calendarVersion: string | null;

  @Whole()
  version: number;
}
