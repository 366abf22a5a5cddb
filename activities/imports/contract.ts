/** How far a cohort import has come. */
export interface ImportProgress {
  total: number;
  done: number;
  failed: number;
  /** No line is waiting any more. */
  finished: boolean;
}

/** What the workflow `cohort-import` asks. */
export interface ImportActivities {
  /** Starts the transfers of the next waiting lines, and tells how far the import has come. Lines that are done stay done. */
  importLines(input: { import: string; atMost: number }): Promise<ImportProgress>;
}
