import { continueAsNew, DeterminismViolationError, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { CarriedOutEscalation, CasefileActivities } from '../activities/casefile/contract.js';
import {
  dateOfAgendaMoment,
  decideEscalation,
  digestOf,
  isEscalationFinished,
  nextEscalationEvent,
  type EscalationAgendaItem,
  type EscalationDecision,
  type EscalationFact,
  type EscalationState,
  type Policy,
} from '../libs/domain/index.js';
import { UNTIL_CARRIED_OUT } from './carrying-out.js';
import { Inbox, type RunStart } from './loop.js';
import { stateQuery } from './signals.js';

const { carryOutEscalation } = proxyLocalActivities<CasefileActivities>(UNTIL_CARRIED_OUT);

export interface EscalationStart extends RunStart<EscalationFact> {
  state: EscalationState | undefined;
  policy: Policy;
  /** Given when the workflow is built up again from the file, so that an earlier one cannot get in its way. */
  chain?: string;
}

type Event = EscalationFact | { type: 'due'; item: EscalationAgendaItem };

/**
 * One escalation outside the schools, until it is answered or solved: the same loop as a transfer, around its own ladder
 * of acknowledgement and feedback.
 */
export async function escalation(start: EscalationStart): Promise<void> {
  const { policy, chain } = start;
  const inbox = new Inbox<EscalationFact>(start);
  let { state } = start;
  setHandler(stateQuery, () => ({
    phase: state?.status,
    seq: state?.seq ?? 0,
    decision: state?.decision ?? 0,
    next: state?.agenda[0],
    open: [],
    waiting: inbox.queue.length,
  }));

  for (;;) {
    if (state && isEscalationFinished(state)) return;
    const event = nextEscalationEvent(state, inbox.queue, inbox.now());
    if (event === undefined || event.type === 'planned') {
      const first = state?.agenda[0];
      await inbox.wait(first && { at: first.at, summary: first.key });
      continue;
    }
    state = await liveThrough(event, state, policy, chain, inbox);
    if (inbox.isLong()) await continueAsNew<typeof escalation>({ ...inbox.handOver(), state, policy, chain });
  }
}

/** As for a transfer: what was carried out under a number stays, and is lived through. */
async function liveThrough(
  event: Event,
  state: EscalationState | undefined,
  policy: Policy,
  chain: string | undefined,
  inbox: Inbox<EscalationFact>,
): Promise<EscalationState> {
  const decided = decideEscalation(state, event, policy);
  if (decided.state.decision === state?.decision) {
    if (event.type !== 'due') inbox.taken(event.seq);
    return decided.state;
  }
  const carried = await carryOutEscalation.executeWithOptions({ ...UNTIL_CARRIED_OUT, summary: summaryOf(event) }, [
    {
      escalation: decided.state.escalation,
      transfer: decided.state.transfer,
      chain,
      decision: decided.state.decision,
      status: decided.state.status,
      minuteOfDay: decided.state.minuteOfDay,
      at: event.type === 'due' ? event.item.at : event.at,
      on: event.type === 'due' ? dateOfAgendaMoment(event.item.at) : event.on,
      now: inbox.now(),
      cause: event.type === 'due' ? { due: event.item } : { fact: event },
      effects: decided.effects,
      digest: digestOf(decided.effects),
    },
  ]);
  if (carried.earlier === undefined) return settle(event, decided, carried, policy, inbox);
  const { earlier: cause } = carried;
  const earlier: Event = 'due' in cause ? { type: 'due', item: cause.due } : cause.fact;
  return settle(earlier, decideEscalation(state, earlier, policy), carried, policy, inbox);
}

function settle(
  event: Event,
  { state, effects }: EscalationDecision,
  carried: CarriedOutEscalation,
  policy: Policy,
  inbox: Inbox<EscalationFact>,
): EscalationState {
  if (digestOf(effects) !== carried.digest) {
    throw new DeterminismViolationError(
      `decision ${state.decision} on ${summaryOf(event)} differs from the one that was carried out`,
    );
  }
  if (event.type !== 'due') inbox.taken(event.seq);
  const { moments } = carried;
  return moments.length === 0 ? state : decideEscalation(state, { type: 'planned', moments }, policy).state;
}

function summaryOf(event: Event): string {
  return event.type === 'due' ? event.item.key : event.type;
}
