import {
  ABSENT_SIXTEEN_HOURS,
  ASKS_FOR_HELP,
  DECLINE_DAYS,
  DESTINATION_KNOWN,
  GAP_UNTIL_FEBRUARY,
  LONG_ILL,
  MISSED_ONE_INTAKE,
  MISSING_AT_INTAKE,
  NEED_TOLD_LATER,
  STARTED_SOME_DAYS_LATE,
  STARTKWALIFICATIE_AT_DEREGISTRATION,
  SWITCHES,
  WARM_HANDOVER_AT_DEREGISTRATION,
  WORK_PLACEMENT,
} from './assumptions.js';
import type { Chance } from './chance.js';
import { day, START_FEBRUARY, START_NEXT_SUMMER } from './days.js';
import {
  arrivalWeights,
  bucketMean,
  bucketWeights,
  causeWeights,
  diplomaShare,
  endWeights,
  entreeMeanDays,
  leavesEarlyShare,
  missingWeights,
  refusalWeights,
  refusedFirstShare,
  startShare,
  withdrawalWeights,
} from './figures-shares.js';
import type { MissingBecause, RefusedBecause, WithdrewBecause } from './figures-shares.js';
import type { Student } from './student.js';

/** How the round ends for a student: they start, or one of the ways in which they do not. */
export type Ending =
  | { kind: 'starts' }
  | { kind: 'withdraws'; on: number; ground: WithdrewBecause }
  | { kind: 'refused'; ground: RefusedBecause }
  | { kind: 'missing'; at: 'intake' | 'start'; ground: MissingBecause };

/** A year in between. Without a wake-up it outlasts the play. */
export interface Gap {
  from: number;
  wakes?: { on: number; start: number };
}

/** Leaving the mbo early; days count from the first day there. */
export interface Leaving {
  day: number;
  /** From this day on the student's own answer drops. */
  declines: number;
  cause: string;
  warmHandover: boolean;
  startkwalificatie: boolean;
  destinationKnown: boolean;
  absentSixteenHours: boolean;
}

/** What life brings to one student, whatever the schools do: a drawn course is never changed by what people try. */
export interface Course {
  ending: Ending;
  /** A refusal, and a new application in the same file, before the way that leads on. */
  refusedFirst: boolean;
  gap?: Gap;
  leaving?: Leaving;
  missesOneIntake: boolean;
  startsSomeDaysLate: boolean;
  /** Number of the check-in after which a hidden need is told. */
  needToldAt?: number;
  /** Days after the start on which something happens to somebody who stays. */
  switchesAt?: number;
  illAt?: number;
  placementAt?: number;
  helpAt?: number;
  diplomaAt?: number;
}

/** Withdrawals come between the application and the summer's end. */
const WITHDRAWALS = { from: day('2027-04-12'), to: day('2027-08-27') } as const;
/** Gap years are decided on before the summer holiday. */
const GAPS = { from: day('2027-03-08'), to: day('2027-07-02') } as const;
const WAKE_FOR_FEBRUARY = { from: day('2027-10-25'), to: day('2027-12-03') } as const;
const WAKE_FOR_SUMMER = { from: day('2028-02-28'), to: day('2028-04-14') } as const;

export function drawCourse(chance: Chance, student: Student): Course {
  const { track } = student;
  const ending = drawEnding(chance, student);
  const course: Course = {
    ending,
    refusedFirst: ending.kind === 'starts' && chance.yes('refused first', refusedFirstShare[track]),
    missesOneIntake: chance.yes('misses one intake', MISSED_ONE_INTAKE),
    startsSomeDaysLate: chance.yes('starts late', STARTED_SOME_DAYS_LATE),
  };
  if (!student.extraSupport && chance.yes('need told later', NEED_TOLD_LATER)) {
    course.needToldAt = chance.between('need told at', 2, 5);
  }
  if (ending.kind !== 'starts') return course;
  // A gap year is decided on before the summer; who registered too late for that goes on at once.
  if (student.registeredOn < GAPS.from - 60) course.gap = drawGap(chance);
  if (chance.yes('leaves', leavesEarlyShare[track])) course.leaving = drawLeaving(chance, student);
  else drawStay(chance, student, course);
  return course;
}

