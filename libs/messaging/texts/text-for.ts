import type { Content, MessageFacts, Text } from '../content.js';
import { MessagingError } from '../messaging-error.js';
import { PARENT_NEWS, PARENT_TEXTS } from './parent.js';
import { STAFF_TEXTS } from './staff.js';
import { STUDENT_NEWS, STUDENT_TEXTS } from './student.js';

/**
 * The text of a message for the person who gets it.
 * @throws MessagingError MESSAGING.NO_TEXT for an invitation of a student that is addressed to staff
 */
export function contentOf(facts: MessageFacts): Content {
  return textFor(facts)(facts);
}

function textFor(facts: MessageFacts): Text {
  if (facts.audience === 'student') return lookUp(STUDENT_TEXTS, facts.template) ?? STUDENT_NEWS;
  if (facts.audience === 'parent') return lookUp(PARENT_TEXTS, facts.template) ?? PARENT_NEWS;
  const text = lookUp(STAFF_TEXTS, facts.template);
  if (!text) throw new MessagingError('MESSAGING.NO_TEXT', `template ${facts.template} has no text for staff`);
  return text;
}

function lookUp(texts: Readonly<Record<string, Text>>, template: string): Text | undefined {
  return Object.hasOwn(texts, template) ? texts[template] : undefined;
}
