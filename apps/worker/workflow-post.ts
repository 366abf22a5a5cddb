import { randomUUID } from 'node:crypto';
import {
  isGrpcServiceError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowIdReusePolicy,
  WorkflowNotFoundError,
  type Client,
} from '@temporalio/client';
import type { EntityManager } from 'typeorm';
import { hasEnded, type EscalationFact, type Fact, type Phase, type Policy } from '../../libs/domain/index.js';
import { markSiblingsSent, type TakenMessage } from '../../libs/persistence/outbox.js';
import { TASK_QUEUES } from '../../libs/temporal/index.js';
import type { EscalationStart } from '../../workflows/escalation.js';
import type { TransferStart } from '../../workflows/transfer.js';
import { eraseWorkflows } from './erase-workflows.js';
import { factsOf, factsOfEscalation } from './facts-of.js';

/** Names of the workflows and their signal, as `workflows/` exports them. */
const TRANSFER = 'transfer';
const ESCALATION = 'escalation';
const COHORT_IMPORT = 'cohortImport';
const WEBHOOK = 'webhook';
const RECORD = 'record';
const CLOCK = 'clock';
const RING = 'ring';

/** A call that takes longer has lost its server. */
const CALL_MS = 10_000;
/** A workflow that has ended stays ended; one that was broken off may be built up again from the file. */
const ONCE = WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY;

/** UNAVAILABLE, DEADLINE_EXCEEDED and RESOURCE_EXHAUSTED: it is not about the message. */
const AWAY_CODES = [14, 4, 8];

/** On the same task queue 1 goes first; 3 is usual. */
const FIRST = 1;
const SOON = 2;

export function isTemporalAway(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((problem) => isGrpcServiceError(problem) && AWAY_CODES.includes(problem.code));
}

/** Delivers messages of the outbox to their workflows. */
export class WorkflowPost {
  constructor(
    private readonly client: Client,
    /** Milliseconds that the clocks of new workflows run ahead: 0 in production. */
    private readonly clockShift: () => number,
  ) {}

  /** Delivering twice is as delivering once. @throws what Temporal says when it could not be delivered */
  async deliver(manager: EntityManager, message: TakenMessage): Promise<void> {
    await this.client.withDeadline(Date.now() + CALL_MS, async () => {
      const { aggregate, kind, payload, transferId } = message;
      switch (kind) {
        case 'record':
          if (payload.urgent === true) await this.moveToFront(aggregate);
          return this.record(manager, aggregate, transferId as string, payload.fact as Fact);
        case 'start-escalation':
          return this.startEscalation(aggregate, payload.policy as Policy, payload.fact as EscalationFact);
        case 'escalation-fact':
          return this.signal(aggregate, RECORD, payload);
        case 'clock':
          return this.signal(aggregate, CLOCK, payload.shiftMs);
        case 'start-import':
          return this.startImport(aggregate, payload.import as string);
        case 'erase-workflow':
          return eraseWorkflows(this.client, payload.workflows as string[]);
        case 'ring-webhook':
          return this.ring(manager, message);
      }
    });
  }

  /**
   * Builds a transfer up again from its file, when Temporal does not know it (any more): it lives through the decisions
   * that were carried out, and goes on from there. @returns false when it was there after all
   */
  async buildUp(manager: EntityManager, transfer: string): Promise<boolean> {
    const queue = await factsOf(manager, transfer);
    const chain = randomUUID();
    const start: TransferStart = { ...this.empty(), queue, memory: { state: undefined, policy: undefined }, chain };
    const started = await this.start(TRANSFER, `transfer-${transfer}`, TASK_QUEUES.transfers, start);
    if (started) await manager.query('UPDATE transfers SET workflow_chain = $2 WHERE id = $1', [transfer, chain]);
    return started;
  }

  /** The same for an escalation. @returns false when it was there after all */
  async buildUpEscalation(manager: EntityManager, escalation: string): Promise<boolean> {
    const { facts, policy } = await factsOfEscalation(manager, escalation);
    const chain = randomUUID();
    const start: EscalationStart = { ...this.empty(), queue: facts, state: undefined, policy, chain };
    const started = await this.start(ESCALATION, `escalation-${escalation}`, TASK_QUEUES.transfers, start);
    if (started) await manager.query('UPDATE escalations SET workflow_chain = $2 WHERE id = $1', [escalation, chain]);
    return started;
  }

