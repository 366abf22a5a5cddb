import type { PlannedDeadline, PlannedMoment } from './deadlines.js';
import type { Policy } from './policy.js';
import type { Role } from './roles.js';
import type { AgendaItem } from './state.js';
import type { StepKey } from './steps.js';
import type { Instant, LocalDate } from './time.js';

export type Attending = 'yes' | 'partly' | 'no';
export type Delivered = 'yes' | 'partly' | 'no';
/** Own answer of the student on how it goes: 1 (bad) to 5 (good). */
export type Feeling = 1 | 2 | 3 | 4 | 5;

/** What a check-in says, in codes; the words themselves stay in the file. */
export interface CheckInAnswers {
  attending: Attending;
  /** What the student answered; absent when they did not answer. */
  student?: Feeling;
  /** What the mentor thinks. */
  mentor?: Feeling;
  signals: string[];
  /** Per plan action (its id): was the agreed support given? */
  delivered: Record<string, Delivered>;
  /** The day on which mentor and student agreed to talk again; sooner than the rhythm would. */
  next?: LocalDate;
}

/** Why and where a student goes who does not take the planned way. */
export interface Destination {
  /** A code of `DESTINATIONS`. */
  code: string;
  /** The id of the person or desk that takes over. */
  owner: string;
}

/** The named person who is "it", and who stands in. Membership ids. */
export interface Lead {
  side: 'vso' | 'mbo';
  role: Role;
  person: string;
  deputy: string;
}

/** An age at which something changes by law, and the day. */
export interface AgeGate {
  age: 16 | 18 | 23 | 27;
  on: LocalDate;
}

export interface Registration {
  transfer: string;
  region: string;
  /** The (expected) first day at the mbo. */
  start: LocalDate;
  /** Last day at the vso, pro or vmbo school. */
  leavesSchool: LocalDate;
  /** Only gates that lie ahead. */
  gates: AgeGate[];
  consentHolder: 'student' | 'representatives';
  extraSupport: boolean;
  limitedNetwork: boolean;
  expectedTrouble: boolean;
  /** Entree and some level 2 programmes: the study advice falls between month 3 and 4. */
  oneYearProgramme: boolean;
  lead: Lead;
  /** Minutes after local midnight of this transfer's agenda moments, 480..570. */
  minuteOfDay: number;
  policy: Policy;
}

/** What a person recorded; validated in the database before it gets here. Codes, ids and dates only. */
export type FactBody =
  | { type: 'registered'; registration: Registration }
  | {
      type: 'outcome';
      step: StepKey;
      code: string;
      checkIn?: CheckInAnswers;
      lead?: Lead;
      destination?: Destination;
      /** Coded ground of a refusal. */
      ground?: string;
      /** What the profile says about extra help; a profile without it leaves the registration as it was. */
      screening?: { coachFits: boolean; extraSupport: boolean };
    }
  | { type: 'appointment'; step: StepKey; on: LocalDate }
  | { type: 'contact'; reached: boolean }
  | { type: 'signal'; code: string }
  | { type: 'help-asked' }
  /** Aftercare is asked for: a contact now, and on until a day when one is given. */
  | { type: 'nazorg-asked'; until?: LocalDate }
  /** A decision with an owner and a day, which becomes a step; the words stay in the file. */
  | { type: 'action-agreed'; step: StepKey; responsible: Role; by: LocalDate }
  | { type: 'need-found' }
  | { type: 'confirmation-asked' }
  | { type: 'date-changed'; start?: LocalDate; leavesSchool?: LocalDate; placementStart?: LocalDate }
  | { type: 'calendar-changed' }
  | { type: 'policy-changed'; policy: Policy }
  | { type: 'paused'; step: StepKey; until: LocalDate; reason: string }
  | { type: 'resumed'; step: StepKey }
  | { type: 'lead-accepted'; lead: Lead }
  | { type: 'deputy-changed'; lead: Lead }
  | { type: 'consent-withdrawn'; purpose: string }
  | { type: 'escalation-answered'; escalation: string; answer: 'acknowledged' | 'answered' | 'closed' }
  | { type: 'withdrawn'; ground: string; destination?: Destination }
  | { type: 'switched'; start: LocalDate }
  /** The handover goes to another team or location of the same mbo. */
  | { type: 'redirected' }
  /** A new version of the support plan waits for signatures. */
  | { type: 'plan-revised' }
  | {
      type: 'deregistered';
      warmHandover: boolean;
      alternative: boolean;
      startkwalificatie: boolean;
      /** Something was missing that the school owed, such as waiting for an appeal. */
      breach?: boolean;
      destination?: Destination;
    }
  | { type: 'absence'; compulsory: boolean }
  | { type: 'sick-at-home' }
  | { type: 'coach'; answer: 'no-click' | 'ended' }
  | { type: 'diploma' }
  | { type: 'moved' }
  | { type: 'dormant'; destination?: Destination }
  | {
      type: 'woken';
      reason: 'application' | 'request';
      /** First day of the new round; else the same day a year on. */ start?: LocalDate;
    };

/** A fact with its place in the file: `seq` counts per transfer from 1, `on` is the local date of `at`. */
export type Fact = FactBody & { seq: number; at: Instant; on: LocalDate };

/** What the clock brings. */
export interface Due {
  type: 'due';
  item: AgendaItem;
}

/** The calendar's answer to the `plan` effects of the decision just carried out. */
export interface Planned {
  type: 'planned';
  deadlines: PlannedDeadline[];
  moments: PlannedMoment[];
}

export type TransferEvent = Fact | Due | Planned;
