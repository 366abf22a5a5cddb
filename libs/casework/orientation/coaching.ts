import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

import type { EndCoachingSchema, LogCoachingSchema, PhaseOutSchema } from '../../contracts/guidance/orientation.js';
import type { Actor } from '../../persistence/actor.js';
import { CasePartyRow } from '../../persistence/entities/case-party.js';
import { CoachMatchRow } from '../../persistence/entities/coach-match.js';
import { ContactRow } from '../../persistence/entities/contact.js';
import type { Casework } from '../casework.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { recordChange, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';
import { liveMatch } from './coach-match.js';

/** Minutes of coaching in one transfer, over all its coaches, against the agreement of the region. */
export interface CoachBudget {
  budgetMinutes: number;
  usedMinutes: number;
  leftMinutes: number;
}

const BUDGET = `
  SELECT ((y.document->'coach'->>'hours')::int * 60) AS "budgetMinutes",
    coalesce((SELECT sum(c.minutes) FROM coach_time c WHERE c.transfer_id = t.id), 0)::int AS "usedMinutes"
  FROM transfers t JOIN policies y ON y.id = t.policy_id WHERE t.id = $1`;

export async function coachBudget(manager: EntityManager, transfer: string): Promise<CoachBudget> {
  const [row] = await manager.query<Omit<CoachBudget, 'leftMinutes'>[]>(BUDGET, [transfer]);
  const { budgetMinutes, usedMinutes } = row ?? { budgetMinutes: 0, usedMinutes: 0 };
  return { budgetMinutes, usedMinutes, leftMinutes: Math.max(0, budgetMinutes - usedMinutes) };
}

/** The coach of this student, and nobody else. */
async function ownMatch(file: TransferFile): Promise<CoachMatchRow> {
  const match = await liveMatch(file);
  if (match?.status !== 'chosen') throw new CaseworkError('COACH.NONE', 'no coach is at work');
  if (match.membershipId !== staffOf(file.actor).membership) throw new CaseworkError('COACH.NOT_YOU', 'another is the coach of this student');
  return match;
}

export type LogCoachingInput = z.infer<typeof LogCoachingSchema> & { transfer: string };

/** A contact of the coach with its minutes. It counts as contact for the workflow too. */
export class LogCoaching {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError COACH.NONE, COACH.NOT_YOU */
  async execute(actor: Actor, { transfer, kind, reached, minutes, words }: LogCoachingInput): Promise<Done & { budget: CoachBudget }> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'log-coaching');
      const match = await ownMatch(file);
      const id = randomUUID();
      await file.manager.insert(ContactRow, {
        id,
        transferId: transfer,
        kind,
        reached,
        words: await sealWords(file, 'contacts.words', { text: words }),
        byMembership: match.membershipId,
        at: file.now,
      });
      await file.manager.query('INSERT INTO coach_time (contact_id, transfer_id, match_id, minutes) VALUES ($1, $2, $3, $4)', [
        id,
        transfer,
        match.id,
        minutes,
      ]);
      const budget = await coachBudget(file.manager, transfer);
      const recorded = await recordChange(file, {
        fact: { type: 'contact', reached },
        audit: { action: 'coaching.logged', fields: ['kind', 'reached', 'minutes', ...(words === undefined ? [] : ['words'])] },
      });
      return { ...recorded, budget, created: id, warnings: warningsOf(budget) };
    });
  }
}

/** Choice: with a tenth left there is still time to hand over. */
const NEARLY = 0.1;

function warningsOf({ budgetMinutes, usedMinutes, leftMinutes }: CoachBudget): string[] {
  if (usedMinutes > budgetMinutes) return ['Er zijn meer uren gebruikt dan afgesproken. Overleg met de school hoe het verder gaat.'];
  return leftMinutes <= budgetMinutes * NEARLY ? ['De uren zijn bijna op. Spreek af wie het overneemt.'] : [];
}

/** The coach steps back little by little. */
export class PhaseOutCoaching {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError COACH.NONE, COACH.NOT_YOU, INPUT.INVALID (an end that has passed) */
  async execute(actor: Actor, input: z.infer<typeof PhaseOutSchema> & { transfer: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, input.transfer, async (file) => {
      requireAction(file, 'log-coaching');
      const match = await ownMatch(file);
      const { rhythm, endsOn } = input;
      if (endsOn !== undefined && endsOn < file.today) refuseMistakes([mistake('endsOn', 'INPUT.INVALID', 'Kies een dag die nog komt.')]);
      const phasingOutSince = rhythm === 'weekly' && endsOn === undefined ? null : (match.phasingOutSince ?? file.today);
      await file.manager.update(CoachMatchRow, match.id, { rhythm, endsOn: endsOn ?? match.endsOn, phasingOutSince });
      return unchanged(file, { action: 'coaching.phased-out', fields: ['rhythm', 'endsOn'] });
    });
  }
}

export type EndCoachingInput = z.infer<typeof EndCoachingSchema> & { transfer: string };

/** No click, so another is sought; or the coach hands the student back with a reason. From that moment the coach reads nothing any more. */
export class EndCoaching {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer, answer, reason, words }: EndCoachingInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'coach-answer');
      const match = await liveMatch(file);
      if (match !== undefined) {
        const endReason = answer === 'no-click' ? 'no-click' : (reason ?? null);
        await file.manager.update(CoachMatchRow, match.id, { status: 'ended', endReason, endedAt: file.now });
      }
      await file.manager.query(`DELETE FROM case_roles WHERE transfer_id = $1 AND role = 'transfercoach'`, [transfer]);
      const recorded = await recordChange(file, {
        fact: { type: 'coach', answer },
        words: { text: words, reason },
        audit: { action: 'coach.answered', fields: ['answer', 'reason'] },
      });
      // After all the rest: a coach who hands back sees nothing of the file from here on.
      await file.manager.update(CasePartyRow, { transferId: transfer, role: 'coach' }, { until: file.now });
      return recorded;
    });
  }
}
