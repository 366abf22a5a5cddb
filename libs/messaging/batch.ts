import type { DataSource, EntityManager } from 'typeorm';
import { localDateOf, type WorkCalendar } from '../calendar/index.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { asWorker } from '../persistence/actor.js';
import { resolveRole } from '../persistence/case-roles.js';
import { mailGroups, type AddressedMessage, type MailGroup } from './mail-group.js';
import { giveUp, lease, move, supersede } from './outcome-rows.js';
import { type RecipientCalendars, type CalendarPlace } from './recipient-calendars.js';
import { staffRecipients, type StaffRecipient } from './recipients.js';
import { isTemplateName } from './template-name.js';
import { verdictOf, type Reach } from './verdict.js';
import { lockDueMessages, type WaitingMessage } from './waiting-message.js';

export interface Batch {
  /** How many messages were looked at; 0 when nothing is due. */
  taken: number;
  moved: number;
  superseded: number;
  /** Nobody to send to, or a template without a text. */
  failed: number;
  /** Leased for this process; to be sent or given back. */
  mails: MailGroup[];
}

export interface BatchOptions {
  now: Instant;
  recipients: number;
  digestMinute: number;
  /** Of Message-IDs. */
  domain: string;
}

/** The phases in which a student is at the mbo, and so has its holidays. */
const AT_MBO: readonly (string | null)[] = ['start', 'landing', 'nazorg', 'closed'];

/**
 * Takes what is due in one transaction: what is pointless or has nobody to go to ends here, what falls outside the recipient's
 * working hours moves, and the rest is leased to the caller as mails.
 */
export async function takeBatch(
  dataSource: DataSource,
  calendars: RecipientCalendars,
  options: BatchOptions,
): Promise<Batch> {
  const { now, recipients, digestMinute, domain } = options;
  return asWorker(dataSource, async (manager) => {
    const messages = await lockDueMessages(manager, now, recipients);
    if (messages.length === 0) return { taken: 0, moved: 0, superseded: 0, failed: 0, mails: [] };
    const reachOf = await findReach(manager, calendars, messages, now);

    const ready: AddressedMessage[] = [];
    const waiting: { id: string; until: Instant }[] = [];
    const pointless: { id: string; why: string }[] = [];
    const undeliverable: { id: string; why: string }[] = [];
    for (const message of messages) {
      const found = reachOf(message);
      const verdict = verdictOf(message, found?.reach, now, digestMinute);
      if (verdict.kind === 'wait') waiting.push({ id: message.id, until: verdict.until });
      else if (verdict.kind === 'pointless') pointless.push({ id: message.id, why: verdict.why });
      else if (verdict.kind === 'undeliverable') undeliverable.push({ id: message.id, why: verdict.why });
      else if (found && isTemplateName(message.template)) {
        ready.push({ message, template: message.template, person: found.person, staff: found.staff });
      }
    }
    await move(manager, waiting);
    await supersede(manager, pointless);
    await giveUp(manager, undeliverable, now);
    await lease(
      manager,
      ready.map(({ message }) => message.id),
    );
    return {
      taken: messages.length,
      moved: waiting.length,
      superseded: pointless.length,
      failed: undeliverable.length,
      mails: mailGroups(ready, domain),
    };
  });
}

interface Found {
  person: string;
  reach: Reach;
  staff?: StaffRecipient;
}

async function findReach(
  manager: EntityManager,
  calendars: RecipientCalendars,
  messages: readonly WaitingMessage[],
  now: Instant,
): Promise<(message: WaitingMessage) => Found | undefined> {
  const on = localDateOf(now);
  await fillInMemberships(manager, messages, on);
  const memberships = messages.flatMap(({ recipientMembershipId }) => recipientMembershipId ?? []);
  const staff = await staffRecipients(manager, memberships, on);
  const placeOf = (message: WaitingMessage): CalendarPlace | undefined => {
    if (message.recipientKind !== 'staff') return { organisationId: null, locationId: schoolOf(message) };
    return message.recipientMembershipId === null ? undefined : staff.get(message.recipientMembershipId);
  };
  const calendarAt = await calendars.load(
    manager,
    messages.flatMap((message) => placeOf(message) ?? []),
  );
  return (message) => {
    const place = placeOf(message);
    const calendar: WorkCalendar | undefined = place && calendarAt(place);
    if (!calendar) return undefined;
    if (message.recipientKind !== 'staff') {
      return {
        person: `${message.recipientKind} ${message.studentId ?? ''} ${message.recipientIndex ?? 0}`,
        reach: { rhythm: 'at-once', calendar },
      };
    }
    const member = staff.get(message.recipientMembershipId ?? '');
    return member && { person: `staff ${member.personId}`, reach: { rhythm: member.rhythm, calendar }, staff: member };
  };
}

/** A message to a role, without a person: to who fills that role today. */
async function fillInMemberships(
  manager: EntityManager,
  messages: readonly WaitingMessage[],
  on: LocalDate,
): Promise<void> {
  for (const message of messages) {
    const { recipientKind, recipientMembershipId, transferId, role } = message;
    if (recipientKind !== 'staff' || recipientMembershipId !== null || transferId === null || role === null) continue;
    const holder = await resolveRole(manager, { transferId, role, deputy: false, on });
    if (holder?.kind === 'staff') message.recipientMembershipId = holder.membershipId;
  }
}

function schoolOf(message: WaitingMessage): string | null {
  const atMbo = message.mboLocationId !== null && AT_MBO.includes(message.phase);
  return atMbo ? message.mboLocationId : message.vsoLocationId;
}
