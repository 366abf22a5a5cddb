import { setTimeout as pause } from 'node:timers/promises';
import type { Casework } from '../../libs/casework/casework.js';
import { ImportBatch } from '../../libs/casework/cohort-import.js';
import { asWorker } from '../../libs/persistence/actor.js';
import { underway } from '../../libs/persistence/outbox.js';
import type { ImportActivities, ImportProgress } from './contract.js';

/**
 * So many transfers may be on their way to their first step: enough to keep the workers busy, and little enough that what is due for others
 * waits seconds behind a cohort and not minutes.
 */
const MOST_UNDERWAY = 300;
const LOOK_MS = 100;
/** Past this something is wrong elsewhere, and an import that stands still would hide it. */
const MOST_WAIT_MS = 60_000;

/** Cohort imports: each call is one transaction, and a line that is done stays done. */
export class ImportLines implements ImportActivities {
  private readonly batch: ImportBatch;

  /** The casework's data source is connected as the database role of the worker. */
  constructor(private readonly casework: Casework) {
    this.batch = new ImportBatch(casework);
  }

  /** @throws CaseworkError IMPORT.UNKNOWN; whatever the database throws */
  async importLines(input: { import: string; atMost: number }): Promise<ImportProgress> {
    await this.untilThereIsRoom();
    return this.batch.execute(input);
  }

  private async untilThereIsRoom(): Promise<void> {
    const { dataSource } = this.casework;
    for (const until = Date.now() + MOST_WAIT_MS; Date.now() < until; await pause(LOOK_MS)) {
      if ((await asWorker(dataSource, underway)) <= MOST_UNDERWAY) return;
    }
  }
}
