/** What must be there before a student leaves the mbo. */
export interface Leaving {
  /** Another took the student over in a conversation, and it is recorded. */
  warmHandover: boolean;
  /** There is another place: school, work with learning, care. */
  alternative: boolean;
  startkwalificatie: boolean;
  /** Enrolled at another school, or freed from school attendance. */
  enrolledElsewhere: boolean;
  exempt: boolean;
  /** Leer- or kwalificatieplichtig today. */
  compulsory: boolean;
  /** A negative study advice was given and its appeal may still come, or has not been decided on. */
  adviceOpenToAppeal: boolean;
  initiator: 'student' | 'school' | 'both' | 'unclear';
}

export const MISSING_AT_LEAVING = {
  'warm-handover': 'Er is geen warme overdracht vastgelegd',
  alternative: 'Er is geen andere plek en nog geen startkwalificatie',
  'advice-open-to-appeal': 'De student kan nog in beroep tegen het studieadvies',
} as const;
export type MissingAtLeaving = keyof typeof MISSING_AT_LEAVING;

export const BREACH_KINDS = {
  'lpw-10': 'Tegen de Leerplichtwet (artikel 10): uitgeschreven terwijl de student naar school moet',
  'regional-agreement': 'Tegen de afspraken van de regio',
} as const;
export type BreachKind = keyof typeof BREACH_KINDS;

export interface LeavingJudged {
  missing: MissingAtLeaving[];
  /** What it is logged as when the student leaves all the same; absent when nothing is missing. */
  breach: BreachKind | undefined;
}

/** The gate before a deregistration. A student is never deregistered on a study advice alone, so a school waits for the appeal. */
export function judgeLeaving(leaving: Leaving): LeavingJudged {
  const missing: MissingAtLeaving[] = [];
  if (!leaving.warmHandover) missing.push('warm-handover');
  if (!leaving.alternative && !leaving.startkwalificatie) missing.push('alternative');
  if (leaving.adviceOpenToAppeal && leaving.initiator === 'school') missing.push('advice-open-to-appeal');
  if (missing.length === 0) return { missing, breach: undefined };
  const againstLaw = leaving.compulsory && !leaving.enrolledElsewhere && !leaving.exempt;
  return { missing, breach: againstLaw ? 'lpw-10' : 'regional-agreement' };
}

/** Destinations that are an enrolment at another school. */
export const ENROLLED_ELSEWHERE: readonly string[] = ['mbo', 'mbo-elsewhere', 'vso-stays', 'vavo'];
