import type { StartTransferBody } from '../contracts/start-transfer.js';

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
