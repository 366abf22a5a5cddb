import type { EntityManager } from 'typeorm';
import type { Casework } from '../../libs/casework/casework.js';
import { PERSONAL_PLACE, type Personal } from '../../libs/casework/student.js';
import type { LocalDate, RoutingFile } from '../../libs/domain/index.js';

/** What must be read from the sealed file of a student to carry a decision out; nothing else of the person comes out. */
export interface StudentFiles {
  /** What decides where an escalation goes. */
  routingOf(manager: EntityManager, transfer: string): Promise<RoutingFile>;
  /** How many parents are known: each gets their own message. */
  parentsOf(manager: EntityManager, transfer: string): Promise<number>;
}

interface Row {
  student: string;
  personal: Buffer | null;
  birthYear: number;
  outflowProfile: RoutingFile['outflowProfile'] | null;
  leavesSchool: LocalDate;
  startkwalificatie: boolean;
}

/** A diploma, or a deregistration with a startkwalificatie, was recorded as a fact. */
const READ = `
  SELECT t.student_id AS student, s.personal, t.birth_year AS "birthYear", t.outflow_profile AS "outflowProfile",
    t.leaves_school AS "leavesSchool", EXISTS (SELECT 1 FROM facts f WHERE f.transfer_id = t.id
      AND (f.type = 'diploma' OR (f.type = 'deregistered' AND (f.body->>'startkwalificatie')::boolean))) AS startkwalificatie
  FROM transfers t JOIN students s ON s.id = t.student_id WHERE t.id = $1`;

/** Opens the file with the key of the student, at the moment of sending. */
export class SealedStudentFiles implements StudentFiles {
  constructor(private readonly vault: Casework['vault']) {}

  /** @throws VaultError when the file of the student does not open */
  async routingOf(manager: EntityManager, transfer: string): Promise<RoutingFile> {
    const [row] = await manager.query<Row[]>(READ, [transfer]);
    const personal = await this.personalOf(manager, row);
    return {
      // Of an erased student only the year is left; then its last day: youngest, and so most looked after.
      birthDate: personal?.birthDate ?? `${row?.birthYear ?? 0}-12-31`,
      startkwalificatie: row?.startkwalificatie ?? false,
      outflowProfile: row?.outflowProfile ?? 'unknown',
      leftVsoWithStatement: row?.leavesSchool,
    };
  }

  /** @throws VaultError when the file of the student does not open */
  async parentsOf(manager: EntityManager, transfer: string): Promise<number> {
    const [row] = await manager.query<Row[]>(READ, [transfer]);
    return (await this.personalOf(manager, row))?.parents.length ?? 0;
  }

  private async personalOf(manager: EntityManager, row: Row | undefined): Promise<Personal | undefined> {
    if (!row?.personal) return undefined;
    return this.vault.open<Personal>(manager, row.student, PERSONAL_PLACE, row.personal);
  }
}
