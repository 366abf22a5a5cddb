import { REMINDERS } from '../domain/index.js';
import type { Effect, Policy } from '../domain/index.js';
import type { Role } from '../domain/roles.js';
import { REGION, UNTIL } from './core/cohort.js';
import { live, type Made } from './core/live.js';
import { registrationOf } from './core/registration.js';
import { Counter } from './core/tally.js';
import { calendars } from './people/calendars.js';
import { Circle } from './people/circle.js';
import { drawStudent } from './people/student.js';

/** What a cohort of two years asks of people, in counts. */
export interface Course {
  /** Mails that something is due, late or still not done. */
  reminders: number;
  checkIns: number;
  /** Steps that lay still until leerplicht or RMC was told. */
  stalls: number;
  /** Signals about a student that went there at once. */
  events: number;
  unanswered: number;
  /** Ended with a known destination and a named owner. */
  withDestination: number;
  /** Calendar days from the first signal to the next personal contact: half of the students waited no longer. Null without signals. */
  daysToContact: number | null;
  load: RoleLoad[];
}

/** What one role has to do over the two years, for the whole cohort. */
export interface RoleLoad {
  role: Role;
  tasks: number;
  messages: number;
}

/** Often enough for a bar that moves. */
const TOLD_EVERY = 50;

/** Counts what a simulation does, and besides what each role has to do. */
class LoadCounter extends Counter {
  reminders = 0;
  readonly tasks = new Map<Role, number>();
  readonly messages = new Map<Role, number>();

  override decided(made: Made): void {
    super.decided(made);
    for (const effect of made.effects) this.count(effect);
  }

  private count(effect: Effect): void {
    if (effect.kind === 'step-opened') add(this.tasks, effect.responsible);
    if (effect.kind !== 'message') return;
    if (REMINDERS.has(effect.template)) this.reminders += effect.to.length;
    for (const { role } of effect.to) add(this.messages, role);
  }
}

function add(counts: Map<Role, number>, role: Role): void {
  counts.set(role, (counts.get(role) ?? 0) + 1);
}

/** Lets a drawn cohort live for two years under these agreements. The same seed gives the same people. */
export function playCourse(
  seed: number,
  students: number,
  policy: Policy,
  lived: (students: number) => void = () => undefined,
): Course {
  const counter = new LoadCounter();
  for (let index = 0; index < students; index += 1) {
    const student = drawStudent(seed, index);
    const circle = new Circle(student, seed);
    const registration = registrationOf(student, REGION, policy);
    counter.lived(live(registration, student.registeredOn, circle, calendars, UNTIL, counter), circle);
    if ((index + 1) % TOLD_EVERY === 0) lived(index + 1);
  }
  const { checkIns, escalations, transfers, afterSignal } = counter.tally;
  return {
    reminders: counter.reminders,
    checkIns: checkIns.held,
    stalls: escalations.stall,
    events: escalations.event,
    unanswered: escalations.unanswered,
    withDestination: transfers.closed + transfers.withdrawn,
    daysToContact: middleOf(afterSignal),
    load: loadOf(counter),
  };
}

function loadOf({ tasks, messages }: LoadCounter): RoleLoad[] {
  const roles = [...new Set([...tasks.keys(), ...messages.keys()])];
  return roles
    .map((role) => ({ role, tasks: tasks.get(role) ?? 0, messages: messages.get(role) ?? 0 }))
    .sort((a, b) => b.tasks + b.messages - a.tasks - a.messages || (a.role < b.role ? -1 : 1));
}

/** The day on which half of those who waited had been spoken to; who never was waited longest. */
function middleOf({ days, never }: { days: readonly number[]; never: number }): number | null {
  const all = days.reduce((sum, count) => sum + count, never);
  if (all === 0) return null;
  let spoken = 0;
  for (const [day, count] of days.entries()) {
    spoken += count;
    if (spoken * 2 >= all) return day;
  }
  return null;
}
