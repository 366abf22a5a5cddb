import { randomUUID } from 'node:crypto';

import type { NazorgContactBody } from '../../contracts/landing.js';
import { dateWords } from '../../calendar/index.js';
import { addMonths } from '../../domain/time.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { ContactRow } from '../../persistence/entities/contact.js';
import { PolicyRow } from '../../persistence/entities/policy.js';
import { StepRow } from '../../persistence/entities/step.js';
import type { Casework } from '../casework.js';
import { staffOf, type Done } from '../done.js';
import { mistake, refuseMistakes } from '../errors.js';
import { finishStep } from '../record-outcome.js';
import {
  changeTransfer,
  recordChange,
  requireAction,
  sealWords,
  withTransferFile,
  type TransferFile,
} from '../transfer-file.js';

/** The last day on which the leaving school can still help (WEC 44: two years after leaving; the months are agreed on). */
async function lastDayOf({ manager, transfer }: Pick<TransferFile, 'manager' | 'transfer'>): Promise<LocalDate> {
  const { document } = await manager.findOneByOrFail(PolicyRow, { id: transfer.policyId });
  return addMonths(transfer.leavesSchool, document.nazorg.maximumMonths);
}

/** The student asks for aftercare, or somebody for them: a contact now, and going on until a day when that is wanted. */
export class AskNazorg {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError NAZORG.TOO_LATE, ACTION.NOT_IN_PHASE */
  async execute(
    actor: Actor,
    { transfer, until, words }: { transfer: string; until?: LocalDate | undefined; words?: string | undefined },
  ): Promise<Done> {
    return changeTransfer(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'ask-nazorg');
      const last = await lastDayOf(file);
      if (until !== undefined && (until > last || until <= file.today)) {
        const sentence = `Kies een dag na vandaag, tot en met ${dateWords(last, file.today)}. Nazorg kan tot twee jaar na het vertrek van school.`;
        refuseMistakes([mistake('until', 'NAZORG.TOO_LATE', sentence)]);
      }
      return {
        fact: { type: 'nazorg-asked', ...(until === undefined ? {} : { until }) },
        words: { text: words },
        audit: { action: 'nazorg.asked', fields: until === undefined ? [] : ['until'] },
      };
    });
  }
}

/** A call of a minute: how, whether it worked, a line. Finishes the contact that is open, when there is one. */
export class LogNazorgContact {
  constructor(private readonly casework: Casework) {}

  async execute(
    actor: Actor,
    { transfer, kind, reached, words }: NazorgContactBody & { transfer: string },
  ): Promise<Done> {
    const staff = staffOf(actor);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'log-nazorg');
      const step = await openContact(file);
      if (step !== undefined) {
        const outcome = reached ? 'reached' : 'not-reached';
        const change = await finishStep(file, { transfer, step, outcome, words });
        // Finishing the step keeps a call; this says how it really was.
        await file.manager.query(
          `UPDATE contacts SET kind = $3 WHERE transfer_id = $1 AND by_membership = $2 AND at = $4`,
          [transfer, staff.membership, kind, new Date(file.now)],
        );
        return recordChange(file, change);
      }
      await file.manager.insert(ContactRow, {
        id: randomUUID(),
        transferId: transfer,
        kind,
        reached,
        words: await sealWords(file, 'contacts.words', { text: words }),
        byMembership: staff.membership,
        at: file.now,
      });
      return recordChange(file, {
        fact: { type: 'contact', reached },
        audit: { action: 'contact.recorded', fields: ['kind', 'reached'] },
      });
    });
  }
}

async function openContact({ manager, transfer }: TransferFile): Promise<string | undefined> {
  const row = await manager.findOneBy(StepRow, { transferId: transfer.id, kind: 'nazorg', status: 'open' });
  return row?.key;
}
