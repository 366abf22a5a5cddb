import { ACTIVITIES, COACH_END_REASONS, type ActivityKind, type CoachEndReason } from '../../domain/codes.js';
import type { Role } from '../../domain/roles.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { CoachMatchRow } from '../../persistence/entities/coach-match.js';
import { SupporterRow } from '../../persistence/entities/supporter.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { readerOf } from '../dossier/dossier.js';
import { askRegister, standingOf } from '../dossier/standing.js';
import { openWordsOf, readFile, type Reading } from '../reading.js';
import { coachBudget, type CoachBudget } from './coaching.js';

export interface ActivityView {
  id: string;
  kind: ActivityKind;
  label: string;
  appointment: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  status: 'planned' | 'cancelled' | 'held';
  invited: Role[];
  attended: Role[];
  askedBy: string | null;
  toldAt: Instant | null;
}

export interface CoachView {
  id: string;
  membership: string;
  name: string;
  status: CoachMatchRow['status'];
  why: string | null;
  proposedAt: Instant;
  answeredBy: CoachMatchRow['answeredBy'];
  rhythm: CoachMatchRow['rhythm'];
  phasingOutSince: LocalDate | null;
  endsOn: LocalDate | null;
  endReason: CoachEndReason | null;
  endReasonWords: string | null;
}

export interface SupporterView {
  id: string;
  name: string;
  relation: string;
  phone: string | null;
  email: string | null;
  helpsWith: string | null;
  studentAgreedOn: LocalDate;
  supporterAgreedOn: LocalDate;
  ended: boolean;
}

export interface OrientationView {
  activities: ActivityView[];
  /** The newest first; empty for who may not know. */
  coaches: CoachView[];
  budget: CoachBudget;
  supporters: SupporterView[];
}

/**
 * Activities, transfercoach with hours, and supporters of one student. What row-level security hides is left out. A supporter is part of
 * the network of the student, which the register keeps from the mbo, and so is why a coach fits.
 */
export class ReadOrientation {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<OrientationView> {
    const what = { transfer, action: 'read-transfer', audit: 'orientation.read', fields: ['activities', 'coaches', 'supporters'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const standing = await standingOf(this.casework, reading.manager, reading.transfer);
      return orientationOf(reading, askRegister(standing, 'network', readerOf(actor, standing)).allowed);
    });
  }
}

export async function orientationOf(reading: Reading, mayKnowNetwork: boolean): Promise<OrientationView> {
  return {
    activities: await activitiesOf(reading),
    coaches: await coachesOf(reading, mayKnowNetwork),
    budget: await coachBudget(reading.manager, reading.transfer.id),
    supporters: mayKnowNetwork ? await supportersOf(reading) : [],
  };
}

async function activitiesOf({ manager, transfer }: Reading): Promise<ActivityView[]> {
  const rows = await manager.query<Omit<ActivityView, 'label'>[]>(
    `SELECT a.id, a.kind, a.appointment_id AS appointment, p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.place, p.status, p.invited,
       p.attended, a.asked_by AS "askedBy", a.told_at AS "toldAt"
     FROM activities a JOIN appointments p ON p.id = a.appointment_id WHERE a.transfer_id = $1 ORDER BY p.starts_at DESC`,
    [transfer.id],
  );
  return rows.map((row) => ({ ...row, label: ACTIVITIES[row.kind] }));
}

async function coachesOf(reading: Reading, mayKnowWhy: boolean): Promise<CoachView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.find(CoachMatchRow, { where: { transferId: transfer.id }, order: { proposedAt: 'DESC' } });
  const told = await openWordsOf<{ why?: string }>(reading, 'coach_matches.words', rows);
  const names = await namesOf(manager, rows.map(({ membershipId }) => membershipId));
  return rows.map((row, index) => ({
    id: row.id,
    membership: row.membershipId,
    name: names.get(row.membershipId)?.name ?? 'Een oud-collega',
    status: row.status,
    why: mayKnowWhy ? (told[index]?.why ?? null) : null,
    proposedAt: row.proposedAt,
    answeredBy: row.answeredBy,
    rhythm: row.rhythm,
    phasingOutSince: row.phasingOutSince,
    endsOn: row.endsOn,
    endReason: row.endReason,
    endReasonWords: row.endReason === null ? null : COACH_END_REASONS[row.endReason],
  }));
}

type Who = Pick<SupporterView, 'name' | 'relation'> & { phone?: string; email?: string; helpsWith?: string };

async function supportersOf(reading: Reading): Promise<SupporterView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.find(SupporterRow, { where: { transferId: transfer.id }, order: { recordedAt: 'DESC' } });
  const told = await openWordsOf<Who>(reading, 'supporters.words', rows);
  return rows.flatMap(({ id, studentAgreedOn, supporterAgreedOn, endedAt }, index) => {
    const who = told[index];
    if (who === undefined) return [];
    const { name, relation, phone = null, email = null, helpsWith = null } = who;
    return [{ id, name, relation, phone, email, helpsWith, studentAgreedOn, supporterAgreedOn, ended: endedAt !== null }];
  });
}
