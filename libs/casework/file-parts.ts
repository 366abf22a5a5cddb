import type { EntityManager } from 'typeorm';

import { CONTACT_KINDS } from '../contracts/commands.js';
import type { FactBody } from '../domain/events.js';
import type { Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { type AppointmentRow } from '../persistence/entities/appointment.js';
import { type CheckInRow } from '../persistence/entities/check-in.js';
import { type ContactRow } from '../persistence/entities/contact.js';
import type { Sealed, Vault } from '../vault/vault.js';
import { namesOf, namesWhere, type Colleague } from './colleagues.js';
import { ROLE_NAMES } from './role-names.js';
import { colourWords, sentenceOfEffect, sentenceOfFact, type Names, type TimeLineEntry } from './time-line.js';

/** Whose file it is and who reads it, for the parts below. All of them leave out what row-level security hides. */
export interface FileReading {
  manager: EntityManager;
  vault: Vault;
  transfer: string;
  student: string;
  /** Of the student; opened with their key while the rest is read. */
  firstName: string | Promise<string>;
  today: LocalDate;
  /** Everybody who did something in this file, when that was asked already. */
  people?: Promise<ReadonlyMap<string, Colleague>>;
}

/** Everybody who did something in a file or led it, in one question. */
export async function peopleInFile(manager: EntityManager, transfer: string): Promise<ReadonlyMap<string, Colleague>> {
  return namesWhere(manager, IN_FILE, [transfer]);
}

const IN_FILE = `IN (
  SELECT actor_membership FROM facts WHERE transfer_id = $1
  UNION SELECT recorded_by FROM check_ins WHERE transfer_id = $1
  UNION SELECT by_membership FROM contacts WHERE transfer_id = $1
  UNION SELECT named::uuid FROM facts, LATERAL (VALUES
      (body->'lead'->>'person'), (body->'lead'->>'deputy'), (body->'registration'->'lead'->>'person')) AS v(named)
    WHERE transfer_id = $1 AND type IN ('registered', 'outcome', 'lead-accepted', 'deputy-changed') AND named IS NOT NULL)`;

/** Those of them who are asked for. */
async function namesFor(reading: FileReading, memberships: readonly string[]): Promise<ReadonlyMap<string, Colleague>> {
  return reading.people ?? namesOf(reading.manager, memberships);
}

export interface PersonView {
  membership: string;
  role: Role;
  roleName: string;
  name: string;
  email: string;
  phone: string | null;
  organisation: string;
}

export interface AppointmentView {
  id: string;
  step: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  status: AppointmentRow['status'];
  invited: Role[];
  attended: Role[];
}

export interface CheckInView {
  id: string;
  step: string;
  at: Instant;
  attending: CheckInRow['attending'];
  mentor: number | null;
  student: number | null;
  goesWell: string | null;
  studentWords: string | null;
  agreements: string | null;
  signals: string[];
  delivered: CheckInRow['delivered'];
  colour: CheckInRow['colour'];
  /** 'oranje: de student komt soms'. */
  colourWords: string | null;
  by: string | null;
}

export interface ContactView {
  id: string;
  at: Instant;
  kind: ContactRow['kind'];
  kindName: string;
  reached: boolean;
  words: string | null;
  by: string | null;
}

interface FactLine {
  seq: number;
  at: Instant;
  on: LocalDate;
  body: FactBody;
  words: Buffer | null;
  actorMembership: string | null;
  actorKind: 'staff' | 'student' | 'parent' | 'system';
}

interface JournalEntry {
  at: Instant;
  kind: string;
  phase: Phase;
  step: string | null;
  due: LocalDate | null;
  recipientRole: Role | null;
  code: string | null;
}

/** Everything that was recorded and everything that Doorlijn did, as sentences, the newest first. */
export async function readTimeLine(reading: FileReading): Promise<(TimeLineEntry & { words: string | null })[]> {
  const { manager, transfer, today } = reading;
  const [facts, journal] = await Promise.all([
    manager.query<FactLine[]>(
      `SELECT seq, at, "on", body, words, actor_membership AS "actorMembership", actor_kind AS "actorKind"
       FROM facts WHERE transfer_id = $1 ORDER BY seq`,
      [transfer],
    ),
    manager.query<(JournalEntry & { id: number; on: LocalDate })[]>(
      `SELECT id, at, (at AT TIME ZONE 'Europe/Amsterdam')::date AS "on", kind, phase, step, due,
         recipient_role AS "recipientRole", detail->>'code' AS code
       FROM journal WHERE transfer_id = $1 ORDER BY id`,
      [transfer],
    ),
  ]);
  const [names, words] = await Promise.all([namesInFacts(reading, facts), openWords(reading, 'facts.words', facts)]);
  const entries = facts.map((fact, index) => ({
    at: fact.at,
    on: fact.on,
    by: 'person' as const,
    kind: fact.body.type,
    step: 'step' in fact.body ? fact.body.step : null,
    sentence: sentenceOfFact(fact.body, actorOf(fact, names), today, names),
    words: textOf(words[index], 'text'),
  }));
  const effects = journal.flatMap(({ at, on, ...line }) => {
    const sentence = sentenceOfEffect(line, today);
    return sentence === undefined
      ? []
      : [{ at, on, by: 'doorlijn' as const, kind: line.kind, step: line.step, sentence, words: null }];
  });
  // A stable sort keeps what was recorded before what it brought about, at one moment.
  return [...entries, ...effects].sort((a, b) => a.at - b.at).reverse();
}

async function namesInFacts(reading: FileReading, facts: readonly FactLine[]): Promise<Names> {
  const memberships = facts.flatMap(({ actorMembership, body }) => [
    ...(actorMembership === null ? [] : [actorMembership]),
    ...('lead' in body && body.lead !== undefined ? [body.lead.person, body.lead.deputy] : []),
    ...(body.type === 'registered' ? [body.registration.lead.person] : []),
  ]);
  const people = await namesFor(reading, memberships);
  return {
    student: await reading.firstName,
    person(membership) {
      const person = people.get(membership);
      return person === undefined ? 'Een collega' : `${person.name} (${ROLE_NAMES[person.role]})`;
    },
  };
}

function actorOf({ actorKind, actorMembership }: FactLine, names: Names): string {
  if (actorMembership !== null) return names.person(actorMembership);
  if (actorKind === 'student') return names.student;
  return actorKind === 'parent' ? 'Een ouder' : 'Doorlijn';
}

/** The people who do something in this transfer: those appointed, lead and deputy, and the fixed contacts of the schools. */
export async function readPeople({ manager, transfer }: FileReading): Promise<PersonView[]> {
  const rows = await manager.query<Omit<PersonView, 'roleName'>[]>(
    `WITH named AS (
       SELECT membership_id AS id, role FROM case_roles WHERE transfer_id = $1
       UNION SELECT lead_membership_id, lead_role FROM transfers WHERE id = $1
       UNION SELECT deputy_membership_id, NULL FROM transfers WHERE id = $1
       UNION SELECT m.id, NULL FROM transfers t JOIN locations l ON l.id IN (t.vso_location_id, t.mbo_location_id)
         JOIN memberships m ON m.organisation_id = l.organisation_id AND m.is_contact AND coalesce(m.location_id, l.id) = l.id
         JOIN case_parties p ON p.transfer_id = t.id AND p.organisation_id = l.organisation_id AND p.effective
         WHERE t.id = $1
     )
     SELECT DISTINCT ON (m.id) m.id AS membership, coalesce(n.role, m.role) AS role, p.name, p.email, p.phone, o.name AS organisation
     FROM named n JOIN memberships m ON m.id = n.id JOIN people p ON p.id = m.person_id
       JOIN organisations o ON o.id = m.organisation_id
     ORDER BY m.id, n.role NULLS LAST`,
    [transfer],
  );
  return rows.map((row) => ({ ...row, roleName: ROLE_NAMES[row.role] }));
}

export async function readAppointments({ manager, transfer }: FileReading): Promise<AppointmentView[]> {
  return manager.query<AppointmentView[]>(
    `SELECT id, step, starts_at AS "startsAt", ends_at AS "endsAt", place, status, invited, attended
     FROM appointments WHERE transfer_id = $1 ORDER BY starts_at DESC`,
    [transfer],
  );
}

/** The landing talks, the newest first, mentor and student side by side. */
export async function readCheckIns(reading: FileReading): Promise<CheckInView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.query<CheckInRow[]>(
    `SELECT id, step, attending, mentor_feeling AS "mentorFeeling", student_feeling AS "studentFeeling", words, signals, delivered,
       colour, colour_reason AS "colourReason", recorded_by AS "recordedBy", at
     FROM check_ins WHERE transfer_id = $1 ORDER BY at DESC`,
    [transfer],
  );
  const words = await openWords(reading, 'check_ins.words', rows);
  const people = await namesFor(
    reading,
    rows.flatMap((row) => row.recordedBy ?? []),
  );
  return rows.map((row, index) => ({
    id: row.id,
    step: row.step,
    at: row.at,
    attending: row.attending,
    mentor: row.mentorFeeling,
    student: row.studentFeeling,
    goesWell: textOf(words[index], 'goesWell'),
    studentWords: textOf(words[index], 'studentWords'),
    agreements: textOf(words[index], 'agreements'),
    signals: row.signals,
    delivered: row.delivered,
    colour: row.colour,
    colourWords: colourWords(row.colour, row.colourReason) ?? null,
    by: row.recordedBy === null ? null : (people.get(row.recordedBy)?.name ?? null),
  }));
}

