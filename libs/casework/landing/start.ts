import { randomUUID } from 'node:crypto';

import type { StartReasonsBody } from '../../contracts/landing.js';
import { CONTACT_KINDS } from '../../contracts/commands.js';
import { localDateOf } from '../../calendar/index.js';
import { START_REASONS, type StartReason } from '../../domain/start-reasons.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { withActor, type Actor } from '../../persistence/actor.js';
import type { Sealed } from '../../vault/vault.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffOf, unchanged, type Done, staffWhoMay } from '../done.js';
import { PERSONAL_PLACE, type Personal } from '../student.js';
import { openStepOf, requireAction, sealWords, withTransferFile } from '../transfer-file.js';

/** Why somebody who was placed has not started, by the published code lists; several at once, and again when more is known. */
export class RecordStartReasons {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError STEP.NOT_OPEN when the student need not start now, STEP.ALREADY_DONE when they have */
  async execute(actor: Actor, { transfer, reasons, words }: StartReasonsBody & { transfer: string }): Promise<Done> {
    const staff = staffOf(actor);
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'record-start-reasons');
      await openStepOf(file, 'started');
      const sealed = await sealWords(file, 'start_reasons.words', { reasons, text: words });
      await file.manager.query(
        'INSERT INTO start_reasons (id, transfer_id, words, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), transfer, sealed, staff.membership, new Date(file.now)],
      );
      return unchanged(file, { action: 'start-reasons.recorded', fields: ['reasons'] });
    });
  }
}

export interface OctoberLine {
  transfer: string;
  firstName: string;
  lastName: string | null;
  vso: string;
  mbo: string | null;
  programme: string | null;
  /** The day on which the student should have started. */
  expectedSince: LocalDate;
  /** Attempts to reach the student since then, the newest first. */
  tried: { at: Instant; kind: string; kindName: string; reached: boolean; by: string | null }[];
  reasons: { code: StartReason; label: string }[];
  /** The desk that was told, when it was. */
  escalation: { status: string; deskKind: string; raisedAt: Instant } | null;
}

export interface OctoberList {
  /** On this day silence becomes an escalation by itself. */
  deadline: LocalDate;
  schools: { name: string; lines: OctoberLine[] }[];
}

interface Row {
  transfer: string;
  studentId: string;
  personal: Buffer | null;
  words: Buffer | null;
  vso: string;
  mbo: string | null;
  programme: string | null;
  expectedSince: LocalDate;
  escalation: OctoberLine['escalation'];
}

/** Placed, and the step of the first day is still open. Begins at the locations of the reader, as every list does. */
const NOT_STARTED = (side: 'vso' | 'mbo'): string => `
  SELECT t.id AS transfer, t.student_id AS "studentId", s.personal, r.words, concat_ws(' · ', vo.name, nullif(vl.name, vo.name)) AS vso, ml.name AS mbo,
    t.mbo_programme AS programme, st.opened AS "expectedSince",
    (SELECT jsonb_build_object('status', e.status, 'deskKind', e.desk_kind, 'raisedAt', (extract(epoch FROM e.raised_at) * 1000)::bigint)
     FROM escalations e WHERE e.transfer_id = t.id AND e.key = 'not-started' ORDER BY e.raised_at DESC LIMIT 1) AS escalation
  FROM locations own JOIN transfers t ON t.${side}_location_id = own.id
    JOIN steps st ON st.transfer_id = t.id AND st.key = 'started' AND st.status = 'open'
    LEFT JOIN students s ON s.id = t.student_id
    JOIN locations vl ON vl.id = t.vso_location_id JOIN organisations vo ON vo.id = vl.organisation_id
    LEFT JOIN locations ml ON ml.id = t.mbo_location_id
    LEFT JOIN LATERAL (SELECT words FROM start_reasons x WHERE x.transfer_id = t.id ORDER BY x.recorded_at DESC LIMIT 1) r ON true
  WHERE own.organisation_id = $1 AND t.phase = 'start' ORDER BY st.opened, t.id`;

/** The 1 October list: who was placed and has not started, per school at the other side, with what was tried and why. */
export class ReadOctoberList {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<OctoberList> {
    const staff = staffWhoMay(actor, 'read-october-list');
    const side = staff.role.startsWith('vso-') ? 'vso' : 'mbo';
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const rows = await manager.query<Row[]>(NOT_STARTED(side), [staff.organisation]);
      const tried = await manager.query<(OctoberLine['tried'][number] & { transfer: string })[]>(
        `SELECT c.transfer_id AS transfer, c.at, c.kind, c.reached, p.name AS by
         FROM contacts c LEFT JOIN memberships m ON m.id = c.by_membership LEFT JOIN people p ON p.id = m.person_id
         WHERE c.transfer_id = ANY($1) ORDER BY c.at DESC`,
        [rows.map(({ transfer }) => transfer)],
      );
      const opened = await this.open(manager, rows);
      const lines = rows.map((row, index): OctoberLine => {
        const { transfer, vso, mbo, programme, expectedSince, escalation } = row;
        const { personal, reasons } = opened[index] ?? { personal: undefined, reasons: [] };
        return {
          transfer,
          firstName: personal?.firstName ?? 'Leerling',
          lastName: personal?.lastName ?? null,
          vso,
          mbo,
          programme,
          expectedSince,
          tried: tried
            .filter((each) => each.transfer === transfer && localDateOf(each.at) >= expectedSince)
            .map(({ transfer: _transfer, ...each }) => ({
              ...each,
              kindName: CONTACT_KINDS[each.kind as keyof typeof CONTACT_KINDS],
            })),
          reasons: reasons.map((code) => ({ code, label: START_REASONS[code] })),
          escalation,
        };
      });
      await writeAudit(this.casework, manager, staff, {
        action: 'october-list.read',
        fields: ['firstName', 'lastName', 'contacts', 'reasons'],
      });
      return { deadline: this.deadline(), schools: bySchool(lines, side) };
    });
  }

  private deadline(): LocalDate {
    const today = localDateOf(this.casework.clock.now());
    const year = Number(today.slice(0, 4));
    return today.slice(5) < '08-01' ? `${year - 1}-10-01` : `${year}-10-01`;
  }

  private async open(
    manager: Parameters<Parameters<typeof withActor>[2]>[0],
    rows: readonly Row[],
  ): Promise<{ personal: Personal | undefined; reasons: StartReason[] }[]> {
    const { vault } = this.casework;
    const sealed = rows.flatMap(({ studentId: student, personal, words }): Sealed[] => [
      ...(personal === null ? [] : [{ student, place: PERSONAL_PLACE, bytes: personal }]),
      ...(words === null ? [] : [{ student, place: 'start_reasons.words', bytes: words }]),
    ]);
    const opened =
      sealed.length === 0 ? [] : await vault.openMany<Personal & { reasons?: StartReason[] }>(manager, sealed);
    const found = new Map(sealed.map(({ bytes }, index) => [bytes, opened[index]]));
    return rows.map(({ personal, words }) => ({
      personal: personal === null ? undefined : found.get(personal),
      reasons: (words === null ? undefined : found.get(words)?.reasons) ?? [],
    }));
  }
}

function bySchool(lines: readonly OctoberLine[], side: 'vso' | 'mbo'): OctoberList['schools'] {
  const schools = new Map<string, OctoberLine[]>();
  for (const line of lines) {
    const name = (side === 'vso' ? line.mbo : line.vso) ?? 'Nog geen mbo';
    schools.set(name, [...(schools.get(name) ?? []), line]);
  }
  return [...schools]
    .map(([name, ofSchool]) => ({ name, lines: ofSchool }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
