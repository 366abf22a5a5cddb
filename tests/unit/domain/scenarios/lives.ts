import { planDeadline, planMoment } from '../../../../libs/calendar/index.js';
import { decide, nextEvent, policyAfter, standaard2026 } from '../../../../libs/domain/index.js';
import type { Effect, Fact, TransferEvent, TransferState } from '../../../../libs/domain/index.js';
import { calendars } from './stage.js';

/** What came of a life: each state, and each effect with the state and event that it came with. */
export interface Seen {
  states: TransferState[];
  effects: { effect: Effect; state: TransferState; event: TransferEvent }[];
}

/** Lives one history to its end on the pure core and the calendar, with a policy that may change under way. */
export class Life {
  readonly seen: Seen = { states: [], effects: [] };
  state: TransferState | undefined;
  private policy = standaard2026;
  private held: Fact | undefined;

  /** Everything that is due up to a moment, and then the facts that arrived. */
  until(now: number, facts: Fact[] = []): void {
    for (let turns = 0; turns < 500; turns += 1) {
      const event = nextEvent(this.state, facts, now);
      if (event === undefined) return;
      if (event.type !== 'due') facts.shift();
      this.take(event);
    }
    throw new Error('the agenda never empties: a moment is planned again and again');
  }

  /** The network: a fact may come twice, and may come after the one that follows it. */
  arrive(fact: Fact, doubled: boolean, late: boolean): void {
    const facts = doubled ? [fact, fact] : [fact];
    if (late && this.held === undefined && fact.seq > 1) {
      this.held = fact;
      return;
    }
    const waiting = this.held === undefined ? [] : [this.held];
    this.held = undefined;
    this.until(fact.at, [...facts, ...waiting]);
  }

  flush(at: number): void {
    this.until(at, this.held === undefined ? [] : [this.held]);
    this.held = undefined;
  }

  private take(event: TransferEvent): void {
    const decision = decide(this.state, event, this.policy);
    this.policy = policyAfter(this.policy, event);
    let after = decision.state;
    for (const effect of decision.effects) {
      this.seen.effects.push({ effect, state: after, event });
      if (effect.kind !== 'plan') continue;
      const deadlines = effect.deadlines.map((request) => planDeadline(request, calendars));
      const moments = effect.moments.map((request) => planMoment(request, calendars));
      after = decide(after, { type: 'planned', deadlines, moments }, this.policy).state;
    }
    this.state = after;
    this.seen.states.push(after);
  }
}
