import { ageOn } from './consent-holder.js';
import { REFUSAL_GROUNDS } from './codes.js';
import type { RefusalGround } from './codes.js';
import { inYear, schoolYearOf } from './time.js';
import type { LocalDate } from './time.js';

/** Entree is 1. */
export type Level = 1 | 2 | 3 | 4;

/** What of a file and of the intake decides on the right of admission. Absent is unknown, and unknown is never "met". */
export interface AdmissionFile {
  level?: Level;
  /** First day at the mbo; the application round ends in the calendar year in which that school year begins. */
  start: LocalDate;
  today: LocalDate;
  birthDate?: LocalDate;
  /** Leer- or kwalificatieplichtig on `today`. */
  compulsory?: boolean;
  appliedOn?: LocalDate;
  /** Does the earlier education give entry to this level (WEB 8.2.1)? */
  entryRequirementsMet?: boolean;
  /** The school made the intake activities or the study-choice advice a duty (WEB 8.0.1, 8.1.1b). */
  intakeCompulsory?: boolean;
  intakeAttended?: boolean;
  adviceTaken?: boolean;
  /** The mbo asked in writing whether the student still comes (WEB 8.1.1c). */
  confirmationAskedOn?: LocalDate;
  confirmedOn?: LocalDate;
  /** There is room for everybody who applied in time. */
  hasPlace?: boolean;
  /** Entree: may the student enter level 2? Then entree is not the way. */
  mayEnterLevelTwo?: boolean;
  entreeInLastTwoYears?: boolean;
  /** Of the same institution. */
  negativeAdvices?: number;
  yearsWithoutDiploma?: number;
  agreesWithDenomination?: boolean;
}

export type ConditionState = 'met' | 'not-met' | 'unknown';

export interface AdmissionCondition {
  code: ConditionCode;
  /** Dutch, a sentence that is true when the condition is met. */
  label: string;
  state: ConditionState;
  source: string;
}

const CONDITIONS = {
  'applied-in-time': ['De student meldde zich uiterlijk op 1 april aan.', 'WEB 8.0.1'],
  'entry-requirements': ['De vooropleiding past bij dit niveau.', 'WEB 8.2.1'],
  'intake-done': ['De student deed mee aan de verplichte intake.', 'WEB 8.1.1b'],
  'advice-taken': ['De student kreeg het verplichte studiekeuzeadvies.', 'WEB 8.1.1b'],
  'confirmed-in-time': ['De student antwoordde voor 1 juli op het schriftelijke verzoek.', 'WEB 8.1.1c'],
  'place-free': ['Er is plek voor iedereen die zich op tijd aanmeldde.', 'WEB 8.1.1c'],
  'fewer-than-three-advices': ['De student kreeg minder dan drie negatieve studieadviezen.', 'WEB 8.1.1c'],
  'under-six-years': ['De student zit korter dan zes jaar zonder diploma op het mbo.', 'WEB 8.1.1c'],
  'leerplicht-over': ['De volledige leerplicht is voorbij.', 'WEB 8.1.1'],
  'no-level-two': ['De student kan nog niet naar niveau 2.', 'WEB 8.2.1'],
  'no-entree-before': ['De student volgde in de laatste twee jaar geen entree.', 'WEB 8.1.1c'],
} as const;
export type ConditionCode = keyof typeof CONDITIONS;

export interface Admission {
  conditions: AdmissionCondition[];
  /** `yes` only when every condition is met; `no` when one is not met. */
  rightOfAdmission: 'yes' | 'no' | 'unknown';
}

const stateOf = (met: boolean | undefined): ConditionState => (met === undefined ? 'unknown' : met ? 'met' : 'not-met');

/** The conditions of the right of admission, one by one (WEB 8.0.1, 8.1.1b-c, text of 1-1-2026). Those that do not apply are left out. */
export function admissionOf(file: AdmissionFile): Admission {
  const states = file.level === 1 ? forEntree(file) : forLevels(file);
  const conditions = states.map(([code, met]) => {
    const [label, source] = CONDITIONS[code];
    return { code, label, source, state: stateOf(met) };
  });
  const has = (state: ConditionState): boolean => conditions.some((condition) => condition.state === state);
  return { conditions, rightOfAdmission: has('not-met') ? 'no' : has('unknown') ? 'unknown' : 'yes' };
}

type Condition = [ConditionCode, boolean | undefined];

function forEntree(file: AdmissionFile): Condition[] {
  const { birthDate, start, mayEnterLevelTwo, entreeInLastTwoYears } = file;
  return [
    ['leerplicht-over', birthDate === undefined ? undefined : isLeerplichtOver(birthDate, start)],
    ['no-level-two', negated(mayEnterLevelTwo)],
    ['no-entree-before', negated(entreeInLastTwoYears)],
  ];
}

