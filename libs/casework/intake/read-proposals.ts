import { momentWords } from '../../calendar/index.js';
import type { Role } from '../../domain/roles.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { DateProposalRow } from '../../persistence/entities/date-proposal.js';
import type { Casework } from '../casework.js';
import { readFile } from '../reading.js';

export interface ProposalView {
  id: string;
  step: string;
  stepLabel: string;
  status: DateProposalRow['status'];
  /** In the order in which they were proposed; `words`: 'do 4 maart om 10.30 uur'. */
  slots: { startsAt: Instant; endsAt: Instant; place: string | null; words: string }[];
  invited: Role[];
  appointment: string | null;
}

/** Moments that were proposed for meetings, the newest first. */
export class ReadProposals {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<{ items: ProposalView[] }> {
    const what = { transfer, action: 'read-transfer', audit: 'dates.read', fields: ['slots'] } as const;
    return readFile(this.casework, actor, what, async ({ manager, today }) => {
      const rows = await manager.find(DateProposalRow, { where: { transferId: transfer }, order: { proposedAt: 'DESC' } });
      const items = rows.map(({ id, step, status, slots, invited, appointmentId }) => ({
        id,
        step,
        stepLabel: labelOf(step),
        status,
        slots: slots.map(({ startsAt, endsAt, place }) => ({ startsAt, endsAt, place: place ?? null, words: momentWords(startsAt, today) })),
        invited,
        appointment: appointmentId,
      }));
      return { items };
    });
  }
}
