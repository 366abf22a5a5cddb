import { Entity, PrimaryGeneratedColumn } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Big, Moment, Text, Texts, Uuid } from './columns.js';

/** Who did or read what, on which ground. Append only, chained by hash per organisation. */
@Entity('audit')
export class AuditRow {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id: number;

  @Uuid({ nullable: true })
  organisationId: string | null;

  /** Within the chain of the organisation, from 1. */
  @Big()
  seq: number;

  @Moment()
  at: Instant;

  @Text()
  actorPseudonym: string;

  @Text()
  actorRole: string;

  @Text()
  action: string;

  @Uuid({ nullable: true })
  transferId: string | null;

  /** Names of what was read or changed; never values. */
  @Texts()
  fields: string[];

  @Text({ nullable: true })
  ground: string | null;

  @Text()
  previousHash: string;

  @Text()
  hash: string;
}
