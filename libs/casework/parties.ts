import type { RecordOutcomeBody } from '../contracts/commands.js';
import type { Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import { CasePartyRow } from '../persistence/entities/case-party.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import { namesOf } from './colleagues.js';
import { CaseworkError, mistake, refuseMistakes } from './errors.js';
import { Places } from './places.js';
import type { TransferFile } from './transfer-file.js';

/** Level as the file keeps it: entree is 1. */
export function levelNumber(level: string | undefined): number | null {
  if (level === undefined) return null;
  return level === 'entree' ? 1 : Number(level);
}

/**
 * Where the student wants to go, or goes: the location becomes that of the transfer and its institution a party. A new institution sees
 * nothing yet; a former one keeps its access until the new one has accepted.
 * @throws CaseworkError SCHOOL.UNKNOWN, SCHOOL.AMBIGUOUS
 */
export async function chooseMbo(
  file: TransferFile,
  choice: Pick<RecordOutcomeBody, 'mbo' | 'programme'>,
): Promise<void> {
  const { manager, transfer } = file;
  const patch: Partial<TransferRow> = {};
  if (choice.programme !== undefined) {
    const { name, crebo, level, leerweg } = choice.programme;
    Object.assign(patch, {
      mboProgramme: name ?? null,
      crebo: crebo ?? null,
      level: levelNumber(level),
      leerweg: leerweg ?? null,
    });
  }
  if (choice.mbo !== undefined) {
    const found = (await Places.read(manager)).mbo(choice.mbo, 'mbo');
    if (found.error) refuseMistakes([found.error]);
    if (found.value) {
      patch.mboLocationId = found.value.location.id;
      await addMboParty(file, found.value.organisation.id);
    }
  }
  await manager.update(TransferRow, transfer.id, patch);
  Object.assign(transfer, patch);
}

/** At the latest; `openToMbo` opens the file earlier, since the mbo reads it before it accepts the handover. */
export const MBO_FROM: Phase = 'acquaintance';

/** A former party that comes back starts closed again. */
async function addMboParty(file: TransferFile, organisation: string): Promise<void> {
  await file.manager.query(
    `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase) VALUES ($1, $2, 'mbo', $3)
     ON CONFLICT (transfer_id, organisation_id, role) DO UPDATE SET until = NULL, since = NULL, from_phase = excluded.from_phase
     WHERE case_parties.until IS NOT NULL`,
    [file.transfer.id, organisation, MBO_FROM],
  );
}

/**
 * Nothing opens to the mbo before the student has applied and has read the file (inzage), whichever comes last: `finishing` is the
 * one of the two that is being recorded now.
 */
export async function openToMbo(file: TransferFile, finishing: 'application' | 'inform'): Promise<void> {
  const other = finishing === 'inform' ? 'application' : 'inform';
  const { manager, transfer, now } = file;
  await manager.query(
    `UPDATE case_parties p SET since = $2
     FROM locations l
     WHERE p.transfer_id = $1 AND p.role = 'mbo' AND p.since IS NULL AND p.until IS NULL
       AND l.id = $3 AND p.organisation_id = l.organisation_id
       AND EXISTS (SELECT 1 FROM facts f WHERE f.transfer_id = $1 AND f.type = 'outcome' AND f.body->>'step' = $4)`,
    [transfer.id, new Date(now), transfer.mboLocationId, other],
  );
}

/** Once the new institution has accepted, the former one is no party any more. */
export async function closeFormerMbo(file: TransferFile): Promise<void> {
  const { manager, transfer, now } = file;
  await manager.query(
    `UPDATE case_parties p SET until = $2
     FROM locations l
     WHERE p.transfer_id = $1 AND p.role = 'mbo' AND p.until IS NULL AND l.id = $3 AND p.organisation_id <> l.organisation_id`,
    [transfer.id, new Date(now), transfer.mboLocationId],
  );
}

/**
 * Appoints somebody to a role in this transfer. A transfercoach makes their organisation a party, since they look into the file as coach.
 * @throws CaseworkError PERSON.UNKNOWN
 */
export async function appointRole(file: TransferFile, role: Role, membership: string): Promise<void> {
  const { manager, transfer, now } = file;
  const colleague = (await namesOf(manager, [membership])).get(membership);
  if (colleague?.role !== role) {
    throw new CaseworkError('PERSON.UNKNOWN', `membership ${membership} is no ${role}`, {
      errors: [mistake('coach', 'PERSON.UNKNOWN')],
    });
  }
  await manager.query(
    `INSERT INTO case_roles (transfer_id, role, membership_id) VALUES ($1, $2, $3)
     ON CONFLICT (transfer_id, role) DO UPDATE SET membership_id = excluded.membership_id`,
    [transfer.id, role, membership],
  );
  if (role !== 'transfercoach') return;
  await manager.update(CasePartyRow, { transferId: transfer.id, role: 'coach' }, { until: now });
  await manager.query(
    `INSERT INTO case_parties (transfer_id, organisation_id, role, from_phase, since) VALUES ($1, $2, 'coach', $3, $4)
     ON CONFLICT (transfer_id, organisation_id, role) DO UPDATE SET until = NULL`,
    [transfer.id, colleague.organisation, transfer.phase, new Date(now)],
  );
}
