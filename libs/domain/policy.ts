import type { Term } from './deadlines.js';
import type { Role } from './roles.js';
import type { StepKind } from './steps.js';
import type { MonthDay } from './time.js';

/** Agreements on one kind of step. Absent limits do not apply. */
export interface StepPolicy {
  /** Counted from the day the step opens. */
  term?: Term;
  /** A fixed last day in the year of the transfer (that in which the application round ends). */
  notAfter?: MonthDay;
  /** At least this long before the first day at the mbo. */
  beforeStart?: Term;
  /** Which rungs of the stall ladder this step has. */
  ladder: number[];
  /** Extra reminders to the responsible person, on fixed days or so long after opening. */
  notices: (MonthDay | Term)[];
  /** May the last rung leave the schools? */
  outside: boolean;
}

/** What a rung does; who hears of it depends on whose step it is. */
export type RungAction = 'remind' | 'remind-with-deputy' | 'supervisor' | 'contacts' | 'outside';

/** The agreements of a region: deadlines, ladders and rhythm as data. */
export interface Policy {
  key: string;
  label: string;
  /** Agreements from before there were `action` steps say nothing of them; ask through `stepPolicyOf`. */
  steps: Record<Exclude<StepKind, 'action'>, StepPolicy> & { action?: StepPolicy | undefined };
  rungs: { rung: number; action: RungAction }[];
  late: { divisor: number; minimum: number };
  intakePlannedWithin: Term;
  landing: {
    days: number[];
    weeklyEvery: Term;
    amberWithin: Term;
    greensToRelax: number;
    notDeliveredIsRed: number;
    reviewDay: number;
  };
  notStarted: { after: Term; notAfter: MonthDay; calls: { day: number; role: Role }[] };
  contactLostAfter: Term;
  noShowsToEscalate: number;
  studyAdvice: { oneYear: { from: number; to: number }; longer: { from: number; endOfYear: MonthDay } };
  bpv: { around: Term };
  nazorg: { months: number[]; minimumMonths: number; maximumMonths: number };
  dormant: { everyMonths: number; maximumMonths: number };
  coach: { hours: number };
  /** Who sign a support plan besides the student and the mbo. */
  plan: { parentsCoSign: 'minors' | 'never' };
  escalation: { acknowledge: Term; feedback: Term; coordinatorAfter: Term };
  /** Where each value comes from, by its path in this object (`landing.days`). */
  sources: Record<string, string>;
}

/** Inside the schools only: who promised something at a table is reminded, then their supervisor, then the contacts of both schools. */
const ACTION_OF_OLDER_AGREEMENTS: StepPolicy = { ladder: [-3, 0, 3, 5, 10], notices: [], outside: false };

/** What was agreed on a kind of step. */
export function stepPolicyOf(policy: Policy, kind: StepKind): StepPolicy {
  return kind === 'action' ? (policy.steps.action ?? ACTION_OF_OLDER_AGREEMENTS) : policy.steps[kind];
}
