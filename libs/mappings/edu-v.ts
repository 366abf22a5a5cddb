import type { StartTransferInput } from '../contracts/start-transfer.js';
import type { LocalDate } from '../domain/time.js';

/*
 * A student as the Students API of Edu-V tells it (Edu-V afsprakenstelsel, Students API 1.1.0; po, so and vo). Edu-V points the mbo to
 * OOAPI, so this side is only that of the leaving school.
 */

export interface EduVStudent {
  /** The ECK iD: a pseudonym for learning material, of no use to a file. */
  userMasterIdentifier?: string | null;
  userIds?: readonly { userId: string; userIdType: string }[] | null;
  givenName: string;
  preferredFirstName?: string | null;
  familyName: string;
  familyNamePrefix?: string | null;
  dateOfBirth?: LocalDate | null;
  gender?: string | null;
  email?: string | null;
}

type StudentInput = StartTransferInput['student'];

/** The student of a transfer without the home municipality, which Edu-V does not tell; or the fields that are missing. */
export type StudentTakenOver = { student: Omit<StudentInput, 'municipality'>; notTaken: string[] } | { missing: string[]; notTaken: string[] };

/** The number that the administration of the school itself gave. */
const OF_ADMINISTRATION = 'ASI';

export function studentFromEduV(given: EduVStudent): StudentTakenOver {
  const studentNumber = given.userIds?.find(({ userIdType }) => userIdType === OF_ADMINISTRATION)?.userId.trim();
  const birthDate = given.dateOfBirth ?? undefined;
  const notTaken = (['userMasterIdentifier', 'gender'] as const).filter((field) => given[field] !== undefined && given[field] !== null);
  if (studentNumber === undefined || studentNumber === '' || birthDate === undefined) {
    return { missing: [...(studentNumber ? [] : ['userIds.ASI']), ...(birthDate === undefined ? ['dateOfBirth'] : [])], notTaken };
  }
  const prefix = given.familyNamePrefix?.trim() ?? '';
  const email = given.email?.trim() ?? '';
  return {
    student: {
      studentNumber,
      firstName: given.preferredFirstName?.trim() || given.givenName.trim(),
      lastName: prefix === '' ? given.familyName.trim() : `${prefix} ${given.familyName.trim()}`,
      birthDate,
      ...(email === '' ? {} : { email }),
    },
    notTaken,
  };
}
