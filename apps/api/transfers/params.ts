import { z } from '../../../libs/contracts/dutch.js';
import { code, id } from '../../../libs/contracts/fields.js';

export const OfTransferSchema = z.object({ id: id.describe('De overstap.') });
export type OfTransfer = z.infer<typeof OfTransferSchema>;

export const OfStepSchema = z.object({
  id: id.describe('De overstap.'),
  key: code.describe('De stap, zoals `plan` of `check-in-3`.'),
});
export type OfStep = z.infer<typeof OfStepSchema>;

/** Codes with which every change of a transfer may be refused. */
export const COMMAND_REFUSALS = [
  'TRANSFER.UNKNOWN',
  'TRANSFER.ENDED',
  'ACTION.NOT_YOURS',
  'ACTION.NOT_IN_PHASE',
  'VERSION.CONFLICT',
  'INPUT.INVALID',
];
export const STEP_REFUSALS = [...COMMAND_REFUSALS, 'STEP.UNKNOWN', 'STEP.NOT_OPEN', 'STEP.ALREADY_DONE', 'STEP.PAUSED'];
