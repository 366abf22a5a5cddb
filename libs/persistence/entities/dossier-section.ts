import { Entity } from 'typeorm';

import type { Section } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, KeyText, Moment, Text, Uuid, Whole } from './columns.js';

/** One part of the file, in words. The content is sealed with the key of the student. */
@Entity('dossier_sections')
export class DossierSectionRow {
  @Id()
  transferId: string;

  @KeyText()
  section: Section;

  /** From 1; rises with every change. */
  @Whole()
  version: number;

  @Bytes()
  content: Buffer;

  /** Of staff. */
  @Uuid({ nullable: true })
  authorMembership: string | null;

  @Text()
  authorKind: 'staff' | 'student' | 'parent';

  @Moment()
  at: Instant;
}
