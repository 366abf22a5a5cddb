import { setTimeout as sleep } from 'node:timers/promises';

import { withActor, type Actor } from '../persistence/actor.js';
import type { Casework } from './casework.js';

/** Milliseconds between looks: often at first, since most of it is done within a tenth of a second. */
const PAUSES = [25, 25, 35, 50, 75, 100, 140, 200, 350];

/**
 * After a record: waits, up to a second of the machine, until the workflow has taken it in and the file shows what it brought about.
 * When that takes longer the record is safe all the same, and the page says "wordt verwerkt".
 */
export class WaitForProjection {
  constructor(private readonly casework: Casework) {}

  /** Whether the file shows fact `seq`; false as well for a transfer that the actor may not see. */
  async execute(actor: Actor, { transfer, seq }: { transfer: string; seq: number }): Promise<boolean> {
    for (const pause of PAUSES) {
      await sleep(pause);
      const [row] = await withActor(this.casework.dataSource, actor, (manager) =>
        manager.query<{ shown: boolean }[]>('SELECT projected_seq >= $2 AS shown FROM transfers WHERE id = $1', [
          transfer,
          seq,
        ]),
      );
      if (row === undefined || row.shown) return row?.shown ?? false;
    }
    return false;
  }
}
