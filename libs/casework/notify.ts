import type { ActivityKind } from '../domain/codes.js';
import type { Role } from '../domain/roles.js';
import type { TemplateName } from '../messaging/template-name.js';
import { resolveRole } from '../persistence/case-roles.js';
import { personalOfTransfer } from './student.js';
import type { TransferFile } from './transfer-file.js';

export interface Notice {
  /** The same notice to the same person is written once. */
  key: string;
  template: TemplateName;
  /** The step it is about; null where it is about none. */
  step: string | null;
  roles: readonly Role[];
  invite?: { appointment: string; sequence: number };
  /** What it is about, where that is no step. */
  activity?: ActivityKind | undefined;
}

/** No conflict target: naming one asks for the right to read the row, and a student does not read what staff is told. */
const WRITE = `
  INSERT INTO messages (dedupe_key, transfer_id, student_id, step, template, recipient_membership_id, recipient_kind,
    recipient_index, role, send_after, invite, params)
  SELECT $1 || ':' || i.role || coalesce(':' || i.index, ''), $2, $3, $4, $5, i.membership, i.kind, i.index, i.role, $6, $7::jsonb, $9::jsonb
  FROM jsonb_to_recordset($8::jsonb) AS i(role text, kind text, membership uuid, index int)
  ON CONFLICT DO NOTHING`;

interface Recipient {
  role: Role;
  kind: 'staff' | 'student' | 'parent';
  membership: string | null;
  index: number | null;
}

/** A message per person in these roles; who has no address or fills no role yet gets none, and blocks nothing. */
export async function notify(file: TransferFile, { key, template, step, roles, invite, activity }: Notice): Promise<void> {
  const { manager, transfer, now } = file;
  const recipients: Recipient[] = [];
  for (const role of new Set(roles)) recipients.push(...(await recipientsOf(file, role)));
  await manager.query(WRITE, [
    key,
    transfer.id,
    transfer.studentId,
    step,
    template,
    new Date(now),
    invite === undefined ? null : JSON.stringify(invite),
    JSON.stringify(recipients),
    JSON.stringify(activity === undefined ? {} : { activity }),
  ]);
}

async function recipientsOf(file: TransferFile, role: Role): Promise<Recipient[]> {
  const { manager, transfer, today, casework } = file;
  if (role === 'parent') {
    const parents = (await personalOfTransfer(casework, manager, transfer))?.parents ?? [];
    return parents.flatMap(({ email }, index) => (email === undefined ? [] : [{ role, kind: 'parent', membership: null, index }]));
  }
  const holder = await resolveRole(manager, { transferId: transfer.id, role, deputy: false, on: today });
  if (!holder) return [];
  if (holder.kind === 'staff') return [{ role, kind: 'staff', membership: holder.membershipId, index: null }];
  return [{ role, kind: 'student', membership: null, index: null }];
}
