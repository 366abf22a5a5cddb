import type { z } from 'zod';

import type { ChangeDatesSchema } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { Actor } from '../persistence/actor.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import type { Casework } from './casework.js';
import { mistake, refuseMistakes } from './errors.js';
import { changeTransfer, requireAction, requireVersion } from './transfer-file.js';

export type ChangeDatesInput = z.infer<typeof ChangeDatesSchema> & { transfer: string };

/** A day that others hang on moves: the start, the last day at school, the beginning of the work placement. */
export class ChangeDates {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError INPUT.INVALID when the student would start before leaving school */
  async execute(
    actor: Actor,
    { transfer, start, leavesSchool, placementStart, version }: ChangeDatesInput,
  ): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'change-dates');
      requireVersion(file, version);
      const starts = start ?? file.transfer.startDate;
      const leaves = leavesSchool ?? file.transfer.leavesSchool;
      if (leaves > starts) {
        const field = leavesSchool === undefined ? 'start' : 'leavesSchool';
        refuseMistakes([mistake(field, 'INPUT.INVALID', 'De laatste schooldag ligt na de start op het mbo.')]);
      }
      await file.manager.update(TransferRow, transfer, { startDate: starts, leavesSchool: leaves });
      const dates = Object.fromEntries(
        Object.entries({ start, leavesSchool, placementStart }).filter(([, date]) => date !== undefined),
      );
      return {
        fact: { type: 'date-changed', ...dates },
        audit: { action: 'dates.changed', fields: Object.keys(dates) },
      };
    });
  }
}
