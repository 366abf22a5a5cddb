import type { EntityManager } from 'typeorm';

import type { Recorded } from '../contracts/start-transfer.js';
import { localDateOf, momentWords } from '../calendar/index.js';
import { ALLOWED, mayDo, type Action } from '../domain/actions.js';
import { OUTCOME_LABELS } from '../domain/codes.js';
import type { FactBody } from '../domain/events.js';
import { hasEnded } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import { kindOf, type StepKey, type StepKind } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { withActorOnePlan, type Actor } from '../persistence/actor.js';
import { StepRow } from '../persistence/entities/step.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import { recordFact } from '../persistence/facts.js';
import { writeAudit } from './audit-line.js';
import type { Casework } from './casework.js';
import { CaseworkError } from './errors.js';
import { ROLE_NAMES } from './role-names.js';

/** The file of one transfer, locked for the change that is going on. */
export interface TransferFile {
  readonly casework: Casework;
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly role: Role;
  readonly now: Instant;
  /** Local date in Europe/Amsterdam. */
  readonly today: LocalDate;
  readonly transfer: TransferRow;
}

/** What a use case did, for the workflow and for the audit. */
export interface Change {
  fact: FactBody;
  /** What the person wrote with it: an object that is sealed as JSON, or nothing. */
  words?: Record<string, unknown> | undefined;
  audit: { action: string; fields: readonly string[]; ground?: string | undefined };
}

/** The role in which somebody acts. */
export function roleOf(actor: Actor): Role {
  switch (actor.kind) {
    case 'staff':
      return actor.role;
    case 'student':
    case 'parent':
      return actor.kind;
    case 'helper':
    case 'system':
      throw new CaseworkError('ACTION.NOT_YOURS', `a ${actor.kind} has no role in a transfer`);
  }
}

/**
 * Changes one file in one transaction: locks it, lets `work` check and change it, and writes fact, message to the workflow and
 * audit. Nothing of it stays when any part fails.
 * @throws CaseworkError TRANSFER.UNKNOWN, and whatever `work` refuses
 */
export async function changeTransfer(
  casework: Casework,
  actor: Actor,
  transferId: string,
  work: (file: TransferFile) => Promise<Change>,
): Promise<Recorded> {
  return withTransferFile(casework, actor, transferId, async (file) => recordChange(file, await work(file)));
}

/**
 * The file of one transfer, locked, in one transaction.
 * @throws CaseworkError TRANSFER.UNKNOWN, and whatever `work` refuses
 */
export async function withTransferFile<T>(
  casework: Casework,
  actor: Actor,
  transferId: string,
  work: (file: TransferFile) => Promise<T>,
): Promise<T> {
  return withActorOnePlan(casework.dataSource, actor, async (manager) => {
    // Not FOR UPDATE: rows that point here, such as a message of an escalation, may be written meanwhile.
    const lock = { mode: 'for_no_key_update' } as const;
    const transfer = await manager.findOne(TransferRow, { where: { id: transferId }, lock });
    if (!transfer) throw new CaseworkError('TRANSFER.UNKNOWN', `no transfer ${transferId} for this actor`);
    const now = casework.clock.now();
    return work({ casework, manager, actor, role: roleOf(actor), now, today: localDateOf(now), transfer });
  });
}

/** Fact, outbox and audit of a change, in the transaction of the file. */
export async function recordChange(file: TransferFile, change: Change): Promise<Recorded> {
  const { casework, manager, actor, transfer } = file;
  const { clock } = casework;
  const words = await sealWords(file, 'facts.words', change.words);
  const { seq } = await recordFact(manager, { transferId: transfer.id, body: change.fact, words, actor, clock });
  await writeAudit(casework, manager, actor, {
    ...change.audit,
    transfer: transfer.id,
    lead: transfer.leadMembershipId,
  });
  return { transfer: transfer.id, seq, version: transfer.version + 1 };
}

/** Where words of a person are kept; sealed bytes open nowhere else. */
export type WordsPlace =
  | 'facts.words'
  | 'check_ins.words'
  | 'contacts.words'
  | 'escalations.answer_words'
  | 'consent_answers.reason'
  | 'corrections.asked'
  | 'corrections.explanation'
  | 'coach_matches.words'
  | 'supporters.words'
  | 'handovers.words'
  | 'overstaptafels.words'
  | 'placement_decisions.words'
  | 'plan_signatures.words'
  | 'landing_reviews.words'
  | 'start_reasons.words'
  | 'study_advice_entries.words'
  | 'agreed_actions.words'
  | 'escalation_questions.words'
  | 'escalation_questions.answer';

