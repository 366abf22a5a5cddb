import type { EntityManager } from 'typeorm';
import type { Casework } from '../../libs/casework/casework.js';
import { PERSONAL_PLACE, type Personal } from '../../libs/casework/student.js';
import type { LocalDate, RoutingFile } from '../../libs/domain/index.js';
import type { RoutingFiles } from './escalations.js';

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

/** Reads the sealed birth date at the moment of sending, and lets nothing else of the person out. */
export class SealedRoutingFiles implements RoutingFiles {
  constructor(private readonly vault: Casework['vault']) {}

  /** @throws VaultError when the file of the student does not open */
  async of(manager: EntityManager, transfer: string): Promise<RoutingFile> {
    const [row] = await manager.query<Row[]>(READ, [transfer]);
    return {
      birthDate: await this.birthDateOf(manager, row),
      startkwalificatie: row?.startkwalificatie ?? false,
      outflowProfile: row?.outflowProfile ?? 'unknown',
      leftVsoWithStatement: row?.leavesSchool,
    };
  }

  /** Of an erased student only the year is left; then the careful side, the last day of it: youngest, and so most looked after. */
  private async birthDateOf(manager: EntityManager, row: Row | undefined): Promise<LocalDate> {
    if (!row?.personal) return `${row?.birthYear ?? 0}-12-31`;
    return (await this.vault.open<Personal>(manager, row.student, PERSONAL_PLACE, row.personal)).birthDate;
  }
}
