import type { SendMailOptions } from 'nodemailer';
import type { EntityManager } from 'typeorm';
import { localDateOf } from '../calendar/index.js';
import type { Instant } from '../domain/time.js';
import { bounceAddressOf } from './bounce-address.js';
import { calendarFile, type InviteAttendee } from './calendar-invite.js';
import { composeDigest, composeSingle, type ComposedMail } from './compose.js';
import type { MessageFacts } from './content.js';
import { factsOf, needsPersonalLink } from './mail-facts.js';
import type { AddressedMessage, MailGroup } from './mail-group.js';
import { MessagingError } from './messaging-error.js';
import { PAGES } from './pages.js';
import { mintLinks, type LinkRequest } from './personal-links.js';
import type { StudentContact, StudentDirectory } from './student-directory.js';
import { capitalised, topicOf } from './texts/phrases.js';

export type OutgoingMail = SendMailOptions & { messageId: string };

/** A mail ready to go, or why there will be none. `erased`: the student's file no longer exists. */
export type Written = { mail: OutgoingMail } | { problem: MessagingError } | { erased: true };

interface WriterOptions {
  from: string;
  replyTo?: string | undefined;
  baseUrl: string;
  bouncesTo?: string | undefined;
}

/** For automatic answers: nobody is there to read that somebody is on holiday (RFC 3834). */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'nl' };

/** Writes mails, many at once: three queries for a whole batch, whatever its size. */
export class MailWriter {
  constructor(
    private readonly directory: StudentDirectory,
    private readonly options: WriterOptions,
  ) {}

  /** In the order of the groups. `manager` is of a transaction of the worker, in which new links are written. */
  async write(manager: EntityManager, groups: readonly MailGroup[], now: Instant): Promise<Written[]> {
    const messages = groups.flatMap((group) => group.messages);
    const students = await this.studentsOf(manager, messages);
    const tokens = await this.tokensOf(manager, messages, now);
    const attendees = await attendeesOf(manager, messages);
    return groups.map((group) => {
      try {
        return this.one(group, { students, tokens, attendees, now });
      } catch (error) {
        if (error instanceof MessagingError) return { problem: error };
        throw error;
      }
    });
  }

  private one(group: MailGroup, found: Found): Written {
    const [first] = group.messages;
    const aboutStudent = group.messages.filter(({ message }) => message.studentId !== null);
    const present = group.messages.filter(
      ({ message }) => message.studentId === null || found.students.has(message.studentId),
    );
    if (first === undefined || (aboutStudent.length > 0 && present.length === 0)) return { erased: true };

    const facts = present.map((addressed) => ({
      key: addressed.message.transferId ?? addressed.message.id,
      facts: this.facts(addressed, found),
    }));
    const composed = this.compose(facts);
    const { from, replyTo, bouncesTo } = this.options;
    const to = addressOf(first, found.students);
    const mail: OutgoingMail = {
      messageId: group.messageId,
      from: { name: 'Doorlijn', address: from },
      to,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(bouncesTo === undefined ? {} : { envelope: { from: bounceAddressOf(group.messageId, bouncesTo), to } }),
      date: new Date(found.now),
      headers: { ...HEADERS, 'X-Doorlijn-Message': present.map(({ message }) => message.id).join(' ') },
      ...composed,
    };
    const only = present.length === 1 ? facts[0]?.facts : undefined;
    if (only?.meeting && first.message.invite !== null) mail.icalEvent = this.calendarPart(first, only, found);
    return { mail };
  }

  private compose(messages: { key: string; facts: MessageFacts }[]): ComposedMail {
    const [first, second] = messages;
    if (first && !second) return composeSingle(first.facts);
    const personal = first?.facts.audience === 'staff' ? undefined : first?.facts.link;
    return composeDigest({ messages, link: personal ?? this.options.baseUrl + PAGES.home() });
  }

  private facts(addressed: AddressedMessage, { students, tokens, now }: Found): MessageFacts {
    return factsOf(addressed, {
      student: students.get(addressed.message.studentId ?? ''),
      token: tokens.get(addressed.message.id),
      baseUrl: this.options.baseUrl,
      today: localDateOf(now),
    });
  }

