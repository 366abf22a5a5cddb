import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { asWorker } from '../../../libs/persistence/actor.js';

/** How far the file of a transfer has been written. */
export interface Projection {
  projectedSeq: number;
  decision: number;
}

interface Waiter {
  transfer: string;
  fits: (projection: Projection) => boolean;
  done: () => void;
}

const LOOK_MILLISECONDS = 15;

/** Waits for many files at once with one query at a time: asking every workflow by itself would cost more than the work. */
export class ProjectionWatch {
  private waiters: Waiter[] = [];
  private looking: Promise<void> | undefined;

  constructor(private readonly worker: DataSource) {}

  async until(transfer: string, fits: (projection: Projection) => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.waiters.push({ transfer, fits, done: resolve });
      this.looking ??= this.look().finally(() => {
        this.looking = undefined;
      });
      this.looking.catch(reject);
    });
  }

  private async look(): Promise<void> {
    while (this.waiters.length > 0) {
      const rows = await asWorker(this.worker, (manager) =>
        manager.query<(Projection & { id: string })[]>(
          'SELECT id, projected_seq AS "projectedSeq", decision FROM transfers WHERE id = ANY($1)',
          [this.waiters.map(({ transfer }) => transfer)],
        ),
      );
      const known = new Map(rows.map((row) => [row.id, row]));
      const ready = this.waiters.filter(({ transfer, fits }) => {
        const row = known.get(transfer);
        return row !== undefined && fits(row);
      });
      this.waiters = this.waiters.filter((waiter) => !ready.includes(waiter));
      for (const { done } of ready) done();
      await pause(LOOK_MILLISECONDS);
    }
  }
}
