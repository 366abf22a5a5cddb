import type { CheckInAnswers, Feeling } from '../../../libs/domain/index.js';
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
/** Assumption: agreed support is given, for a part, or not. */
const DELIVERED = { yes: 0.92, partly: 0.97 } as const;

export function talk(chance: Chance, step: string, today: DayOfLife, hasPlan: boolean): TalkOutcome {
  switch (today.condition) {
    case 'attending':
      return held(chance, step, usualDay(chance, step), hasPlan);
    case 'declining':
      return held(chance, step, pullingBack(chance, step, today.decline), hasPlan);
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

function held(chance: Chance, step: string, told: Told, hasPlan: boolean): TalkOutcome {
  const draw = chance.of(`delivered ${step}`);
  const support = draw < DELIVERED.yes ? 'yes' : draw < DELIVERED.partly ? 'partly' : 'no';
  return { code: 'held', checkIn: { ...told, delivered: hasPlan ? { support } : {} } };
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