/** The log of attempts to reach the student, the newest first. */
export async function readContacts(reading: FileReading): Promise<ContactView[]> {
  const { manager, transfer } = reading;
  const rows = await manager.query<ContactRow[]>(
    `SELECT id, kind, reached, words, by_membership AS "byMembership", at
     FROM contacts WHERE transfer_id = $1 ORDER BY at DESC`,
    [transfer],
  );
  const words = await openWords(reading, 'contacts.words', rows);
  const people = await namesFor(
    reading,
    rows.flatMap((row) => row.byMembership ?? []),
  );
  return rows.map((row, index) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    kindName: CONTACT_KINDS[row.kind],
    reached: row.reached,
    words: textOf(words[index], 'text'),
    by: row.byMembership === null ? null : (people.get(row.byMembership)?.name ?? null),
  }));
}

/** Opens what people wrote, in the order of the rows; nothing where nothing was written. */
async function openWords(
  { manager, vault, student }: FileReading,
  place: string,
  rows: readonly { words: Buffer | null }[],
): Promise<(Record<string, unknown> | undefined)[]> {
  const sealed = rows.flatMap(({ words }): Sealed[] => (words === null ? [] : [{ student, place, bytes: words }]));
  const opened = sealed.length === 0 ? [] : await vault.openMany<Record<string, unknown>>(manager, sealed);
  let at = 0;
  return rows.map(({ words }) => {
    if (words === null) return undefined;
    at += 1;
    return opened[at - 1];
  });
}

function textOf(words: Record<string, unknown> | undefined, key: string): string | null {
  const value = words?.[key];
  return typeof value === 'string' ? value : null;
}
