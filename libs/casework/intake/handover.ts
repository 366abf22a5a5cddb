import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import type { AnswerHandoverBody, PrepareHandoverSchema, RedirectHandoverSchema } from '../../contracts/guidance/intake.js';
import type { Actor } from '../../persistence/actor.js';
import { HandoverRow } from '../../persistence/entities/handover.js';
import { LocationRow } from '../../persistence/entities/location.js';
import { StepRow } from '../../persistence/entities/step.js';
import { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { colleaguesOf } from '../colleagues.js';
import { staffOf, unchanged, type Done } from '../done.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { notify } from '../notify.js';
import { finishStep } from '../record-outcome.js';
import { openStepOf, recordChange, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';
import { sideOf } from '../../domain/roles.js';

export type PrepareHandoverInput = z.infer<typeof PrepareHandoverSchema> & { transfer: string };

/**
 * The leaving school prepares the talk in which it hands a student over: who calls whom, and when. When the mbo sent the handover back,
 * this sends it again.
 */
export class PrepareHandover {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError MBO.REQUIRED, HANDOVER.ACCEPTED, PERSON.UNKNOWN, APPOINTMENT.PAST */
  async execute(actor: Actor, input: PrepareHandoverInput): Promise<Done> {
    return withTransferFile(this.casework, actor, input.transfer, async (file) => {
      requireAction(file, 'prepare-handover');
      const { manager, transfer } = file;
      if (transfer.mboLocationId === null) throw new CaseworkError('MBO.REQUIRED', 'no mbo is known yet');
      const step = await manager.findOneBy(StepRow, { transferId: transfer.id, key: 'handover' });
      if (step?.status === 'done') throw new CaseworkError('HANDOVER.ACCEPTED', 'handover is done');
      const id = await saveTalk(file, transfer.mboLocationId, input);
      const waitsAtVso = step?.status === 'open' && sideOf(step.responsible) === 'vso';
      if (waitsAtVso) {
        const change = await finishStep(file, { transfer: transfer.id, step: 'handover', outcome: 'resent', words: input.words });
        return { ...(await recordChange(file, change)), created: id };
      }
      if (step?.status === 'open') {
        await notify(file, { key: `handover:${id}`, template: 'step-open', step: 'handover', roles: ['mbo-contact'] });
      }
      return unchanged(file, { action: 'handover.prepared', fields: ['caller', 'called', 'callAt'] }, { created: id });
    });
  }
}

async function saveTalk(file: TransferFile, location: string, input: PrepareHandoverInput): Promise<string> {
  const { manager, transfer, now, today } = file;
  const { membership, organisation } = staffOf(file.actor);
  const caller = input.caller ?? membership;
  const callAt = input.callAt === undefined ? null : Date.parse(input.callAt);
  const college = await organisationOf(file, location);
  const [atSchool, atCollege] = [await colleaguesOf(manager, [organisation], today), await colleaguesOf(manager, [college], today)];
  refuseMistakes([
    ...(atSchool.some((each) => each.membership === caller) ? [] : [mistake('caller', 'PERSON.UNKNOWN')]),
    ...(input.called === undefined || atCollege.some((each) => each.membership === input.called) ? [] : [mistake('called', 'PERSON.UNKNOWN')]),
    ...(callAt !== null && callAt <= now ? [mistake('callAt', 'APPOINTMENT.PAST')] : []),
  ]);
  const talk = {
    mboLocationId: location,
    caller,
    called: input.called ?? null,
    callAt,
    words: await sealWords(file, 'handovers.words', { text: input.words }),
    preparedBy: membership,
    preparedAt: now,
  };
  const prepared = await preparedTalk(file);
  if (prepared !== undefined) {
    await manager.update(HandoverRow, prepared.id, talk);
    return prepared.id;
  }
  const id = randomUUID();
  await manager.insert(HandoverRow, { id, transferId: transfer.id, number: await nextNumber(file), status: 'prepared', ...talk, ...UNANSWERED });
  return id;
}

const UNANSWERED = { answeredBy: null, answeredAt: null, reason: null, callHeld: null };

async function preparedTalk({ manager, transfer }: TransferFile): Promise<HandoverRow | undefined> {
  return (await manager.findOneBy(HandoverRow, { transferId: transfer.id, status: 'prepared' })) ?? undefined;
}

async function nextNumber({ manager, transfer }: TransferFile): Promise<number> {
  return (await manager.countBy(HandoverRow, { transferId: transfer.id })) + 1;
}

async function organisationOf({ manager }: TransferFile, location: string): Promise<string> {
  const row = await manager.findOneByOrFail(LocationRow, { id: location });
  return row.organisationId;
}

/** The mbo takes the student over, as a named person with a deputy, or sends the handover back with a coded reason. */
export class AnswerHandover {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError as RecordOutcome */
  async execute(actor: Actor, input: AnswerHandoverBody & { transfer: string }): Promise<Done> {
    const { transfer, words, version } = input;
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      const told = { transfer, step: 'handover', words, version };
      const change =
        input.answer === 'accepted'
          ? await finishStep(file, { ...told, outcome: 'accepted', lead: input.lead, deputy: input.deputy })
          : await finishStep(file, { ...told, outcome: 'returned', reason: input.reason });
      await file.manager.update(
        HandoverRow,
        { transferId: transfer, status: 'prepared' },
        {
          status: input.answer,
          answeredBy: staffOf(actor).membership,
          answeredAt: file.now,
          reason: input.answer === 'returned' ? input.reason : null,
          callHeld: input.answer === 'accepted' ? input.callHeld : null,
        },
      );
      const recorded = await recordChange(file, change);
      const unspoken = input.answer === 'accepted' && !input.callHeld;
      return { ...recorded, warnings: unspoken ? ['De scholen hebben elkaar nog niet gesproken. Bel elkaar voor de intake.'] : [] };
    });
  }
}

