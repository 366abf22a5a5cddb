import { randomUUID } from 'node:crypto';

import { PURPOSE_TEXTS, sectionsOfPurpose, type Purpose } from '../../domain/grounds.js';
import { hasEnded } from '../../domain/phases.js';
import type { Role } from '../../domain/roles.js';
import { SECTION_LABELS } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import { withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { DeletionNoticeRow } from '../../persistence/entities/deletion-notice.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import type { TransferFile } from '../transfer-file.js';
import { DossierError } from './errors.js';
import { endLinks } from '../end-links.js';
import { isAdult, type Standing } from './standing.js';
import { tellStaff } from './tell-staff.js';

/**
 * What a withdrawal brings about besides that the register says no from now on, in the same transaction: an adult's parents are out,
 * and a receiver is asked to delete its own copies.
 */
export async function closeAfterWithdrawal(file: TransferFile, standing: Standing, purpose: Purpose, recipient: string | null): Promise<void> {
  if (purpose === 'parents-after-18' && isAdult(standing)) await endLinks(file.manager, file.transfer.id, { kind: 'parent' }, file.now);
  if (recipient === null || !(await hasReceived(file, standing, purpose, recipient))) return;
  const notice = { id: randomUUID(), transferId: file.transfer.id, organisationId: recipient, purpose, at: file.now };
  await file.manager.insert(DeletionNoticeRow, { ...notice, confirmedAt: null, confirmedBy: null });
  // While the transfer runs, its workflow sends the notice; afterwards there is none.
  if (hasEnded(file.transfer.phase)) await sendNotice(file, notice);
}

/** Only who has been able to read has something to delete. */
async function hasReceived({ manager, transfer }: TransferFile, standing: Standing, purpose: Purpose, organisation: string): Promise<boolean> {
  switch (PURPOSE_TEXTS[purpose].recipient) {
    case 'mbo': {
      const rows = await manager.query<unknown[]>(
        `SELECT 1 FROM case_parties WHERE transfer_id = $1 AND organisation_id = $2 AND role = 'mbo' AND since IS NOT NULL`,
        [transfer.id, organisation],
      );
      return rows.length > 0;
    }
    case 'former-school':
      return standing.started;
    default:
      return false;
  }
}

async function sendNotice(file: TransferFile, { id, purpose }: Pick<DeletionNoticeRow, 'id' | 'purpose'>): Promise<void> {
  const role: Role = PURPOSE_TEXTS[purpose].recipient === 'mbo' ? 'mbo-contact' : 'vso-mentor';
  await tellStaff(file, { key: `deletion-notice:${id}`, template: 'deletion-notice', role });
}

export interface DeletionNoticeView {
  id: string;
  transfer: string;
  organisation: string;
  purpose: Purpose;
  /** Which parts of the file it is about. */
  sections: string[];
  at: Instant;
  confirmedAt: Instant | null;
}

const NOTICES = `
  SELECT n.id, n.transfer_id AS transfer, o.name AS organisation, n.purpose, n.at, n.confirmed_at AS "confirmedAt"
  FROM deletion_notices n JOIN organisations o ON o.id = n.organisation_id`;

function withSections(row: Omit<DeletionNoticeView, 'sections'>): DeletionNoticeView {
  return { ...row, sections: sectionsOfPurpose(row.purpose).map((section) => SECTION_LABELS[section]) };
}

/** The notices of one transfer, with their receipts. */
export async function noticesOf({ manager, transfer }: Pick<TransferFile, 'manager' | 'transfer'>): Promise<DeletionNoticeView[]> {
  const rows = await manager.query<Omit<DeletionNoticeView, 'sections'>[]>(`${NOTICES} WHERE n.transfer_id = $1 ORDER BY n.at, n.id`, [transfer.id]);
  return rows.map(withSections);
}

/** What the own organisation was asked to delete: what is open first. */
export class ListDeletionNotices {
  constructor(private readonly casework: Casework) {}

  async execute(actor: StaffActor): Promise<DeletionNoticeView[]> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const rows = await manager.query<Omit<DeletionNoticeView, 'sections'>[]>(
        `${NOTICES} WHERE n.organisation_id = $1 ORDER BY n.confirmed_at NULLS FIRST, n.at, n.id LIMIT 200`,
        [actor.organisation],
      );
      return rows.map(withSections);
    });
  }
}

/** A receiver says that its own copies and prints are gone. */
export class ConfirmDeletion {
  constructor(private readonly casework: Casework) {}

  /** @throws DossierError NOTICE.UNKNOWN, NOTICE.ALREADY_CONFIRMED */
  async execute(actor: Actor, { notice: id }: { notice: string }): Promise<{ notice: string; confirmedAt: Instant }> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const organisation = actor.kind === 'staff' ? actor.organisation : '';
      const row = await manager.findOne(DeletionNoticeRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (actor.kind !== 'staff' || row?.organisationId !== organisation) throw new DossierError('NOTICE.UNKNOWN', `no notice ${id} for this actor`);
      if (row.confirmedAt !== null) throw new DossierError('NOTICE.ALREADY_CONFIRMED', `notice ${id}`);
      const confirmedAt = this.casework.clock.now();
      await manager.update(DeletionNoticeRow, id, { confirmedAt, confirmedBy: actor.membership });
      await writeAudit(this.casework, manager, actor, { action: 'deletion.confirmed', fields: [row.purpose], transfer: row.transferId });
      return { notice: id, confirmedAt };
    });
  }
}
