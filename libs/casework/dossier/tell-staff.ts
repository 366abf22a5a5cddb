import { randomUUID } from 'node:crypto';

import type { Role } from '../../domain/roles.js';
import type { Instant } from '../../domain/time.js';
import type { TemplateName } from '../../messaging/template-name.js';
import { resolveRole } from '../../persistence/case-roles.js';
import { MessageRow } from '../../persistence/entities/message.js';
import type { TransferFile } from '../transfer-file.js';

/**
 * A message to who fills a role of staff, about what a student or parent just did. A plain insert: whoever writes it may not read it
 * back, which ON CONFLICT would ask for, so the key must be new.
 * @param sendAfter not before this moment; at once when left out
 */
export async function tellStaff(
  file: TransferFile,
  { key, template, role, sendAfter }: { key: string; template: TemplateName; role: Role; sendAfter?: Instant },
): Promise<void> {
  const { manager, transfer, now, today } = file;
  const holder = await resolveRole(manager, { transferId: transfer.id, role, deputy: false, on: today });
  if (holder?.kind !== 'staff') return;
  await manager.insert(MessageRow, {
    id: randomUUID(),
    dedupeKey: key,
    transferId: transfer.id,
    studentId: transfer.studentId,
    template,
    params: {},
    recipientMembershipId: holder.membershipId,
    recipientKind: 'staff',
    role,
    sendAfter: sendAfter ?? now,
    status: 'pending',
    attempts: 0,
    atOnce: false,
  });
}
