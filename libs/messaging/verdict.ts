import type { WorkCalendar } from '../calendar/index.js';
import type { Instant } from '../domain/time.js';
import { leaveMoment, type Rhythm } from './leave-moment.js';
import { isTemplateName, TEMPLATE_RULES, type TemplateName, type TemplateRule, type Urgency } from './template-name.js';
import type { WaitingMessage } from './waiting-message.js';

/** What is to happen now with a message that is due. */
export type Verdict =
  | { kind: 'ready' }
  /** Outside the working hours or the rhythm of the recipient. */
  | { kind: 'wait'; until: Instant }
  /** What it is about is over. */
  | { kind: 'pointless'; why: string }
  | { kind: 'undeliverable'; why: string };

export interface Reach {
  rhythm: Rhythm;
  calendar: WorkCalendar;
}

const CODE_TERM_MS = 10 * 60_000;

/** `reach` is absent when there is nobody to send it to. */
export function verdictOf(
  message: WaitingMessage,
  reach: Reach | undefined,
  now: Instant,
  digestMinute: number,
): Verdict {
  const { template } = message;
  if (!isTemplateName(template)) return { kind: 'undeliverable', why: `MESSAGING.UNKNOWN_TEMPLATE ${template}` };
  const pointless = whyPointless(message, template, now);
  if (pointless !== undefined) return { kind: 'pointless', why: pointless };
  if (reach === undefined) return { kind: 'undeliverable', why: 'MESSAGING.NO_ADDRESS' };
  const until = leaveMoment({
    ...reach,
    sendAfter: message.sendAfter,
    urgency: urgencyOf(message, template),
    now,
    digestMinute,
  });
  return until > now ? { kind: 'wait', until } : { kind: 'ready' };
}

/** A direct answer to what a person just did leaves at once, whatever it says. */
export function urgencyOf(message: WaitingMessage, template: TemplateName): Urgency {
  return message.atOnce ? 'at-once' : TEMPLATE_RULES[template].urgency;
}

function whyPointless(message: WaitingMessage, template: TemplateName, now: Instant): string | undefined {
  const rule: TemplateRule = TEMPLATE_RULES[template];
  if (message.stepStatus !== null && rule.pointlessWhen.includes(message.stepStatus))
    return `step is ${message.stepStatus}`;
  if (message.escalationStatus !== null && rule.pointlessWhen.includes(message.escalationStatus)) {
    return `escalation is ${message.escalationStatus}`;
  }
  if (
    message.invite !== null &&
    message.meetingSequence !== null &&
    message.invite.sequence < message.meetingSequence
  ) {
    return 'a newer invitation replaces it';
  }
  if (template === 'code' && now - message.sendAfter > CODE_TERM_MS) return 'the code has expired';
  return undefined;
}
