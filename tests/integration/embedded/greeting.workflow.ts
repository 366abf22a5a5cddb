import { proxyLocalActivities, sleep } from '@temporalio/workflow';
import type { GreetingActivities } from './greeting.activities.js';
import { greetingOf } from './greeting.js';

const { save } = proxyLocalActivities<GreetingActivities>({ startToCloseTimeout: '10 seconds' });

/** Waits a hundred days, then saves and returns a greeting. */
export async function greet(name: string): Promise<string> {
  await sleep('100 days');
  return save(greetingOf(name));
}
