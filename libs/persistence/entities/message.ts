import { Entity } from 'typeorm';

import type { Role } from '../../domain/roles.js';
import type { Instant } from '../../domain/time.js';
import { Id, Json, Moment, Text, Truth, Uuid, Whole } from './columns.js';

export type MessageStatus = 'pending' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'superseded';

/** A mail to be sent, or sent. Codes and dates only; names are looked up when it is written. */
@Entity('messages')
export class MessageRow {
  @Id()
  id: string;

  /** The same message is never written twice. */
  @Text()
  dedupeKey: string;

  @Uuid({ nullable: true })
  transferId: string | null;

  @Uuid({ nullable: true })
  escalationId: string | null;

  @Uuid({ nullable: true })
  studentId: string | null;

  @Text({ nullable: true })
  step: string | null;

  @Text()
  template: string;

  @Json()
  params: Record<string, unknown>;

  @Uuid({ nullable: true })
  recipientMembershipId: string | null;

  @Text()
  recipientKind: 'staff' | 'student' | 'parent';

  /** Which of the parents. */
  @Whole({ nullable: true })
  recipientIndex: number | null;

  @Text({ nullable: true })
  role: Role | null;

  /** Not before this moment; the working hours of the recipient are in it. */
  @Moment()
  sendAfter: Instant;

  @Text()
  status: MessageStatus;

  @Whole()
  attempts: number;

  @Moment({ nullable: true })
  nextAttemptAt: Instant | null;

  @Moment({ nullable: true })
  lockedUntil: Instant | null;

  /** Message-ID header, derived from the dedupe key. */
  @Text({ nullable: true })
  messageId: string | null;

  @Moment({ nullable: true })
  sentAt: Instant | null;

  /** The digest mail that carried it. */
  @Uuid({ nullable: true })
  digestId: string | null;

  @Text({ nullable: true })
  lastError: string | null;

  @Json({ nullable: true })
  invite: Record<string, unknown> | null;

  /** Leaves at once, also outside working hours: codes and direct answers. */
  @Truth()
  atOnce: boolean;

  /** When it was written down that its reader heard of it in another way; null for what arrived, and for what still waits for that. */
  @Moment({ nullable: true, generated: true })
  routedAt: Instant | null;

  @Text({ nullable: true, generated: true })
  route: 'mailed-again' | 'called' | 'spoken' | 'letter' | null;

  /** Membership. */
  @Uuid({ nullable: true, generated: true })
  routedBy: string | null;

  /** The `traceparent` in which it was written; null where nothing is traced. */
  @Text({ nullable: true, generated: true })
  trace: string | null;
}
