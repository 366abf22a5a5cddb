import type { ActivityKind } from '../domain/codes.js';
import type { Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import type { StepKind } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import type { Audience, TemplateName } from './template-name.js';

/** A meeting as an invitation tells it: instants, a place, and the roles that are invited. */
export interface MeetingFacts {
  startsAt: Instant;
  endsAt: Instant;
  place: string;
  invited: Role[];
}

/**
 * All that a text may know. Of the student only the first name is here, so that no text can tell more than that
 * (privacy: a mail never holds more than a first name and a link; the invitation also the schools).
 */
export interface MessageFacts {
  template: TemplateName;
  audience: Audience;
  /** As what the recipient gets it. */
  role: Role;
  /** Of the student; absent when the message is not about one. */
  firstName?: string;
  step?: StepKind;
  due?: LocalDate;
  phase?: Phase;
  /** Local date of sending, for "vandaag" and "morgen". */
  today: LocalDate;
  /** Absolute address that the one button opens. */
  link: string;
  /** Only for the invitation of a student or parent. */
  schools?: { vso: string; mbo?: string };
  /** Who has the lead now. */
  lead?: Role;
  /** Whose address does not work. */
  unreachable?: Role;
  /** What a meeting is for that belongs to no step. */
  activity?: ActivityKind;
  code?: string;
  meeting?: MeetingFacts;
  imported?: { done: number; failed: number };
  acknowledgeBy?: LocalDate;
  feedbackBy?: LocalDate;
}

/** What a text says. Plain sentences; the page and the text part both draw from it. */
export interface Content {
  /** Without a name. */
  subject: string;
  /** What is asked, or what there is to know: the first sentence of the mail and the line in a digest. */
  ask: string;
  more: string[];
  button: string;
  /** One-time code, shown large instead of the line. */
  code?: string;
}

export type Text = (facts: MessageFacts) => Content;
