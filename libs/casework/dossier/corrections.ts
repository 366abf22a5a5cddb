import { randomUUID } from 'node:crypto';

import { In } from 'typeorm';

import { instantOf } from '../../calendar/index.js';
import type { AnswerCorrectionBody, AskCorrectionBody } from '../../contracts/dossier/rights.js';
import { SECTION_LABELS, type Section } from '../../domain/sections.js';
import type { CorrectionAnswer } from '../../domain/codes.js';
import { addDays, type Instant, type LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { MessageRow } from '../../persistence/entities/message.js';
import { CorrectionRow } from '../../persistence/entities/correction.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { notify } from '../notify.js';
import { requireAction, sealWords, withTransferFile } from '../transfer-file.js';
import { openDossier } from './dossier.js';
import { DossierError } from './errors.js';
import { tellStaff } from './tell-staff.js';

/** Four weeks: within the month of AVG 12 lid 3, whatever month it is. */
const DAYS_TO_ANSWER = 28;
/** Who is reminded of a request without an answer, and how many days before the last one. Choice. */
const REMINDERS = [
  { role: 'vso-mentor', daysBefore: 7 },
  { role: 'vso-supervisor', daysBefore: 2 },
] as const;
const MORNING_MINUTE = 9 * 60;

const reminderKey = (correction: string, role: string): string => `correction-due:${correction}:${role}`;

export interface CorrectionView {
  id: string;
  section: Section;
  label: string;
  asked: string;
  askedAs: 'student' | 'parent';
  at: Instant;
  /** Last day for an answer. */
  due: LocalDate;
  status: 'open' | 'overdue' | 'answered';
  answer: CorrectionAnswer | null;
  explanation: string | null;
  answeredAt: Instant | null;
}

/** Somebody says that something in the own file is not right. */
export class AskCorrection {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer, section, words }: AskCorrectionBody & { transfer: string }): Promise<{ correction: string; due: LocalDate }> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'ask-correction');
      const id = randomUUID();
      const due = addDays(file.today, DAYS_TO_ANSWER);
      const asked = await sealWords(file, 'corrections.asked', { text: words });
      if (asked === null || (actor.kind !== 'student' && actor.kind !== 'parent')) {
        throw new CaseworkError('ACTION.NOT_YOURS', 'a correction is asked by the person concerned');
      }
      await file.manager.insert(CorrectionRow, {
        id,
        transferId: transfer,
        section,
        asked,
        askedAs: actor.kind,
        parentIndex: actor.kind === 'parent' ? actor.parent : null,
        at: file.now,
        due,
        answer: null,
        explanation: null,
        answeredBy: null,
        answeredAt: null,
      });
      await tellStaff(file, { key: `correction-asked:${id}`, template: 'correction-asked', role: 'vso-mentor' });
      for (const { role, daysBefore } of REMINDERS) {
        const sendAfter = instantOf(addDays(due, -daysBefore), MORNING_MINUTE);
        await tellStaff(file, { key: reminderKey(id, role), template: 'correction-due', role, sendAfter });
      }
      const lead = file.transfer.leadMembershipId;
      await writeAudit(this.casework, file.manager, actor, { action: 'correction.asked', fields: [section], transfer, lead });
      return { correction: id, due };
    });
  }
}

/** The mentor answers, with words; what is refused travels along as a response of the student. */
export class AnswerCorrection {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; DossierError CORRECTION.UNKNOWN, CORRECTION.ALREADY_ANSWERED */
  async execute(actor: Actor, input: AnswerCorrectionBody & { transfer: string; correction: string }): Promise<void> {
    const { transfer, correction: id, answer, words } = input;
    await withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'answer-correction');
      const row = await file.manager.findOneBy(CorrectionRow, { id, transferId: transfer });
      if (row === null) throw new DossierError('CORRECTION.UNKNOWN', `no correction ${id}`);
      if (row.answer !== null) throw new DossierError('CORRECTION.ALREADY_ANSWERED', `correction ${id}`);
      await file.manager.update(CorrectionRow, id, {
        answer,
        explanation: await sealWords(file, 'corrections.explanation', { text: words }),
        answeredBy: actor.kind === 'staff' ? actor.membership : null,
        answeredAt: file.now,
      });
      await file.manager.update(
        MessageRow,
        { dedupeKey: In(REMINDERS.map(({ role }) => reminderKey(id, role))), status: 'pending' },
        { status: 'superseded' },
      );
      await notify(file, { key: `correction-answered:${id}`, template: 'correction-answered', step: null, roles: [row.askedAs] });
      await writeAudit(this.casework, file.manager, actor, { action: 'correction.answered', fields: [row.section, answer], transfer });
    });
  }
}

/** Every request of this file, the oldest first, with how long there is to answer. */
export class ListCorrections {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<CorrectionView[]> {
    return openDossier(this.casework, actor, { transfer, action: 'preview-sharing' }, async (dossier) => {
      const { manager, standing } = dossier;
      const rows = await manager.find(CorrectionRow, { where: { transferId: transfer }, order: { at: 'ASC', id: 'ASC' } });
      // A parent reads back only what the parents asked.
      const seen = rows.filter(({ askedAs }) => actor.kind !== 'parent' || askedAs === 'parent');
      const student = dossier.transfer.studentId;
      const sealed = seen.flatMap(({ asked, explanation }) => [
        { student, place: 'corrections.asked', bytes: asked },
        ...(explanation === null ? [] : [{ student, place: 'corrections.explanation', bytes: explanation }]),
      ]);
      const opened = await this.casework.vault.openMany<{ text: string }>(manager, sealed);
      const textOf = (bytes: Buffer | null): string | null => {
        return bytes === null ? null : (opened[sealed.findIndex((each) => each.bytes === bytes)]?.text ?? null);
      };
      await writeAudit(this.casework, manager, actor, {
        action: 'corrections.read',
        fields: seen.map(({ section }) => section),
        transfer,
        lead: dossier.transfer.leadMembershipId,
        ground: 'statutory',
      });
      return seen.map((row) => ({
        id: row.id,
        section: row.section,
        label: SECTION_LABELS[row.section],
        asked: textOf(row.asked) ?? '',
        askedAs: row.askedAs,
        at: row.at,
        due: row.due,
        status: row.answer !== null ? ('answered' as const) : row.due < standing.today ? ('overdue' as const) : ('open' as const),
        answer: row.answer,
        explanation: textOf(row.explanation),
        answeredAt: row.answeredAt,
      }));
    });
  }
}
