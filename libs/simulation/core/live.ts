import { instantOfDay } from '../../calendar/amsterdam.js';
import { planDeadline, planMoment } from '../../calendar/index.js';
import type { Calendars } from '../../calendar/index.js';
import { dateOfDay, dayOfAgendaMoment, decide, fillIn, hasEnded, policyAfter } from '../../domain/index.js';
import type {
  Effect,
  EscalationStatus,
  FactBody,
  Instant,
  LocalDate,
  PlannedDeadline,
  PlannedMoment,
  Policy,
  Registration,
  TransferEvent,
  TransferState,
} from '../../domain/index.js';
import { isDeskDeed } from '../people/act.js';
import type { Act, DeskDeed } from '../people/act.js';
import type { Circle, Seen } from '../people/circle.js';
import { deskOf } from './desk-of.js';
import { EscalationLadder } from './escalation-ladder.js';
import type { LadderHears } from './escalation-ladder.js';

/** Somebody who looks on and counts. Every call is about one transfer; instants in epoch milliseconds. */
export interface Onlooker {
  /** After a decision of the transfer was carried out. `before` is undefined at the registration. */
  decided?(made: Made): void;
  /** A message of an escalation's own ladder. */
  escalationMessage?(
    escalation: EscalationLadder,
    template: string,
    to: 'desk' | 'coordinator' | 'schools',
    at: Instant,
  ): void;
  raised?(escalation: EscalationLadder): void;
  answered?(escalation: EscalationLadder, code: string): void;
}

export interface Made {
  before: TransferState | undefined;
  state: TransferState;
  event: TransferEvent;
  effects: readonly Effect[];
  deadlines: readonly PlannedDeadline[];
  moments: readonly PlannedMoment[];
  at: Instant;
  on: LocalDate;
}

export interface Lived {
  state: TransferState;
  escalations: readonly EscalationLadder[];
}

const TEN_O_CLOCK = 600;

/**
 * One transfer on the pure core, with the people around it: whatever comes first is lived through, a moment of the
 * transfer's agenda, one of an escalation, or what somebody does.
 */
class Transfer {
  private state: TransferState | undefined;
  private policy: Policy;
  private seq = 0;
  private startkwalificatie = false;
  readonly escalations: EscalationLadder[] = [];

  constructor(
    private readonly registration: Registration,
    private readonly circle: Circle,
    private readonly calendars: Calendars,
    private readonly onlooker: Onlooker,
  ) {
    this.policy = registration.policy;
  }

  live(registeredOn: number, until: Instant): Lived {
    this.record({ type: 'registered', registration: this.registration }, registeredOn, instantOfDay(registeredOn, TEN_O_CLOCK));
    while (this.liveOn(until));
    return { state: this.state as TransferState, escalations: this.escalations };
  }

  private liveOn(until: Instant): boolean {
    const { circle } = this;
    const item = this.state?.agenda[0];
    const act = circle.next;
    const itemAt = item === undefined ? Number.POSITIVE_INFINITY : item.at;
    const actAt = act?.at ?? Number.POSITIVE_INFINITY;
    const ladder = this.firstLadder();
    const ladderAt = ladder?.nextAt ?? Number.POSITIVE_INFINITY;
    const first = Math.min(itemAt, actAt, ladderAt);
    if (first > until) return false;
    if (ladderAt === first) ladder?.fire();
    else if (item !== undefined && itemAt === first)
      this.carryOut({ type: 'due', item }, item.at, dayOfAgendaMoment(item.at));
    else this.act(circle.take(this.statusOf));
    return true;
  }

  private firstLadder(): EscalationLadder | undefined {
    let first: EscalationLadder | undefined;
    for (const ladder of this.escalations) {
      if (first === undefined || ladder.nextAt < first.nextAt) first = ladder;
    }
    return first;
  }

  private readonly statusOf = (key: string): EscalationStatus | undefined => this.latest(key)?.state?.status;

  private latest(key: string): EscalationLadder | undefined {
    return this.escalations.findLast((ladder) => ladder.key === key);
  }

  private act(act: Act | undefined): void {
    if (act === undefined) return;
    if (isDeskDeed(act.deed)) this.deskActs(act.deed, act);
    else this.record(act.deed, act.day, act.at);
  }

