import { digestIdOf, messageIdOf } from './message-id.js';
import type { StaffRecipient } from './recipients.js';
import { TEMPLATE_RULES, type Audience, type TemplateName } from './template-name.js';
import type { WaitingMessage } from './waiting-message.js';

/** A message with the person it goes to. */
export interface AddressedMessage {
  message: WaitingMessage;
  template: TemplateName;
  /** One key per person, whatever their memberships. */
  person: string;
  staff?: StaffRecipient;
}

/** One mail to be: one message, or a morning's messages of one person. */
export interface MailGroup {
  /** With angle brackets. */
  messageId: string;
  /** Of a mail with several messages. */
  digestId: string | null;
  audience: Audience;
  messages: AddressedMessage[];
}

/** These carry something of their own (a code, a link, a calendar file) that does not fit in a list. */
const ALONE: readonly TemplateName[] = ['code', 'student-link', 'invite', 'invite-cancelled'];

/**
 * Divides messages that leave now over mails. A mail whose earlier attempt may have arrived is offered again with the same
 * messages under the same id.
 */
export function mailGroups(messages: readonly AddressedMessage[], domain: string): MailGroup[] {
  const groups = new Map<string, AddressedMessage[]>();
  for (const addressed of messages) {
    const key = groupKey(addressed);
    const group = groups.get(key);
    if (group) group.push(addressed);
    else groups.set(key, [addressed]);
  }
  return [...groups.values()].map((group) => mailOf(group, domain));
}

function groupKey({ message, template, person }: AddressedMessage): string {
  if (message.messageId !== null) return `again ${message.messageId}`;
  const alone = message.atOnce || TEMPLATE_RULES[template].urgency === 'at-once' || ALONE.includes(template);
  return alone ? `alone ${message.id}` : `person ${person}`;
}

function mailOf(messages: AddressedMessage[], domain: string): MailGroup {
  const keys = messages.map(({ message }) => message.dedupeKey);
  return {
    messageId: messages[0]?.message.messageId ?? messageIdOf(keys, domain),
    digestId: messages.length > 1 ? digestIdOf(keys) : null,
    audience: messages[0]?.message.recipientKind ?? 'staff',
    messages,
  };
}
