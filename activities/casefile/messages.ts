import type { EntityManager } from 'typeorm';
import { nextSendMoment, type Calendars, type WorkCalendar } from '../../libs/calendar/index.js';
import {
  sideOf,
  type Addressee,
  type Effect,
  type Instant,
  type LocalDate,
  type Role,
  type Side,
} from '../../libs/domain/index.js';
import { resolveRole } from '../../libs/persistence/case-roles.js';
import { TEMPLATE_NAMES, TEMPLATE_RULES } from '../../libs/messaging/template-name.js';
import type { StudentFiles } from './student-files.js';

/** A message on its way to the table, for one recipient. */
export interface OutgoingMessage {
  /** `<transfer>:<decision>:<n>:<role>`: written once, however often its decision is carried out. */
  dedupeKey: string;
  /** Its place among all addressees of the decision, as in the journal. */
  line: number;
  template: string;
  step: string | null;
  params: Record<string, unknown>;
  recipientMembership: string | null;
  recipientKind: 'staff' | 'student' | 'parent';
  recipientIndex: number | null;
  role: Role;
  organisation: string | null;
  sendAfter: Instant;
}

type MessageEffect = Extract<Effect, { kind: 'message' }>;

export interface Letterbox {
  transfer: string;
  /** `<transfer>:<decision>` or `<escalation>:<decision>`. */
  keyPrefix: string;
  at: Instant;
  now: Instant;
  on: LocalDate;
  minuteOfDay: number;
  calendars: Calendars;
}

/**
 * Finds the person behind every addressee. A role that nobody fills yet (no mbo is known, a municipality that does not
 * take part) gets no message; the journal shows that somebody was meant.
 */
export async function addressMessages(
  manager: EntityManager,
  students: StudentFiles,
  effects: readonly Effect[],
  box: Letterbox,
): Promise<OutgoingMessage[]> {
  const messages: OutgoingMessage[] = [];
  let line = 0;
  for (const [n, effect] of effects.entries()) {
    if (effect.kind !== 'message') continue;
    for (const addressee of effect.to) {
      messages.push(...(await addressOne(manager, students, n, line, addressee, effect, box)));
      line += 1;
    }
  }
  return messages;
}

async function addressOne(
  manager: EntityManager,
  students: StudentFiles,
  n: number,
  line: number,
  { role, deputy }: Addressee,
  effect: MessageEffect,
  box: Letterbox,
): Promise<OutgoingMessage[]> {
  const holder = await resolveRole(manager, { transferId: box.transfer, role, deputy, on: box.on });
  if (holder === undefined) return [];
  const { step, rung, reason } = effect;
  const message: OutgoingMessage = {
    dedupeKey: `${box.keyPrefix}:${n}:${role}${deputy ? ':deputy' : ''}`,
    line,
    template: effect.template,
    step: step ?? null,
    params: withoutAbsent({ rung, reason }),
    recipientMembership: holder.kind === 'staff' ? holder.membershipId : null,
    recipientKind: holder.kind,
    recipientIndex: null,
    role,
    organisation: holder.kind === 'staff' ? holder.organisationId : null,
    sendAfter: sendMoment(box, calendarOf(role, box.calendars)),
  };
  if (holder.kind !== 'parent') return [message];
  // Without any parent the first is addressed all the same: that nobody could be reached comes back to the case lead.
  const parents = Math.max(1, await students.parentsOf(manager, box.transfer));
  return Array.from({ length: parents }, (_, index) => ({
    ...message,
    recipientIndex: index,
    dedupeKey: `${message.dedupeKey}:${index}`,
  }));
}

/** The moment of the decision when that lies in the recipient's working hours; after downtime never in the past. */
export function sendMoment({ at, now, minuteOfDay }: Letterbox, calendar: WorkCalendar): Instant {
  const planned = nextSendMoment(at, calendar, minuteOfDay);
  return planned >= now ? planned : nextSendMoment(now, calendar, minuteOfDay);
}

const CALENDAR_OF_SIDE: Record<Side, keyof Calendars> = {
  vso: 'vso',
  mbo: 'mbo',
  municipality: 'municipality',
  region: 'municipality',
  // A student has no calendar of their own: the leaving school's holidays are those of the same region.
  student: 'vso',
};

export function calendarOf(role: Role, calendars: Calendars): WorkCalendar {
  return calendars[CALENDAR_OF_SIDE[sideOf(role)]];
}

const WRITE_MESSAGES = `
  INSERT INTO messages (dedupe_key, transfer_id, escalation_id, student_id, step, template, params, recipient_membership_id,
    recipient_kind, recipient_index, role, send_after)
  SELECT m."dedupeKey", $1, $2, t.student_id, m.step, m.template, m.params, m."recipientMembership", m."recipientKind",
    m."recipientIndex", m.role, to_timestamp(m."sendAfter" / 1000.0)
  FROM transfers t, jsonb_to_recordset($3::jsonb) AS m("dedupeKey" text, step text, template text, params jsonb,
    "recipientMembership" uuid, "recipientKind" text, "recipientIndex" int, role text, "sendAfter" bigint)
  WHERE t.id = $1
  ON CONFLICT (dedupe_key) DO NOTHING`;

export async function writeMessages(
  manager: EntityManager,
  transfer: string,
  escalation: string | null,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await manager.query(WRITE_MESSAGES, [transfer, escalation, JSON.stringify(messages)]);
}

/** What still waits about a step that is over has become pointless; which texts those are is a rule of messaging. */
export async function supersede(manager: EntityManager, transfer: string, step: string, status: string): Promise<void> {
  const pointless = TEMPLATE_NAMES.filter((name) => TEMPLATE_RULES[name].pointlessWhen.includes(status));
  await manager.query(
    `UPDATE messages SET status = 'superseded'
     WHERE transfer_id = $1 AND step = $2 AND status = 'pending' AND escalation_id IS NULL AND template = ANY($3)`,
    [transfer, step, pointless],
  );
}

function withoutAbsent(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined));
}