  private async record(manager: EntityManager, workflowId: string, transfer: string, fact: Fact): Promise<void> {
    if (fact.seq === 1) {
      const start: TransferStart = { ...this.empty(), memory: { state: undefined, policy: undefined } };
      return this.signalWithStart(TRANSFER, workflowId, start, fact);
    }
    if (await this.isThere(workflowId, RECORD, fact)) return;
    const [row] = await manager.query<{ phase: Phase }[]>('SELECT phase FROM transfers WHERE id = $1', [transfer]);
    if (row && hasEnded(row.phase)) await takenInByNobody(manager, transfer, fact.seq);
    else await this.buildUp(manager, transfer);
  }

  /**
   * On a morning when thousands of talks are asked for in one minute, the decision from which an escalation may follow does not wait for
   * them, also when a task of this transfer waits already. It stays in front: of a student who left, the next thing is no less pressing.
   */
  private async moveToFront(workflowId: string): Promise<void> {
    try {
      await this.client.workflowService.updateWorkflowExecutionOptions({
        namespace: this.client.options.namespace,
        workflowExecution: { workflowId },
        workflowExecutionOptions: { priority: { priorityKey: SOON } },
        updateMask: { paths: ['priority'] },
      });
    } catch (error) {
      // Going first is a courtesy: the fact itself is delivered in turn by a server that does not know or allow this, and builds up what is not there.
      if (isTemporalAway(error)) throw error;
    }
  }

  private async startEscalation(workflowId: string, policy: Policy, fact: EscalationFact): Promise<void> {
    const start: EscalationStart = { ...this.empty(), state: undefined, policy };
    return this.signalWithStart(ESCALATION, workflowId, start, fact);
  }

  private async startImport(workflowId: string, id: string): Promise<void> {
    await this.start(COHORT_IMPORT, workflowId, TASK_QUEUES.bulk, { import: id });
  }

  /**
   * One bell is as good as ten: the others that are there by now go with this one, since what they ring for is there as well. A workflow
   * that has ended begins again.
   */
  private async ring(manager: EntityManager, message: TakenMessage): Promise<void> {
    const { aggregate, payload } = message;
    const others = await markSiblingsSent(manager, message);
    const urgent = payload.urgent === true || others.some((bell) => bell.urgent === true);
    await this.client.workflow.signalWithStart(WEBHOOK, {
      workflowId: aggregate,
      taskQueue: TASK_QUEUES.bulk,
      args: [{ endpoint: payload.endpoint }],
      signal: RING,
      signalArgs: [{ urgent }],
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  }

  /** To a workflow that may have ended: then there is nobody left to tell. */
  private async signal(workflowId: string, name: string, argument: unknown): Promise<void> {
    await this.isThere(workflowId, name, argument);
  }

  /** @returns whether the workflow runs, and so has got the signal */
  private async isThere(workflowId: string, name: string, argument: unknown): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(workflowId).signal(name, argument);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private async start(type: string, workflowId: string, taskQueue: string, argument: object): Promise<boolean> {
    try {
      await this.client.workflow.start(type, {
        workflowId,
        taskQueue,
        args: [argument],
        workflowIdReusePolicy: ONCE,
        ...priorityOf(type),
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  private async signalWithStart(type: string, workflowId: string, start: object, fact: object): Promise<void> {
    try {
      await this.client.workflow.signalWithStart(type, {
        workflowId,
        taskQueue: TASK_QUEUES.transfers,
        args: [start],
        signal: RECORD,
        signalArgs: [fact],
        workflowIdReusePolicy: ONCE,
        ...priorityOf(type),
      });
    } catch (error) {
      // It has run to its end before: this message was delivered then.
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  private empty(): { queue: []; clockShift: number } {
    return { queue: [], clockShift: this.clockShift() };
  }
}

/** An escalation goes in front of whatever waits. */
function priorityOf(type: string): { priority?: { priorityKey: number } } {
  return type === ESCALATION ? { priority: { priorityKey: FIRST } } : {};
}

/** A fact about a transfer that has ended changes nothing any more, and nobody should wait for it. */
async function takenInByNobody(manager: EntityManager, transfer: string, seq: number): Promise<void> {
  await manager.query('UPDATE transfers SET projected_seq = greatest(projected_seq, $2) WHERE id = $1', [
    transfer,
    seq,
  ]);
}
