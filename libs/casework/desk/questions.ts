import { randomUUID } from 'node:crypto';

import type { StepKey } from '../../domain/steps.js';
import type { Actor } from '../../persistence/actor.js';
import { StepRow } from '../../persistence/entities/step.js';
import { CaseCalendars } from '../calendars.js';
import type { Casework } from '../casework.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError } from '../errors.js';
import { changeEscalation, requireWaiting, type EscalationRecorded } from '../escalations.js';
import { finishStep } from '../record-outcome.js';
import { agreeAction } from '../table/agreed-actions.js';
import { recordChange, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';

/** Choice: a question of a desk holds up the help for a student, so the schools have a school week. */
const DAYS_TO_ANSWER = 5;

/** The desk asks the schools back. The case lead gets it as a step with a term and a ladder; the desk's own clock goes on. */
export class AskSchools {
  private readonly calendars = new CaseCalendars();

  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ESCALATION.UNKNOWN, ESCALATION.NOT_ACKNOWLEDGED, ESCALATION.ALREADY_ANSWERED, QUESTION.WAITING */
  async execute(
    actor: Actor,
    { escalation, question }: { escalation: string; question: string },
  ): Promise<EscalationRecorded> {
    return changeEscalation(this.casework, actor, escalation, async (row, desk, file) => {
      await requireWaiting(row, file);
      if (row.status === 'open') throw new CaseworkError('ESCALATION.NOT_ACKNOWLEDGED', `escalation ${row.id} is open`);
      const { manager, transfer, now, today } = file;
      const waiting = await manager.query<unknown[]>(
        'SELECT 1 FROM escalation_questions WHERE escalation_id = $1 AND answered_at IS NULL',
        [escalation],
      );
      if (waiting.length > 0)
        throw new CaseworkError('QUESTION.WAITING', `a question of escalation ${escalation} waits`);
      const calendars = await this.calendars.of(manager, transfer.id);
      const id = randomUUID();
      const { step } = await agreeAction(file, desk, {
        what: question,
        responsible: transfer.leadRole,
        by: calendars[transfer.leadSide].addCountingDays(today, DAYS_TO_ANSWER),
        source: 'question',
        sourceId: id,
      });
      await manager.query(
        `INSERT INTO escalation_questions (id, escalation_id, transfer_id, step, words, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          escalation,
          transfer.id,
          step,
          await sealWords(file, 'escalation_questions.words', { text: question }),
          desk.membership,
          new Date(now),
        ],
      );
      return { patch: {}, fact: undefined, answer: undefined, audit: 'escalation.asked-back' };
    });
  }
}

interface Question {
  id: string;
  escalation: string;
  askedBy: string;
  answeredAt: number | null;
}

/** The schools answer; the step is done, and who asked hears it. */
export class AnswerQuestion {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError QUESTION.UNKNOWN, QUESTION.ALREADY_ANSWERED, and as RecordOutcome */
  async execute(
    actor: Actor,
    { transfer, step, answer }: { transfer: string; step: StepKey; answer: string },
  ): Promise<Done> {
    const staff = staffOf(actor);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'answer-question');
      const question = await questionOf(file, step);
      if (question.answeredAt !== null) throw new CaseworkError('QUESTION.ALREADY_ANSWERED', `question ${question.id}`);
      await file.manager.query(
        'UPDATE escalation_questions SET answer = $2, answered_by = $3, answered_at = $4 WHERE id = $1',
        [
          question.id,
          await sealWords(file, 'escalation_questions.answer', { text: answer }),
          staff.membership,
          new Date(file.now),
        ],
      );
      await tellDesk(file, question);
      const open = await file.manager.findOneBy(StepRow, { transferId: transfer, key: step, status: 'open' });
      // The transfer may have ended meanwhile, or somebody called the desk and ticked the step.
      if (open === null) return unchanged(file, { action: 'question.answered', fields: ['answer'] });
      const change = await finishStep(file, { transfer, step, outcome: 'kept' });
      return recordChange(file, { ...change, audit: { action: 'question.answered', fields: ['answer'] } });
    });
  }
}

async function questionOf({ manager, transfer }: TransferFile, step: StepKey): Promise<Question> {
  const [row] = await manager.query<Question[]>(
    `SELECT id, escalation_id AS escalation, asked_by AS "askedBy", answered_at AS "answeredAt"
     FROM escalation_questions WHERE transfer_id = $1 AND step = $2 FOR NO KEY UPDATE`,
    [transfer.id, step],
  );
  if (row === undefined)
    throw new CaseworkError('QUESTION.UNKNOWN', `no question on ${step} of transfer ${transfer.id}`);
  return row;
}

async function tellDesk(
  { manager, transfer, now }: TransferFile,
  { id, escalation, askedBy }: Question,
): Promise<void> {
  await manager.query(
    `INSERT INTO messages (dedupe_key, transfer_id, escalation_id, student_id, template, recipient_membership_id, recipient_kind, role, send_after)
     SELECT 'question:' || $1::text, $2, $3, $4, 'escalation-answered', m.id, 'staff', m.role, $6 FROM memberships m WHERE m.id = $5
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [id, transfer.id, escalation, transfer.studentId, askedBy, new Date(now)],
  );
}
