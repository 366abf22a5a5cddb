import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid } from './columns.js';

/** A log-in. Only the hash of the token is kept. */
@Entity('sessions')
export class SessionRow {
  @Id()
  id: string;

  @Bytes()
  tokenHash: Buffer;

  @Uuid({ nullable: true })
  personId: string | null;

  @Uuid({ nullable: true })
  membershipId: string | null;

  /** Of a student or parent: the link that was exchanged for it. */
  @Uuid({ nullable: true })
  linkId: string | null;

  @Text()
  kind: 'staff' | 'student' | 'parent' | 'demo' | 'token';

  @Moment()
  createdAt: Instant;

  @Moment()
  expiresAt: Instant;

  @Moment({ nullable: true })
  revokedAt: Instant | null;
}
