import { localDateOf, planMoment } from '../../calendar/index.js';
import type { Calendars } from '../../calendar/index.js';
import { decideEscalation, isEscalationFinished, nextEscalationEvent } from '../../domain/index.js';
import type {
  EscalationEvent,
  EscalationFact,
  EscalationReason,
  EscalationState,
  EscalationTemplate,
  Instant,
  LocalDate,
  Policy,
} from '../../domain/index.js';

export type DeskKind = 'leerplicht' | 'rmc' | 'fallback' | 'coordinator';
type Told = 'acknowledged' | 'answered' | 'solved' | 'rerouted';

export interface LadderHears {
  told(template: EscalationTemplate, to: 'desk' | 'coordinator' | 'schools', at: Instant): void;
  /** Where it goes on a day. */
  deskOn(on: LocalDate): DeskKind;
}

/** One escalation on the pure core: its own ladder, answered by the calendar, without a workflow. */
export class EscalationLadder {
  state: EscalationState | undefined;
  private seq = 0;

  constructor(
    readonly key: string,
    readonly reason: EscalationReason,
    readonly raisedOn: LocalDate,
    private readonly policy: Policy,
    private readonly calendars: Calendars,
    private readonly hears: LadderHears,
  ) {}

  /** Where it lies now. */
  desk: DeskKind = 'fallback';
  /** The reason for it is gone. */
  isSettled = false;

  raise(transfer: string, at: Instant, minuteOfDay: number): void {
    const { key: escalation, reason, raisedOn: on } = this;
    this.take({ type: 'raised', escalation, transfer, reason, minuteOfDay, seq: this.number(), at, on });
  }

  tell(type: Told, at: Instant, on: LocalDate): void {
    this.take({ type, seq: this.number(), at, on });
  }

  /** When its next moment comes; Infinity when it has none. */
  get nextAt(): Instant {
    return this.state?.agenda[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Lives through the first moment of its agenda. */
  fire(): void {
    const item = this.state?.agenda[0];
    if (item !== undefined) this.decideOn({ type: 'due', item }, item.at);
  }

  get isOver(): boolean {
    return this.state !== undefined && isEscalationFinished(this.state);
  }

  private number(): number {
    this.seq += 1;
    return this.seq;
  }

  private take(fact: EscalationFact): void {
    for (;;) {
      const event = nextEscalationEvent(this.state, [fact], fact.at);
      if (event === undefined) return;
      this.decideOn(event, event.type === 'due' ? event.item.at : fact.at);
      if (event === fact) return;
    }
  }

  private decideOn(event: EscalationEvent, at: Instant): void {
    const { state, effects } = decideEscalation(this.state, event, this.policy);
    this.state = state;
    for (const effect of effects) {
      if (effect.kind === 'route') this.desk = this.hears.deskOn(localDateOf(at));
      if (effect.kind === 'message') this.hears.told(effect.template, effect.to, at);
      if (effect.kind !== 'plan') continue;
      const moments = effect.moments.map((request) => planMoment(request, this.calendars));
      this.state = decideEscalation(this.state, { type: 'planned', moments }, this.policy).state;
    }
  }
}
