import {
  condition,
  defineSignal,
  proxyActivities,
  proxySinks,
  setHandler,
  sleep,
  type Sinks,
} from '@temporalio/workflow';
import type { BareActivities } from './activities.js';

/** Workflows that do nothing but the one thing that is measured: what Temporal itself costs. */

const { writeRow } = proxyActivities<BareActivities>({ startToCloseTimeout: '1 minute' });

export interface BareSinks extends Sinks {
  bare: {
    /** A workflow has done its first task, and waits. */
    standing(): void;
  };
}

const { bare } = proxySinks<BareSinks>();

export const recordSignal = defineSignal<[string]>('record');
export const endSignal = defineSignal('end');

/** Stands there and waits, as a transfer between two facts. */
export async function waiting(): Promise<void> {
  let isOver = false;
  setHandler(endSignal, () => {
    isOver = true;
  });
  bare.standing();
  await condition(() => isOver);
}

/** Does one normal activity for every signal. */
export async function recording(): Promise<void> {
  const queue: string[] = [];
  setHandler(recordSignal, (key) => void queue.push(key));
  bare.standing();
  for (;;) {
    await condition(() => queue.length > 0);
    const key = queue.shift();
    if (key !== undefined) await writeRow(key);
  }
}

/** Sleeps until a moment (epoch milliseconds), and does one normal activity. */
export async function ringing(at: number, key: string): Promise<void> {
  bare.standing();
  await sleep(Math.max(1, at - Date.now()));
  await writeRow(key);
}

/** So many activities, spread evenly over a time in milliseconds. */
export async function living(key: string, activities: number, span: number): Promise<void> {
  for (let n = 0; n < activities; n += 1) {
    await sleep(span / activities);
    await writeRow(`${key}:${n}`);
  }
}
