import { Entity } from 'typeorm';

import type { Section } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid, Whole } from './columns.js';

/** Somebody from outside (youth care, school doctor, job coach) who was invited to one section of one file. */
@Entity('helpers')
export class HelperRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  section: Section;

  /** Name and organisation, sealed. */
  @Bytes()
  who: Buffer;

  @Bytes()
  tokenHash: Buffer;

  @Bytes()
  codeHash: Buffer;

  /** Wrong codes so far. */
  @Whole()
  tries: number;

  @Uuid()
  invitedBy: string;

  @Moment()
  at: Instant;

  @Moment()
  expiresAt: Instant;

  @Moment({ nullable: true })
  endedAt: Instant | null;
}
