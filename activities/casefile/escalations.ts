import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  routeEscalation,
  type Effect,
  type EscalationReason,
  type Instant,
  type LocalDate,
} from '../../libs/domain/index.js';
import type { DeskKind } from '../../libs/persistence/entities/escalation.js';
import type { StudentFiles } from './student-files.js';
import { isoOf } from './write-decision.js';

export interface Desk {
  kind: DeskKind;
  organisation: string | null;
  /** Within two years of leaving the vso hears of it at the same time (WEB 9.2.5). */
  consultVsoFirst: boolean;
}

/** What a desk is asked to do, per reason; codes. */
export const ASKED: Record<EscalationReason, string> = {
  stall: 'help-with-step',
  'not-started': 'find-student',
  'contact-lost': 'find-student',
  'no-show-twice': 'join-table',
  'declined-without-destination': 'find-destination',
  deregistered: 'find-destination',
  absence: 'talk-with-student',
};

const DESKS = `
  SELECT m.id AS leerplicht, r.id AS rmc, t.region_id AS region
  FROM transfers t
  LEFT JOIN organisations m ON m.kind = 'municipality' AND m.cbs_code = t.cbs_code
  LEFT JOIN organisations r ON r.kind = 'rmc' AND r.rmc_code = m.rmc_code
  WHERE t.id = $1`;

/** The desk of the home municipality on a day. When it is not known here, the region coordinator, visibly. */
export async function deskOf(
  manager: EntityManager,
  files: StudentFiles,
  transfer: string,
  on: LocalDate,
): Promise<Desk> {
  const { desk, consultVsoFirst } = routeEscalation(await files.routingOf(manager, transfer), on);
  const [known] = await manager.query<{ leerplicht: string | null; rmc: string | null; region: string }[]>(DESKS, [
    transfer,
  ]);
  if (desk === 'fallback') return { kind: 'fallback', organisation: null, consultVsoFirst };
  const organisation = known?.[desk] ?? null;
  if (organisation !== null) return { kind: desk, organisation, consultVsoFirst };
  return { kind: 'coordinator', organisation: known?.region ?? null, consultVsoFirst };
}

/** The same twice: an escalation is known by the effect that raised it. */
export function escalationId(effectKey: string): string {
  const hex = createHash('sha256').update(effectKey).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface RaisedAt {
  transfer: string;
  effectKey: string;
  at: Instant;
  on: LocalDate;
  minuteOfDay: number;
}

const RAISE = `
  WITH raised AS (
    INSERT INTO escalations (id, transfer_id, key, reason, step, since, raised_at, desk_organisation_id, desk_kind, asked)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id
  )
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'escalation-' || raised.id, $2, 'start-escalation', jsonb_build_object('policy', p.document - 'sources', 'fact', $11::jsonb)
  FROM raised, transfers t JOIN policies p ON p.id = t.policy_id WHERE t.id = $2`;

/** Writes an escalation down and starts its own ladder with the same transaction. */
export async function raise(
  manager: EntityManager,
  effect: Extract<Effect, { kind: 'escalation' }>,
  desk: Desk,
  { transfer, effectKey, at, on, minuteOfDay }: RaisedAt,
): Promise<void> {
  const escalation = escalationId(effectKey);
  const { key, reason, step, since } = effect;
  const fact = { seq: 1, at, on, type: 'raised', escalation, transfer, reason, minuteOfDay };
  await manager.query(RAISE, [
    escalation,
    transfer,
    key,
    reason,
    step ?? null,
    since,
    isoOf(at),
    desk.organisation,
    desk.kind,
    ASKED[reason],
    JSON.stringify(fact),
  ]);
}

const TELL = `
  WITH told AS (
    UPDATE escalations SET version = version + 1
    WHERE transfer_id = $1 AND key = $2 AND status IN ('open', 'acknowledged', 'taken') RETURNING id, version
  ), settled AS (
    UPDATE escalations SET status = 'solved', solved_at = $3
    WHERE transfer_id = $1 AND key = $2 AND status = 'answered' AND $4 = 'solved'
  )
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'escalation-' || id, $1, 'escalation-fact',
    jsonb_build_object('seq', version, 'type', $4::text, 'at', (extract(epoch FROM $3::timestamptz) * 1000)::bigint, 'on', $5::text)
  FROM told`;

/** Tells an open escalation what happened; one that was answered already has ended its ladder, and is only closed. */
export async function tellEscalation(
  manager: EntityManager,
  transfer: string,
  key: string,
  type: 'solved' | 'rerouted',
  at: Instant,
  on: LocalDate,
): Promise<void> {
  await manager.query(TELL, [transfer, key, isoOf(at), type, on]);
}
