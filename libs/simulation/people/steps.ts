import { dateOfDay, kindOf } from '../../domain/index.js';
import type { FactBody, Lead, StepKind } from '../../domain/index.js';
import {
  CONFIRMATION_ASKED,
  CONSENT,
  DESTINATION_KNOWN,
  HANDOVER_RETURNED,
  INTAKE_PLANNED,
  PAUSED_FOR_CAPACITY,
} from './assumptions.js';
import type { OpenStep } from './act.js';
import { calendars } from './calendars.js';
import { Weights } from './chance.js';
import type { Circle, Seen } from './circle.js';
import { destinationElsewhere, tellNeed } from './life.js';
import { isReached, talk } from './talks.js';
import { dayOfDoing } from './timing.js';

type Outcome = Omit<Extract<FactBody, { type: 'outcome' }>, 'type' | 'step'>;

const mboLead: Lead = { side: 'mbo', role: 'mbo-mentor', person: 'mbo-mentor', deputy: 'mbo-coordinator' };
const nazorgLead: Lead = { side: 'vso', role: 'vso-aftercare', person: 'vso-aftercare', deputy: 'vso-coordinator' };

const consentWeights = new Weights(CONSENT);
/** Assumption: outcomes of steps that the figures do not tell of. */
const SHARES = {
  'viewed-with-response': 0.15,
  'coach declined': 0.3,
  'specialist intake not wanted': 0.07,
  'placed on another programme': 0.06,
  'plan not signed': 0.03,
  'support scaled down': 0.45,
  'advice negative': 0.08,
  'advice postponed': 0.1,
  'need seen at intake': 0.5,
} as const;
/** Assumption: missed first days are recorded on the day itself; whoever comes later does so after some school days. */
const LATE_START = { least: 2, most: 6 } as const;
/** Assumption: an intake is planned in the first days after the handover. */
const PLANNED_AFTER = { least: 1, most: 7 } as const;

/** Days before the end of the window: its last day may be a day without school. */
const LATE_FOR_ADVICE = 4;

/** The people of a step that has just opened decide when they do it. */
export function doStep(circle: Circle, step: OpenStep, seen: Seen): void {
  const kind = kindOf(step.key);
  if (kind === undefined) return;
  if (kind === 'started') {
    firstDay(circle, step, seen);
    return;
  }
  if (kind === 'consent' && circle.chance.pick(`consent ${step.opening}`, consentWeights) === 'silent') return;
  const draw = circle.chance.of(`timely ${step.key} ${step.opening}`);
  const soonest = seen.morning ? seen.day : seen.day + 1;
  const day = dayOfDoing(kind, draw, soonest, step.due, circle.calendarOf(step.key));
  mayPause(circle, kind, step);
  if (day === undefined) return;
  finish(circle, step, day, 'done');
  if (kind === 'intake' && circle.chance.yes(`planned ${step.opening}`, INTAKE_PLANNED)) planIntake(circle, step, day);
}

/** Puts the outcome of a step on the list of whoever does it, for a day. */
export function finish(circle: Circle, step: OpenStep, day: number, how: string): void {
  const kind = kindOf(step.key);
  if (kind === undefined) return;
  const on = circle.calendarOf(step.key).atOrAfter(day);
  const outcome = outcomeOf(circle, kind, step, on);
  if (outcome === undefined) return;
  const by = outcome.code === 'in-person' ? 'vso-mentor' : step.role;
  circle.plan(
    on,
    `${step.key} ${step.opening} ${how}`,
    by,
    { type: 'outcome', step: step.key, ...outcome },
    step.opening,
  );
  if (kind === 'check-in' && outcome.code === 'held') tellNeed(circle, step.key, on);
}

function outcomeOf(circle: Circle, kind: StepKind, step: OpenStep, day: number): Outcome | undefined {
  const { chance, course } = circle;
  const yes = (share: keyof typeof SHARES): boolean => chance.yes(`${share} ${step.opening}`, SHARES[share]);
  switch (kind) {
    case 'profile':
      return { code: 'completed' };
    case 'inform':
      return { code: yes('viewed-with-response') ? 'viewed-with-response' : 'viewed' };
    case 'consent': {
      const answer = chance.pick(`consent ${step.opening}`, consentWeights);
      return { code: answer === 'silent' ? 'in-person' : answer };
    }
    case 'coach-match':
      return { code: yes('coach declined') ? 'declined-by-student' : 'matched' };
    case 'application':
      return { code: 'applied' };
    case 'confirm-application':
      return { code: 'confirmed' };
    case 'handover':
      return handover(circle, step, day);
    case 'intake':
      return intake(circle, step);
    case 'specialist-intake':
      return { code: yes('specialist intake not wanted') ? 'not-wanted' : 'held' };
    case 'placement':
      return placement(circle, yes('placed on another programme'));
    case 'plan':
      return { code: 'drafted' };
    case 'plan-agreement':
      return { code: yes('plan not signed') ? 'declined-by-student' : 'signed' };
    case 'ready':
      return { code: 'ready' };
    case 'started':
      return course.ending.kind === 'missing' ? undefined : { code: 'present' };
    case 'check-in':
      return talk(chance, step.key, circle.on(day));
    case 'landing-review':
      return { code: yes('support scaled down') ? 'scaled-down' : 'continued' };
    case 'bpv-check':
      return { code: 'held' };
    case 'study-advice':
      // A negative advice that comes too late does not count, so a school puts it off.
      if (yes('advice negative')) return { code: day < step.due - LATE_FOR_ADVICE ? 'negative' : 'postponed' };
      return { code: yes('advice postponed') ? 'postponed' : 'positive' };
    case 'sick-check':
      return { code: 'youth-doctor' };
    case 'nazorg-acceptance':
      return { code: 'accepted', lead: nazorgLead };
    case 'nazorg':
      return { code: isReached(chance, step.key, circle.on(day)) ? 'reached' : 'not-reached' };
    case 'destination':
      return destination(circle, step);
    // Nobody in a rehearsal holds a table yet, so no such step opens.
    case 'action':
      return undefined;
    case 'closing':
      return {
        code: 'closed',
        destination:
          course.leaving === undefined ? { code: 'mbo', owner: 'mbo-mentor' } : destinationElsewhere(circle, 'closing'),
      };
  }
}

