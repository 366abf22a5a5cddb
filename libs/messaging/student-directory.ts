import type { EntityManager } from 'typeorm';
import type { Vault } from '../vault/vault.js';

/** All that mail needs of a student's file: the first name and where mail goes. */
export interface StudentContact {
  firstName: string;
  email: string | null;
  parents: readonly { email: string | null }[];
}

/** The part of `students.personal` that is read here. */
interface PersonalPart {
  firstName: string;
  email?: string | null;
  parents?: readonly { email?: string | null }[];
}

const PLACE = 'students.personal';

/** Opens the file of many students at once, and lets nothing through but what mail needs. */
export class StudentDirectory {
  constructor(private readonly vault: Vault) {}

  /**
   * By student. Who was erased is not in the answer.
   * @throws VaultError `VAULT.UNREADABLE`
   */
  async contactsOf(manager: EntityManager, studentIds: readonly string[]): Promise<Map<string, StudentContact>> {
    const rows = await manager.query<{ id: string; personal: Buffer }[]>(
      'SELECT id, personal FROM students WHERE id = ANY ($1::uuid[]) AND personal IS NOT NULL AND erased_at IS NULL',
      [[...new Set(studentIds)]],
    );
    const opened = await this.vault.openMany<PersonalPart>(
      manager,
      rows.map((row) => ({ student: row.id, place: PLACE, bytes: row.personal })),
    );
    const contacts = new Map<string, StudentContact>();
    rows.forEach((row, index) => {
      const personal = opened[index];
      if (personal) contacts.set(row.id, contactOf(personal));
    });
    return contacts;
  }
}

function contactOf({ firstName, email, parents }: PersonalPart): StudentContact {
  return {
    firstName,
    email: email ?? null,
    parents: (parents ?? []).map((parent) => ({ email: parent.email ?? null })),
  };
}
