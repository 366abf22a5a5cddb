import type { Role } from '../domain/roles.js';
import type { StepKey } from '../domain/steps.js';
import type { TransferFile } from './transfer-file.js';

/** The meeting of a step took place, or its time passed: who was there is kept per role. A missing parent or mentor blocks nothing. */
export async function holdAppointments(file: TransferFile, step: StepKey, attended: readonly Role[]): Promise<void> {
  await file.manager.query(
    `UPDATE appointments SET status = 'held', attended = $3::jsonb
     WHERE transfer_id = $1 AND step = $2 AND status = 'planned' AND starts_at <= $4`,
    [file.transfer.id, step, JSON.stringify(attended), new Date(file.now)],
  );
}