  private deskActs(deed: DeskDeed, { day, at }: Act): void {
    const ladder = this.latest(deed.escalation);
    if (ladder === undefined) return;
    const answer = deed.type === 'acknowledge' ? 'acknowledged' : 'answered';
    ladder.tell(answer, at, dateOfDay(day));
    if (deed.type === 'answer') this.onlooker.answered?.(ladder, deed.code);
    if (this.state === undefined || hasEnded(this.state.phase)) return;
    this.record({ type: 'escalation-answered', escalation: deed.escalation, answer }, day, at);
  }

  private record(body: FactBody, day: number, at: Instant): void {
    const on = dateOfDay(day);
    this.seq += 1;
    if (body.type === 'diploma' || (body.type === 'deregistered' && body.startkwalificatie))
      this.startkwalificatie = true;
    this.carryOut({ ...body, seq: this.seq, at, on }, at, day);
    if (body.type === 'diploma') this.circle.rerouted(day);
  }

  private carryOut(event: TransferEvent, at: Instant, day: number): void {
    const on = dateOfDay(day);
    const before = this.state;
    const { state, effects } = decide(before, event, this.policy);
    this.policy = policyAfter(this.policy, event);
    this.state = state;
    const deadlines: PlannedDeadline[] = [];
    const moments: PlannedMoment[] = [];
    for (const effect of effects) {
      if (effect.kind !== 'plan') continue;
      for (const request of effect.deadlines) deadlines.push(planDeadline(request, this.calendars));
      for (const request of effect.moments) moments.push(planMoment(request, this.calendars));
      fillIn(state, { deadlines, moments });
    }
    this.onlooker.decided?.({ before, state: this.state, event, effects, deadlines, moments, at, on });
    if (effects.length === 0) return;
    const seen = { day, morning: event.type === 'due' };
    for (const effect of effects) this.show(effect, deadlines, seen, at, on);
  }

  /** What comes of an effect: the people read it, an escalation hears of it. */
  private show(effect: Effect, deadlines: readonly PlannedDeadline[], seen: Seen, at: Instant, on: LocalDate): void {
    const { circle } = this;
    switch (effect.kind) {
      case 'step-opened':
        circle.stepOpened(effect.step, effect.responsible, dueOf(effect.step, deadlines), seen);
        return;
      case 'step-closed':
        circle.stepClosed(effect.step, effect.outcome, seen);
        return;
      case 'phase-changed':
        circle.phaseChanged(effect.phase);
        return;
      case 'message':
        for (const { role } of effect.to) circle.message(effect.template, role, effect.step, effect.rung, seen);
        return;
      case 'escalation':
        this.raise(effect, at, on);
        circle.escalated(effect.key, effect.reason, effect.step, seen);
        return;
      case 'escalation-solved':
        this.tell(effect.key, 'solved', at, on);
        return;
      case 'escalation-rerouted':
        this.tell(effect.key, 'rerouted', at, on);
        return;
      default:
        return;
    }
  }

  private raise({ key, reason }: Extract<Effect, { kind: 'escalation' }>, at: Instant, on: LocalDate): void {
    const { onlooker } = this;
    const told: LadderHears['told'] = (template, to, when) => onlooker.escalationMessage?.(ladder, template, to, when);
    const deskOn: LadderHears['deskOn'] = (day) => deskOf(this.circle.student, this.startkwalificatie, day);
    const ladder: EscalationLadder = new EscalationLadder(key, reason, on, this.policy, this.calendars, {
      told,
      deskOn,
    });
    this.escalations.push(ladder);
    onlooker.raised?.(ladder);
    ladder.raise(this.registration.transfer, at, this.registration.minuteOfDay);
  }

  private tell(key: string, what: 'solved' | 'rerouted', at: Instant, on: LocalDate): void {
    const ladder = this.latest(key);
    if (ladder !== undefined && !ladder.isOver) ladder.tell(what, at, on);
    if (what !== 'solved') return;
    // An answered one has ended its ladder; that its reason is gone is written in the file only.
    for (const one of this.escalations) if (one.key === key) one.isSettled = true;
  }
}

function dueOf(step: string, deadlines: readonly PlannedDeadline[]): LocalDate | undefined {
  return deadlines.find((deadline) => deadline.step === step)?.due;
}

/** Plays one transfer until a moment, or its end. */
export function live(
  registration: Registration,
  registeredOn: number,
  circle: Circle,
  calendars: Calendars,
  until: Instant,
  onlooker: Onlooker,
): Lived {
  return new Transfer(registration, circle, calendars, onlooker).live(registeredOn, until);
}
