import { continueAsNew, defineQuery, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { ImportActivities, ImportProgress } from '../activities/imports/contract.js';

const { importLines } = proxyActivities<ImportActivities>({
  startToCloseTimeout: '2 minutes',
  // An outage delays an import and never ends it: every line remembers whether it is done.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Lines per activity: short enough to lose little when a worker dies, long enough that starting it costs nothing. */
const BATCH = 200;

export const progressQuery = defineQuery<ImportProgress | undefined>('progress');

export interface CohortImportStart {
  import: string;
  progress?: ImportProgress;
}

/** Reads a cohort file in, batch after batch, until no line waits. The lines lie in the database, not here. */
export async function cohortImport(start: CohortImportStart): Promise<ImportProgress> {
  let { progress } = start;
  setHandler(progressQuery, () => progress);
  for (;;) {
    progress = await importLines({ import: start.import, atMost: BATCH });
    if (progress.finished) return progress;
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof cohortImport>({ import: start.import, progress });
  }
}
