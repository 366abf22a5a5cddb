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
      await client.schedule.create({ scheduleId, spec, action, policies });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule.getHandle(scheduleId).update((known) => ({ ...known, spec, action, policies }));
    }
  }
}