/** Seals what a person wrote with the key of the student; nothing stays nothing. */
export async function sealWords(
  file: TransferFile,
  place: WordsPlace,
  words: Record<string, unknown> | undefined,
): Promise<Buffer | null> {
  const told = Object.entries(words ?? {}).filter(([, value]) => value !== undefined);
  if (told.length === 0) return null;
  return file.casework.vault.seal(file.manager, file.transfer.studentId, place, Object.fromEntries(told));
}

/** @throws CaseworkError TRANSFER.ENDED, ACTION.NOT_IN_PHASE, ACTION.NOT_YOURS */
export function requireAction(file: TransferFile, action: Action): void {
  const { phase } = file.transfer;
  if (mayDo({ action, phase, role: file.role })) return;
  requireRunning(file);
  if (ALLOWED[action].roles.includes(file.role))
    throw new CaseworkError('ACTION.NOT_IN_PHASE', `${action} is not possible in phase ${phase}`);
  throw new CaseworkError('ACTION.NOT_YOURS', `${action} is not for role ${file.role}`);
}

/** @throws CaseworkError TRANSFER.ENDED */
export function requireRunning(file: TransferFile): void {
  if (hasEnded(file.transfer.phase))
    throw new CaseworkError('TRANSFER.ENDED', `transfer ${file.transfer.id} is ${file.transfer.phase}`);
}

/** @throws CaseworkError VERSION.CONFLICT when the person saw an older version than there is now */
export function requireVersion(file: TransferFile, version: number | undefined): void {
  if (version !== undefined && version !== file.transfer.version) {
    throw new CaseworkError('VERSION.CONFLICT', `seen ${version}, now ${file.transfer.version}`);
  }
}

export interface OpenStep {
  row: StepRow;
  kind: StepKind;
}

interface LastOutcome {
  seq: number;
  at: Instant;
  code: string;
  actorKind: Actor['kind'];
  name: string | null;
  role: Role | null;
}

const LAST_OUTCOME = `
  SELECT f.seq, f.at, f.body->>'code' AS code, f.actor_kind AS "actorKind", p.name, m.role
  FROM facts f LEFT JOIN memberships m ON m.id = f.actor_membership LEFT JOIN people p ON p.id = m.person_id
  WHERE f.transfer_id = $1 AND f.type = 'outcome' AND f.body->>'step' = $2
  ORDER BY f.seq DESC LIMIT 1`;

/**
 * A step that waits for somebody. An outcome that was recorded and has not reached the workflow yet counts as done: of two people
 * who finish one step, the second hears who was first.
 * @throws CaseworkError STEP.UNKNOWN, STEP.NOT_OPEN, STEP.PAUSED, STEP.ALREADY_DONE
 */
export async function openStepOf(file: TransferFile, key: StepKey): Promise<OpenStep> {
  const kind = kindOf(key);
  if (kind === undefined) throw new CaseworkError('STEP.UNKNOWN', `no step ${key}`);
  const { manager, transfer } = file;
  const row = await manager.findOneBy(StepRow, { transferId: transfer.id, key });
  const behind = transfer.projectedSeq < transfer.seq;
  if (row?.status === 'open' && !behind) return { row, kind };
  const [last] = await manager.query<LastOutcome[]>(LAST_OUTCOME, [transfer.id, key]);
  const recorded = last !== undefined && last.seq > transfer.projectedSeq;
  if (row?.status === 'open' && !recorded) return { row, kind };
  if (recorded || row?.status === 'done' || row?.status === 'missed') {
    throw new CaseworkError('STEP.ALREADY_DONE', `${key} was finished before`, { sentence: whoWasFirst(file, last) });
  }
  if (row?.status === 'paused') throw new CaseworkError('STEP.PAUSED', `${key} is paused`);
  throw new CaseworkError('STEP.NOT_OPEN', `${key} is ${row?.status ?? 'not there'} in phase ${transfer.phase}`);
}

function whoWasFirst(file: TransferFile, last: LastOutcome | undefined): string {
  if (last === undefined) return 'Deze stap is al vastgelegd.';
  const person =
    last.name === null || last.role === null ? PERSONS[last.actorKind] : `${last.name} (${ROLE_NAMES[last.role]})`;
  const outcome = OUTCOME_LABELS[last.code] ?? last.code;
  return `${person} legde deze stap al vast, ${momentWords(last.at, file.today)}: ${outcome}.`;
}

const PERSONS: Record<Actor['kind'], string> = {
  staff: 'Een collega',
  student: 'De leerling',
  parent: 'Een ouder',
  helper: 'Een hulpverlener',
  system: 'Doorlijn',
};
