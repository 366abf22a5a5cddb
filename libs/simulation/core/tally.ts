import { localDayOf } from '../../calendar/amsterdam.js';
import { kindOf } from '../../domain/index.js';
import type { Phase } from '../../domain/index.js';
import type { Circle } from '../people/circle.js';
import { day, PERIOD } from '../people/days.js';
import type { Lived, Made, Onlooker } from './live.js';

/** Counts that a rehearsal and a simulation have in common, under the names of their JSON. */
export interface Counts {
  transfers: { closed: number; dormant: number; withdrawn: number; open: number };
  checkIns: { planned: number; held: number; missed: number };
  /** One message to one person; several may travel in one mail. */
  messages: { sent: number; outsideHours: number };
  escalations: { stall: number; event: number; leerplicht: number; rmc: number; unanswered: number };
}

/** What the report draws from: plain numbers, so that the counts of two threads can be added up. */
export interface Tally extends Counts {
  students: number;
  decisions: number;
  /** Transfers that have been in a phase. */
  reached: Partial<Record<Phase, number>>;
  /** Escalations per week of the period, by reason. */
  perWeek: Record<string, number[]>;
  /** Of those who started: how many were still there on day n. */
  present: number[];
  started: number;
  /** From the first signal on record to the next personal contact. */
  afterSignal: Waits;
  /** Of those who leave early: from the day on which it begins to go worse, known to nobody, to the next personal contact. */
  afterDecline: Waits;
}

/** How often it took 0, 1, 2, … days; the last is "longer", and `never` is not within the play. */
export interface Waits {
  days: number[];
  never: number;
}

export const LONGEST_WAIT = 60;
const DAYS_OF_LANDING = 101;
const WEEKS = Math.ceil((day(PERIOD.to) - day(PERIOD.from) + 1) / 7);

export function emptyTally(): Tally {
  return {
    transfers: { closed: 0, dormant: 0, withdrawn: 0, open: 0 },
    checkIns: { planned: 0, held: 0, missed: 0 },
    messages: { sent: 0, outsideHours: 0 },
    escalations: { stall: 0, event: 0, leerplicht: 0, rmc: 0, unanswered: 0 },
    students: 0,
    decisions: 0,
    reached: {},
    perWeek: {},
    present: new Array<number>(DAYS_OF_LANDING).fill(0),
    started: 0,
    afterSignal: noWaits(),
    afterDecline: noWaits(),
  };
}

function noWaits(): Waits {
  return { days: new Array<number>(LONGEST_WAIT + 1).fill(0), never: 0 };
}

/** Adds what one thread counted to the whole. */
export function addUp(whole: Tally, part: Tally): void {
  add(whole as unknown as Nested, part as unknown as Nested);
}

type Nested = { [key: string]: number | number[] | Nested };

function add(whole: Nested, part: Nested): void {
  for (const [key, value] of Object.entries(part)) {
    const known = whole[key];
    if (typeof value === 'number') whole[key] = (typeof known === 'number' ? known : 0) + value;
    else if (Array.isArray(value))
      whole[key] = value.map((n, index) => n + (Array.isArray(known) ? (known[index] ?? 0) : 0));
    else add((whole[key] ??= {}) as Nested, value);
  }
}

/** Counts one transfer after another. */
export class Counter implements Onlooker {
  readonly tally = emptyTally();
  /** Of the present transfer: the day of the first signal, and of every talk with the student. */
  private signalled: number | undefined;
  private talks: number[] = [];
  /** Phases in which the present transfer has been. */
  private been: Phase[] = [];

