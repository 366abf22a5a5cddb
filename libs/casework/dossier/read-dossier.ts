import type { EntityManager } from 'typeorm';

import type { Ground, ReadingAnswer } from '../../domain/grounds.js';
import type { Phase } from '../../domain/phases.js';
import { DOCUMENT_SECTIONS, SECTION_LABELS, SECTIONS, type Section } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import type { DocumentType } from '../../persistence/entities/dossier-document.js';
import { type DossierSectionRow } from '../../persistence/entities/dossier-section.js';
import type { AuditLine } from '../audit-line.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { openDossier, readerOf, type Dossier } from './dossier.js';
import { askRegister } from './standing.js';

export interface DocumentLine {
  id: string;
  name: string;
  type: DocumentType;
  size: number;
  at: Instant;
}

/** One part of the file. Of a part that is closed to the reader not even is told whether there is anything in it. */
export interface SectionView {
  section: Section;
  label: string;
  kind: 'words' | 'documents';
  allowed: boolean;
  ground: Ground;
  /** 'wettelijk', 'alleen met toestemming'. */
  words: string;
  source: string;
  /** 0 while empty. */
  version: number;
  at: Instant | null;
  author: string | null;
  /** Written or added after the student had read the file. */
  changedAfterView: boolean;
  content: unknown;
  documents: DocumentLine[];
}

export interface DossierView {
  transfer: string;
  phase: Phase;
  /** Open to the mbo: the application was recorded, and the file was viewed or opened by exception. */
  opened: boolean;
  viewedAt: Instant | null;
  sections: SectionView[];
}

/** Where the words of a section are sealed; they open in no other section. */
export const sectionPlace = (section: Section): string => `dossier_sections.content:${section}`;
export const documentNamePlace = (id: string): string => `dossier_documents.name:${id}`;

const AUTHORS = { student: 'De leerling', parent: 'Een ouder', staff: 'Een collega' } as const;

/** The file by section: what this reader may know, on which ground, and what is closed and why. */
export class ReadDossier {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; VaultError `VAULT.ERASED` */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<DossierView> {
    return openDossier(this.casework, actor, { transfer, action: 'read-dossier' }, async (dossier) => {
      const { manager, standing } = dossier;
      const sections = await sectionsFor(dossier);
      for (const line of auditOfReading(dossier, sections)) await writeAudit(this.casework, manager, actor, line);
      const { opened, viewedAt } = standing;
      return { transfer, phase: standing.transfer.phase, opened, viewedAt, sections };
    });
  }
}

/** Every section, as the register lets the actor of this dossier read it. */
export async function sectionsFor(dossier: Dossier): Promise<SectionView[]> {
  const { actor, standing } = dossier;
  const reader = readerOf(actor, standing);
  return readSections(
    dossier,
    SECTIONS.map((section) => ({ section, answer: askRegister(standing, section, reader) })),
  );
}

/** Open to the reader, and with something in it. */
export const isToldIn = ({ allowed, version, documents }: SectionView): boolean => allowed && (version > 0 || documents.length > 0);

interface DocumentRow extends Omit<DocumentLine, 'name'> {
  section: Section;
  name: Buffer;
}

type WrittenSectionRow = Pick<DossierSectionRow, 'section' | 'version' | 'content' | 'authorKind' | 'at'> & { author: string | null };

export type Readable = Pick<Dossier, 'casework' | 'manager' | 'transfer' | 'standing'>;

/** Opens what the register allows, and nothing else: what is closed is not even fetched. */
export async function readSections(
  { casework, manager, transfer, standing }: Readable,
  answers: readonly { section: Section; answer: ReadingAnswer }[],
): Promise<SectionView[]> {
  const open = answers.filter(({ answer }) => answer.allowed).map(({ section }) => section);
  const [rows, documents] = await Promise.all([
    manager.query<WrittenSectionRow[]>(
      `SELECT s.section, s.version, s.content, s.author_kind AS "authorKind", s.at, p.name AS author
       FROM dossier_sections s LEFT JOIN memberships m ON m.id = s.author_membership LEFT JOIN people p ON p.id = m.person_id
       WHERE s.transfer_id = $1 AND s.section = ANY($2)`,
      [transfer.id, open],
    ),
    documentsOf(manager, transfer.id, open),
  ]);
  const student = transfer.studentId;
  const [contents, names] = await Promise.all([
    casework.vault.openMany<unknown>(manager, rows.map(({ section, content }) => ({ student, place: sectionPlace(section), bytes: content }))),
    casework.vault.openMany<string>(manager, documents.map(({ id, name }) => ({ student, place: documentNamePlace(id), bytes: name }))),
  ]);
  const lines = documents.map((row, index) => ({ ...row, name: names[index] ?? 'document' }));
  return answers.map(({ section, answer }) => {
    const index = rows.findIndex((row) => row.section === section);
    const row = rows[index];
    const own = lines.filter((line) => line.section === section).map(({ section: _section, ...line }) => line);
    const at = row?.at ?? own.at(-1)?.at ?? null;
    return {
      section,
      label: SECTION_LABELS[section],
      kind: DOCUMENT_SECTIONS.includes(section) ? 'documents' : 'words',
      ...answer,
      version: row?.version ?? 0,
      at,
      author: row === undefined ? null : (row.author ?? AUTHORS[row.authorKind]),
      changedAfterView: at !== null && standing.viewedAt !== null && at > standing.viewedAt && section !== 'response',
      content: row === undefined ? null : contents[index],
      documents: own,
    };
  });
}

async function documentsOf(manager: EntityManager, transfer: string, sections: readonly Section[]): Promise<DocumentRow[]> {
  return manager.query<DocumentRow[]>(
    'SELECT id, section, type, size, name, at FROM dossier_documents WHERE transfer_id = $1 AND section = ANY($2) ORDER BY at, id',
    [transfer, sections],
  );
}

/** One line per ground with the sections that had something to read; a reading that found nothing is on record too. */
export function auditOfReading({ transfer }: Pick<Dossier, 'transfer'>, sections: readonly SectionView[]): AuditLine[] {
  const read = sections.filter(isToldIn);
  const line = { action: 'dossier.read', transfer: transfer.id, lead: transfer.leadMembershipId };
  const grounds = [...new Set(read.map(({ ground }) => ground))].sort();
  if (grounds.length === 0) return [{ ...line, fields: [], ground: 'nothing-open' }];
  return grounds.map((ground) => ({ ...line, ground, fields: read.filter((each) => each.ground === ground).map(({ section }) => section) }));
}
