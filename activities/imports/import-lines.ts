import type { Casework } from '../../libs/casework/casework.js';
import { ImportBatch } from '../../libs/casework/cohort-import.js';
import type { ImportActivities, ImportProgress } from './contract.js';

/** Cohort imports: each call is one transaction, and a line that is done stays done. */
export class ImportLines implements ImportActivities {
  private readonly batch: ImportBatch;

  /** The casework's data source is connected as the database role of the worker. */
  constructor(casework: Casework) {
    this.batch = new ImportBatch(casework);
  }

  /** @throws CaseworkError IMPORT.UNKNOWN; whatever the database throws */
  async importLines(input: { import: string; atMost: number }): Promise<ImportProgress> {
    return this.batch.execute(input);
  }
}
