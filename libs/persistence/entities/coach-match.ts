import { Entity } from 'typeorm';

import type { CoachEndReason } from '../../domain/codes.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { Bytes, Day, Id, Moment, Text, Uuid } from './columns.js';

/** A transfercoach who was proposed to a student, and what came of it. */
@Entity('coach_matches')
export class CoachMatchRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Uuid()
  membershipId: string;

  @Text()
  status: 'proposed' | 'chosen' | 'declined' | 'ended';

  /** Why this coach fits, and how it ended; sealed. */
  @Bytes({ nullable: true })
  words: Buffer | null;

  @Uuid()
  proposedBy: string;

  @Moment()
  proposedAt: Instant;

  @Text({ nullable: true })
  answeredBy: 'student' | 'in-person' | null;

  @Moment({ nullable: true })
  answeredAt: Instant | null;

  /** How often they meet now. */
  @Text()
  rhythm: 'weekly' | 'fortnightly' | 'monthly';

  @Day({ nullable: true })
  phasingOutSince: LocalDate | null;

  @Day({ nullable: true })
  endsOn: LocalDate | null;

  @Text({ nullable: true })
  endReason: CoachEndReason | null;

  @Moment({ nullable: true })
  endedAt: Instant | null;
}
