import { proxyActivities } from '@temporalio/workflow';
import type { UpkeepActivities, UpkeepReport, UpkeepTask } from '../activities/upkeep/contract.js';

const { upkeepTask } = proxyActivities<UpkeepActivities>({
  // Slots of its own: half an hour of checking must not hold up a cohort file.
  taskQueue: 'upkeep',
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '2 minutes',
  // A task that cannot run now runs at its next moment; a missed one shows on the health page.
  retry: { maximumAttempts: 3 },
});

/** One task of the upkeep, started by its schedule. */
export async function upkeep(task: UpkeepTask): Promise<UpkeepReport> {
  return upkeepTask(task);
}
