import { kindOf } from '../domain/steps.js';
import type { LocalDate } from '../domain/time.js';
import type { MeetingFacts, MessageFacts } from './content.js';
import type { AddressedMessage } from './mail-group.js';
import { PAGES } from './pages.js';
import type { StudentContact } from './student-directory.js';
import type { WaitingMessage } from './waiting-message.js';

export interface FactsContext {
  /** Of the student of the transfer. */
  student?: StudentContact;
  /** Secret of the link for a student or parent. */
  token?: string;
  baseUrl: string;
  today: LocalDate;
}

/** What the text of a message may know, from its row and the file. */
export function factsOf({ message, template }: AddressedMessage, context: FactsContext): MessageFacts {
  const { params, recipientKind } = message;
  return {
    template,
    audience: recipientKind,
    role: message.role ?? (recipientKind === 'staff' ? 'admin' : recipientKind),
    firstName: context.student?.firstName,
    step: message.step === null ? undefined : kindOf(message.step),
    due: (message.stepStatus === 'open' ? message.stepDue : null) ?? params.due,
    // A desk outside the schools hears no more than a first name; the page tells the rest after log-in.
    phase: message.escalationId === null ? (message.phase ?? undefined) : undefined,
    today: context.today,
    link: context.baseUrl + pathOf(message, context.token),
    schools:
      template === 'student-link' && message.vsoName !== null
        ? { vso: message.vsoName, mbo: message.mboName ?? undefined }
        : undefined,
    lead: params.lead ?? message.leadRole ?? undefined,
    unreachable: params.unreachable,
    activity: params.activity,
    code: params.code,
    meeting: meetingOf(message),
    imported: params.done === undefined ? undefined : { done: params.done, failed: params.failed ?? 0 },
    acknowledgeBy: message.escalationStatus === 'open' ? (message.acknowledgeBy ?? undefined) : undefined,
    feedbackBy: message.feedbackBy ?? undefined,
  };
}

/** Whether the mail gets a link of its own for a student or parent. */
export function needsPersonalLink({ message, template }: AddressedMessage): boolean {
  const accessEnded = template === 'parents-end' && message.recipientKind === 'parent';
  return message.recipientKind !== 'staff' && message.transferId !== null && template !== 'code' && !accessEnded;
}

function pathOf(message: WaitingMessage, token: string | undefined): string {
  if (message.recipientKind !== 'staff') return token === undefined ? PAGES.home() : PAGES.personal(token);
  if (message.escalationId !== null) return PAGES.escalation(message.escalationId);
  if (message.transferId !== null && message.template === 'contact-route') return PAGES.undelivered(message.transferId);
  if (message.transferId !== null) return PAGES.transfer(message.transferId);
  if (message.params.webhook !== undefined) return PAGES.webhook(message.params.webhook);
  return message.params.import === undefined ? PAGES.home() : PAGES.import(message.params.import);
}

function meetingOf(message: WaitingMessage): MeetingFacts | undefined {
  if (message.meetingStartsAt === null || message.meetingEndsAt === null) return undefined;
  return {
    startsAt: message.meetingStartsAt,
    endsAt: message.meetingEndsAt,
    place: message.meetingPlace ?? '',
    invited: message.meetingInvited ?? [],
  };
}
