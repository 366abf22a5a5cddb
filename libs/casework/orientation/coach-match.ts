import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { ChooseCoachSchema, ProposeCoachSchema } from '../../contracts/guidance/orientation.js';
import type { Actor } from '../../persistence/actor.js';
import { CoachMatchRow } from '../../persistence/entities/coach-match.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { notify } from '../notify.js';
import { finishStep } from '../record-outcome.js';
import { openStepOf, recordChange, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';

export type ProposeCoachInput = z.infer<typeof ProposeCoachSchema> & { transfer: string };

/** The school proposes a transfercoach; the student chooses. */
export class ProposeCoach {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.NOT_OPEN, COACH.BUSY, PERSON.UNKNOWN */
  async execute(actor: Actor, { transfer, coach, why }: ProposeCoachInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'propose-coach');
      await openStepOf(file, 'coach-match');
      if ((await liveMatch(file)) !== undefined) throw new CaseworkError('COACH.BUSY', 'a coach was proposed or chosen');
      if ((await namesOf(file.manager, [coach])).get(coach)?.role !== 'transfercoach') {
        refuseMistakes([mistake('coach', 'PERSON.UNKNOWN', 'Deze persoon is geen transfercoach.')]);
      }
      const id = randomUUID();
      await file.manager.insert(CoachMatchRow, {
        id,
        transferId: transfer,
        membershipId: coach,
        status: 'proposed',
        words: await sealWords(file, 'coach_matches.words', { why }),
        proposedBy: staffOf(actor).membership,
        proposedAt: file.now,
        answeredBy: null,
        answeredAt: null,
        rhythm: 'weekly',
        phasingOutSince: null,
        endsOn: null,
        endReason: null,
        endedAt: null,
      });
      await notify(file, { key: `coach:${id}`, template: 'coach-proposed', step: 'coach-match', roles: ['student'] });
      return unchanged(file, { action: 'coach.proposed', fields: ['coach', 'why'] }, { created: id });
    });
  }
}

export type ChooseCoachInput = z.infer<typeof ChooseCoachSchema> & { transfer: string };

/** The student says yes, asks for another, or wants none. What was said in a talk a mentor records, with words. */
export class ChooseCoach {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError COACH.NOT_PROPOSED, STEP.NOT_OPEN, REASON.REQUIRED */
  async execute(actor: Actor, { transfer, answer, words }: ChooseCoachInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'choose-coach');
      if (actor.kind === 'staff' && words === undefined) {
        refuseMistakes([mistake('words', 'REASON.REQUIRED', 'Schrijf op wat de leerling zei, en waarom die niet zelf kiest.')]);
      }
      const match = await liveMatch(file);
      if (match?.status === 'chosen' || (match === undefined && answer !== 'none')) {
        throw new CaseworkError('COACH.NOT_PROPOSED', 'no coach to choose');
      }
      const answered = { answeredBy: actor.kind === 'staff' ? 'in-person' : 'student', answeredAt: file.now } as const;
      if (match !== undefined) {
        await file.manager.update(CoachMatchRow, match.id, { ...answered, status: answer === 'yes' ? 'chosen' : 'declined' });
      }
      const audit = { action: 'coach.answered', fields: [answer] };
      if (answer === 'another') return unchanged(file, audit);
      const outcome = answer === 'yes' ? { outcome: 'matched', coach: match?.membershipId } : { outcome: 'declined-by-student' };
      const change = await finishStep(file, { transfer, step: 'coach-match', words, ...outcome });
      return recordChange(file, { ...change, audit });
    });
  }
}

/** The coach who was proposed or is at work. */
export async function liveMatch({ manager, transfer }: Pick<TransferFile, 'manager' | 'transfer'>): Promise<CoachMatchRow | undefined> {
  const rows = await manager.find(CoachMatchRow, { where: [{ transferId: transfer.id, status: 'proposed' }, { transferId: transfer.id, status: 'chosen' }] });
  return rows[0];
}
