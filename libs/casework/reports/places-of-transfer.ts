import type { LocalDate } from '../../domain/time.js';
import type { Reading } from '../reading.js';
import { personalOfTransfer } from '../student.js';

/** Between which schools a student goes, in words for paper. */
export interface TransferPlaces {
  firstName: string;
  name: string;
  vso: string;
  mbo: string | null;
  programme: string | null;
  start: LocalDate;
}

export async function placesOf({ casework, manager, transfer }: Reading): Promise<TransferPlaces> {
  const [row] = await manager.query<{ vso: string; mbo: string | null }[]>(
    `SELECT vo.name || CASE WHEN vl.name = vo.name THEN '' ELSE ', ' || vl.name END AS vso,
       mo.name || CASE WHEN ml.name = mo.name THEN '' ELSE ', ' || ml.name END AS mbo
     FROM transfers t JOIN locations vl ON vl.id = t.vso_location_id JOIN organisations vo ON vo.id = vl.organisation_id
       LEFT JOIN locations ml ON ml.id = t.mbo_location_id LEFT JOIN organisations mo ON mo.id = ml.organisation_id
     WHERE t.id = $1`,
    [transfer.id],
  );
  const personal = await personalOfTransfer(casework, manager, transfer);
  const level = transfer.level === null ? undefined : transfer.level === 1 ? 'entree' : `niveau ${transfer.level}`;
  const programme = [transfer.mboProgramme, level, transfer.leerweg]
    .filter((word) => word !== null && word !== undefined)
    .join(', ');
  return {
    firstName: personal?.firstName ?? 'de student',
    name: personal === undefined ? 'Student' : `${personal.firstName} ${personal.lastName}`,
    vso: row?.vso ?? '',
    mbo: row?.mbo ?? null,
    programme: programme === '' ? null : programme,
    start: transfer.startDate,
  };
}
