import { randomUUID } from 'node:crypto';

import type { CheckInBody } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import { LOW_ANSWER } from '../domain/codes.js';
import { LOW_FEELING } from '../domain/colour.js';
import { kindOf, type StepKey } from '../domain/steps.js';
import type { Actor } from '../persistence/actor.js';
import { CheckInRow } from '../persistence/entities/check-in.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { RecordOutcome } from './record-outcome.js';
import { openStepOf, recordChange, requireRunning, sealWords, withTransferFile } from './transfer-file.js';

export type RecordCheckInInput = CheckInBody & { transfer: string; step: StepKey; version?: number | undefined };

/** A landing talk that was held: its outcome and its answers in one go. */
export class RecordCheckIn {
  private readonly outcome: RecordOutcome;

  constructor(casework: Casework) {
    this.outcome = new RecordOutcome(casework);
  }

  /** @throws CaseworkError as RecordOutcome, and STEP.UNKNOWN for a step that is no landing talk */
  async execute(actor: Actor, { transfer, step, version, ...checkIn }: RecordCheckInInput): Promise<Recorded> {
    if (kindOf(step) !== 'check-in') throw new CaseworkError('STEP.UNKNOWN', `${step} is no landing talk`);
    return this.outcome.execute(actor, { transfer, step, version, outcome: 'held', checkIn });
  }
}

export interface OwnAnswerInput {
  transfer: string;
  step: StepKey;
  attending: CheckInBody['attending'];
  /** 1 (bad) to 5 (good). */
  feeling: NonNullable<CheckInBody['student']>;
  words?: string | undefined;
}

/** The student answers before the talk, by the own link; the mentor finds it beside their own answer. */
export class RecordOwnAnswer {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, STEP.UNKNOWN, STEP.NOT_OPEN, STEP.ALREADY_DONE */
  async execute(actor: Actor, { transfer, step, attending, feeling, words }: OwnAnswerInput): Promise<Recorded> {
    if (actor.kind !== 'student')
      throw new CaseworkError('ACTION.NOT_YOURS', 'only the student answers for the student');
    if (kindOf(step) !== 'check-in') throw new CaseworkError('STEP.UNKNOWN', `${step} is no landing talk`);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireRunning(file);
      await openStepOf(file, step);
      await file.manager.insert(CheckInRow, {
        id: randomUUID(),
        transferId: transfer,
        step,
        attending,
        mentorFeeling: null,
        studentFeeling: feeling,
        words: await sealWords(file, 'check_ins.words', { studentWords: words }),
        signals: [],
        delivered: {},
        colour: null,
        colourReason: null,
        recordedBy: null,
        at: file.now,
      });
      const audit = { action: 'own-answer.given', fields: ['feeling', 'words'] };
      // A low answer does not wait for the talk: the case lead hears it today.
      if (feeling <= LOW_FEELING) return recordChange(file, { fact: { type: 'signal', code: LOW_ANSWER }, audit });
      const lead = file.transfer.leadMembershipId;
      await writeAudit(this.casework, file.manager, actor, { ...audit, transfer, lead });
      // The colour follows from the talk; until then there is nothing for the workflow to decide.
      return { transfer, seq: file.transfer.seq, version: file.transfer.version };
    });
  }
}