  private calendarPart(addressed: AddressedMessage, facts: MessageFacts, found: Found): OutgoingMail['icalEvent'] {
    const { message } = addressed;
    const { invite, meetingUid } = message;
    if (invite === null || meetingUid === null || !facts.meeting) {
      throw new MessagingError(
        'MESSAGING.NO_APPOINTMENT',
        `message ${message.id} invites to an appointment that is not there`,
      );
    }
    const method = addressed.template === 'invite-cancelled' ? 'CANCEL' : 'REQUEST';
    // Calendars are shared with others, so neither a name nor a personal link belongs in one.
    const url = facts.audience === 'staff' ? facts.link : this.options.baseUrl + PAGES.home();
    const own = { role: facts.role, email: addressOf(addressed, found.students) };
    const others = (found.attendees.get(invite.appointment) ?? []).filter(({ email }) => email !== own.email);
    const content = calendarFile({
      method,
      uid: meetingUid,
      sequence: invite.sequence,
      startsAt: facts.meeting.startsAt,
      endsAt: facts.meeting.endsAt,
      place: facts.meeting.place,
      title: facts.audience === 'staff' ? capitalised(topicOf(facts)) : 'Afspraak over je overstap',
      description:
        facts.audience === 'student'
          ? `Op je eigen pagina staat meer: ${url}`
          : `In Doorlijn staat meer over deze afspraak: ${url}`,
      url,
      // A calendar sends its yes or no to the organiser.
      organiser: { name: 'Doorlijn', email: this.options.replyTo ?? this.options.from },
      attendees: [own, ...others],
      stamp: found.now,
    });
    return { method, content, filename: 'afspraak.ics' };
  }

  private async studentsOf(
    manager: EntityManager,
    messages: readonly AddressedMessage[],
  ): Promise<Map<string, StudentContact>> {
    const ids = messages.flatMap(({ message }) => message.studentId ?? []);
    return ids.length === 0 ? new Map() : this.directory.contactsOf(manager, ids);
  }

  private async tokensOf(
    manager: EntityManager,
    messages: readonly AddressedMessage[],
    now: Instant,
  ): Promise<Map<string, string>> {
    const linked = messages.filter(needsPersonalLink);
    const requests = linked.map(({ message }): LinkRequest => ({
      transferId: message.transferId ?? '',
      kind: message.recipientKind === 'parent' ? 'parent' : 'student',
      parentIndex: message.recipientKind === 'parent' ? (message.recipientIndex ?? 0) : null,
    }));
    const tokens = await mintLinks(manager, requests, now);
    return new Map(linked.map(({ message }, index) => [message.id, tokens[index] ?? '']));
  }
}

interface Found {
  students: Map<string, StudentContact>;
  /** By message. */
  tokens: Map<string, string>;
  /** The staff that is invited, by appointment. */
  attendees: Map<string, InviteAttendee[]>;
  now: Instant;
}

function addressOf({ message, staff }: AddressedMessage, students: ReadonlyMap<string, StudentContact>): string {
  const student = students.get(message.studentId ?? '');
  const address =
    message.recipientKind === 'staff'
      ? staff?.email
      : message.recipientKind === 'student'
        ? student?.email
        : student?.parents[message.recipientIndex ?? 0]?.email;
  if (!address) throw new MessagingError('MESSAGING.NO_ADDRESS', `message ${message.id} has no address to go to`);
  return address;
}

/** Addresses of staff only: those of a student or parent are in nobody's calendar but their own. */
async function attendeesOf(
  manager: EntityManager,
  messages: readonly AddressedMessage[],
): Promise<Map<string, InviteAttendee[]>> {
  const invitations = messages.filter(({ message }) => message.invite !== null);
  const attendees = new Map<string, InviteAttendee[]>();
  if (invitations.length === 0) return attendees;
  const rows = await manager.query<(InviteAttendee & { appointment: string })[]>(
    `SELECT DISTINCT m.invite->>'appointment' AS appointment, m.role, p.email
     FROM messages m JOIN memberships mem ON mem.id = m.recipient_membership_id JOIN people p ON p.id = mem.person_id
     WHERE m.transfer_id = ANY ($1::uuid[]) AND m.invite->>'appointment' = ANY ($2::text[]) AND m.role IS NOT NULL
     ORDER BY p.email`,
    [
      invitations.flatMap(({ message }) => message.transferId ?? []),
      invitations.flatMap(({ message }) => message.invite?.appointment ?? []),
    ],
  );
  for (const { appointment, role, email } of rows)
    attendees.set(appointment, [...(attendees.get(appointment) ?? []), { role, email }]);
  return attendees;
}
