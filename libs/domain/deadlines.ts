import type { Instant, LocalDate } from './time.js';

/** On whose calendar a term counts: the party whose turn it is. */
export type CalendarOwner = 'vso' | 'mbo' | 'municipality';

/** `school-days` and `working-days` are both the counting days of the owner's calendar. */
export type DayUnit = 'school-days' | 'working-days' | 'days' | 'weeks' | 'months';

export interface Term {
  count: number;
  unit: DayUnit;
}

export type Limit =
  | { kind: 'after'; from: LocalDate; count: number; unit: DayUnit }
  | { kind: 'before'; date: LocalDate; count: number; unit: DayUnit }
  | { kind: 'by'; date: LocalDate };

export type NoticeSpec = { kind: 'on'; date: LocalDate } | { kind: 'after'; count: number; unit: DayUnit };

/** A term: the earliest of its limits. Day 0 never counts; a deadline is the end of its day. */
export interface DeadlineSpec {
  limits: Limit[];
  /** Positions on the stall ladder, in counting days from the due day: -3 is three days before it. */
  rungs: number[];
  notices: NoticeSpec[];
  /** Shortened term when the normal one has passed: ceil(term / divisor), at least `minimum` days of the unit. */
  late: { divisor: number; minimum: number };
}

export interface DeadlineRequest {
  step: string;
  owner: CalendarOwner;
  opened: LocalDate;
  /** Minutes after local midnight at which this transfer's agenda moments lie (480..570). */
  minuteOfDay: number;
  spec: DeadlineSpec;
}

export interface PlannedDeadline {
  step: string;
  due: LocalDate;
  rungs: { rung: number; at: Instant }[];
  notices: Instant[];
  shortened: boolean;
  /** Such as `school:Noord` or `municipality`. */
  calendar: string;
  calendarVersion: string;
  /** True when the count ran past the last loaded school holiday. */
  beyondKnown: boolean;
}

/** A single moment on the agenda that is no deadline: a check-in, a birthday, the end of a pause. */
export interface MomentRequest {
  key: string;
  owner: CalendarOwner;
  from: LocalDate;
  count: number;
  unit: DayUnit;
  /** `next-counting-day`: moves on to a day on which the owner is there. `exact`: the day itself. */
  roll: 'next-counting-day' | 'exact';
  /** A day that the moment may not lie after (before rolling). */
  notAfter?: LocalDate;
  minuteOfDay: number;
}

export interface PlannedMoment {
  key: string;
  on: LocalDate;
  at: Instant;
  calendar: string;
  calendarVersion: string;
  beyondKnown: boolean;
}
