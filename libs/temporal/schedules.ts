import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleSpec } from '@temporalio/client';
import { TASK_QUEUES } from './worker-options.js';

/** What is kept in order by itself, and when: Europe/Amsterdam. */
export const UPKEEP: Record<string, ScheduleSpec> = {
  reconcile: { intervals: [{ every: '10 minutes' }] },
  'reconcile-all': { calendars: [{ hour: 3, minute: 30 }], timezone: 'Europe/Amsterdam' },
  backlog: { intervals: [{ every: '5 minutes' }] },
  calendars: { intervals: [{ every: '5 minutes' }] },
  'verify-audit': { calendars: [{ hour: 2, minute: 30 }], timezone: 'Europe/Amsterdam' },
  erase: { calendars: [{ hour: 1, minute: 30 }], timezone: 'Europe/Amsterdam' },
  expire: { calendars: [{ hour: '*', minute: 10 }], timezone: 'Europe/Amsterdam' },
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * A task that has not finished for this long has stopped running: three times its interval, and for what runs every night an extra
 * half night (choice). Milliseconds, by task.
 */
export const UPKEEP_LATE_AFTER: Record<string, number> = {
  reconcile: 30 * MINUTE_MS,
  'reconcile-all': 30 * HOUR_MS,
  backlog: 15 * MINUTE_MS,
  calendars: 15 * MINUTE_MS,
  'verify-audit': 30 * HOUR_MS,
  erase: 30 * HOUR_MS,
  expire: 3 * HOUR_MS,
};

/** Makes the schedules of the upkeep, or brings them up to date. Twice changes nothing. */
export async function ensureSchedules(client: Client): Promise<void> {
  for (const [task, spec] of Object.entries(UPKEEP)) {
    const scheduleId = `upkeep-${task}`;
    const action = {
      type: 'startWorkflow' as const,
      workflowType: 'upkeep',
      workflowId: scheduleId,
      taskQueue: TASK_QUEUES.bulk,
      args: [task],
    };
    const policies = { overlap: ScheduleOverlapPolicy.SKIP };
    try {
      // The first time at once, so that nothing counts as never done until the first night is over.
      await client.schedule.create({ scheduleId, spec, action, policies, state: { triggerImmediately: true } });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(scheduleId).update((known) => ({ ...known, spec, action, policies }));
    }
  }
}
