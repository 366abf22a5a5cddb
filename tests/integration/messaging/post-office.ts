import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { startMailbox, type Mailbox } from '../../../apps/local/embedded/mailbox.js';
import type { Phase } from '../../../libs/domain/phases.js';
import type { Role } from '../../../libs/domain/roles.js';
import {
  MessageSender,
  StudentDirectory,
  type MessageParams,
  type MessagingConfiguration,
  type TemplateName,
} from '../../../libs/messaging/index.js';
import { ShiftedClock } from '../../../libs/persistence/clock.js';
import type { MessageStatus } from '../../../libs/persistence/entities/message.js';
import { asWorker } from '../../../libs/persistence/actor.js';
import { openFiles, type NewFile } from '../../../libs/persistence/open-files.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import { newFile, vault, type Place, type World } from '../persistence/world.js';

/** The last name of every student here: it may be in no mail. */
export const CANARY = 'Kanariegeel';
/** Tuesday in term time; 10:00 in Amsterdam. */
export const TUESDAY = Date.parse('2026-11-10T09:00:00Z');
export const MINUTE = 60_000;
/** Earlier that morning, when the transfers have their minutes. */
export const MORNING = Date.parse('2026-11-10T08:12:00+01:00');

export interface Letter {
  transfer?: string;
  template: TemplateName;
  to?: string;
  kind?: 'staff' | 'student' | 'parent';
  index?: number;
  role?: Role;
  step?: string;
  params?: MessageParams;
  sendAfter?: number;
  atOnce?: boolean;
  escalation?: string;
  invite?: { appointment: string; sequence: number };
  key?: string;
}

export interface MessageState {
  id: string;
  status: MessageStatus;
  attempts: number;
  messageId: string | null;
  lastError: string | null;
  sendAfter: number;
  nextAttemptAt: number | null;
  digestId: string | null;
  params: MessageParams;
  template: string;
  recipientMembershipId: string | null;
}

/** A file whose student has every personal datum that a mail must not tell. */
export async function openFileOf(
  database: DoorlijnDatabase,
  world: World,
  school: Place,
  {
    firstName = 'Sam',
    phase = 'placement',
    parents = [],
  }: { firstName?: string; phase?: Phase; parents?: string[] } = {},
): Promise<NewFile> {
  const file = await newFile(world, school);
  file.transfer.phase = phase;
  const noKey = { query: () => Promise.reject(new Error('the key is known')) } as never;
  file.student.personal = await vault.seal(noKey, file.student.id, 'students.personal', {
    firstName,
    lastName: CANARY,
    birthDate: '2009-02-03',
    phone: '0612345678',
    email: `${file.student.id}@leerling.example.org`,
    parents: parents.map((email) => ({ name: `Ouder ${CANARY}`, email })),
    representation: 'none',
  });
  await asWorker(database.admin, (manager) => openFiles(manager, [file]));
  return file;
}

export async function openStep(
  admin: DataSource,
  transfer: string,
  key: string,
  status = 'open',
  due = '2026-11-10',
): Promise<void> {
  await admin.query(
    `INSERT INTO steps (transfer_id, key, kind, status, responsible, owner, opened, due)
     VALUES ($1, $2, regexp_replace($2, '-[0-9]+$', ''), $3, 'mbo-coordinator', 'mbo', '2026-10-05', $4)`,
    [transfer, key, status, due],
  );
}

/** Writes a message as the workflow's activity does. */
export async function post(admin: DataSource, letter: Letter): Promise<string> {
  const [row] = await admin.query<{ id: string }[]>(
    `INSERT INTO messages (dedupe_key, transfer_id, escalation_id, step, template, params, recipient_membership_id, recipient_kind,
       recipient_index, role, send_after, invite, at_once)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id`,
    [
      letter.key ?? randomUUID(),
      letter.transfer ?? null,
      letter.escalation ?? null,
      letter.step ?? null,
      letter.template,
      letter.params ?? {},
      letter.to ?? null,
      letter.kind ?? 'staff',
      letter.index ?? null,
      letter.role ?? null,
      new Date(letter.sendAfter ?? MORNING),
      letter.invite ?? null,
      letter.atOnce ?? false,
    ],
  );
  return row?.id ?? '';
}

export async function stateOf(admin: DataSource, id: string): Promise<MessageState> {
  const [row] = await admin.query<MessageState[]>(
    `SELECT id, status, attempts, message_id AS "messageId", last_error AS "lastError", send_after AS "sendAfter",
       next_attempt_at AS "nextAttemptAt", digest_id AS "digestId", params, template, recipient_membership_id AS "recipientMembershipId"
     FROM messages WHERE id = $1`,
    [id],
  );
  if (row === undefined) throw new Error(`no message ${id}`);
  return row;
}

export interface PostOffice {
  mailbox: Mailbox;
  sender: MessageSender;
  close(): Promise<void>;
}

/** A real mail server and a sender that knows it. */
export async function openPostOffice(
  dataSource: DataSource,
  configuration: Partial<MessagingConfiguration> = {},
): Promise<PostOffice> {
  const mailbox = await startMailbox({ port: 0 });
  const sender = new MessageSender({
    dataSource,
    clock: new ShiftedClock(0),
    directory: new StudentDirectory(vault),
    log: { warn: () => undefined },
    configuration: {
      smtp: { url: `smtp://127.0.0.1:${mailbox.port}`, silenceMs: 700, connectMs: 700 },
      from: 'doorlijn@regio.example',
      baseUrl: 'https://doorlijn.example',
      ...configuration,
    },
  });
  return {
    mailbox,
    sender,
    close: async () => {
      await sender.stop();
      await mailbox.stop();
    },
  };
}