  decided(made: Made): void {
    const { event, effects, at } = made;
    const { checkIns, messages, reached } = this.tally;
    this.tally.decisions += 1;
    if (isPersonalContact(event)) this.talks.push(localDayOf(at));
    if (this.signalled === undefined && isSignal(made)) this.signalled = localDayOf(at);
    for (const effect of effects) {
      switch (effect.kind) {
        case 'message':
          messages.sent += effect.to.length;
          break;
        case 'step-opened':
          if (kindOf(effect.step) === 'check-in') checkIns.planned += 1;
          break;
        case 'step-closed':
          if (kindOf(effect.step) !== 'check-in') break;
          if (effect.status === 'done') checkIns.held += 1;
          else if (effect.status === 'missed') checkIns.missed += 1;
          break;
        case 'phase-changed':
          if (!this.been.includes(effect.phase)) reached[effect.phase] = (reached[effect.phase] ?? 0) + 1;
          this.been.push(effect.phase);
          break;
        case 'escalation': {
          const weeks = (this.tally.perWeek[effect.reason] ??= new Array<number>(WEEKS).fill(0));
          const week = Math.floor((localDayOf(at) - day(PERIOD.from)) / 7);
          if (week >= 0 && week < WEEKS) weeks[week] = (weeks[week] ?? 0) + 1;
          break;
        }
        default:
          break;
      }
    }
  }

  /** One transfer has come to its end, or the play has. */
  lived({ state, escalations }: Lived, circle: Circle): void {
    const { tally } = this;
    tally.students += 1;
    this.been = [];
    if (state.phase === 'closed' || state.phase === 'withdrawn' || state.phase === 'dormant')
      tally.transfers[state.phase] += 1;
    else tally.transfers.open += 1;
    for (const { reason, desk, state: ladder } of escalations) {
      tally.escalations[reason === 'stall' ? 'stall' : 'event'] += 1;
      if (desk === 'leerplicht' || desk === 'rmc') tally.escalations[desk] += 1;
      if (ladder !== undefined && ladder.status !== 'answered' && ladder.status !== 'solved')
        tally.escalations.unanswered += 1;
    }
    this.countPresence(circle);
    this.countWaits(circle);
  }

  private countPresence({ started, course }: Circle): void {
    const { tally } = this;
    // Only who has been there, or could have been there, for all these days.
    if (started === undefined || started + DAYS_OF_LANDING > day(PERIOD.to)) return;
    tally.started += 1;
    const last = Math.min(course.leaving?.day ?? DAYS_OF_LANDING, DAYS_OF_LANDING);
    for (let n = 0; n < last; n += 1) tally.present[n] = (tally.present[n] ?? 0) + 1;
  }

  private countWaits({ started, course }: Circle): void {
    const { signalled, talks } = this;
    this.signalled = undefined;
    this.talks = [];
    if (signalled !== undefined)
      countWait(
        this.tally.afterSignal,
        signalled,
        talks.find((talk) => talk > signalled),
      );
    if (started === undefined || course.leaving === undefined) return;
    const declines = started + course.leaving.declines;
    // Close to the end of the play there is no time left to speak with anybody.
    if (declines + LONGEST_WAIT > day(PERIOD.to)) return;
    countWait(
      this.tally.afterDecline,
      declines,
      talks.find((talk) => talk >= declines),
    );
  }
}

function countWait(waits: Waits, since: number, spoken: number | undefined): void {
  if (spoken === undefined) {
    waits.never += 1;
    return;
  }
  const days = Math.min(spoken - since, LONGEST_WAIT);
  waits.days[days] = (waits.days[days] ?? 0) + 1;
}

/** Something on record that gives cause for concern: noted by a mentor, or a landing talk that is not green. */
function isSignal({ event, effects }: Made): boolean {
  if (event.type === 'signal' || event.type === 'absence') return true;
  return effects.some((effect) => effect.kind === 'colour' && effect.colour !== 'green');
}

function isPersonalContact(event: Made['event']): boolean {
  if (event.type === 'contact') return event.reached;
  if (event.type !== 'outcome') return false;
  const kind = kindOf(event.step);
  if (kind === 'check-in') return event.checkIn !== undefined && event.checkIn.attending !== 'no';
  return (kind === 'nazorg' && event.code === 'reached') || kind === 'landing-review';
}
