import { randomUUID } from 'node:crypto';

import { DOCUMENT_SECTIONS, type Section } from '../../domain/sections.js';
import type { Actor } from '../../persistence/actor.js';
import { DossierDocumentRow, type DocumentType } from '../../persistence/entities/dossier-document.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { requireAction, withTransferFile } from '../transfer-file.js';
import { openDossier, readerOf } from './dossier.js';
import { cleanName, documentTypeOf } from './document-type.js';
import { DossierError } from './errors.js';
import { documentNamePlace, type DocumentLine } from './read-dossier.js';
import { askRegister } from './standing.js';

/** Choice: a scanned report fits, and a seal of it is held in memory. */
export const DOCUMENT_LIMIT_BYTES = 10 * 1024 * 1024;

/** Where the content of a document is sealed. */
export const contentPlace = (id: string): string => `dossier_documents.content:${id}`;

export interface AddDocumentInput {
  transfer: string;
  section: Section;
  /** As the sender called it; only a cleaned part of it is kept. */
  name: string | undefined;
  file: Buffer;
}

/** Adds a file to the dossier: an OPP, overgangsdocument, onderwijskundig rapport or plusdocument. */
export class AddDocument {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; DossierError SECTION.NOT_WRITTEN_HERE, DOCUMENT.EMPTY, DOCUMENT.TOO_LARGE, DOCUMENT.TYPE_UNKNOWN */
  async execute(actor: Actor, { transfer, section, name, file: bytes }: AddDocumentInput): Promise<DocumentLine> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'add-document');
      if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'only staff adds documents');
      if (!DOCUMENT_SECTIONS.includes(section)) throw new DossierError('SECTION.NOT_WRITTEN_HERE', `${section} has no documents`);
      const type = acceptedType(bytes);
      const { manager, now } = file;
      const student = file.transfer.studentId;
      const id = randomUUID();
      const cleaned = cleanName(name, type);
      await manager.insert(DossierDocumentRow, {
        id,
        transferId: transfer,
        section,
        type,
        size: bytes.length,
        name: await this.casework.vault.seal(manager, student, documentNamePlace(id), cleaned),
        content: await this.casework.vault.sealFile(manager, student, contentPlace(id), bytes),
        authorMembership: actor.membership,
        at: now,
      });
      await writeAudit(this.casework, manager, actor, { action: 'document.added', fields: [section], transfer });
      return { id, name: cleaned, type, size: bytes.length, at: now };
    });
  }
}

/** @throws DossierError DOCUMENT.EMPTY, DOCUMENT.TOO_LARGE, DOCUMENT.TYPE_UNKNOWN */
function acceptedType(bytes: Buffer): DocumentType {
  if (bytes.length === 0) throw new DossierError('DOCUMENT.EMPTY', 'no bytes');
  if (bytes.length > DOCUMENT_LIMIT_BYTES) throw new DossierError('DOCUMENT.TOO_LARGE', `${bytes.length} bytes`);
  const type = documentTypeOf(bytes);
  if (type === undefined) throw new DossierError('DOCUMENT.TYPE_UNKNOWN', 'content of no accepted type');
  return type;
}

export interface DocumentFile {
  name: string;
  type: DocumentType;
  bytes: Buffer;
}

/** Hands a document out to who may read its section; that it was is on record. */
export class ReadDocument {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN; DossierError DOCUMENT.UNKNOWN, also for a section that is closed to the reader */
  async execute(actor: Actor, { transfer, document: id }: { transfer: string; document: string }): Promise<DocumentFile> {
    return openDossier(this.casework, actor, { transfer, action: 'read-dossier' }, async ({ manager, standing, transfer: row }) => {
      const found = await manager.findOneBy(DossierDocumentRow, { id, transferId: transfer });
      const answer = found && askRegister(standing, found.section, readerOf(actor, standing));
      if (!found || !answer?.allowed) throw new DossierError('DOCUMENT.UNKNOWN', `no document ${id} for this actor`);
      const { vault } = this.casework;
      const name = await vault.open<string>(manager, row.studentId, documentNamePlace(id), found.name);
      const bytes = await vault.openFile(manager, row.studentId, contentPlace(id), found.content);
      await writeAudit(this.casework, manager, actor, {
        action: 'document.read',
        fields: [found.section],
        transfer,
        lead: row.leadMembershipId,
        ground: answer.ground,
      });
      return { name, type: found.type, bytes };
    });
  }
}

/** Takes a document out of the dossier for good. */
export class RemoveDocument {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; DossierError DOCUMENT.UNKNOWN */
  async execute(actor: Actor, { transfer, document: id }: { transfer: string; document: string }): Promise<void> {
    await withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'add-document');
      const found = await file.manager.findOne(DossierDocumentRow, { where: { id, transferId: transfer }, select: { id: true, section: true } });
      if (found === null) throw new DossierError('DOCUMENT.UNKNOWN', `no document ${id}`);
      await file.manager.delete(DossierDocumentRow, id);
      await writeAudit(this.casework, file.manager, actor, { action: 'document.removed', fields: [found.section], transfer });
    });
  }
}
