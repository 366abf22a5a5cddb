import type { Instant, LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import { TransferRow } from '../../persistence/entities/transfer.js';
import { findTransfer } from '../../persistence/find-transfer.js';
import { momentWords, localDateOf } from '../../calendar/index.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { personalOfTransfer } from '../student.js';
import { htmlPage, htmlTable } from '../dossier/html-page.js';
import { fieldWords } from './field-words.js';
import { actionWords, groundWords, roleWords } from './log-words.js';
import { namesByPseudonym } from './audit-search.js';
import { staffWhoMay } from '../done.js';

export interface FoundPerson {
  transfer: string;
  firstName: string;
  lastName: string | null;
  studentNumber: string;
  schoolYear: number;
  phase: string;
}

/** Transfers of a student by their number at the leaving school. Names are sealed, so a number is what can be looked for. */
export class FindPerson {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor, { studentNumber }: { studentNumber: string }): Promise<FoundPerson[]> {
    const staff = staffWhoMay(actor, 'read-audit');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const rows = await manager.query<{ id: string }[]>(
        `SELECT t.id FROM open_to_actor o JOIN transfers t ON t.id = o.transfer_id WHERE t.student_number = $1
         ORDER BY t.school_year DESC, t.id LIMIT 20`,
        [studentNumber],
      );
      const found: FoundPerson[] = [];
      for (const { id } of rows) {
        const transfer = await manager.findOneByOrFail(TransferRow, { id });
        const personal = await personalOfTransfer(this.casework, manager, transfer);
        const { schoolYear, phase } = transfer;
        found.push({
          transfer: id,
          firstName: personal?.firstName ?? 'Gewist',
          lastName: personal?.lastName ?? null,
          ...{ studentNumber, schoolYear, phase },
        });
      }
      const fields = ['studentNumber', 'firstName', 'lastName'];
      await writeAudit(this.casework, manager, staff, { action: 'person.looked-up', fields, ground: 'statutory' });
      return found;
    });
  }
}

/** One time that somebody looked at the file or changed it. */
export interface AccessLine {
  at: Instant;
  organisation: string | null;
  /** Of colleagues at the own organisation only; who it was elsewhere, that organisation tells. */
  name: string | null;
  role: string;
  action: string;
  fields: string[];
  ground: string | null;
}

export interface AccessReport {
  transfer: string;
  student: { firstName: string; lastName: string | null };
  madeAt: Instant;
  /** True when the lines of the other parties are in it: only the leaving school sees those. */
  allParties: boolean;
  lines: AccessLine[];
  perOrganisation: { organisation: string; times: number; last: Instant }[];
}

const LINES = `
  SELECT a.at, o.name AS organisation, a.organisation_id AS "organisationId", a.actor_pseudonym AS pseudonym, a.actor_role AS role, a.action,
    a.fields, a.ground
  FROM audit a LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.transfer_id = $1 ORDER BY a.at DESC, a.id DESC`;

/** Who looked at or changed the file of one person, when, and on which ground (AVG 15). */
export class ReadAccessReport {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer: id }: { transfer: string }): Promise<AccessReport> {
    const staff = staffWhoMay(actor, 'read-audit');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const transfer = await findTransfer(manager, id);
      if (transfer === undefined) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${id}`);
      const [own] = await manager.query<{ vso: boolean }[]>(
        'SELECT organisation_id = $2 AS vso FROM locations WHERE id = $1',
        [transfer.vsoLocationId, staff.organisation],
      );
      const allParties = own?.vso === true;
      if (allParties) await manager.query(`SELECT set_config('app.exports', 'yes', true)`);
      const { names } = await namesByPseudonym(this.casework, manager, staff.organisation);
      const rows = await manager.query<(AccessLine & { pseudonym: string; organisationId: string })[]>(LINES, [id]);
      const personal = await personalOfTransfer(this.casework, manager, transfer);
      const lines = rows.map(({ pseudonym, organisationId, ...line }) => ({
        ...line,
        // The audit line of a student stands with the case lead; who looked is the student, not that school.
        organisation: LOOKED_THEMSELVES.get(line.role) ?? line.organisation,
        name: organisationId === staff.organisation ? (names.get(pseudonym) ?? null) : null,
      }));
      const lead = transfer.leadMembershipId;
      await writeAudit(this.casework, manager, staff, {
        action: 'access.reported',
        fields: ['looked'],
        transfer: id,
        lead,
        ground: 'statutory',
      });
      return {
        transfer: id,
        student: { firstName: personal?.firstName ?? 'Gewist', lastName: personal?.lastName ?? null },
        madeAt: this.casework.clock.now(),
        allParties,
        lines,
        perOrganisation: perOrganisation(lines),
      };
    });
  }
}

const LOOKED_THEMSELVES: ReadonlyMap<string, string> = new Map([
  ['student', 'De leerling zelf'],
  ['parent', 'Ouder of verzorger'],
]);

function perOrganisation(lines: readonly AccessLine[]): AccessReport['perOrganisation'] {
  const counted = new Map<string, { organisation: string; times: number; last: Instant }>();
  for (const { organisation, at } of lines) {
    const name = organisation ?? 'Doorlijn';
    const known = counted.get(name) ?? { organisation: name, times: 0, last: at };
    counted.set(name, { ...known, times: known.times + 1, last: Math.max(known.last, at) });
  }
  return [...counted.values()].sort((a, b) => b.times - a.times);
}

/** The same report as a page to print or pass on. */
export function accessReportHtml({ student, lines, madeAt, allParties }: AccessReport): string {
  const today: LocalDate = localDateOf(madeAt);
  const name = [student.firstName, student.lastName].filter(Boolean).join(' ');
  return htmlPage(`Wie keek in het dossier van ${name}`, [
    `<p>Gemaakt op ${momentWords(madeAt, today)}. ${allParties ? 'Alle organisaties staan erin.' : 'Alleen de eigen organisatie staat erin.'}</p>`,
    htmlTable(
      'Wie keek of iets veranderde',
      ['Wanneer', 'Organisatie', 'Wie', 'Wat', 'Onderdelen', 'Grond'],
      lines.map((line) => [
        momentWords(line.at, today),
        line.organisation ?? 'Doorlijn',
        [line.name, roleWords(line.role)].filter(Boolean).join(', '),
        actionWords(line.action),
        line.fields.map(fieldWords).join(', '),
        groundWords(line.ground),
      ]),
    ),
  ]);
}