function drawEnding(chance: Chance, { track }: Student): Ending {
  if (chance.yes('starts', startShare[track])) return { kind: 'starts' };
  switch (chance.pick('ending', endWeights[track])) {
    case 'withdrew': {
      const on = chance.between('withdraws on', WITHDRAWALS.from, WITHDRAWALS.to);
      return { kind: 'withdraws', on, ground: chance.pick('withdraws because', withdrawalWeights[track]) };
    }
    case 'rejected':
      return { kind: 'refused', ground: chance.pick('refused because', refusalWeights[track]) };
    case 'unknown': {
      const at = chance.yes('missing at intake', MISSING_AT_INTAKE) ? 'intake' : 'start';
      return { kind: 'missing', at, ground: chance.pick('missing because', missingWeights[track]) };
    }
  }
}

function drawGap(chance: Chance): Gap | undefined {
  const arrival = chance.pick('arrival', arrivalWeights);
  if (arrival === 'at-once') return undefined;
  const from = chance.between('gap from', GAPS.from, GAPS.to);
  if (arrival === 'after-a-year') return { from };
  const february = chance.yes('gap until February', GAP_UNTIL_FEBRUARY);
  const window = february ? WAKE_FOR_FEBRUARY : WAKE_FOR_SUMMER;
  const on = chance.between('wakes on', window.from, window.to);
  return { from, wakes: { on, start: february ? START_FEBRUARY : START_NEXT_SUMMER } };
}

function drawLeaving(chance: Chance, student: Student): Leaving {
  const day = student.track === 'entree' ? leavingDayOfEntree(chance) : leavingDay(chance);
  const decline = chance.between('declines', DECLINE_DAYS.least, DECLINE_DAYS.most);
  return {
    day,
    declines: Math.max(1, day - decline),
    cause: chance.pick('cause', causeWeights[student.track]),
    warmHandover: chance.yes('warm handover', WARM_HANDOVER_AT_DEREGISTRATION),
    startkwalificatie: chance.yes('startkwalificatie', STARTKWALIFICATIE_AT_DEREGISTRATION),
    destinationKnown: chance.yes('destination', DESTINATION_KNOWN.deregistered),
    absentSixteenHours: chance.yes('sixteen hours', ABSENT_SIXTEEN_HOURS),
  };
}

/** Even around the published mean of the bucket; beyond half a year with the long tail that its mean tells of. */
function leavingDay(chance: Chance): number {
  switch (chance.pick('bucket', bucketWeights)) {
    case '<100':
      return evenlyAround(chance, bucketMean['<100'], 99);
    case '100-180':
      return evenlyAround(chance, bucketMean['100-180'], 180);
    case '>180':
      return 181 + tail(chance, bucketMean['>180'] - 181);
  }
}

/** For entree only a mean is published. */
function leavingDayOfEntree(chance: Chance): number {
  return 1 + tail(chance, entreeMeanDays - 1);
}

function evenlyAround(chance: Chance, mean: number, last: number): number {
  return chance.between('leaving day', 2 * mean - last, last);
}

/** Exponential with a mean, in whole days. */
function tail(chance: Chance, mean: number): number {
  return Math.round(-mean * Math.log(1 - chance.of('leaving day')));
}

function drawStay(chance: Chance, { track }: Student, course: Course): void {
  if (chance.yes('switches', SWITCHES)) course.switchesAt = chance.between('switches at', 30, 110);
  if (chance.yes('ill', LONG_ILL)) course.illAt = chance.between('ill at', 30, 150);
  if (chance.yes('placement', WORK_PLACEMENT)) course.placementAt = chance.between('placement at', 40, 80);
  if (chance.yes('help', ASKS_FOR_HELP)) course.helpAt = chance.between('help at', 10, 200);
  if (chance.yes('diploma', diplomaShare[track])) course.diplomaAt = chance.between('diploma at', 290, 310);
}
