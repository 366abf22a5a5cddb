import { Entity } from 'typeorm';

import type { Section } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import { Bytes, Id, Moment, Text, Uuid, Whole } from './columns.js';

export type DocumentType = 'pdf' | 'docx' | 'odt' | 'png' | 'jpg' | 'txt';

/** A file in the dossier, such as an OPP. Its name and content are sealed with the key of the student. */
@Entity('dossier_documents')
export class DossierDocumentRow {
  @Id()
  id: string;

  @Uuid()
  transferId: string;

  @Text()
  section: Section;

  /** By its content, whatever it was called. */
  @Text()
  type: DocumentType;

  /** Bytes, before sealing. */
  @Whole()
  size: number;

  @Bytes()
  name: Buffer;

  @Bytes()
  content: Buffer;

  @Uuid()
  authorMembership: string;

  @Moment()
  at: Instant;
}
