/**
 * What the figures do not tell. Every constant here is an assumption: chosen to be plausible and to make every part of
 * the journey happen in a cohort of a few hundred, and to be replaced by a figure as soon as somebody publishes one.
 * Shares lie between 0 and 1.
 */

// --- who they are ---

/** Assumption: spread of the ages around the published mean; nobody younger or older than these starts. */
export const AGE_AT_START = { standardDeviation: 1.1, youngest: 15.6, oldest: 21.9 } as const;

/**
 * Assumption: where pupils live, by the municipality of their school. Landsmeer and Aalsmeer have no desk in the demo region, so
 * that what happens then is rehearsed too.
 */
export const HOME_MUNICIPALITY = {
  Amsterdam: { Amsterdam: 76, Amstelveen: 7, Zaanstad: 8, Diemen: 6, Landsmeer: 3 },
  Haarlemmermeer: { Haarlemmermeer: 70, Amsterdam: 13, Amstelveen: 13, Aalsmeer: 4 },
} as const;

/** Assumption: outflow profile in the file of the leaving school. */
export const OUTFLOW = { 'further-education': 80, work: 13, 'day-activities': 2, unknown: 5 } as const;

/** Assumption: how the level of those who do not go to entree divides. */
export const LEVEL = { '2': 62, '3': 22, '4': 16 } as const;

/** Assumption: share that chooses bbl (work with a day of school). */
export const BBL = 0.12;

/** Assumption: how many parents the file names. */
export const PARENTS = { two: 0.5, one: 0.38 } as const;

/** Assumption: the two answers of the screening; a transfercoach is proposed when both hold. */
export const LIMITED_NETWORK = 0.3;
export const EXPECTED_TROUBLE = 0.35;

/** Assumption: of those who do not report a need at the application, this share has one, and tells it later. */
export const NEED_TOLD_LATER = 0.3;

// --- how the year goes ---

/** Assumption: share that is registered after the autumn, up to August. */
export const REGISTERED_LATE = 0.06;

/** Assumption: share of the mbos that ask for a confirmation of the application. */
export const CONFIRMATION_ASKED = 0.1;

/** Assumption: how a student answers the question for consent; the others stay silent until the mentor talks with them. */
export const CONSENT = { given: 70, partly: 14, refused: 8, silent: 8 } as const;

/**
 * Assumption: the tables count more outcomes than students, because one student applies for several programmes. Of the
 * outcomes beyond one per student this share came after another (a refusal, then a new application in the same file); the
 * rest were applications side by side, which a transfer does not show.
 */
export const OUTCOMES_IN_A_ROW = 0.15;

/** Assumption: of those who do not show up, this share is already missing at the intake; the others on the first day. */
export const MISSING_AT_INTAKE = 0.25;
/** Assumption: one missed intake by somebody who comes the second time; a late arrival at the start. */
export const MISSED_ONE_INTAKE = 0.05;
export const STARTED_SOME_DAYS_LATE = 0.06;

/** Assumption: a withdrawal, a refusal or a deregistration comes with a destination and an owner this often. */
export const DESTINATION_KNOWN = { withdrawn: 0.6, refused: 0.3, deregistered: 0.45 } as const;
/** Assumption: a deregistration after a talk between the schools; a startkwalificatie in hand. */
export const WARM_HANDOVER_AT_DEREGISTRATION = 0.6;
export const STARTKWALIFICATIE_AT_DEREGISTRATION = 0.04;

/** Assumption: of gap years of up to a year, those that end at the February intake; the others at the next summer. */
export const GAP_UNTIL_FEBRUARY = 0.35;

// --- the first 100 days and after ---

/** Assumption: calendar days before leaving on which the student's own answer drops; halfway attendance follows. */
export const DECLINE_DAYS = { least: 14, most: 35 } as const;
/** Assumption: share of the talks with a student who stays that are amber, or red. */
export const BAD_DAY = { amber: 0.1, red: 0.025 } as const;
/** Assumption: counting days until a mentor notices that somebody who left does not come any more, and says so. */
export const ABSENCE_NOTICED = { share: 0.95, least: 1, most: 5 } as const;
/** Assumption: counting days from the last day at school to the deregistration on paper. */
export const DEREGISTERED_AFTER = { least: 3, most: 10 } as const;
/** Assumption: share of the leavers whose absence passes 16 hours in four weeks before they leave. */
export const ABSENT_SIXTEEN_HOURS = 0.3;
/** Assumption: share of the stayers that changes institution, is long ill, goes on a work placement, or asks for help. */
export const SWITCHES = 0.05;
export const LONG_ILL = 0.025;
export const WORK_PLACEMENT = 0.25;
export const ASKS_FOR_HELP = 0.05;

/** Assumption: an attempt to reach somebody succeeds, while they attend, while they pull back, after they left. */
export const REACHED = { attending: 0.9, declining: 0.65, gone: 0.35 } as const;

// --- staff ---

/** How timely a step is done: shares of in time, up to 4 counting days late, up to 9 days late; the rest waits to be pushed. */
export interface Timeliness {
  inTime: number;
  late: number;
  veryLate: number;
}
/** Assumption: by kind of step; `other` for what is not named. */
export const TIMELINESS: Readonly<Record<string, Timeliness>> = {
  other: { inTime: 0.84, late: 0.11, veryLate: 0.035 },
  application: { inTime: 0.93, late: 0.05, veryLate: 0.015 },
  handover: { inTime: 0.74, late: 0.18, veryLate: 0.055 },
  intake: { inTime: 0.8, late: 0.13, veryLate: 0.045 },
  plan: { inTime: 0.68, late: 0.2, veryLate: 0.07 },
  'plan-agreement': { inTime: 0.76, late: 0.15, veryLate: 0.06 },
  'check-in': { inTime: 0.86, late: 0.1, veryLate: 0 },
  nazorg: { inTime: 0.82, late: 0.11, veryLate: 0.04 },
  closing: { inTime: 0.9, late: 0.07, veryLate: 0.025 },
};
/** Assumption: having heard of it (deputy at +3, supervisor at +5, both schools at +10), somebody does the step in some days. */
export const HEEDED: Readonly<Record<number, number>> = { 3: 0.35, 5: 0.5, 10: 0.6 };

/** Assumption: share of intakes, plans and specialist intakes that are paused for want of people, and for how many days. */
export const PAUSED_FOR_CAPACITY = { share: 0.04, least: 10, most: 24 } as const;
/** Assumption: share of the handovers that the mbo sends back once. */
export const HANDOVER_RETURNED = 0.08;
/** Assumption: share of the intakes that get an appointment with an invitation. */
export const INTAKE_PLANNED = 0.85;

// --- desks ---

/** Assumption: how a desk acknowledges and answers: in its term, after the reminder, or only after the coordinator was told. */
export const DESK = { inTime: 0.72, afterReminder: 0.18 } as const;
