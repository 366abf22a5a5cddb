import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { DeregisterBody } from '../../contracts/commands.js';
import {
  BREACH_KINDS,
  ENROLLED_ELSEWHERE,
  judgeLeaving,
  MISSING_AT_LEAVING,
  type BreachKind,
  type LeavingJudged,
  type MissingAtLeaving,
} from '../../domain/deregistration.js';
import { isOpenToAppeal } from '../../domain/study-advice.js';
import type { LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, mistake } from '../errors.js';
import { readFile, type Reading } from '../reading.js';
import { mustAttendSchool } from '../tell-the-file.js';
import type { TransferFile } from '../transfer-file.js';
import { adviceTrackOf } from './study-advice.js';

type Told = Pick<
  DeregisterBody,
  'warmHandover' | 'alternative' | 'startkwalificatie' | 'initiator' | 'destination' | 'exempt'
>;
type Gate = Pick<TransferFile, 'manager' | 'casework' | 'transfer' | 'today'>;

async function judge(file: Gate, told: Told): Promise<LeavingJudged & { compulsory: boolean }> {
  const compulsory = await mustAttendSchool(file);
  const track = await adviceTrackOf(file.manager, file.transfer.id);
  const judged = judgeLeaving({
    ...told,
    enrolledElsewhere: told.destination !== undefined && ENROLLED_ELSEWHERE.includes(told.destination.code),
    exempt: told.exempt ?? false,
    compulsory,
    adviceOpenToAppeal: isOpenToAppeal(track, file.today),
  });
  return { ...judged, compulsory };
}

const sentenceOf = (missing: readonly MissingAtLeaving[]): string =>
  missing.map((code) => `${MISSING_AT_LEAVING[code]}.`).join(' ');

/**
 * The gate before a deregistration. What is still to come waits until everything is there; what has happened all the same is logged as
 * the breach that it is.
 * @throws CaseworkError DEREGISTRATION.NOT_READY
 */
export async function passGate(
  file: TransferFile,
  told: Told & Pick<DeregisterBody, 'happened'>,
): Promise<BreachKind | undefined> {
  const { missing, breach } = await judge(file, told);
  if (breach === undefined) return undefined;
  if (told.happened === false) {
    throw new CaseworkError('DEREGISTRATION.NOT_READY', `missing: ${missing.join(', ')}`, {
      sentence: `Uitschrijven kan nog niet. ${sentenceOf(missing)}`,
      errors: missing.map((code) => mistake(FIELDS[code], 'DEREGISTRATION.NOT_READY', `${MISSING_AT_LEAVING[code]}.`)),
    });
  }
  const { manager, transfer, actor, now, today } = file;
  await manager.query(
    `INSERT INTO breaches (id, transfer_id, kind, missing, happened_on, recorded_by, recorded_at) VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7)`,
    [
      randomUUID(),
      transfer.id,
      breach,
      JSON.stringify(missing),
      today,
      actor.kind === 'staff' ? actor.membership : null,
      new Date(now),
    ],
  );
  return breach;
}

const FIELDS: Record<MissingAtLeaving, string> = {
  'warm-handover': 'warmHandover',
  alternative: 'alternative',
  'advice-open-to-appeal': 'initiator',
};

export interface BreachView {
  kind: BreachKind;
  label: string;
  missing: { code: MissingAtLeaving; label: string }[];
  happenedOn: LocalDate;
}

export async function breachesOf(manager: EntityManager, transfer: string): Promise<BreachView[]> {
  const rows = await manager.query<{ kind: BreachKind; missing: MissingAtLeaving[]; happenedOn: LocalDate }[]>(
    `SELECT kind, missing, happened_on AS "happenedOn" FROM breaches WHERE transfer_id = $1 ORDER BY recorded_at DESC`,
    [transfer],
  );
  return rows.map(({ kind, missing, happenedOn }) => ({
    kind,
    label: BREACH_KINDS[kind],
    missing: missing.map((code) => ({ code, label: MISSING_AT_LEAVING[code] })),
    happenedOn,
  }));
}

export interface DeregistrationGate {
  compulsory: boolean;
  /** What is there already, from the file. */
  destinationKnown: boolean;
  openToAppeal: boolean;
  /** What a deregistration of today would lack, and what it would be logged as. */
  missing: { code: MissingAtLeaving; label: string }[];
  breach: { kind: BreachKind; label: string } | null;
  breaches: BreachView[];
}

/** What must be there before somebody is deregistered, for the page that asks it. */
export class ReadDeregistrationGate {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<DeregistrationGate> {
    const what = { transfer, action: 'deregister', audit: 'gate.read', fields: ['gate'] } as const;
    return readFile(this.casework, actor, what, (reading) => gateOf(reading));
  }
}

async function gateOf(reading: Reading): Promise<DeregistrationGate> {
  const { destinationCode, destinationOwner } = reading.transfer;
  const known = destinationCode !== null && destinationOwner !== null;
  const track = await adviceTrackOf(reading.manager, reading.transfer.id);
  const { missing, breach, compulsory } = await judge(reading, {
    warmHandover: false,
    alternative: known,
    startkwalificatie: false,
    initiator: 'school',
    ...(known ? { destination: { code: destinationCode as 'mbo', owner: destinationOwner } } : {}),
  });
  return {
    compulsory,
    destinationKnown: known,
    openToAppeal: isOpenToAppeal(track, reading.today),
    missing: missing.map((code) => ({ code, label: MISSING_AT_LEAVING[code] })),
    breach: breach === undefined ? null : { kind: breach, label: BREACH_KINDS[breach] },
    breaches: await breachesOf(reading.manager, reading.transfer.id),
  };
}
