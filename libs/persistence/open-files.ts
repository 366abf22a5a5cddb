import type { EntityManager } from 'typeorm';

import { CasePartyRow } from './entities/case-party.js';
import { CaseRoleRow } from './entities/case-role.js';
import { StudentKeyRow } from './entities/student-key.js';
import { StudentRow } from './entities/student.js';
import { TransferRow } from './entities/transfer.js';

/** Everything with which the file of a transfer begins. Ids are made by the caller. */
export interface NewFile {
  transfer: Omit<TransferRow, 'seq' | 'lastFactAt' | 'projectedSeq' | 'decision' | 'version' | 'workflowChain'>;
  student: StudentRow;
  key: StudentKeyRow;
  /** Among them the leaving school as `vso`, with `since` set: without it nobody would see the file. */
  parties: Omit<CasePartyRow, 'effective'>[];
  roles: CaseRoleRow[];
}

/**
 * Opens files in the only order that row-level security accepts: the party row of the leaving school makes the actor a party, the
 * transfer follows, and only then the student and the rest are visible to the actor. Foreign keys are checked at commit.
 * One multi-row statement per table, so a chunk of an import costs as many round trips as one file.
 *
 * @throws QueryFailedError with constraint `transfers_vso_location_id_student_number_school_year_key` when this student number is
 * already there at the school in this school year
 */
export async function openFiles(manager: EntityManager, files: readonly NewFile[]): Promise<void> {
  const parties = files.flatMap((file) => file.parties);
  const opening = parties.filter((party) => party.role === 'vso');
  const others = parties.filter((party) => party.role !== 'vso');
  const roles = files.flatMap((file) => file.roles);
  await manager.insert(CasePartyRow, opening);
  await manager.insert(
    TransferRow,
    files.map((file) => ({ ...file.transfer, seq: 0, projectedSeq: 0, decision: 0, version: 1 })),
  );
  await manager.insert(
    StudentRow,
    files.map((file) => file.student),
  );
  await manager.insert(
    StudentKeyRow,
    files.map((file) => file.key),
  );
  if (others.length > 0) await manager.insert(CasePartyRow, others);
  if (roles.length > 0) await manager.insert(CaseRoleRow, roles);
}
