import { instantOf } from '../../calendar/index.js';
import type { Policy } from '../../domain/index.js';
import { calendars } from '../people/calendars.js';
import { Circle } from '../people/circle.js';
import { PERIOD } from '../people/days.js';
import { drawStudent } from '../people/student.js';
import type { Student } from '../people/student.js';
import { linesOf } from './lines.js';
import type { LivedLine } from './lines.js';
import { live } from './live.js';
import type { Lived } from './live.js';
import { registrationOf } from './registration.js';
import { Counter } from './tally.js';
import type { Tally } from './tally.js';

/** The play ends at the end of the last working day. */
export const UNTIL = instantOf(PERIOD.to, 17 * 60);
export const REGION = 'amsterdam';

/** Lets the students of a drawn cohort with these places live, one after another, and counts. */
export function simulateRange(seed: number, from: number, to: number, policy: Policy, lived?: () => void): Tally {
  const counter = new Counter();
  for (let index = from; index < to; index += 1) {
    const student = drawStudent(seed, index);
    const circle = new Circle(student, seed);
    const registration = registrationOf(student, REGION, policy);
    counter.lived(live(registration, student.registeredOn, circle, calendars, UNTIL, counter), circle);
    lived?.();
  }
  return counter.tally;
}

export interface Simulated {
  tally: Tally;
  lines: LivedLine[];
  /** By transfer. */
  lives: Map<string, Lived & { circle: Circle }>;
}

/** Lets these students live, and keeps what happened to each: what a rehearsal is held against. */
export function simulateStudents(seed: number, students: readonly Student[], policy: Policy): Simulated {
  const counter = new Counter();
  const lines: LivedLine[] = [];
  const lives: Simulated['lives'] = new Map();
  for (const student of students) {
    const circle = new Circle(student, seed);
    const onlooker = {
      decided(made: Parameters<Counter['decided']>[0]): void {
        counter.decided(made);
        lines.push(...linesOf(student.transfer, made));
      },
    };
    const lived = live(
      registrationOf(student, REGION, policy),
      student.registeredOn,
      circle,
      calendars,
      UNTIL,
      onlooker,
    );
    counter.lived(lived, circle);
    lives.set(student.transfer, { ...lived, circle });
  }
  return { tally: counter.tally, lines, lives };
}
