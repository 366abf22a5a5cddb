import type { EntityManager } from 'typeorm';
import { endLinks } from '../../libs/casework/end-links.js';
import { LINE, type Instant, type Phase } from '../../libs/domain/index.js';
import { isoOf } from './write-decision.js';

const OPEN_FILE = `
  UPDATE case_parties SET since = $2
  WHERE transfer_id = $1 AND since IS NULL AND until IS NULL AND role IN ('vso', 'mbo', 'coach') AND from_phase = ANY($3)
  RETURNING organisation_id AS organisation`;

/** Opens the file to the parties whose phase has come. @returns their organisations */
export async function openToParties(
  manager: EntityManager,
  transfer: string,
  phase: Phase,
  at: Instant,
): Promise<string[]> {
  const reached = LINE.slice(0, LINE.indexOf(phase) + 1);
  const [rows] = await manager.query<[{ organisation: string }[], number]>(OPEN_FILE, [transfer, isoOf(at), reached]);
  return rows.map(({ organisation }) => organisation);
}

const ADMIT_DESK = `
  INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since, by_escalation)
  SELECT t.id, o.id, o.kind, t.phase, $4, $3 FROM transfers t, organisations o
  WHERE t.id = $1 AND o.id = $2 AND o.kind IN ('municipality', 'rmc', 'region')
  ON CONFLICT (transfer_id, organisation_id, role)
    DO UPDATE SET until = NULL, by_escalation = excluded.by_escalation, since = coalesce(case_parties.since, excluded.since)`;

/** Lets the desk of an escalation in, and nobody else by it. What it may read is decided where it reads. */
export async function admitDesk(
  manager: EntityManager,
  transfer: string,
  desk: string | null,
  escalation: string,
  at: Instant,
): Promise<void> {
  await endDeskAccess(manager, escalation, at, desk);
  if (desk !== null) await manager.query(ADMIT_DESK, [transfer, desk, escalation, isoOf(at)]);
}

/** Lets a coordinator in beside the desk that stays silent: who is asked to act must be able to read what about. */
export async function admitCoordinator(
  manager: EntityManager,
  transfer: string,
  organisation: string,
  escalation: string,
  at: Instant,
): Promise<void> {
  await manager.query(ADMIT_DESK, [transfer, organisation, escalation, isoOf(at)]);
}

/** Closes the file to desks that were let in by an escalation, save one. */
export async function endDeskAccess(
  manager: EntityManager,
  escalation: string,
  at: Instant,
  save: string | null,
): Promise<void> {
  await manager.query(
    `UPDATE case_parties SET until = $2 WHERE by_escalation = $1 AND until IS NULL AND organisation_id IS DISTINCT FROM $3`,
    [escalation, isoOf(at), save],
  );
}

/** The links of the parents stop working, and whoever is in by one is out. @returns false when the student lets them stay */
export async function endParentsAccess(manager: EntityManager, transfer: string, at: Instant): Promise<boolean> {
  // A student who said yes to it keeps them; whether they may still read is asked again at every reading.
  const [agreed] = await manager.query<{ choice: string }[]>(
    `SELECT choice FROM consent_answers WHERE transfer_id = $1 AND purpose = 'parents-after-18' AND answered_as = 'student' ORDER BY id DESC LIMIT 1`,
    [transfer],
  );
  if (agreed?.choice === 'given') return false;
  await endLinks(manager, transfer, { kind: 'parent' }, at);
  return true;
}
