import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { LandingReviewBody } from '../../contracts/landing.js';
import { OUTCOME_LABELS } from '../../domain/codes.js';
import type { Role } from '../../domain/roles.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { staffOf, type Done } from '../done.js';
import { mistake, refuseMistakes } from '../errors.js';
import { openWordsOf } from '../reading.js';
import { finishStep } from '../record-outcome.js';
import { ROLE_NAMES } from '../role-names.js';
import { recordChange, requireAction, sealWords, withTransferFile } from '../transfer-file.js';
import { actionsInForce } from './plan-actions.js';

/** Who look back together. A missing vso mentor warns and does not block; without the student there is nothing to look back with. */
const EXPECTED: readonly Role[] = ['mbo-mentor', 'vso-mentor'];

export type HoldLandingReviewInput = LandingReviewBody & { transfer: string };

/** Day 100: student, mentor and vso mentor look back, decide whether the support goes on or becomes less, and say what both schools learn. */
export class HoldLandingReview {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError REVIEW.STUDENT_MISSING, INPUT.INVALID (an action that is not in the plan), and as RecordOutcome */
  async execute(actor: Actor, input: HoldLandingReviewInput): Promise<Done> {
    const { transfer, outcome, attended, version, stopped, goesWell, studentWords, stillNeeded, mboLearns, vsoLearns } =
      input;
    const staff = staffOf(actor);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'hold-landing-review');
      const actions = await actionsInForce(this.casework, file.manager, file.transfer);
      refuseMistakes([
        ...(attended.includes('student') ? [] : [mistake('attended', 'REVIEW.STUDENT_MISSING')]),
        ...stopped.flatMap((id, index) =>
          actions.some((action) => action.id === id)
            ? []
            : [mistake(`stopped.${index}`, 'INPUT.INVALID', 'Deze afspraak staat niet in het plan.')],
        ),
      ]);
      const change = await finishStep(file, { transfer, step: 'landing-review', outcome, attended, version });
      const told = { goesWell, studentWords, stillNeeded, mboLearns, vsoLearns };
      await file.manager.query(
        `INSERT INTO landing_reviews (id, transfer_id, outcome, attended, stopped, words, held_on, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9)`,
        [
          randomUUID(),
          transfer,
          outcome,
          JSON.stringify(attended),
          JSON.stringify(stopped),
          await sealWords(file, 'landing_reviews.words', told),
          file.today,
          staff.membership,
          new Date(file.now),
        ],
      );
      const recorded = await recordChange(file, change);
      return { ...recorded, warnings: warningsOf(input) };
    });
  }
}

function warningsOf({ attended, mboLearns, vsoLearns, outcome, stopped }: LandingReviewBody): string[] {
  const missing = EXPECTED.filter((role) => !attended.includes(role));
  return [
    ...missing.map((role) => `Was er niet bij: ${ROLE_NAMES[role]}. Praat na het gesprek even bij.`),
    ...(mboLearns === undefined && vsoLearns === undefined
      ? ['Er staat nog niet bij wat de scholen hiervan leren.']
      : []),
    ...(outcome === 'scaled-down' && stopped.length > 0
      ? ['Maak een nieuwe versie van het plan. De student tekent die opnieuw.']
      : []),
  ];
}

export interface LandingReviewView {
  heldOn: LocalDate;
  outcome: string;
  outcomeLabel: string;
  attended: Role[];
  stopped: string[];
  goesWell: string | null;
  studentWords: string | null;
  stillNeeded: string | null;
  mboLearns: string | null;
  vsoLearns: string | null;
}

interface Row {
  heldOn: LocalDate;
  outcome: string;
  attended: Role[];
  stopped: string[];
  words: Buffer | null;
}

type Words = Partial<Record<'goesWell' | 'studentWords' | 'stillNeeded' | 'mboLearns' | 'vsoLearns', string>>;

/** The reviews of a transfer, the newest first: one per landing. */
export async function reviewsOf(
  casework: Casework,
  manager: EntityManager,
  transfer: TransferRow,
): Promise<LandingReviewView[]> {
  const rows = await manager.query<Row[]>(
    `SELECT held_on AS "heldOn", outcome, attended, stopped, words FROM landing_reviews WHERE transfer_id = $1 ORDER BY recorded_at DESC`,
    [transfer.id],
  );
  const told = await openWordsOf<Words>({ casework, manager, transfer }, 'landing_reviews.words', rows);
  return rows.map(({ words: _words, ...row }, index) => ({
    ...row,
    outcomeLabel: OUTCOME_LABELS[row.outcome] ?? row.outcome,
    goesWell: told[index]?.goesWell ?? null,
    studentWords: told[index]?.studentWords ?? null,
    stillNeeded: told[index]?.stillNeeded ?? null,
    mboLearns: told[index]?.mboLearns ?? null,
    vsoLearns: told[index]?.vsoLearns ?? null,
  }));
}
