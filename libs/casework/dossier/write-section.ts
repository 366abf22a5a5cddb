import type { z } from 'zod';

import { fieldErrors } from '../../contracts/problem.js';
import { isWritten, SECTION_SCHEMAS, type WrittenSection } from '../../contracts/dossier/sections.js';
import { momentWords } from '../../calendar/index.js';
import type { Section } from '../../domain/sections.js';
import { warningsIn, type TextWarning } from '../../domain/warnings.js';
import { writersOf } from '../../domain/writers.js';
import type { Actor } from '../../persistence/actor.js';
import { DossierSectionRow } from '../../persistence/entities/dossier-section.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { CaseworkError, refuseMistakes } from '../errors.js';
import { requireAction, withTransferFile, type TransferFile } from '../transfer-file.js';
import { readerOf } from './dossier.js';
import { DossierError } from './errors.js';
import { sectionPlace } from './read-dossier.js';
import { askRegister, standingOf } from './standing.js';

export interface WriteSectionInput {
  transfer: string;
  section: Section;
  /** Checked here against the schema of the section. */
  content: unknown;
  /** The version that the writer saw; 0 for a section that was empty. */
  version: number;
}

export interface WrittenSectionView {
  section: Section;
  version: number;
  /** What the writer may want to look at once more. It has been saved all the same. */
  warnings: TextWarning[];
}

/** Somebody writes one part of the file. */
export class WriteSection {
  constructor(private readonly casework: Casework) {}

  /**
   * @throws CaseworkError TRANSFER.UNKNOWN, TRANSFER.ENDED, ACTION.NOT_YOURS, INPUT.INVALID, and VERSION.CONFLICT with who was first;
   * DossierError SECTION.NOT_WRITTEN_HERE, SECTION.NOT_OPEN
   */
  async execute(actor: Actor, { transfer, section, content, version }: WriteSectionInput): Promise<WrittenSectionView> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'write-section');
      if (!isWritten(section) || !writersOf(section).includes(file.role)) {
        throw new DossierError('SECTION.NOT_WRITTEN_HERE', `${section} is not written by ${file.role}`);
      }
      const standing = await standingOf(this.casework, file.manager, file.transfer);
      const { allowed, words } = askRegister(standing, section, readerOf(actor, standing));
      if (!allowed) throw new DossierError('SECTION.NOT_OPEN', `${section} for ${file.role}: ${words}`);
      const checked = checkedContent(section, content);
      const written = await writeContent(file, section, checked, version);
      await writeAudit(this.casework, file.manager, actor, {
        action: 'dossier.written',
        fields: [section],
        transfer,
        lead: file.transfer.leadMembershipId,
      });
      return { section, version: written, warnings: warningsIn(checked) };
    });
  }
}

function checkedContent<S extends WrittenSection>(section: S, content: unknown): z.infer<(typeof SECTION_SCHEMAS)[S]> {
  const result = SECTION_SCHEMAS[section].safeParse(content);
  if (!result.success) {
    const errors = fieldErrors(result.error.issues);
    refuseMistakes(errors.map((error) => ({ ...error, field: error.field === '' ? 'content' : `content.${error.field}` })));
  }
  return result.data as z.infer<(typeof SECTION_SCHEMAS)[S]>;
}

/**
 * Seals and saves, in the locked file. @returns the new version
 * @throws CaseworkError VERSION.CONFLICT when somebody wrote it after the writer had seen it; `any` overwrites
 */
export async function writeContent(file: TransferFile, section: WrittenSection, content: unknown, seen: number | 'any'): Promise<number> {
  const { manager, transfer, actor, now, casework } = file;
  const before = await manager.findOneBy(DossierSectionRow, { transferId: transfer.id, section });
  const version = before?.version ?? 0;
  if (seen !== 'any' && version !== seen) await refuseSecond(file, before);
  const row: DossierSectionRow = {
    transferId: transfer.id,
    section,
    version: version + 1,
    content: await casework.vault.seal(manager, transfer.studentId, sectionPlace(section), content),
    authorMembership: actor.kind === 'staff' ? actor.membership : null,
    authorKind: actor.kind === 'staff' || actor.kind === 'parent' ? actor.kind : 'student',
    at: now,
  };
  if (before === null) await manager.insert(DossierSectionRow, row);
  else await manager.update(DossierSectionRow, { transferId: transfer.id, section }, row);
  return version + 1;
}

async function refuseSecond(file: TransferFile, before: DossierSectionRow | null): Promise<never> {
  const { manager, today } = file;
  if (before === null) throw new CaseworkError('VERSION.CONFLICT', 'the section is empty');
  const names = before.authorMembership === null ? undefined : await namesOf(manager, [before.authorMembership]);
  const who = names?.get(before.authorMembership ?? '')?.name ?? (before.authorKind === 'parent' ? 'Een ouder' : 'De leerling');
  throw new CaseworkError('VERSION.CONFLICT', `${before.section} has version ${before.version}`, {
    sentence: `${who} heeft dit deel intussen veranderd, ${momentWords(before.at, today)}. Bekijk het opnieuw en probeer het dan nog eens.`,
  });
}
