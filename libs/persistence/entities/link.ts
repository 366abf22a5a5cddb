import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid, Whole } from './columns.js';

/** A link in a mail to a student or parent. Only the hash of the token is kept. */
@Entity('links')
export class LinkRow {
  @Id()
  id: string;

  @Bytes()
  tokenHash: Buffer;

  @Uuid()
  transferId: string;

  @Text()
  kind: 'student' | 'parent';

  @Whole({ nullable: true })
  parentIndex: number | null;

  @Moment()
  expiresAt: Instant;

  @Moment({ nullable: true })
  usedAt: Instant | null;

  @Moment({ nullable: true })
  revokedAt: Instant | null;
}