export type RedirectHandoverInput = z.infer<typeof RedirectHandoverSchema> & { transfer: string };

/** The handover belongs with another team or at another location of the same mbo: the file goes on, with its whole history. */
export class RedirectHandover {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError HANDOVER.NOT_HERE, LOCATION.NOT_YOURS, PERSON.UNKNOWN, STEP.NOT_OPEN, STEP.ALREADY_DONE */
  async execute(actor: Actor, { transfer, location, contact, words }: RedirectHandoverInput): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'redirect-handover');
      const { manager, today, now } = file;
      const { row: step } = await openStepOf(file, 'handover');
      if (sideOf(step.responsible) !== 'mbo') throw new CaseworkError('HANDOVER.NOT_HERE', 'the handover is at the leaving school');
      const { organisation, membership } = staffOf(actor);
      const place = await manager.findOneBy(LocationRow, { id: location });
      if (place?.organisationId !== organisation || (place.id === file.transfer.mboLocationId && contact === undefined)) {
        refuseMistakes([mistake('location', 'LOCATION.NOT_YOURS')]);
      }
      if (contact !== undefined && !(await colleaguesOf(manager, [organisation], today)).some((each) => each.membership === contact)) {
        refuseMistakes([mistake('contact', 'PERSON.UNKNOWN')]);
      }
      await manager.update(TransferRow, transfer, { mboLocationId: location });
      // Whoever was appointed at the former team has no part in it any more.
      await manager.query(`DELETE FROM case_roles WHERE transfer_id = $1 AND role LIKE 'mbo-%'`, [transfer]);
      if (contact !== undefined) {
        await manager.query(`INSERT INTO case_roles (transfer_id, role, membership_id) VALUES ($1, 'mbo-contact', $2)`, [transfer, contact]);
      }
      const talk = await preparedTalk(file);
      if (talk !== undefined) {
        await manager.update(HandoverRow, talk.id, { status: 'redirected', answeredBy: membership, answeredAt: now, reason: 'other-team' });
        const again = { ...talk, ...UNANSWERED, id: randomUUID(), number: await nextNumber(file), mboLocationId: location, called: contact ?? null };
        await manager.insert(HandoverRow, again);
      }
      return recordChange(file, {
        fact: { type: 'redirected' },
        words: { text: words },
        audit: { action: 'handover.redirected', fields: ['mboLocation', 'mboContact'] },
      });
    });
  }
}
