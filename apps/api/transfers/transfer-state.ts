import { type EntityManager } from 'typeorm';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { PHASE_LABELS, PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { labelOf } from '../../../libs/domain/steps.js';
import { StepRow } from '../../../libs/persistence/entities/step.js';
import { type TransferRow } from '../../../libs/persistence/entities/transfer.js';

const role = z.enum(ROLES);
const step = z.object({
  key: z.string(),
  label: z.string(),
  status: z.enum(['open', 'paused']),
  responsible: role,
  due: localDate.nullable(),
  pausedUntil: localDate.nullable(),
});

/** Where a transfer stands, in codes and dates: no name and no words, so that every change can be answered with it. */
export const TransferStateSchema = z.object({
  id,
  version: z.int(),
  phase: z.enum(PHASES),
  phaseLabel: z.string(),
  phaseSince: localDate,
  startDate: localDate,
  colour: z.enum(['green', 'amber', 'red']).nullable(),
  lead: z.object({ membership: id, deputy: id, side: z.enum(['vso', 'mbo']), role }),
  nextStep: z.string().nullable(),
  nextDue: localDate.nullable(),
  openSteps: z.array(step),
});
export type TransferState = z.infer<typeof TransferStateSchema>;

/** The state behind a row; the manager is that of the actor, so steps come only with a transfer that is visible. */
export async function stateOf(manager: EntityManager, transfer: TransferRow): Promise<TransferState> {
  const rows = await manager.find(StepRow, { where: { transferId: transfer.id }, order: { due: 'ASC', key: 'ASC' } });
  return {
    id: transfer.id,
    version: transfer.version,
    phase: transfer.phase,
    phaseLabel: PHASE_LABELS[transfer.phase],
    phaseSince: transfer.phaseSince,
    startDate: transfer.startDate,
    colour: transfer.colour,
    lead: {
      membership: transfer.leadMembershipId,
      deputy: transfer.deputyMembershipId,
      side: transfer.leadSide,
      role: transfer.leadRole,
    },
    nextStep: transfer.nextStep,
    nextDue: transfer.nextDue,
    openSteps: rows.flatMap((row) =>
      row.status === 'open' || row.status === 'paused'
        ? [
            {
              key: row.key,
              label: labelOf(row.key),
              status: row.status,
              responsible: row.responsible,
              due: row.due,
              pausedUntil: row.pausedUntil,
            },
          ]
        : [],
    ),
  };
}
