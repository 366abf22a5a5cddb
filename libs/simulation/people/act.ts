import type { FactBody, Instant, Role, StepKey } from '../../domain/index.js';

/** What the desk of an escalation does, known by its name within the transfer (`stall:plan`, `not-started`, …). */
export type DeskDeed =
  { type: 'acknowledge'; escalation: string } | { type: 'answer'; escalation: string; code: string };

/** Something that a person does on a day. Leads and owners are named by their role; who that is, is up to the player. */
export interface Act {
  /** Days since 1970-01-01, a counting day of whoever acts. */
  day: number;
  /** Minutes after 10:00 local time, 0..419. */
  minute: number;
  /** The instant of that day and minute. */
  at: Instant;
  /** Unique within a transfer; also the order of what happens in the same minute. */
  key: string;
  by: Role | 'desk';
  deed: FactBody | DeskDeed;
  /** Which opening of its step an outcome is meant for. */
  opening?: number;
}

export function isDeskDeed(deed: Act['deed']): deed is DeskDeed {
  return deed.type === 'acknowledge' || deed.type === 'answer';
}

/** A step as its people have it on their list. */
export interface OpenStep {
  key: StepKey;
  role: Role;
  opened: number;
  due: number;
  /** How often the step was opened, this time included. */
  opening: number;
}