function handover(circle: Circle, step: OpenStep, day: number): Outcome {
  if (step.role === 'vso-mentor') return { code: 'resent' };
  if (step.opening === 1 && circle.chance.yes('handover returned', HANDOVER_RETURNED)) return { code: 'returned' };
  if (step.opening === 1 && circle.chance.yes('confirmation', CONFIRMATION_ASKED)) {
    circle.plan(calendars.mbo.shift(calendars.mbo.atOrAfter(day), 4), 'confirmation', 'mbo-contact', {
      type: 'confirmation-asked',
    });
  }
  return { code: 'accepted', lead: mboLead };
}

/** Whoever stays away twice is not asked a third time before the schools and the desk have met. */
function intake(circle: Circle, step: OpenStep): Outcome | undefined {
  const { chance, course } = circle;
  const stays = course.ending.kind === 'missing' && course.ending.at === 'intake';
  if (stays) return step.opening <= 2 ? { code: 'no-show' } : undefined;
  if (course.missesOneIntake && step.opening === 1) return { code: 'no-show' };
  const seen = course.needToldAt !== undefined && chance.yes('need seen at intake', SHARES['need seen at intake']);
  return { code: seen ? 'held-extra-support' : 'held' };
}

function placement(circle: Circle, elsewhere: boolean): Outcome {
  const { chance, course } = circle;
  circle.placements += 1;
  if (course.ending.kind === 'refused') {
    const known = chance.yes('destination of refusal', DESTINATION_KNOWN.refused);
    const where = known ? { destination: destinationElsewhere(circle, 'refusal') } : {};
    return { code: 'declined', ground: course.ending.ground, ...where };
  }
  if (course.refusedFirst && circle.placements === 1)
    return { code: 'declined', ground: circle.student.track === 'entree' ? 'entry-requirements' : 'capacity' };
  return { code: elsewhere ? 'alternative' : 'placed' };
}

function destination(circle: Circle, step: OpenStep): Outcome {
  const again = circle.course.refusedFirst && circle.started === undefined && step.opening === 1;
  if (again) return { code: 'new-application' };
  return { code: 'recorded', destination: destinationElsewhere(circle, `step ${step.opening}`) };
}

/** The mentor sees on the day itself who is there. */
function firstDay(circle: Circle, step: OpenStep, seen: Seen): void {
  const { chance, course } = circle;
  const absent = { type: 'outcome', step: step.key, code: 'absent' } as const;
  const today = seen.morning ? seen.day : seen.day + 1;
  const missing = course.ending.kind === 'missing';
  if (missing || course.startsSomeDaysLate)
    circle.plan(today, `absent ${step.opening}`, 'mbo-mentor', absent, step.opening);
  if (missing) return;
  if (course.startsSomeDaysLate) {
    const after = chance.between(`late start ${step.opening}`, LATE_START.least, LATE_START.most);
    finish(circle, step, calendars.mbo.shift(calendars.mbo.atOrAfter(today), after), 'late');
    return;
  }
  const day = dayOfDoing('started', chance.of(`timely started ${step.opening}`), today, today, calendars.mbo);
  if (day !== undefined) finish(circle, step, day, 'done');
}

function planIntake(circle: Circle, step: OpenStep, held: number): void {
  const after = circle.chance.between(`planned after ${step.opening}`, PLANNED_AFTER.least, PLANNED_AFTER.most);
  const day = calendars.mbo.shift(calendars.mbo.atOrAfter(step.opened), after);
  if (day >= held) return;
  const deed = { type: 'appointment', step: step.key, on: dateOfDay(held) } as const;
  circle.plan(day, `intake planned ${step.opening}`, 'mbo-intaker', deed, step.opening);
}

const WORK_OF_PEOPLE_WHO_ARE_SHORT = new Set<StepKind>(['intake', 'specialist-intake', 'plan']);

function mayPause(circle: Circle, kind: StepKind, step: OpenStep): void {
  if (!WORK_OF_PEOPLE_WHO_ARE_SHORT.has(kind) || step.opening > 1) return;
  const { chance } = circle;
  if (!chance.yes(`paused ${kind}`, PAUSED_FOR_CAPACITY.share)) return;
  const day = calendars.mbo.shift(calendars.mbo.atOrAfter(step.opened), 1);
  const until = dateOfDay(
    day + chance.between(`paused ${kind} for`, PAUSED_FOR_CAPACITY.least, PAUSED_FOR_CAPACITY.most),
  );
  circle.plan(
    day,
    `pause ${step.key}`,
    step.role,
    { type: 'paused', step: step.key, until, reason: 'capacity' },
    step.opening,
  );
}
