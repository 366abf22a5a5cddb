import type { EntityManager } from 'typeorm';

import { labelOf } from '../../domain/steps.js';
import { erasableFrom, RETENTION_KINDS, type RetentionKind } from '../../domain/retention.js';
import { SECTIONS } from '../../domain/sections.js';
import { hasEnded } from '../../domain/phases.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { readAppointments, readCheckIns, readContacts, readPeople, readTimeLine, type FileReading } from '../file-parts.js';
import { guidanceOfPerson, type GuidanceOfPerson } from '../reports/guidance-of-person.js';
import { landingOfPerson, type LandingOfPerson } from '../reports/landing-of-person.js';
import type { Personal } from '../student.js';
import { noticesOf, type DeletionNoticeView } from './deletion-notices.js';
import { openDossier, type Dossier } from './dossier.js';
import { activeHelpers, type HelperView } from './helpers.js';
import { readSections, type SectionView } from './read-dossier.js';
import { askRegister } from './standing.js';

/** One time that somebody looked at the file or changed it. */
export interface Looked {
  at: Instant;
  organisation: string | null;
  /** The role, not the name: who it was is a matter between the person and that organisation. */
  role: string;
  action: string;
  fields: string[];
  ground: string | null;
}

/** Everything that Doorlijn knows of one person, and who looked (AVG 15). */
export interface PersonExport {
  exportedAt: Instant;
  transfer: string;
  student: Personal;
  registration: Record<string, unknown>;
  parties: { organisation: string; role: string; since: Instant | null; until: Instant | null }[];
  people: { name: string; roleName: string; organisation: string }[];
  sections: SectionView[];
  consents: { purpose: string; recipient: string | null; choice: string; by: string; at: Instant; wording: string }[];
  notices: DeletionNoticeView[];
  helpers: HelperView[];
  steps: { step: string; label: string; status: string; opened: LocalDate; due: LocalDate | null; outcome: string | null }[];
  appointments: unknown[];
  checkIns: unknown[];
  contacts: unknown[];
  /** Activities, coaches, supporters, handovers, placements, tables and support plans. */
  guidance: GuidanceOfPerson;
  /** From the first day on: reasons, reviews, advice, absence, what was agreed and asked, and corrections. */
  landing: LandingOfPerson;
  timeLine: unknown[];
  escalations: { reason: string; since: LocalDate; raisedAt: Instant; desk: string | null; status: string }[];
  mails: { template: string; at: Instant | null; status: string }[];
  looked: Looked[];
  /** The first day on which each kind of data may be erased; null while the transfer runs. */
  erasableFrom: Record<RetentionKind, LocalDate | null>;
}

const LOOKED = `
  SELECT a.at, o.name AS organisation, a.actor_role AS role, a.action, a.fields, a.ground
  FROM audit a LEFT JOIN organisations o ON o.id = a.organisation_id WHERE a.transfer_id = $1 ORDER BY a.at, a.id`;
const PARTIES = `
  SELECT o.name AS organisation, p.role, p.since, p.until FROM case_parties p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.transfer_id = $1 ORDER BY p.since NULLS LAST, o.name`;
const CONSENTS = `
  SELECT c.purpose, o.name AS recipient, c.choice, c.answered_as AS by, c.at, c.wording
  FROM consent_answers c LEFT JOIN organisations o ON o.id = c.organisation_id WHERE c.transfer_id = $1 ORDER BY c.id`;
const ESCALATIONS = `
  SELECT e.reason, e.since, e.raised_at AS "raisedAt", o.name AS desk, e.status
  FROM escalations e LEFT JOIN organisations o ON o.id = e.desk_organisation_id WHERE e.transfer_id = $1 ORDER BY e.raised_at`;
const STEPS = 'SELECT key AS step, status, opened, due, outcome FROM steps WHERE transfer_id = $1 ORDER BY opened, key';
const MAILS = `
  SELECT template, sent_at AS at, status FROM messages WHERE transfer_id = $1 AND recipient_kind = 'student' ORDER BY send_after, id`;

/** Hands the whole file of one person out: to the student, or to the privacy officer of the leaving school who passes it on. */
export class ExportPerson {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; VaultError `VAULT.ERASED` */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<PersonExport> {
    return openDossier(this.casework, actor, { transfer, action: 'export-person' }, async (dossier) => {
      const { manager, standing } = dossier;
      if (actor.kind === 'staff' && actor.organisation !== standing.vso.id) {
        throw new CaseworkError('ACTION.NOT_YOURS', 'only the leaving school hands out the whole file');
      }
      await manager.query(`SELECT set_config('app.exports', 'yes', true)`);
      const exported = await this.everything(dossier);
      const lead = dossier.transfer.leadMembershipId;
      await writeAudit(this.casework, manager, actor, { action: 'person.exported', fields: [...SECTIONS], transfer, lead, ground: 'statutory' });
      return exported;
    });
  }

  private async everything(dossier: Dossier): Promise<PersonExport> {
    const { manager, transfer, standing } = dossier;
    const { vault, clock } = this.casework;
    const reading: FileReading = {
      manager,
      vault,
      transfer: transfer.id,
      student: transfer.studentId,
      firstName: standing.personal.firstName,
      today: standing.today,
    };
    const own = SECTIONS.map((section) => ({ section, answer: askRegister(standing, section, { role: 'student', recipient: null }) }));
    const steps = await rowsOf<Omit<PersonExport['steps'][number], 'label'>>(manager, STEPS, transfer.id);
    const ended = hasEnded(transfer.phase) ? { ended: transfer.phaseSince } : {};
    const { leavesSchool } = transfer;
    return {
      exportedAt: clock.now(),
      transfer: transfer.id,
      student: standing.personal,
      registration: {
        studentNumber: transfer.studentNumber,
        municipality: transfer.cbsCode,
        schoolYear: transfer.schoolYear,
        phase: transfer.phase,
        start: transfer.startDate,
        leavesSchool,
        programme: transfer.mboProgramme,
        crebo: transfer.crebo,
        level: transfer.level,
        leerweg: transfer.leerweg,
        route: transfer.route,
        outflowProfile: transfer.outflowProfile,
        extraSupport: transfer.extraSupport,
        destination: transfer.destinationCode,
      },
      parties: await rowsOf(manager, PARTIES, transfer.id),
      people: (await readPeople(reading)).map(({ name, roleName, organisation }) => ({ name, roleName, organisation })),
      sections: await readSections(dossier, own),
      consents: await rowsOf(manager, CONSENTS, transfer.id),
      notices: await noticesOf(dossier),
      helpers: await activeHelpers(dossier),
      steps: steps.map((row) => ({ ...row, label: labelOf(row.step) })),
      appointments: await readAppointments(reading),
      checkIns: await readCheckIns(reading),
      contacts: await readContacts(reading),
      guidance: await guidanceOfPerson({ ...dossier, today: standing.today }),
      landing: await landingOfPerson({ ...dossier, today: standing.today }),
      timeLine: await readTimeLine(reading),
      escalations: await rowsOf(manager, ESCALATIONS, transfer.id),
      mails: await rowsOf(manager, MAILS, transfer.id),
      looked: await rowsOf(manager, LOOKED, transfer.id),
      erasableFrom: Object.fromEntries(
        RETENTION_KINDS.map((kind) => [kind, erasableFrom(kind, { leavesSchool, ...ended }) ?? null]),
      ) as PersonExport['erasableFrom'],
    };
  }
}

async function rowsOf<T>(manager: EntityManager, query: string, transfer: string): Promise<T[]> {
  return manager.query<T[]>(query, [transfer]);
}
