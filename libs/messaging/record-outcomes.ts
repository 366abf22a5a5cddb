import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/time.js';
import { nextAfterUncertain, nextAttempt, patienceIsOver, UNCERTAIN_TRIES } from './backoff.js';
import type { MailGroup } from './mail-group.js';
import { giveUp, leaveUncertain, markSent, postpone, type Postponed } from './outcome-rows.js';
import type { Delivery } from './smtp-delivery.js';

export interface Attempt {
  group: MailGroup;
  delivery: Delivery;
}

export interface OutcomeCount {
  mails: number;
  sent: number;
  postponed: number;
  failed: number;
  uncertain: number;
}

type Reasoned = { id: string; why: string };

/** Writes down what became of mails that were offered to the mail server. */
export async function recordOutcomes(
  manager: EntityManager,
  attempts: readonly Attempt[],
  now: Instant,
): Promise<OutcomeCount> {
  const sent: string[] = [];
  const refused: Reasoned[] = [];
  const doubtful: Reasoned[] = [];
  const later: Postponed[] = [];
  let mails = 0;
  let uncertain = 0;
  for (const { group, delivery } of attempts) {
    const messages = group.messages.map(({ message }) => message);
    const each = <T>(add: (id: string, attempts: number, sendAfter: Instant) => T): T[] =>
      messages.map((message) => add(message.id, message.attempts, message.sendAfter));
    if (delivery.kind === 'sent') {
      mails += 1;
      sent.push(...messages.map(({ id }) => id));
    } else if (delivery.kind === 'refused') {
      refused.push(...each((id) => ({ id, why: delivery.reason })));
    } else if (delivery.kind === 'uncertain') {
      uncertain += messages.length;
      if (isOfferedAgain(group)) {
        later.push(
          ...each((id) => ({ id, why: `uncertain: ${delivery.reason}`, at: nextAfterUncertain(now), sameMail: true })),
        );
      } else {
        doubtful.push(...each((id) => ({ id, why: delivery.reason })));
      }
    } else {
      for (const { id, attempts: earlier, sendAfter } of messages) {
        if (delivery.about === 'message' && patienceIsOver(sendAfter, now)) refused.push({ id, why: delivery.reason });
        else later.push({ id, why: delivery.reason, at: nextAttempt(earlier, now), sameMail: false });
      }
    }
  }
  await markSent(manager, sent, now);
  await giveUp(manager, refused, now);
  await leaveUncertain(manager, doubtful);
  await postpone(manager, later);
  return { mails, sent: sent.length, postponed: later.length, failed: refused.length, uncertain };
}

/** An escalation that is lost harms somebody; the same Message-ID lets the receiver drop it when it is there already. */
function isOfferedAgain({ messages }: MailGroup): boolean {
  const escalates = messages.some(({ message }) => message.escalationId !== null);
  return escalates && messages.every(({ message }) => message.attempts < UNCERTAIN_TRIES);
}
