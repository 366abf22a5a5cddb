import {
  DeterminismViolationError,
  makeContinueAsNewFunc,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { CarriedOut, CasefileActivities, Cause } from '../activities/casefile/contract.js';
import {
  agendaSummary,
  dateOfAgendaMoment,
  decide,
  digestOf,
  isFinished,
  nextEvent,
  policyAfter,
  type Due,
  type Effect,
  type Fact,
  type Policy,
  type TransferState,
} from '../libs/domain/index.js';
import { UNTIL_CARRIED_OUT } from './carrying-out.js';
import { Inbox, type RunStart } from './loop.js';
import { isOverdue, OVERDUE, searchAttributesOf } from './search-attributes.js';
import { stateQuery, type Overview } from './signals.js';

const { carryOut } = proxyLocalActivities<CasefileActivities>(UNTIL_CARRIED_OUT);

/** The decider's memory of one transfer, and the agreements that it runs on. Absent before the registration. */
interface Memory {
  state: TransferState | undefined;
  policy: Policy | undefined;
}

export interface TransferStart extends RunStart<Fact> {
  memory: Memory;
  /** Given when the workflow is built up again from the file, so that an earlier one cannot get in its way. */
  chain?: string;
}

/**
 * One student's transfer, from registration to the end of nazorg: take the next fact or the next moment of the agenda,
 * decide, carry out, and go on. What is decided lies in `libs/domain`; what is carried out lies in the case file.
 */
export async function transfer(start: TransferStart): Promise<void> {
  const inbox = new Inbox<Fact>(start);
  const { chain } = start;
  let memory = start.memory;
  setHandler(stateQuery, () => overviewOf(memory.state, inbox.queue.length));

  for (;;) {
    const { state } = memory;
    const event = nextEvent(state, inbox.queue, inbox.now());
    if (event === undefined) {
      if (state && isFinished(state)) return;
      const first = state?.agenda[0];
      await inbox.wait(first && { at: first.at, summary: agendaSummary(first) });
      continue;
    }
    memory = await liveThrough(event, memory, chain, inbox);
    if (memory.state === undefined || isFinished(memory.state)) continue;
    if ((memory.state.phase !== state?.phase && state !== undefined) || inbox.isLong()) {
      const typedSearchAttributes = searchAttributesOf(memory.state);
      await makeContinueAsNewFunc<typeof transfer>({ typedSearchAttributes })({ ...inbox.handOver(), memory, chain });
    }
    keepFindable(state, memory.state);
  }
}

/**
 * Decides on one event and carries it out. The number of a decision may have been used before: a worker died after the
 * transaction, or the workflow was built up again from the file. What was carried out then stays, and is lived through.
 */
async function liveThrough(
  event: Fact | Due,
  memory: Memory,
  chain: string | undefined,
  inbox: Inbox<Fact>,
): Promise<Memory> {
  const decided = decideOn(event, memory);
  if (decided.state.decision === memory.state?.decision) {
    if (event.type !== 'due') inbox.taken(event.seq);
    return decided;
  }
  const digest = digestOf(decided.effects);
  const carried = await carryOut.executeWithOptions({ ...UNTIL_CARRIED_OUT, summary: summaryOf(event) }, [
    {
      transfer: decided.state.transfer,
      chain,
      decision: decided.state.decision,
      phase: decided.state.phase,
      minuteOfDay: decided.state.minuteOfDay,
      at: event.type === 'due' ? event.item.at : event.at,
      on: event.type === 'due' ? dateOfAgendaMoment(event.item.at) : event.on,
      now: inbox.now(),
      seq: decided.state.seq,
      cause: event.type === 'due' ? { due: event.item } : { seq: event.seq },
      effects: decided.effects,
      digest,
    },
  ]);
  if (carried.earlier === undefined) return settle(event, decided, digest, carried, inbox);
  const earlier = await eventOf(carried.earlier, inbox);
  const again = decideOn(earlier, memory);
  return settle(earlier, again, digestOf(again.effects), carried, inbox);
}

interface Decided extends Memory {
  state: TransferState;
  policy: Policy;
  effects: Effect[];
}

/**
 * The agreements come with the registration, and with every fact that changes them. A task that begins with something
 * else fails and is tried again, until the registration has arrived and stands in front of the queue.
 */
function decideOn(event: Fact | Due, { state, policy: known }: Memory): Decided {
  if (known === undefined && event.type !== 'registered') {
    throw new DeterminismViolationError(`a transfer begins with its registration, not with ${event.type}`);
  }
  // Where a value comes from is no matter here, and would be carried along from run to run.
  const policy = { ...policyAfter(known as Policy, event), sources: {} };
  return { ...decide(state, event, policy), policy };
}

/** What was decided stays decided: other effects than were carried out are an error, never a drift. */
function settle(event: Fact | Due, decided: Decided, digest: string, carried: CarriedOut, inbox: Inbox<Fact>): Memory {
  if (digest !== carried.digest) {
    throw new DeterminismViolationError(
      `decision ${decided.state.decision} on ${summaryOf(event)} differs from the one that was carried out`,
    );
  }
  if (event.type !== 'due') inbox.taken(event.seq);
  const { deadlines, moments } = carried;
  const { state, policy } = decided;
  if (deadlines.length + moments.length === 0) return { state, policy };
  return { state: decide(state, { type: 'planned', deadlines, moments }, policy).state, policy };
}

async function eventOf(cause: Cause, inbox: Inbox<Fact>): Promise<Fact | Due> {
  if ('due' in cause) return { type: 'due', item: cause.due };
  return inbox.fact(cause.seq);
}

/** Each change of a search attribute costs an event; the phase goes along with continuing as new. */
function keepFindable(before: TransferState | undefined, now: TransferState): void {
  if (before === undefined) upsertSearchAttributes(searchAttributesOf(now));
  else if (isOverdue(before) !== isOverdue(now)) upsertSearchAttributes([{ key: OVERDUE, value: isOverdue(now) }]);
}

function summaryOf(event: Fact | Due): string {
  if (event.type === 'due') return agendaSummary(event.item);
  return event.type === 'outcome' ? `${event.step} ${event.code}` : event.type;
}

function overviewOf(state: TransferState | undefined, waiting: number): Overview {
  return {
    phase: state?.phase,
    seq: state?.seq ?? 0,
    decision: state?.decision ?? 0,
    next: state?.agenda[0],
    open: state?.steps.filter((step) => step.status === 'open').map((step) => step.key) ?? [],
    waiting,
  };
}
