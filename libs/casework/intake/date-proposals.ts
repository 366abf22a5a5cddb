import { randomUUID } from 'node:crypto';

import type { AnswerProposalBody, ProposeDatesBody } from '../../contracts/guidance/intake.js';
import type { Recorded } from '../../contracts/start-transfer.js';
import type { Actor } from '../../persistence/actor.js';
import { DateProposalRow, type ProposedSlot } from '../../persistence/entities/date-proposal.js';
import { planOnStep } from '../appointments.js';
import type { Casework } from '../casework.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { notify } from '../notify.js';
import { openStepOf, recordChange, requireAction, withTransferFile, type TransferFile } from '../transfer-file.js';
import { staffOf, unchanged, type Done } from '../done.js';

/** Several moments for an intake, for the student to choose from. A new proposal takes the place of an open one. */
export class ProposeDates {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.NOT_OPEN, APPOINTMENT.PAST */
  async execute(actor: Actor, input: ProposeDatesBody & { transfer: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, input.transfer, async (file) => {
      requireAction(file, 'plan-appointment');
      await openStepOf(file, input.step);
      const slots = input.slots.map(({ startsAt, endsAt, place }): ProposedSlot => ({
        startsAt: Date.parse(startsAt),
        endsAt: Date.parse(endsAt),
        ...(place === undefined ? {} : { place }),
      }));
      refuseMistakes(slots.flatMap(({ startsAt }, index) => (startsAt > file.now ? [] : [mistake(`slots.${index}.startsAt`, 'APPOINTMENT.PAST')])));
      const { transfer, manager, now } = file;
      await manager.update(DateProposalRow, { transferId: transfer.id, step: input.step, status: 'open' }, { status: 'replaced' });
      const id = randomUUID();
      await manager.insert(DateProposalRow, {
        id,
        transferId: transfer.id,
        step: input.step,
        slots,
        invited: input.invited,
        moves: input.moves ?? null,
        status: 'open',
        appointmentId: null,
        proposedBy: staffOf(actor).membership,
        proposedAt: now,
        answeredBy: null,
        answeredAt: null,
      });
      const parents = input.invited.includes('parent') ? (['parent'] as const) : [];
      await notify(file, { key: `dates:${id}`, template: 'dates-proposed', step: input.step, roles: ['student', ...parents] });
      return unchanged(file, { action: 'dates.proposed', fields: [input.step, 'slots'] }, { created: id });
    });
  }
}

/** The student, or somebody who helps, chooses one of the moments: everybody is invited. Or none fits, and the school hears it. */
export class AnswerProposal {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError PROPOSAL.UNKNOWN, PROPOSAL.ANSWERED, SLOT.UNKNOWN, STEP.NOT_OPEN, APPOINTMENT.PAST, APPOINTMENT.CANCELLED */
  async execute(actor: Actor, { transfer, proposal, answer }: { transfer: string; proposal: string; answer: AnswerProposalBody }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'choose-date');
      const row = await openProposal(file, proposal);
      const answered = { answeredBy: file.role, answeredAt: file.now };
      if ('noneFits' in answer) {
        await file.manager.update(DateProposalRow, proposal, { ...answered, status: 'none-fits' });
        await notify(file, { key: `dates-none:${proposal}`, template: 'dates-none-fit', step: row.step, roles: ['mbo-intaker'] });
        return unchanged(file, { action: 'dates.answered', fields: [row.step, 'none'] });
      }
      const slot = row.slots[answer.slot];
      if (slot === undefined) throw new CaseworkError('SLOT.UNKNOWN', `slot ${answer.slot}`, { errors: [mistake('slot', 'SLOT.UNKNOWN')] });
      await openStepOf(file, row.step);
      const { appointment, ...change } = await planOnStep(file, {
        step: row.step,
        startsAt: new Date(slot.startsAt).toISOString(),
        endsAt: new Date(slot.endsAt).toISOString(),
        ...(slot.place === undefined ? {} : { place: slot.place }),
        invited: row.invited,
        ...(row.moves === null ? {} : { moves: row.moves }),
      });
      await file.manager.update(DateProposalRow, proposal, { ...answered, status: 'chosen', appointmentId: appointment });
      const recorded: Recorded = await recordChange(file, change);
      return { ...recorded, appointment };
    });
  }
}

async function openProposal(file: TransferFile, id: string): Promise<DateProposalRow> {
  const row = await file.manager.findOneBy(DateProposalRow, { id, transferId: file.transfer.id });
  if (!row) throw new CaseworkError('PROPOSAL.UNKNOWN', `no proposal ${id}`);
  if (row.status !== 'open') throw new CaseworkError('PROPOSAL.ANSWERED', `proposal ${id} is ${row.status}`);
  return row;
}
