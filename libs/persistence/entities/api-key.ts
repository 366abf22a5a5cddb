import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Texts, Uuid } from './columns.js';

/** A key with which a program of an organisation acts, in a membership that no person has. Only the hash of it is kept. */
@Entity('api_keys')
export class ApiKeyRow {
  @Id()
  id: string;

  @Uuid()
  organisationId: string;

  /** Valid on no day, so that nobody is asked, mailed or chosen by it. */
  @Uuid()
  membershipId: string;

  @Text()
  name: string;

  @Bytes()
  tokenHash: Buffer;

  /** The first characters, to know a key again by. */
  @Text()
  start: string;

  @Texts()
  scopes: string[];

  @Uuid()
  createdBy: string;

  @Moment()
  createdAt: Instant;

  @Moment()
  expiresAt: Instant;

  @Moment({ nullable: true })
  lastUsedAt: Instant | null;

  @Moment({ nullable: true })
  revokedAt: Instant | null;

  @Uuid({ nullable: true })
  revokedBy: string | null;
}
