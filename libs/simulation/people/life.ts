import { dateOfDay } from '../../domain/index.js';
import { ABSENCE_NOTICED, DEREGISTERED_AFTER, DESTINATION_KNOWN } from './assumptions.js';
import { calendars } from './calendars.js';
import { Weights } from './chance.js';
import type { Circle } from './circle.js';
import type { Leaving } from './course.js';

/** Assumption: where those go who do not go on at an mbo. */
export const elsewhere = new Weights({
  'rmc-guidance': 34,
  work: 26,
  'work-learning': 14,
  'mbo-elsewhere': 14,
  'day-activities': 6,
  care: 6,
});

/** Assumption: after a hidden need was told at a talk, it is in the file on the next school day. */
const SCHOOL_DAYS_TO_WRITE_A_NEED_DOWN = 1;
/** Assumption: a switch begins two weeks later; a work placement some seven weeks after its date is known. */
const DAYS_TO_A_SWITCH = 14;
const DAYS_TO_A_PLACEMENT = { least: 35, most: 70 } as const;

/** What life brings before the first day at the mbo, known on the day of registration. */
export function beforeStart(circle: Circle): void {
  const { chance, course } = circle;
  if (course.ending.kind === 'withdraws') {
    const { on, ground } = course.ending;
    const known = chance.yes('destination of withdrawal', DESTINATION_KNOWN.withdrawn);
    const destination = known ? { destination: destinationElsewhere(circle, 'withdrawal') } : {};
    circle.plan(on, 'withdraws', 'vso-mentor', { type: 'withdrawn', ground, ...destination });
  }
  if (course.gap !== undefined) circle.plan(course.gap.from, 'gap', 'vso-mentor', { type: 'dormant' });
}

/** What life brings from the first day at the mbo on. */
export function afterStart(circle: Circle, start: number): void {
  const { chance, course } = circle;
  const { leaving, switchesAt, illAt, placementAt, helpAt, diplomaAt } = course;
  if (leaving !== undefined) leave(circle, start, leaving);
  if (switchesAt !== undefined) {
    const on = start + switchesAt;
    circle.plan(on, 'switches', 'mbo-mentor', {
      type: 'switched',
      start: dateOfDay(calendars.mbo.atOrAfter(on + DAYS_TO_A_SWITCH)),
    });
  }
  if (illAt !== undefined) circle.plan(start + illAt, 'ill', 'mbo-mentor', { type: 'sick-at-home' });
  if (placementAt !== undefined) {
    const day =
      start + placementAt + chance.between('placement start', DAYS_TO_A_PLACEMENT.least, DAYS_TO_A_PLACEMENT.most);
    const placementStart = dateOfDay(calendars.mbo.atOrAfter(day));
    circle.plan(start + placementAt, 'placement', 'mbo-mentor', { type: 'date-changed', placementStart });
  }
  if (helpAt !== undefined) circle.plan(start + helpAt, 'help', 'student', { type: 'help-asked' });
  if (diplomaAt !== undefined) circle.plan(start + diplomaAt, 'diploma', 'mbo-mentor', { type: 'diploma' });
}

function leave(circle: Circle, start: number, leaving: Leaving): void {
  const { chance } = circle;
  const lastDay = calendars.mbo.atOrAfter(start + leaving.day);
  if (leaving.absentSixteenHours) {
    const day = Math.max(start + 1, start + leaving.day - 7);
    circle.plan(day, 'sixteen hours', 'mbo-mentor', { type: 'absence', compulsory: false });
  }
  if (chance.yes('noticed', ABSENCE_NOTICED.share)) {
    const after = chance.between('noticed after', ABSENCE_NOTICED.least, ABSENCE_NOTICED.most);
    circle.plan(calendars.mbo.shift(lastDay, after), 'noticed', 'mbo-mentor', { type: 'signal', code: 'absence' });
  }
  const { warmHandover, startkwalificatie, destinationKnown } = leaving;
  const after = chance.between('deregistered after', DEREGISTERED_AFTER.least, DEREGISTERED_AFTER.most);
  circle.plan(calendars.mbo.shift(lastDay, after), 'deregistered', 'mbo-coordinator', {
    type: 'deregistered',
    warmHandover,
    alternative: destinationKnown,
    startkwalificatie,
    ...(destinationKnown ? { destination: destinationElsewhere(circle, 'deregistration') } : {}),
  });
}

/** The talk in which a need is told for the first time. */
export function tellNeed(circle: Circle, checkIn: string, day: number): void {
  if (checkIn !== `check-in-${circle.course.needToldAt}`) return;
  circle.plan(calendars.mbo.shift(day, SCHOOL_DAYS_TO_WRITE_A_NEED_DOWN), 'need told', 'mbo-mentor', {
    type: 'need-found',
  });
}

export function destinationElsewhere(circle: Circle, question: string): { code: string; owner: string } {
  return { code: circle.chance.pick(`destination ${question}`, elsewhere), owner: 'vso-aftercare' };
}
