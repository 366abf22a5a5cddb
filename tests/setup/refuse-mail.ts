import type { DataSource } from 'typeorm';
import { giveUp } from '../../libs/messaging/outcome-rows.js';
import { asWorker } from '../../libs/persistence/actor.js';

export type Reader = { kind: 'student' } | { kind: 'parent'; parent: number } | { kind: 'lead' };

/** A mail about a step of a transfer that the mail server refuses for good. @returns its id */
export async function refuseMail(worker: DataSource, transfer: string, to: Reader, at: number): Promise<string> {
  return asWorker(worker, async (manager) => {
    const [row] = await manager.query<{ id: string }[]>(
      `INSERT INTO messages (dedupe_key, transfer_id, student_id, step, template, recipient_kind, recipient_index,
         recipient_membership_id, role, send_after)
       SELECT gen_random_uuid()::text, t.id, t.student_id, 'inform', 'reminder', $2, $3,
         CASE WHEN $2 = 'staff' THEN t.lead_membership_id END, CASE WHEN $2 = 'staff' THEN t.lead_role END, $4
       FROM transfers t WHERE t.id = $1 RETURNING id`,
      [transfer, to.kind === 'lead' ? 'staff' : to.kind, to.kind === 'parent' ? to.parent : null, new Date(at)],
    );
    const id = row?.id ?? '';
    await giveUp(manager, [{ id, why: '550 5.1.1 no such user' }], at);
    return id;
  });
}
