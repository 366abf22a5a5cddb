import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import type { StepKey } from '../../domain/steps.js';
import type { Instant } from '../../domain/time.js';
import { Id, Json, Moment, Text, Uuid } from './columns.js';

export interface ProposedSlot {
  startsAt: Instant;
  endsAt: Instant;
  place?: string;
}

/** Several moments for one meeting, of which the student or the parents choose one. */
@Entity('date_proposals')
export class DateProposalRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  step: StepKey;

  @Json()
  slots: ProposedSlot[];

  @Json()
  invited: Role[];

  /** The appointment that is moved. */
  @Uuid({ nullable: true })
  moves: string | null;

  @Text()
  status: 'open' | 'chosen' | 'none-fits' | 'replaced';

  @Uuid({ nullable: true })
  appointmentId: string | null;

  @Uuid()
  proposedBy: string;

  @Moment()
  proposedAt: Instant;

  @Text({ nullable: true })
  answeredBy: Role | null;

  @Moment({ nullable: true })
  answeredAt: Instant | null;
}
