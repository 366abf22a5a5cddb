import type { EntityManager } from 'typeorm';

import type { StartTransferBody } from '../contracts/start-transfer.js';
import type { TransferRow } from '../persistence/entities/transfer.js';
import type { Sealed } from '../vault/vault.js';
import type { Casework } from './casework.js';

/** Where the personal data of a student are sealed. */
export const PERSONAL_PLACE = 'students.personal';

/** What is known of a student as a person; sealed with their own key. */
export interface Personal {
  firstName: string;
  lastName: string;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  email?: string;
  phone?: string;
  parents: { name?: string; email?: string; phone?: string }[];
  representation: 'none' | 'curatele' | 'bewind' | 'mentorschap';
}

export function personalOf({ student }: StartTransferBody): Personal {
  const { firstName, lastName, birthDate, email, phone, parents, representation } = student;
  return {
    firstName,
    lastName,
    birthDate,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    parents: parents.map((parent) => ({
      ...(parent.name === undefined ? {} : { name: parent.name }),
      ...(parent.email === undefined ? {} : { email: parent.email }),
      ...(parent.phone === undefined ? {} : { phone: parent.phone }),
    })),
    representation,
  };
}

/** What is known of the students of a list, by student, opened together. Nobody is in it who was erased. */
export async function peopleOfList(
  { vault }: Pick<Casework, 'vault'>,
  manager: EntityManager,
  rows: readonly { studentId: string; personal: Buffer | null }[],
): Promise<Map<string, Personal | undefined>> {
  const sealed = rows.flatMap(({ studentId: student, personal: bytes }): Sealed[] =>
    bytes === null ? [] : [{ student, place: PERSONAL_PLACE, bytes }],
  );
  const opened = sealed.length === 0 ? [] : await vault.openMany<Personal>(manager, sealed);
  return new Map(sealed.map(({ student }, index) => [student, opened[index]]));
}

/** What is known of the person; undefined after erasure. */
export async function personalOfTransfer(
  { vault }: Casework,
  manager: EntityManager,
  transfer: Pick<TransferRow, 'studentId'>,
): Promise<Personal | undefined> {
  const [student] = await manager.query<{ personal: Buffer | null }[]>('SELECT personal FROM students WHERE id = $1', [
    transfer.studentId,
  ]);
  if (!student?.personal) return undefined;
  const [personal] = await vault.openMany<Personal>(manager, [
    { student: transfer.studentId, place: PERSONAL_PLACE, bytes: student.personal },
  ]);
  return personal;
}
