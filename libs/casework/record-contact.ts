import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { RecordContactSchema } from '../contracts/commands.js';
import type { Recorded } from '../contracts/start-transfer.js';
import type { Actor } from '../persistence/actor.js';
import { ContactRow } from '../persistence/entities/contact.js';
import type { Casework } from './casework.js';
import { changeTransfer, requireAction, sealWords } from './transfer-file.js';

export type RecordContactInput = z.infer<typeof RecordContactSchema> & { transfer: string };

/** An attempt to reach the student, successful or not; the log goes along when contact is lost. */
export class RecordContact {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, { transfer, kind, reached, words }: RecordContactInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-contact');
      await file.manager.insert(ContactRow, {
        id: randomUUID(),
        transferId: transfer,
        kind,
        reached,
        words: await sealWords(file, 'contacts.words', { text: words }),
        byMembership: actor.kind === 'staff' ? actor.membership : null,
        at: file.now,
      });
      return {
        fact: { type: 'contact', reached },
        audit: { action: 'contact.recorded', fields: ['kind', 'reached', ...(words === undefined ? [] : ['words'])] },
      };
    });
  }
}
