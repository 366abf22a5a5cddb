import type { CheckInAnswers, Feeling } from '../../domain/index.js';
import { BAD_DAY, REACHED } from './assumptions.js';
import type { Chance } from './chance.js';

/** Where a student stands on a day: there as usual, pulling back before leaving, or gone. */
export type Condition = 'attending' | 'declining' | 'gone';

export interface DayOfLife {
  condition: Condition;
  /** How far the decline has come, 0..1. */
  decline: number;
}

/** What comes of a planned check-in; undefined when nobody records anything. */
export type TalkOutcome = { code: 'held'; checkIn: CheckInAnswers } | { code: 'missed' } | undefined;

/** Assumption: signals that a mentor notes on a middling day, and when somebody pulls back. */
const SIGNALS_ON_A_MIDDLING_DAY = ['money', 'travel', 'timetable', 'home', 'overload'] as const;
const SIGNALS_OF_PULLING_BACK = ['lateness', 'wrong-programme', 'few-contacts', 'support-missing'] as const;
/** Assumption: of those who are gone, the mentor records a missed talk, a talk without the student, or nothing. */
const ABOUT_WHO_IS_GONE = { missed: 0.5, withoutStudent: 0.8 } as const;
/** Assumption: somebody who pulls back does not answer this often. */
const UNANSWERED = 0.25;

export function talk(chance: Chance, step: string, today: DayOfLife): TalkOutcome {
  switch (today.condition) {
    case 'attending':
      return held(usualDay(chance, step));
    case 'declining':
      return held(pullingBack(chance, step, today.decline));
    case 'gone': {
      const draw = chance.of(`gone ${step}`);
      if (draw < ABOUT_WHO_IS_GONE.missed) return { code: 'missed' };
      if (draw < ABOUT_WHO_IS_GONE.withoutStudent) {
        return { code: 'held', checkIn: { attending: 'no', mentor: 1, signals: ['absence'], delivered: {} } };
      }
      return undefined;
    }
  }
}

type Told = Omit<CheckInAnswers, 'delivered'>;

/** What was delivered of a plan hangs on the actions of that plan, which the figures do not tell of. */
function held(told: Told): TalkOutcome {
  return { code: 'held', checkIn: { ...told, delivered: {} } };
}

function usualDay(chance: Chance, step: string): Told {
  const mood = chance.of(`mood ${step}`);
  if (mood < BAD_DAY.red) return { attending: 'yes', student: 2, mentor: 3, signals: [] };
  if (mood < BAD_DAY.red + BAD_DAY.amber) {
    const note = Math.floor(chance.of(`note ${step}`) * 2 * SIGNALS_ON_A_MIDDLING_DAY.length);
    const signal = SIGNALS_ON_A_MIDDLING_DAY[note];
    return { attending: 'yes', student: 3, mentor: 4, signals: signal === undefined ? [] : [signal] };
  }
  const good: Feeling = mood < 0.6 ? 4 : 5;
  return { attending: 'yes', student: good, mentor: 4, signals: [] };
}

/** First the own answer drops, then the attendance. */
function pullingBack(chance: Chance, step: string, decline: number): Told {
  const signal = SIGNALS_OF_PULLING_BACK[Math.floor(chance.of(`note ${step}`) * SIGNALS_OF_PULLING_BACK.length)];
  const signals = signal === undefined ? [] : [signal];
  const answers = chance.of(`answers ${step}`) >= UNANSWERED;
  if (decline < 0.5) return { attending: 'yes', ...(answers ? { student: 3 as const } : {}), mentor: 4, signals };
  return {
    attending: 'partly',
    ...(answers ? { student: 2 as const } : {}),
    mentor: 3,
    signals: [...signals, 'absence'],
  };
}

export function isReached(chance: Chance, question: string, { condition }: DayOfLife): boolean {
  return chance.yes(`reached ${question}`, REACHED[condition]);
}
