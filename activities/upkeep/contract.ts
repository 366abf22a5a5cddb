/** A task of the upkeep; each runs on a schedule of its own. */
export type UpkeepTask = 'reconcile' | 'reconcile-all' | 'backlog' | 'verify-audit' | 'expire' | 'calendars' | 'erase';

/** What a task found and did: counts and codes, for the health page. */
export interface UpkeepReport {
  task: UpkeepTask;
  /** False when a person should look. */
  healthy: boolean;
  counts: Record<string, number>;
}

/** What the workflow `upkeep` asks. */
export interface UpkeepActivities {
  upkeepTask(task: UpkeepTask): Promise<UpkeepReport>;
}
