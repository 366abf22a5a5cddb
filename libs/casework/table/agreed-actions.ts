import type { EntityManager } from 'typeorm';

import { sideOf, type Role } from '../../domain/roles.js';
import { labelOf, type StepKey } from '../../domain/steps.js';
import type { LocalDate } from '../../domain/time.js';
import type { StaffActor } from '../../persistence/actor.js';
import { recordFact } from '../../persistence/facts.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import { namesOf } from '../colleagues.js';
import { openWordsOf, type Reading } from '../reading.js';
import { sealWords, type TransferFile } from '../transfer-file.js';

/** What somebody takes on by a day. */
export interface ToAgree {
  what: string;
  responsible: Role;
  /** Membership of who takes it on, when that is a person at the schools. */
  owner?: string | undefined;
  by: LocalDate;
  source: 'table' | 'question';
  sourceId: string;
}

/** The schools have work lists; what a desk takes on stays a sentence in the record of the table. */
export const canTakeOn = (role: Role): boolean => sideOf(role) === 'vso' || sideOf(role) === 'mbo';

/**
 * Makes a decision a step of its own, with a work list, a term and a ladder. Records the fact; the audit of what it belongs to comes after
 * it, as the last of the transaction.
 * @returns the key of the step, and the sequence of the fact
 */
export async function agreeAction(
  file: TransferFile,
  by: StaffActor,
  action: ToAgree,
): Promise<{ step: StepKey; seq: number }> {
  const { manager, transfer, casework, now } = file;
  const [last] = await manager.query<{ n: number }[]>(
    `SELECT coalesce(max(substring(step FROM '^action-([0-9]+)$')::int), 0) AS n FROM agreed_actions WHERE transfer_id = $1`,
    [transfer.id],
  );
  const step = `action-${(last?.n ?? 0) + 1}`;
  await manager.query(
    `INSERT INTO agreed_actions (transfer_id, step, responsible, by_day, source, source_id, words, agreed_by, agreed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      transfer.id,
      step,
      action.responsible,
      action.by,
      action.source,
      action.sourceId,
      await sealWords(file, 'agreed_actions.words', { what: action.what, owner: action.owner }),
      by.membership,
      new Date(now),
    ],
  );
  if (action.owner !== undefined) await nameOwner(file, action.responsible, action.owner);
  const { seq } = await recordFact(manager, {
    transferId: transfer.id,
    body: { type: 'action-agreed', step, responsible: action.responsible, by: action.by },
    actor: by,
    clock: casework.clock,
  });
  return { step, seq };
}

/** Mails go to who fills the role in this transfer; where nobody was named yet, that is now who took it on. */
async function nameOwner({ manager, transfer }: TransferFile, role: Role, owner: string): Promise<void> {
  await manager.query(
    'INSERT INTO case_roles (transfer_id, role, membership_id) VALUES ($1, $2, $3) ON CONFLICT (transfer_id, role) DO NOTHING',
    [transfer.id, role, owner],
  );
}

export interface AgreedActionView {
  step: StepKey;
  label: string;
  what: string;
  responsible: Role;
  ownerName: string | null;
  by: LocalDate;
  status: string;
  outcome: string | null;
}

/** What was agreed on one student, what is open first. */
export async function actionsOf(
  reading: Pick<Reading, 'casework' | 'manager' | 'transfer'>,
): Promise<AgreedActionView[]> {
  const { manager, transfer } = reading;
  const rows = await readRows(manager, transfer);
  const words = await openWordsOf<{ what: string; owner?: string }>(reading, 'agreed_actions.words', rows);
  const names = await namesOf(
    manager,
    words.flatMap((told) => told?.owner ?? []),
  );
  return rows.map(({ words: _words, ...row }, index) => ({
    ...row,
    label: labelOf(row.step),
    what: words[index]?.what ?? '',
    ownerName: names.get(words[index]?.owner ?? '')?.name ?? null,
  }));
}

async function readRows(
  manager: EntityManager,
  transfer: Pick<TransferRow, 'id'>,
): Promise<(Omit<AgreedActionView, 'label' | 'what' | 'ownerName'> & { words: Buffer | null })[]> {
  return manager.query(
    `SELECT a.step, a.responsible, a.by_day AS by, a.words, coalesce(s.status, 'open') AS status, s.outcome
     FROM agreed_actions a LEFT JOIN steps s ON s.transfer_id = a.transfer_id AND s.key = a.step
     WHERE a.transfer_id = $1 ORDER BY coalesce(s.status, 'open') <> 'open', a.by_day, a.step`,
    [transfer.id],
  );
}
