import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import { hasEnded, type Phase } from '../../domain/phases.js';
import { erasableFrom, type RetentionKind } from '../../domain/retention.js';
import type { LocalDate } from '../../domain/time.js';
import { asWorker } from '../../persistence/actor.js';
import { ErasureCertificateRow } from '../../persistence/entities/erasure-certificate.js';
import { enqueue } from '../../persistence/outbox.js';
import type { Casework } from '../casework.js';
import { PERSONAL_PLACE, type Personal } from '../student.js';
import { certificateHash } from './erasure-certificates.js';
import { eraseEverything, eraseSections, hasAbsence, type Counts } from './erasure-statements.js';

interface Candidate {
  student: string;
  personal: Buffer | null;
  organisation: string;
  transfers: { id: string; leavesSchool: LocalDate; phase: Phase; phaseSince: LocalDate }[];
  /** An earlier certificate over the sections whose term had ended. */
  partlyErased: boolean;
}

export interface ErasureReport {
  /** Students of whom nothing is left, and of whom only what has a longer term. */
  erased: number;
  partly: number;
}

/** Enough for the leavers of a region in a night; the rest follows the next night. */
const MOST_A_NIGHT = 2_000;

const CANDIDATES = `
  SELECT s.id AS student, s.personal, min(l.organisation_id::text) AS organisation,
    jsonb_agg(jsonb_build_object('id', t.id, 'leavesSchool', t.leaves_school, 'phase', t.phase, 'phaseSince', t.phase_since) ORDER BY t.id) AS transfers,
    EXISTS (SELECT 1 FROM erasure_certificates c WHERE c.student_id = s.id) AS "partlyErased"
  FROM students s JOIN transfers t ON t.student_id = s.id JOIN locations l ON l.id = t.vso_location_id
  WHERE s.erased_at IS NULL
  GROUP BY s.id
  HAVING bool_and(t.phase IN ('closed', 'withdrawn')) AND max(t.leaves_school) <= $1::date
  ORDER BY s.id LIMIT $2`;

/** The upkeep of every night: erases whoever's term has ended. One transaction per student, so that one that fails holds up no other. */
export class EraseStudents {
  /** @param casework of the worker */
  constructor(private readonly casework: Casework) {}

  async execute(alive: () => void): Promise<ErasureReport> {
    const { dataSource, clock } = this.casework;
    const today = localDateOf(clock.now());
    const report: ErasureReport = { erased: 0, partly: 0 };
    const candidates = await asWorker(dataSource, (manager) => manager.query<Candidate[]>(CANDIDATES, [today, MOST_A_NIGHT]));
    for (const candidate of candidates) {
      const scope = await asWorker(dataSource, (manager) => this.erase(manager, candidate, today));
      if (scope === 'everything') report.erased += 1;
      if (scope === 'sections') report.partly += 1;
      alive();
    }
    return report;
  }

  private async erase(manager: EntityManager, candidate: Candidate, today: LocalDate): Promise<ErasureCertificateRow['scope'] | undefined> {
    if (!termEnded('file', candidate, today)) return undefined;
    const ids = candidate.transfers.map(({ id }) => id);
    const absenceStays = !termEnded('absence', candidate, today) && (await hasAbsence(manager, ids));
    if (absenceStays && candidate.partlyErased) return undefined;
    const scope = absenceStays ? 'sections' : 'everything';
    const erased = absenceStays ? await eraseSections(manager, ids) : await eraseEverything(manager, candidate.student, ids);
    const now = this.casework.clock.now();
    if (absenceStays) await this.keepNameOnly(manager, candidate);
    else await this.shred(manager, candidate, now);
    await this.certify(manager, candidate, scope, erased, now);
    return scope;
  }

  /** The absence record must still be of somebody; where they live and who their parents are, it need not tell. */
  private async keepNameOnly(manager: EntityManager, { student, personal }: Candidate): Promise<void> {
    if (personal === null) return;
    const { vault } = this.casework;
    const { firstName, lastName, birthDate, representation } = await vault.open<Personal>(manager, student, PERSONAL_PLACE, personal);
    const kept: Personal = { firstName, lastName, birthDate, representation, parents: [] };
    await manager.query('UPDATE students SET personal = $2 WHERE id = $1', [student, await vault.seal(manager, student, PERSONAL_PLACE, kept)]);
  }

  /** Without its key every sealed byte is noise, in backups as well; the workflows are deleted by the relay. */
  private async shred(manager: EntityManager, { student, transfers }: Candidate, now: number): Promise<void> {
    await this.casework.vault.shred(manager, student, now);
    await manager.query('UPDATE students SET personal = NULL, erased_at = $2 WHERE id = $1', [student, new Date(now)]);
    for (const { id } of transfers) {
      const escalations = await manager.query<{ id: string }[]>('SELECT id FROM escalations WHERE transfer_id = $1', [id]);
      const workflows = [`transfer-${id}`, ...escalations.map((row) => `escalation-${row.id}`)];
      await enqueue(manager, { aggregate: `erasure-${id}`, transferId: id, kind: 'erase-workflow', payload: { workflows } });
    }
  }

  private async certify(
    manager: EntityManager,
    { student, organisation, transfers }: Candidate,
    scope: ErasureCertificateRow['scope'],
    erased: Counts,
    at: number,
  ): Promise<void> {
    const certificate = { id: randomUUID(), studentId: student, organisationId: organisation, at, scope, erased };
    await manager.insert(ErasureCertificateRow, { ...certificate, hash: certificateHash(certificate) });
    for (const { id } of transfers) {
      await this.casework.audit.append(manager, {
        organisation,
        at,
        actor: { kind: 'worker' },
        action: 'student.erased',
        transfer: id,
        fields: [scope, ...Object.keys(erased).sort()],
        ground: 'retention',
      });
    }
  }
}

/** All transfers of the student count: one that runs, or ended later, keeps everything. */
function termEnded(kind: RetentionKind, { transfers }: Candidate, today: LocalDate): boolean {
  return transfers.every(({ leavesSchool, phase, phaseSince }) => {
    const from = erasableFrom(kind, { leavesSchool, ...(hasEnded(phase) ? { ended: phaseSince } : {}) });
    return from !== undefined && from <= today;
  });
}
