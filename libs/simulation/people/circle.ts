import { instantOfDay } from '../../calendar/amsterdam.js';
import { dayNumber } from '../../calendar/day-number.js';
import { dateOfDay, hasEnded, kindOf } from '../../domain/index.js';
import type {
  EscalationReason,
  EscalationStatus,
  LocalDate,
  Phase,
  Role,
  StepKey,
} from '../../domain/index.js';
import { isDeskDeed } from './act.js';
import type { Act, OpenStep } from './act.js';
import { calendars } from './calendars.js';
import type { Calendar } from './calendars.js';
import { Chance } from './chance.js';
import { drawCourse } from './course.js';
import type { Course } from './course.js';
import { deskActs } from './desk.js';
import { afterStart, beforeStart } from './life.js';
import { answerMessage } from './messages.js';
import { doStep } from './steps.js';
import type { Student } from './student.js';
import type { Condition, DayOfLife } from './talks.js';

/** When something became known: on the morning of its day, or during it, as the answer to what somebody did. */
export interface Seen {
  day: number;
  morning: boolean;
}

const MINUTES = 420;
const TEN_O_CLOCK = 600;

/**
 * The people around one student, and the student: what they know from the journal of the transfer, what they are going to
 * do, and when. They know only what a person could read in the file, so that a simulation and a rehearsal, which show them
 * the same lines, make them do the same.
 */
export class Circle {
  readonly chance: Chance;
  readonly course: Course;
  phase: Phase = 'orientation';
  /** Day 0 of the landing. */
  started: number | undefined;
  /** The day on which a landing talk was first amber or red, or somebody noted a sign; for the report. */
  readonly open = new Map<StepKey, OpenStep>();
  readonly escalations = new Map<string, { reason: EscalationReason; step: StepKey | undefined; turns: number }>();
  noShows = 0;
  placements = 0;
  private readonly openings = new Map<StepKey, number>();
  private readonly acts: Act[] = [];
  private readonly known = new Set<string>();

  constructor(
    readonly student: Student,
    seed: number,
  ) {
    this.chance = new Chance(seed, student.index);
    this.course = drawCourse(this.chance, student);
    beforeStart(this);
  }

  stepOpened(step: StepKey, role: Role, due: LocalDate | undefined, seen: Seen): void {
    const opening = (this.openings.get(step) ?? 0) + 1;
    this.openings.set(step, opening);
    const open = { key: step, role, opened: seen.day, due: due === undefined ? seen.day : dayNumber(due), opening };
    this.open.set(step, open);
    doStep(this, open, seen);
  }

  /** @param outcome such as `present`; of a pause its reason */
  stepClosed(step: StepKey, outcome: string, seen: Seen): void {
    this.open.delete(step);
    if (step !== 'started' || outcome !== 'present' || this.started !== undefined) return;
    this.started = seen.day;
    afterStart(this, seen.day);
  }

  phaseChanged(phase: Phase): void {
    this.phase = phase;
    const wakes = this.course.gap?.wakes;
    if (phase !== 'dormant' || wakes === undefined) return;
    this.plan(wakes.on, 'wakes', 'vso-mentor', { type: 'woken', reason: 'application', start: dateOfDay(wakes.start) });
  }

  message(template: string, role: Role, step: StepKey | undefined, rung: number | undefined, seen: Seen): void {
    answerMessage(this, { template, role, step, rung }, seen);
  }

  escalated(key: string, reason: EscalationReason, step: StepKey | undefined, seen: Seen): void {
    const turns = (this.escalations.get(key)?.turns ?? 0) + 1;
    this.escalations.set(key, { reason, step, turns });
    deskActs(this, key, seen.day);
  }

  /** Another desk has it now: whoever is there reads it for the first time. */
  rerouted(day: number): void {
    for (const [key, escalation] of this.escalations) {
      this.escalations.set(key, { ...escalation, turns: escalation.turns + 1 });
      deskActs(this, key, day);
    }
  }

  /** Plans to do something on the first counting day from `day` on. What was planned under a key before stays. */
  plan(day: number, key: string, by: Act['by'], deed: Act['deed'], opening?: number): void {
    if (this.known.has(key)) return;
    this.known.add(key);
    const calendar = by === 'desk' ? calendars.municipality : calendars.vso;
    const on = calendar.atOrAfter(day);
    const minute = Math.floor(this.chance.of(key) * MINUTES);
    const act: Act = { day: on, minute, at: instantOfDay(on, TEN_O_CLOCK + minute), key, by, deed, opening };
    let place = this.acts.length;
    while (place > 0 && comesBefore(act, this.acts[place - 1] as Act)) place -= 1;
    this.acts.splice(place, 0, act);
  }

  /** The next act, if any; it may have lost its sense by the time it comes. */
  get next(): Act | undefined {
    return this.acts[0];
  }

  /** Takes the next act off the list. Undefined when it has lost its sense: the step is done, the student has gone on. */
  take(statusOf: (escalation: string) => EscalationStatus | undefined): Act | undefined {
    const act = this.acts.shift();
    return act !== undefined && this.fits(act, statusOf) ? act : undefined;
  }

  /** How the student is on a day. */
  on(day: number): DayOfLife {
    const { leaving } = this.course;
    if (leaving === undefined || this.started === undefined) return { condition: this.conditionBefore(), decline: 0 };
    const since = day - this.started;
    if (since >= leaving.day) return { condition: 'gone', decline: 1 };
    if (since < leaving.declines) return { condition: 'attending', decline: 0 };
    return {
      condition: 'declining',
      decline: (since - leaving.declines) / Math.max(1, leaving.day - leaving.declines),
    };
  }

  calendarOf(step: StepKey): Calendar {
    return kindOf(step) === 'destination' ? calendars.municipality : calendars.vso;
  }

  private conditionBefore(): Condition {
    return this.course.ending.kind === 'missing' && this.open.has('started') ? 'gone' : 'attending';
  }

  private fits(act: Act, statusOf: (escalation: string) => EscalationStatus | undefined): boolean {
    const { deed } = act;
    if (isDeskDeed(deed)) return statusOf(deed.escalation) === (deed.type === 'answer' ? 'acknowledged' : 'open');
    if (hasEnded(this.phase)) return false;
    switch (deed.type) {
      case 'outcome':
        return this.open.get(deed.step)?.opening === act.opening;
      case 'paused':
        return this.open.get(deed.step)?.opening === act.opening;
      case 'appointment':
        return this.open.get(deed.step)?.opening === act.opening;
      case 'withdrawn':
        return (
          this.phase !== 'dormant' &&
          this.phase !== 'landing' &&
          this.phase !== 'nazorg' &&
          !this.open.has('destination')
        );
      case 'dormant':
        return (
          this.phase !== 'dormant' &&
          this.phase !== 'landing' &&
          this.phase !== 'nazorg' &&
          !this.open.has('destination')
        );
      case 'woken':
        return this.phase === 'dormant';
      case 'absence':
      case 'sick-at-home':
        return this.phase === 'landing' || this.phase === 'nazorg';
      case 'deregistered':
      case 'switched':
        return this.phase === 'landing' || this.phase === 'nazorg';
      case 'confirmation-asked':
        return this.phase === 'acquaintance' || this.phase === 'placement';
      default:
        return true;
    }
  }
}

function comesBefore(a: Act, b: Act): boolean {
  return a.at === b.at ? a.key < b.key : a.at < b.at;
}
