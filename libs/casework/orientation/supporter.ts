import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { RecordSupporterSchema } from '../../contracts/guidance/orientation.js';
import type { Actor } from '../../persistence/actor.js';
import { SupporterRow } from '../../persistence/entities/supporter.js';
import type { Casework } from '../casework.js';
import { unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { requireAction, sealWords, withTransferFile } from '../transfer-file.js';

export type RecordSupporterInput = z.infer<typeof RecordSupporterSchema> & { transfer: string };

/** Somebody from the student's own network who stands beside them (JIM). Student and supporter have both agreed. */
export class RecordSupporter {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError INPUT.INVALID when an agreement is still to come */
  async execute(actor: Actor, input: RecordSupporterInput): Promise<Done> {
    const { transfer, studentAgreedOn, supporterAgreedOn, ...who } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-supporter');
      const later = Object.entries({ studentAgreedOn, supporterAgreedOn }).filter(([, day]) => day > file.today);
      refuseMistakes(later.map(([field]) => mistake(field, 'INPUT.INVALID', 'Leg dit pas vast als diegene ja heeft gezegd.')));
      const words = await sealWords(file, 'supporters.words', who);
      if (words === null) throw new CaseworkError('INPUT.INVALID', 'nobody was named');
      const id = randomUUID();
      await file.manager.insert(SupporterRow, {
        id,
        transferId: transfer,
        words,
        studentAgreedOn,
        supporterAgreedOn,
        recordedBy: actor.kind === 'staff' ? actor.membership : actor.kind,
        recordedAt: file.now,
        endedAt: null,
      });
      return unchanged(file, { action: 'supporter.recorded', fields: ['name', 'relation'] }, { created: id });
    });
  }
}

/** The supporter stops, or the student wants another. */
export class EndSupporter {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError SUPPORTER.UNKNOWN */
  async execute(actor: Actor, { transfer, supporter }: { transfer: string; supporter: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-supporter');
      const row = await file.manager.findOneBy(SupporterRow, { id: supporter, transferId: transfer });
      if (row === null || row.endedAt !== null) throw new CaseworkError('SUPPORTER.UNKNOWN', `no supporter ${supporter}`);
      await file.manager.update(SupporterRow, supporter, { endedAt: file.now });
      return unchanged(file, { action: 'supporter.ended', fields: [] });
    });
  }
}
