import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import { ageOn, consentHolder, type ConsentHolder } from '../../domain/consent-holder.js';
import { consentState, type ConsentAnswer, type ConsentState } from '../../domain/consents.js';
import { mayRead, PURPOSES, type Purpose, type Reader, type ReadingAnswer, type ReadingQuestion } from '../../domain/grounds.js';
import type { Section } from '../../domain/sections.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { TransferRow } from '../../persistence/entities/transfer.js';
import { VaultError } from '../../vault/vault-error.js';
import type { Casework } from '../casework.js';
import { personalOfTransfer } from '../student.js';
import type { Personal } from '../student.js';

export interface Party {
  id: string;
  name: string;
}

/** Where a transfer stands, as far as it matters for who may read what: age, consents, and what has happened. */
export interface Standing {
  transfer: TransferRow;
  today: LocalDate;
  personal: Personal;
  age: number;
  /** Who decides on optional sharing today. */
  holder: ConsentHolder;
  /** The application was recorded and the file was viewed, or an exception took the place of the view. */
  opened: boolean;
  /** When the view was recorded and the workflow knew; null before. */
  viewedAt: Instant | null;
  started: boolean;
  /** The day on which the student or the parents were last asked for consent. */
  roundSince: LocalDate | undefined;
  answers: ConsentAnswer[];
  vso: Party;
  mbo: Party | null;
}

interface FrameRow {
  vso: Party;
  mbo: Party | null;
  roundSince: LocalDate | null;
  viewedAt: Instant | null;
  applied: boolean;
  viewed: boolean;
  started: boolean;
  answers: ConsentAnswer[];
}

/** What was done before the last gap year counts no more, but reading the own file does: that knowledge stays. */
const FRAME = `
  WITH done AS (
    SELECT seq, body->>'step' AS step, body->>'code' AS code FROM facts WHERE transfer_id = $1 AND type = 'outcome'
      AND body->>'step' IN ('application', 'inform', 'started')
  ), woken AS (SELECT coalesce(max(seq), 0) AS seq FROM facts WHERE transfer_id = $1 AND type = 'woken')
  SELECT
    (SELECT jsonb_build_object('id', o.id, 'name', o.name) FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE l.id = $2) AS vso,
    (SELECT jsonb_build_object('id', o.id, 'name', o.name) FROM locations l JOIN organisations o ON o.id = l.organisation_id WHERE l.id = $3) AS mbo,
    (SELECT opened FROM steps WHERE transfer_id = $1 AND key = 'consent') AS "roundSince",
    (SELECT done_at FROM steps WHERE transfer_id = $1 AND key = 'inform' AND status = 'done') AS "viewedAt",
    EXISTS (SELECT 1 FROM done, woken WHERE done.step = 'application' AND done.seq > woken.seq) AS applied,
    EXISTS (SELECT 1 FROM done WHERE step = 'inform') AS viewed,
    EXISTS (SELECT 1 FROM done, woken WHERE done.step = 'started' AND done.code = 'present' AND done.seq > woken.seq) AS started,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('purpose', purpose, 'recipient', coalesce(organisation_id, helper_id), 'choice', choice,
        'by', answered_as, 'parent', parent_index, 'at', (extract(epoch FROM at) * 1000)::bigint,
        'on', to_char(at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD')) ORDER BY id), '[]')
      FROM consent_answers WHERE transfer_id = $1) AS answers`;

/** @throws VaultError `VAULT.ERASED` when nothing is known of the student any more */
export async function standingOf(casework: Casework, manager: EntityManager, transfer: TransferRow): Promise<Standing> {
  const [personal, [frame]] = await Promise.all([
    personalOfTransfer(casework, manager, transfer),
    manager.query<[FrameRow]>(FRAME, [transfer.id, transfer.vsoLocationId, transfer.mboLocationId]),
  ]);
  if (personal === undefined) throw new VaultError('VAULT.ERASED', `student of transfer ${transfer.id}`);
  const today = localDateOf(casework.clock.now());
  return {
    transfer,
    today,
    personal,
    age: ageOn(personal.birthDate, today),
    holder: consentHolder(personal.birthDate, today, personal.representation),
    opened: frame.applied && frame.viewed,
    viewedAt: frame.viewedAt,
    started: frame.started,
    roundSince: frame.roundSince ?? undefined,
    answers: frame.answers,
    vso: frame.vso,
    mbo: frame.mbo,
  };
}

const ADULT = 18;

export function isAdult({ age }: Pick<Standing, 'age'>): boolean {
  return age >= ADULT;
}

export function stateOfConsent(standing: Standing, purpose: Purpose, recipient: string | null): ConsentState {
  const { answers, holder } = standing;
  // Only what is asked in the step is asked anew with it; a helper or the view has a moment of its own.
  const roundSince = purpose === 'helper' || purpose === 'parents-view' ? undefined : standing.roundSince;
  return consentState(answers, { purpose, recipient, holder, roundSince });
}

/** To what this recipient has a yes that holds now. */
export function purposesFor(standing: Standing, recipient: string | null): Purpose[] {
  return PURPOSES.filter((purpose) => stateOfConsent(standing, purpose, recipient) === 'given');
}

/** Who reads: in what role, and for which recipient a consent must have been given (null: as the parents). */
export interface ReaderOf {
  role: Reader;
  recipient: string | null;
}

/** The question to the register about one section, as things stand today. */
export function askRegister(
  standing: Standing,
  section: Section,
  { role, recipient }: ReaderOf,
  suppose: Partial<ReadingQuestion> = {},
): ReadingAnswer {
  const { today: on, opened, started, transfer } = standing;
  const consents = purposesFor(standing, recipient);
  return mayRead({ section, role, on, phase: transfer.phase, opened, adult: isAdult(standing), consents, started, ...suppose });
}
