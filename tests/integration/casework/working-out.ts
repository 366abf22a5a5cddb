import { casefileActivities } from '../../../activities/index.js';
import type { CasefileActivities } from '../../../activities/casefile/contract.js';
import type { Casework } from '../../../libs/casework/casework.js';
import {
  dateOfAgendaMoment,
  decide,
  decideEscalation,
  digestOf,
  nextEscalationEvent,
  nextEvent,
  policyAfter,
  type EscalationFact,
  type EscalationState,
  type Fact,
  type Instant,
  type Policy,
  type TransferState,
} from '../../../libs/domain/index.js';
import type { DataSource } from 'typeorm';

interface Memory {
  state: TransferState | undefined;
  policy: Policy | undefined;
}
interface EscalationMemory {
  state: EscalationState | undefined;
  policy: Policy;
}
interface Message {
  id: number;
  aggregate: string;
  kind: string;
  payload: { fact: Fact & EscalationFact; policy: Policy } & EscalationFact;
}

/**
 * Works out what was recorded without Temporal between: takes the outbox in order, decides with the real core and carries out with
 * the real activities on the database. The workflows themselves are tested elsewhere.
 */
export class WorkingOut {
  private readonly activities: CasefileActivities;
  private readonly memories = new Map<string, Memory>();
  private readonly escalations = new Map<string, EscalationMemory>();

  constructor(
    private readonly worker: DataSource,
    casework: Casework,
  ) {
    this.activities = casefileActivities({ dataSource: worker, vault: casework.vault, audit: casework.audit });
  }

  /** Everything in the outbox, and all that is due until `now`. */
  async upTo(now: Instant): Promise<void> {
    for (;;) {
      const messages = await this.worker.query<Message[]>(
        'UPDATE outbox SET sent_at = now() WHERE sent_at IS NULL RETURNING id, aggregate, kind, payload',
      );
      const rows = (messages as unknown as [Message[], number])[0];
      const posted = rows.sort((a, b) => a.id - b.id);
      for (const { kind, aggregate, payload } of posted) {
        if (kind === 'record') await this.transfer(aggregate, [payload.fact], now);
        if (kind === 'start-escalation') {
          this.escalations.set(aggregate, { state: undefined, policy: payload.policy });
          await this.escalation(aggregate, [payload.fact], now);
        }
        if (kind === 'escalation-fact') await this.escalation(aggregate, [payload], now);
      }
      if (posted.length > 0) continue;
      for (const key of this.memories.keys()) await this.transfer(key, [], now);
      for (const key of this.escalations.keys()) await this.escalation(key, [], now);
      const [waiting] = await this.worker.query<{ n: number }[]>(
        'SELECT count(*)::int AS n FROM outbox WHERE sent_at IS NULL',
      );
      if (waiting?.n === 0) return;
    }
  }

  stateOf(transfer: string): TransferState {
    const state = this.memories.get(`transfer-${transfer}`)?.state;
    if (!state) throw new Error(`transfer ${transfer} has not been worked out`);
    return state;
  }

  private async transfer(key: string, queue: Fact[], now: Instant): Promise<void> {
    const memory = this.memories.get(key) ?? { state: undefined, policy: undefined };
    this.memories.set(key, memory);
    for (;;) {
      const event = nextEvent(memory.state, queue, now);
      if (event === undefined) return;
      if (event.type !== 'due') queue.shift();
      const policy = policyAfter(memory.policy as Policy, event);
      const decided = decide(memory.state, event, policy);
      const isNew = decided.state.decision !== memory.state?.decision;
      memory.policy = policy;
      memory.state = decided.state;
      if (!isNew) continue;
      const { state, effects } = decided;
      const at = event.type === 'due' ? event.item.at : event.at;
      const { deadlines, moments } = await this.activities.carryOut({
        transfer: state.transfer,
        decision: state.decision,
        phase: state.phase,
        minuteOfDay: state.minuteOfDay,
        at,
        on: event.type === 'due' ? dateOfAgendaMoment(at) : event.on,
        now,
        seq: state.seq,
        cause: event.type === 'due' ? { due: event.item } : { seq: event.seq },
        effects,
        digest: digestOf(effects),
      });
      memory.state = decide(state, { type: 'planned', deadlines, moments }, policy).state;
    }
  }

  private async escalation(key: string, queue: EscalationFact[], now: Instant): Promise<void> {
    const memory = this.escalations.get(key);
    if (!memory) throw new Error(`${key} was not started`);
    for (;;) {
      const event = nextEscalationEvent(memory.state, queue, now);
      if (event === undefined) return;
      if (event.type !== 'due') queue.shift();
      const decided = decideEscalation(memory.state, event, memory.policy);
      const isNew = decided.state.decision !== memory.state?.decision;
      memory.state = decided.state;
      if (!isNew || event.type === 'planned') continue;
      const { state, effects } = decided;
      const at = event.type === 'due' ? event.item.at : event.at;
      const { moments } = await this.activities.carryOutEscalation({
        escalation: state.escalation,
        transfer: state.transfer,
        decision: state.decision,
        status: state.status,
        minuteOfDay: state.minuteOfDay,
        at,
        on: event.type === 'due' ? dateOfAgendaMoment(at) : event.on,
        now,
        cause: event.type === 'due' ? { due: event.item } : { fact: event },
        effects,
        digest: digestOf(effects),
      });
      memory.state = decideEscalation(state, { type: 'planned', moments }, memory.policy).state;
    }
  }
}