function forLevels(file: AdmissionFile): Condition[] {
  const conditions: Condition[] = [
    ['applied-in-time', file.appliedOn === undefined ? undefined : file.appliedOn <= lastDayToApply(file.start)],
    ['entry-requirements', file.entryRequirementsMet],
  ];
  if (file.intakeCompulsory === true) {
    conditions.push(['intake-done', file.intakeAttended], ['advice-taken', file.adviceTaken]);
  } else if (file.intakeCompulsory === undefined) conditions.push(['intake-done', file.intakeAttended]);
  if (file.confirmationAskedOn !== undefined) conditions.push(['confirmed-in-time', confirmedInTime(file)]);
  conditions.push(['place-free', file.hasPlace]);
  if (file.negativeAdvices !== undefined) conditions.push(['fewer-than-three-advices', file.negativeAdvices < 3]);
  if (file.yearsWithoutDiploma !== undefined) conditions.push(['under-six-years', file.yearsWithoutDiploma < 6]);
  return conditions;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** 1 April of the round, the day itself included. */
export function lastDayToApply(start: LocalDate): LocalDate {
  return inYear(schoolYearOf(start), '04-01');
}

/** Before 1 July; as long as that day has not come, silence is no answer. */
function confirmedInTime({ confirmedOn, start, today }: AdmissionFile): boolean | undefined {
  const limit = inYear(schoolYearOf(start), '07-01');
  if (confirmedOn !== undefined) return confirmedOn < limit;
  return today < limit ? undefined : false;
}

/** Leerplicht ends with the school year in which somebody turns 16 (LPW 3); a school year ends on 31 July. */
function isLeerplichtOver(birthDate: LocalDate, start: LocalDate): boolean {
  if (ageOn(birthDate, start) < 16) return false;
  const sixteenth = `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4)}`;
  return start > inYear(schoolYearOf(sixteenth) + 1, '07-31');
}

/** What people name as a ground, and is none; with what to do instead. */
export const UNLAWFUL_GROUNDS = {
  'support-need': 'Ondersteuning nodig hebben is geen grond om iemand te weigeren. Leg vast welke aanpassing nodig is.',
  marks: 'Cijfers zijn geen grond om iemand te weigeren. Het gaat alleen om de vooropleidingseis.',
  motivation: 'Motivatie is geen grond om iemand te weigeren. Bespreek in de intake wat de student wil.',
  behaviour: 'Gedrag is geen grond om iemand te weigeren, tenzij de student zich ernstig misdroeg.',
  diagnosis: 'Een diagnose is geen grond om iemand te weigeren. Leg vast welke aanpassing nodig is.',
} as const;

const ENTREE_GROUNDS: readonly RefusalGround[] = ['entree-in-last-two-years', 'entry-requirements', 'disproportionate-burden'];

/**
 * Why a lawful ground does not hold for this student, as a Dutch sentence; undefined when it holds. A ground that leans on a date or a
 * duty holds only when that is known.
 */
export function whyGroundFails(ground: RefusalGround, file: AdmissionFile): string | undefined {
  if (file.level === 1 && !ENTREE_GROUNDS.includes(ground)) {
    return `"${REFUSAL_GROUNDS[ground]}" geldt niet voor entree.`;
  }
  switch (ground) {
    case 'applied-after-1-april':
      if (file.compulsory !== false) return 'Deze grond geldt alleen als de student niet meer leer- of kwalificatieplichtig is.';
      if (file.appliedOn === undefined) return 'Het is niet bekend wanneer de student zich aanmeldde.';
      return file.appliedOn > lastDayToApply(file.start) ? undefined : 'De student meldde zich op tijd aan.';
    case 'no-study-choice-advice':
      if (file.compulsory !== false) return 'Deze grond geldt alleen als de student niet meer leer- of kwalificatieplichtig is.';
      if (file.intakeCompulsory !== true) return 'Deze grond geldt alleen als de intake verplicht was.';
      return file.adviceTaken === false ? undefined : 'Het is niet vastgelegd dat de student het advies niet volgde.';
    case 'no-reply-before-1-july':
      if (file.confirmationAskedOn === undefined) return 'De school vroeg niet schriftelijk of de student komt.';
      return confirmedInTime(file) === false ? undefined : 'De student heeft nog tot 1 juli, of antwoordde op tijd.';
    case 'entry-requirements':
      return requirementsMet(file) ? 'De student voldoet aan de eisen voor dit niveau.' : undefined;
    case 'capacity':
      return file.hasPlace === true ? 'Er is nog plek op deze opleiding.' : undefined;
    case 'three-negative-advices':
      return (file.negativeAdvices ?? 0) < 3 ? 'Er zijn geen drie negatieve studieadviezen van deze school vastgelegd.' : undefined;
    case 'six-years-without-diploma':
      return (file.yearsWithoutDiploma ?? 0) < 6 ? 'Er zijn geen zes jaar zonder diploma op het mbo vastgelegd.' : undefined;
    case 'entree-in-last-two-years':
      if (file.level !== undefined && file.level !== 1) return 'Deze grond geldt alleen voor entree.';
      return file.entreeInLastTwoYears === false ? 'De student volgde in de laatste twee jaar geen entree.' : undefined;
    case 'denomination':
      return file.agreesWithDenomination === true ? 'De student onderschrijft de grondslag.' : undefined;
    case 'residence-status':
    case 'conduct':
    case 'disproportionate-burden':
      return undefined;
  }
}

function requirementsMet(file: AdmissionFile): boolean {
  if (file.level !== 1) return file.entryRequirementsMet === true;
  const { birthDate, start, mayEnterLevelTwo } = file;
  return birthDate !== undefined && isLeerplichtOver(birthDate, start) && mayEnterLevelTwo === false;
}
