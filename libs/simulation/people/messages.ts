import type { Role, StepKey } from '../../domain/index.js';
import { HEEDED } from './assumptions.js';
import { calendars } from './calendars.js';
import type { Circle, Seen } from './circle.js';
import { isReached } from './talks.js';
import { finish } from './steps.js';

export interface Letter {
  template: string;
  role: Role;
  step: StepKey | undefined;
  rung: number | undefined;
}

/** Assumption: school days until somebody does what a message asks: pushed, in person, or by another route. */
const AFTER_A_PUSH = { least: 1, most: 3 } as const;
/** Assumption: what may not leave the schools and was not heeded is done in the weeks after the overstaptafel. */
const AFTER_THE_TABLE = { least: 8, most: 20 } as const;
const LAST_RUNG_INSIDE = 10;
/** Assumption: the second and third person who are asked to try another route do so half of the time. */
const ALSO_TRIES = 0.5;

/** What people do because of a message that they got. */
export function answerMessage(circle: Circle, letter: Letter, seen: Seen): void {
  const { template, role, step } = letter;
  switch (template) {
    case 'overdue':
    case 'overdue-supervisor':
    case 'overstaptafel':
      pushed(circle, letter, seen);
      return;
    case 'consent-in-person':
      push(circle, 'consent', 'in person', seen, AFTER_A_PUSH);
      return;
    case 'other-route':
      if (
        role === 'mbo-mentor' ||
        role === 'vso-aftercare' ||
        circle.chance.yes(`tries ${step ?? ''} ${role}`, ALSO_TRIES)
      ) {
        contact(circle, `route ${step ?? ''} ${role}`, role, seen, AFTER_A_PUSH);
      }
      return;
    case 'personal-contact':
      if (role !== 'mbo-coordinator')
        contact(circle, `personal ${step ?? seen.day}`, role, seen, { least: 1, most: 2 });
      return;
    case 'call-not-started':
      contact(circle, `call ${role}`, role, seen, { least: 0, most: 0 });
      return;
    case 'parents-end':
      if (role === 'student') circle.rerouted(seen.day);
      return;
    default:
      return;
  }
}

/** Somebody is told that a step stalls, and does it or does not. */
function pushed(circle: Circle, { step, rung }: Letter, seen: Seen): void {
  if (step === undefined || rung === undefined) return;
  const open = circle.open.get(step);
  if (open === undefined || open.role === 'student') return;
  const heeds = circle.chance.yes(`heeds ${step} ${open.opening} ${rung}`, HEEDED[rung] ?? 0);
  if (heeds) push(circle, step, `pushed ${rung}`, seen, AFTER_A_PUSH);
  else if (rung === LAST_RUNG_INSIDE) push(circle, step, 'after the table', seen, AFTER_THE_TABLE);
}

interface Days {
  least: number;
  most: number;
}

export function push(circle: Circle, step: StepKey, how: string, seen: Seen, { least, most }: Days): void {
  const open = circle.open.get(step);
  if (open === undefined) return;
  const calendar = circle.calendarOf(step);
  const after = circle.chance.between(`${how} ${step} ${open.opening}`, least, most);
  finish(circle, open, calendar.shift(calendar.atOrAfter(seen.day), after), how);
}

function contact(circle: Circle, question: string, role: Role, seen: Seen, { least, most }: Days): void {
  const after = circle.chance.between(question, least, most);
  const from = calendars.vso.atOrAfter(seen.morning ? seen.day : seen.day + (after === 0 ? 1 : 0));
  const day = calendars.vso.shift(from, after);
  const by = role === 'vso-contact' ? 'vso-mentor' : role;
  circle.plan(day, question, by, { type: 'contact', reached: isReached(circle.chance, question, circle.on(day)) });
}
