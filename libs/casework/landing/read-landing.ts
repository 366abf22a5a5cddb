import type { EntityManager } from 'typeorm';

import { SIGNALS } from '../../domain/codes.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { CheckInRow } from '../../persistence/entities/check-in.js';
import type { Casework } from '../casework.js';
import { readContacts, type ContactView } from '../file-parts.js';
import { openWordsOf, readFile, type Reading } from '../reading.js';
import { colourWords } from '../time-line.js';
import { actionsInForce, type PlanActionLine } from './plan-actions.js';
import { reviewsOf, type LandingReviewView } from './review.js';

/** What the student answered alone, before the talk. */
export interface OwnAnswerView {
  at: Instant;
  attending: CheckInRow['attending'];
  feeling: number | null;
  words: string | null;
}

/** What the mentor told of the talk; strengths first. */
export interface TalkView {
  at: Instant;
  goesWell: string | null;
  attending: CheckInRow['attending'];
  feeling: number | null;
  studentWords: string | null;
  signals: { code: string; label: string }[];
  /** Per action of the plan: was it given? */
  delivered: { action: string; what: string; answer: 'yes' | 'partly' | 'no' }[];
  agreements: string | null;
  colour: CheckInRow['colour'];
  /** 'oranje: de student komt soms'. */
  colourWords: string | null;
}

export interface CheckInPair {
  step: string;
  label: string;
  status: 'open' | 'done' | 'missed' | 'cancelled' | 'paused';
  due: LocalDate | null;
  student: OwnAnswerView | null;
  mentor: TalkView | null;
  /** Attempts to reach the student from this talk to the next; of a missed talk, the other route. */
  outreach: ContactView[];
}

export interface LandingView {
  /** What goes well, the newest first: what everybody reads before anything else. */
  strengths: { at: Instant; words: string }[];
  checkIns: CheckInPair[];
  /** The day of the next talk, when it is planned. */
  next: LocalDate | null;
  /** The agreed support, for the questions of the next talk. */
  actions: PlanActionLine[];
  reviews: LandingReviewView[];
}

interface StepLine {
  key: string;
  status: CheckInPair['status'];
  due: LocalDate | null;
  openedAt: Instant;
}

type Words = Partial<Record<'goesWell' | 'studentWords' | 'agreements', string>>;

/** The first 100 days, mentor and student side by side. A student reads the same, without the log of attempts. */
export class ReadLanding {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<LandingView> {
    const what = {
      transfer,
      action: 'read-landing',
      audit: 'landing.read',
      fields: ['checkIns', 'contacts', 'reviews'],
    } as const;
    return readFile(this.casework, actor, what, (reading) => landingOf(reading));
  }
}

async function landingOf(reading: Reading): Promise<LandingView> {
  const { casework, manager, transfer, today } = reading;
  const steps = await stepsOf(manager, transfer.id);
  const rows = await manager.find(CheckInRow, { where: { transferId: transfer.id }, order: { at: 'DESC' } });
  const words = await openWordsOf<Words>(reading, 'check_ins.words', rows);
  const told = rows.map((row, index) => ({ row, words: words[index] ?? {} }));
  const actions = await actionsInForce(casework, manager, transfer);
  const contacts = await readContacts({
    manager,
    vault: casework.vault,
    transfer: transfer.id,
    student: transfer.studentId,
    firstName: '',
    today,
  });
  const checkIns = steps.map((step, index): CheckInPair => {
    const ofStep = told.filter(({ row }) => row.step === step.key);
    const own = ofStep.find(({ row }) => row.recordedBy === null);
    const talk = ofStep.find(({ row }) => row.recordedBy !== null);
    const until = steps[index - 1]?.openedAt ?? Infinity;
    return {
      step: step.key,
      label: labelOf(step.key),
      status: step.status,
      due: step.due,
      student: own === undefined ? null : ownAnswer(own.row, own.words),
      mentor: talk === undefined ? null : talkOf(talk.row, talk.words, actions),
      outreach: contacts.filter(({ at }) => at >= step.openedAt && at < until),
    };
  });
  return {
    strengths: told.flatMap(({ row, words: { goesWell } }) =>
      goesWell === undefined ? [] : [{ at: row.at, words: goesWell }],
    ),
    checkIns,
    next: await nextTalk(manager, transfer.id),
    actions,
    reviews: await reviewsOf(casework, manager, transfer),
  };
}

/** The talks of the landing, the newest first. */
async function stepsOf(manager: EntityManager, transfer: string): Promise<StepLine[]> {
  return manager.query<StepLine[]>(
    `SELECT key, status, due, opened::timestamp AT TIME ZONE 'Europe/Amsterdam' AS "openedAt"
     FROM steps WHERE transfer_id = $1 AND kind = 'check-in' ORDER BY opened DESC, length(key) DESC, key DESC`,
    [transfer],
  );
}

/** The last one that was planned, as long as it has not been opened. */
async function nextTalk(manager: EntityManager, transfer: string): Promise<LocalDate | null> {
  const [planned] = await manager.query<{ due: LocalDate | null }[]>(
    `SELECT j.due FROM journal j WHERE j.transfer_id = $1 AND j.kind = 'check-in-planned' AND j.step LIKE 'check-in-%'
       AND NOT EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = $1 AND s.key = j.step) ORDER BY j.id DESC LIMIT 1`,
    [transfer],
  );
  return planned?.due ?? null;
}

function ownAnswer(row: CheckInRow, { studentWords }: Words): OwnAnswerView {
  return { at: row.at, attending: row.attending, feeling: row.studentFeeling, words: studentWords ?? null };
}

function talkOf(row: CheckInRow, words: Words, actions: readonly PlanActionLine[]): TalkView {
  return {
    at: row.at,
    goesWell: words.goesWell ?? null,
    attending: row.attending,
    feeling: row.mentorFeeling,
    studentWords: words.studentWords ?? null,
    signals: row.signals.map((code) => ({ code, label: (SIGNALS as Record<string, string>)[code] ?? code })),
    delivered: Object.entries(row.delivered).map(([action, answer]) => ({
      action,
      what: actions.find(({ id }) => id === action)?.what ?? 'Een afspraak uit een eerder plan',
      answer,
    })),
    agreements: words.agreements ?? null,
    colour: row.colour,
    colourWords: colourWords(row.colour, row.colourReason) ?? null,
  };
}
