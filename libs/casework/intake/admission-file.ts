import type { EntityManager } from 'typeorm';

import type { AdmissionAnswers } from '../../contracts/guidance/intake.js';
import type { AdmissionFile, Level } from '../../domain/admission.js';
import type { LocalDate } from '../../domain/time.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { personalOfTransfer } from '../student.js';
import { mustAttendSchool } from '../tell-the-file.js';

interface Known {
  appliedOn: LocalDate | null;
  confirmationAskedOn: LocalDate | null;
  confirmedOn: LocalDate | null;
  intakeAttended: boolean | null;
  adviceTaken: boolean | null;
}

/** Of this round: what was told before the last gap year or new application counts no more. */
const KNOWN = `
  WITH round AS (SELECT coalesce(max(seq), 0) AS since FROM facts WHERE transfer_id = $1 AND type = 'woken'),
  told AS (SELECT f.* FROM facts f, round WHERE f.transfer_id = $1 AND f.seq > round.since AND f.type IN ('outcome', 'confirmation-asked'))
  SELECT
    (SELECT min("on") FROM told WHERE body->>'step' = 'application' AND body->>'code' = 'applied') AS "appliedOn",
    (SELECT max("on") FROM told WHERE type = 'confirmation-asked') AS "confirmationAskedOn",
    (SELECT max("on") FROM told WHERE body->>'step' = 'confirm-application' AND body->>'code' = 'confirmed') AS "confirmedOn",
    (SELECT bool_or(body->>'code' LIKE 'held%') FROM told WHERE body->>'step' = 'intake') AS "intakeAttended",
    (SELECT bool_or(p.attended ? 'student') FROM activities a JOIN appointments p ON p.id = a.appointment_id
      WHERE a.transfer_id = $1 AND a.kind = 'study-choice-advice' AND p.status = 'held') AS "adviceTaken"`;

export interface AdmissionSource {
  casework: Casework;
  manager: EntityManager;
  transfer: TransferRow;
  today: LocalDate;
}

/** What decides on the right of admission: the file, and what the intaker answers. An answer goes before what the file tells. */
export async function admissionFile(source: AdmissionSource, answers: AdmissionAnswers): Promise<AdmissionFile> {
  const { casework, manager, transfer, today } = source;
  const [known] = await manager.query<Known[]>(KNOWN, [transfer.id]);
  const personal = await personalOfTransfer(casework, manager, transfer);
  const told = Object.entries(known ?? {}).filter(([, value]) => value !== null);
  return {
    ...(transfer.level === null ? {} : { level: transfer.level as Level }),
    start: transfer.startDate,
    today,
    ...(personal === undefined ? {} : { birthDate: personal.birthDate }),
    compulsory: await mustAttendSchool(source),
    ...(Object.fromEntries(told) as Partial<AdmissionFile>),
    ...answers,
  };
}
