import { DESK } from './assumptions.js';
import { calendars } from './calendars.js';
import { Weights } from './chance.js';
import type { Circle } from './circle.js';
import { destinationElsewhere } from './life.js';
import { finish } from './steps.js';
import { isReached } from './talks.js';

/** Assumption: working days until a desk acts, in the term, after the reminder, or when the coordinator has called. */
const ACKNOWLEDGES = { inTime: [1, 4], afterReminder: [6, 9], afterCoordinator: [11, 14] } as const;
const ANSWERS = { inTime: [2, 18], afterReminder: [21, 24], afterCoordinator: [26, 29] } as const;

/** Assumption: what a desk answers. */
const answers = new Weights({ 'taken-up': 46, 'talk-planned': 28, referred: 10, solved: 12, 'no-task': 4 });
/** Assumption: school days after the answer of the desk until the schools write down what came of it. */
const AFTER_THE_ANSWER = { least: 1, most: 4 } as const;
/** Assumption: of those who did not start, this share takes a gap year; the others go elsewhere. */
const GAP_AFTER_NO_START = 0.3;

/** What the desk and the schools do about an escalation that was raised, or handed over, on a day. */
export function deskActs(circle: Circle, key: string, day: number): void {
  const { chance, escalations } = circle;
  const turn = `${key} ${escalations.get(key)?.turns ?? 1}`;
  const municipality = calendars.municipality;
  const read = municipality.shift(municipality.atOrAfter(day), within(circle, `acknowledges ${turn}`, ACKNOWLEDGES));
  const told = municipality.shift(read, within(circle, `answers ${turn}`, ANSWERS));
  circle.plan(read, `acknowledge ${turn}`, 'desk', { type: 'acknowledge', escalation: key });
  circle.plan(told, `answer ${turn}`, 'desk', {
    type: 'answer',
    escalation: key,
    code: chance.pick(`answer ${turn}`, answers),
  });
  follow(circle, key, turn, read, told);
}

function within(
  circle: Circle,
  question: string,
  terms: Record<'inTime' | 'afterReminder' | 'afterCoordinator', readonly [number, number]>,
): number {
  const draw = circle.chance.of(question);
  const how =
    draw < DESK.inTime ? 'inTime' : draw < DESK.inTime + DESK.afterReminder ? 'afterReminder' : 'afterCoordinator';
  const [least, most] = terms[how];
  return circle.chance.between(`${question} day`, least, most);
}

/** What the schools do with it. */
function follow(circle: Circle, key: string, turn: string, read: number, told: number): void {
  const escalation = circle.escalations.get(key);
  if (escalation === undefined) return;
  const { chance } = circle;
  const after = chance.between(`after ${turn}`, AFTER_THE_ANSWER.least, AFTER_THE_ANSWER.most);
  const day = calendars.vso.shift(calendars.vso.atOrAfter(told), after);
  switch (escalation.reason) {
    case 'stall': {
      const open = escalation.step === undefined ? undefined : circle.open.get(escalation.step);
      const soon = calendars.vso.shift(calendars.vso.atOrAfter(read), after);
      if (open !== undefined) finish(circle, open, soon, `after ${turn}`);
      return;
    }
    case 'not-started':
    case 'no-show-twice':
      if (chance.yes(`gap ${key}`, GAP_AFTER_NO_START))
        circle.plan(day, `gap ${turn}`, 'vso-mentor', { type: 'dormant' });
      else
        circle.plan(day, `stops ${turn}`, 'vso-mentor', {
          type: 'withdrawn',
          ground: groundOf(circle),
          destination: destinationElsewhere(circle, key),
        });
      return;
    case 'deregistered':
      // Its destination step opens in the same decision, after this line: the case lead has it on the list already.
      return;
    case 'declined-without-destination': {
      const open = circle.open.get('destination');
      if (open !== undefined) finish(circle, open, day, `after ${turn}`);
      return;
    }
    case 'contact-lost':
    case 'absence': {
      const reached = isReached(chance, turn, circle.on(day));
      circle.plan(day, `desk contact ${turn}`, circle.phase === 'landing' ? 'mbo-mentor' : 'vso-aftercare', {
        type: 'contact',
        reached,
      });
      return;
    }
  }
}

function groundOf({ course }: Circle): string {
  return course.ending.kind === 'missing' ? course.ending.ground : 'did-not-show-up';
}
