import { CancellationScope, condition, isCancellation, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import { clockSignal, recordSignal } from './signals.js';

/** What a run of a workflow is started with, and what it hands on to the next run. Plain JSON. */
export interface RunStart<F> {
  /** Recorded and not yet decided on; carried over, so that continuing as new loses none. */
  queue: F[];
  /** Milliseconds that the clock of this workflow runs ahead; 0 in production, moved by rehearsals and tests. */
  clockShift: number;
  /** Continue as new after this many events, where a test wants shorter histories than the server does. */
  continueAfter?: number;
}

/** A moment to wake up at, and how the timer is called in the Temporal UI: codes only. */
export interface WakeUp {
  /** Epoch milliseconds on the clock of the workflow. */
  at: number;
  summary: string;
}

/**
 * What every loop here does besides deciding: it takes in recorded facts in the order of arrival, knows what time it
 * is, and sleeps until the next moment with one timer at a time.
 */
export class Inbox<F extends { seq: number }> {
  readonly queue: F[];
  private clockShift: number;
  private readonly continueAfter: number | undefined;
  private timer: { rings: number; rang: boolean; scope: CancellationScope } | undefined;
  /** The clock never stands before a moment whose timer has rung, also when the server rounds. */
  private reached = 0;

  constructor(start: RunStart<F>) {
    this.queue = [...start.queue];
    this.clockShift = start.clockShift;
    this.continueAfter = start.continueAfter;
    // In the order of the file, also when one overtook another on its way.
    setHandler(recordSignal, (fact) => {
      this.queue.push(fact as F);
      this.queue.sort((a, b) => a.seq - b.seq);
    });
    setHandler(clockSignal, (shift) => {
      this.clockShift = shift;
      this.reached = 0;
    });
  }

  /** Epoch milliseconds on the shifted clock. */
  now(): number {
    return Math.max(Date.now() + this.clockShift, this.reached);
  }

  /** Removes a fact that has been decided on. */
  taken(seq: number): void {
    const place = this.queue.findIndex((fact) => fact.seq === seq);
    if (place >= 0) this.queue.splice(place, 1);
  }

  /** A fact by its number; waits for it when it is still on its way. */
  async fact(seq: number): Promise<F> {
    const find = (): F | undefined => this.queue.find((fact) => fact.seq === seq);
    await condition(() => find() !== undefined);
    return find() as F;
  }

  /** Sleeps until a fact arrives, the clock is moved, or the moment is there. */
  async wait(next: WakeUp | undefined): Promise<void> {
    this.arm(next);
    const { clockShift, timer } = this;
    await condition(() => this.queue.length > 0 || this.clockShift !== clockShift || timer?.rang === true);
    if (timer?.rang && next && this.clockShift === clockShift) this.reached = next.at;
  }

  /** True when the history has grown so long that the next run should take over. */
  isLong(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || (this.continueAfter !== undefined && historyLength >= this.continueAfter);
  }

  /** What the next run starts with. */
  handOver(): RunStart<F> {
    const { queue, clockShift, continueAfter } = this;
    return { queue, clockShift, continueAfter };
  }

  /** Keeps the timer that runs when it rings at the right moment: arming one anew costs two events. */
  private arm(next: WakeUp | undefined): void {
    const rings = next === undefined ? undefined : next.at - this.clockShift;
    if (this.timer && !this.timer.rang && this.timer.rings === rings) return;
    this.timer?.scope.cancel();
    this.timer = undefined;
    if (next === undefined || rings === undefined) return;
    const timer = { rings, rang: false, scope: new CancellationScope() };
    this.timer = timer;
    timer.scope
      .run(async () => {
        await sleep(Math.max(1, rings - Date.now()), { summary: next.summary });
        timer.rang = true;
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
