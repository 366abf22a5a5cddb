import { Entity } from 'typeorm';

import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Truth, Uuid } from './columns.js';

/** An attempt to reach the student. */
@Entity('contacts')
export class ContactRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  kind: 'phone' | 'message' | 'vso-mentor' | 'coach' | 'home-visit' | 'talk';

  @Truth()
  reached: boolean;

  @Bytes({ nullable: true })
  words: Buffer | null;

  @Uuid({ nullable: true })
  byMembership: string | null;

  @Moment()
  at: Instant;
}
