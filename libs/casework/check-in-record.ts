import { randomUUID } from 'node:crypto';

import type { CheckInBody } from '../contracts/commands.js';
import type { Feeling } from '../domain/events.js';
import type { StepKey } from '../domain/steps.js';
import { CheckInRow } from '../persistence/entities/check-in.js';
import type { TransferFile } from './transfer-file.js';
import { sealWords } from './transfer-file.js';

/**
 * Keeps a landing talk: codes as they are, words sealed. What the student answered alone before the talk is taken over, so that both
 * answers stand side by side and count in the colour, which follows from the decision.
 */
export async function writeCheckIn(file: TransferFile, step: StepKey, body: CheckInBody): Promise<void> {
  const { manager, transfer, actor, now } = file;
  const own = await ownAnswer(file, step);
  // What the student answered alone stands: nobody fills it in again for them.
  const student = own?.feeling ?? body.student;
  if (student !== undefined) body.student = student;
  await manager.insert(CheckInRow, {
    id: randomUUID(),
    transferId: transfer.id,
    step,
    attending: body.attending,
    mentorFeeling: body.mentor ?? null,
    studentFeeling: student ?? null,
    words: await sealWords(file, 'check_ins.words', {
      goesWell: body.goesWell,
      studentWords: body.studentWords,
      agreements: body.agreements,
    }),
    signals: body.signals,
    delivered: body.delivered,
    colour: null,
    colourReason: null,
    recordedBy: actor.kind === 'staff' ? actor.membership : null,
    at: now,
  });
}

/** The student's own answer to the question of this talk, when there is one. */
async function ownAnswer(file: TransferFile, step: StepKey): Promise<{ feeling: Feeling } | undefined> {
  const [row] = await file.manager.query<{ feeling: Feeling }[]>(
    `SELECT student_feeling AS feeling FROM check_ins
     WHERE transfer_id = $1 AND step = $2 AND recorded_by IS NULL AND student_feeling IS NOT NULL ORDER BY at DESC LIMIT 1`,
    [file.transfer.id, step],
  );
  return row;
}
