import { LINE } from './phases.js';
import type { Phase } from './phases.js';
import type { Role } from './roles.js';
import { sideOf } from './roles.js';
import { SECTIONS } from './sections.js';
import type { Section } from './sections.js';
import type { LocalDate } from './time.js';

/** Kinds of recipients of a part of the file, next to the school that made it and the student. */
export const RECIPIENTS = ['mbo', 'parents', 'transfercoach', 'former-school', 'desk', 'helper'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type Ground = 'statutory' | 'consent' | 'forbidden';

/** What a person can say yes or no to: one choice for each purpose and recipient, never ticked beforehand. */
export const PURPOSES = [
  'care-details',
  'earlier-schools',
  'plusdocument',
  'parents-view',
  'parents-after-18',
  'former-mentor',
  'helper',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface PurposeText {
  /** Version of the wording; an answer belongs to the wording that was read. */
  wording: string;
  recipient: Recipient;
  /** In the words of the student's page. */
  question: string;
  why: string;
}

export const PURPOSE_TEXTS: Record<Purpose, PurposeText> = {
  'care-details': {
    wording: '2026-1',
    recipient: 'mbo',
    question: 'Mag je nieuwe school weten welke hulp je buiten school krijgt?',
    why: 'Dan kunnen zij samenwerken met mensen die jou al kennen.',
  },
  'earlier-schools': {
    wording: '2026-1',
    recipient: 'mbo',
    question: 'Mag je nieuwe school weten op welke scholen je eerder zat?',
    why: 'Dan weten zij wat je al hebt meegemaakt op school.',
  },
  plusdocument: {
    wording: '2026-1',
    recipient: 'mbo',
    question: 'Mag je nieuwe school je plusdocument lezen?',
    why: 'Daarin staat wat jij zelf over jezelf wilt vertellen.',
  },
  'parents-view': {
    wording: '2026-1',
    recipient: 'parents',
    question: 'Mogen je ouders samen met jou bekijken wat er gedeeld wordt?',
    why: 'Dan kunnen zij meelezen en zelf ook iets zeggen, voordat je nieuwe school iets ziet.',
  },
  'parents-after-18': {
    wording: '2026-1',
    recipient: 'parents',
    question: 'Mogen je ouders meekijken als je 18 bent?',
    why: 'Dan kunnen zij je blijven helpen. Jij mag later altijd stop zeggen.',
  },
  'former-mentor': {
    wording: '2026-1',
    recipient: 'former-school',
    question: 'Mag je oude mentor weten hoe het op je nieuwe school gaat?',
    why: 'Dan kan je oude mentor je helpen als het even niet gaat.',
  },
  helper: {
    wording: '2026-1',
    recipient: 'helper',
    question: 'Mag deze hulpverlener één deel van je dossier lezen?',
    why: 'Dan hoef je niet alles opnieuw te vertellen.',
  },
};

/** One line of the ground register: why a recipient may, or may not, know a section. */
export interface GroundLine {
  section: Section;
  recipient: Recipient;
  ground: Ground;
  /** For `consent`: the purpose on which somebody must have said yes. */
  purpose?: Purpose;
  /** First phase in which the recipient may know it. */
  from: Phase;
  source: string;
  validFrom: LocalDate;
  validUntil?: LocalDate;
}

const REPORT = 'WEC 43 en WVO 2020 (onderwijskundig rapport): wettelijke taak, geen toestemming nodig';
const OWN_CHOICE = 'AVG 6 lid 1a: alleen met toestemming';
const TASK = 'WEB 8.3: minimale gegevens voor de wettelijke taak';
const since = '2026-01-01';

const STATUTORY_FOR_MBO: readonly Section[] = [
  'profile',
  'strengths',
  'what-works',
  'needs',
  'learning',
  'attendance',
  'practical',
  'lob',
  'response',
  'plan',
  'opp',
  'overgangsdocument',
  'onderwijskundig-rapport',
];
const CONSENT_FOR_MBO: readonly [Section, Purpose][] = [
  ['care', 'care-details'],
  ['earlier-schools', 'earlier-schools'],
  ['plusdocument', 'plusdocument'],
];
const FOR_COACH: readonly Section[] = ['profile', 'strengths', 'what-works', 'needs', 'network', 'lob', 'plan'];
const FOR_FORMER_SCHOOL: readonly Section[] = ['plan'];

function line(
  section: Section,
  recipient: Recipient,
  ground: Ground,
  from: Phase,
  source: string,
  purpose?: Purpose,
): GroundLine {
  return { section, recipient, ground, from, source, validFrom: since, ...(purpose === undefined ? {} : { purpose }) };
}

/**
 * The ground register. A section that is not named for a recipient is forbidden to it. The network of a student stays
 * with the school and the coach; a desk never gets the file, only the minimum of an escalation.
 */
export const GROUND_REGISTER: readonly GroundLine[] = [
  ...STATUTORY_FOR_MBO.map((section) => line(section, 'mbo', 'statutory', 'application', REPORT)),
  ...CONSENT_FOR_MBO.map(([section, purpose]) => line(section, 'mbo', 'consent', 'application', OWN_CHOICE, purpose)),
  ...FOR_COACH.map((section) =>
    line(section, 'transfercoach', 'statutory', 'orientation', 'Begeleiding door de eigen school (WEC 44)'),
  ),
  ...FOR_FORMER_SCHOOL.map((section) =>
    line(section, 'former-school', 'consent', 'landing', OWN_CHOICE, 'former-mentor'),
  ),
  ...SECTIONS.map((section) =>
    line(section, 'parents', 'statutory', 'orientation', 'Wettelijk vertegenwoordiger tot 18 jaar (BW 1:245, WEC 43)'),
  ),
  ...SECTIONS.map((section) => line(section, 'desk', 'forbidden', 'orientation', TASK)),
  ...SECTIONS.filter((section) => section !== 'care' && section !== 'response').map((section) =>
    line(section, 'helper', 'consent', 'orientation', OWN_CHOICE, 'helper'),
  ),
];

/** The sections that a yes to this purpose opens. */
export function sectionsOfPurpose(purpose: Purpose): Section[] {
  return GROUND_REGISTER.filter((found) => found.purpose === purpose).map(({ section }) => section);
}

/** The line that holds on a day; undefined means forbidden. */
export function groundFor(section: Section, recipient: Recipient, on: LocalDate): GroundLine | undefined {
  return GROUND_REGISTER.find(
    (found) =>
      found.section === section &&
      found.recipient === recipient &&
      found.validFrom <= on &&
      (found.validUntil === undefined || on <= found.validUntil),
  );
}

/** Sections that a role needs for its work, among those its school may know: the table role × section. */
const ALL = SECTIONS;
const FOR_LANDING: readonly Section[] = [
  'profile',
  'strengths',
  'what-works',
  'needs',
  'practical',
  'attendance',
  'learning',
  'response',
  'lob',
  'plan',
];
const NOTHING: readonly Section[] = [];

/** Who may ask to read: a role of the transfer, or a helper from outside who was invited to one section. */
export type Reader = Role | 'helper';

export const SECTIONS_OF_ROLE: Record<Reader, readonly Section[]> = {
  'vso-mentor': ALL,
  'vso-coordinator': ALL,
  'vso-supervisor': ['plan'],
  'vso-contact': ['profile', 'strengths', 'what-works', 'needs', 'response', 'plan'],
  'vso-aftercare': ['profile', 'strengths', 'what-works', 'needs', 'practical', 'network', 'plan'],
  'mbo-contact': ALL,
  'mbo-intaker': ALL,
  'mbo-coordinator': ALL,
  'mbo-mentor': FOR_LANDING,
  'mbo-supervisor': ['plan'],
  transfercoach: FOR_COACH,
  leerplicht: NOTHING,
  rmc: NOTHING,
  'rmc-coordinator': NOTHING,
  'region-coordinator': NOTHING,
  'privacy-officer': NOTHING,
  admin: NOTHING,
  student: ALL,
  parent: ALL,
  // Which one of these is on the invitation.
  helper: ALL,
};

/** Who asks to read a section, and what has happened in the transfer. */
export interface ReadingQuestion {
  section: Section;
  role: Reader;
  on: LocalDate;
  phase: Phase;
  /** The application was recorded and the student has seen the file (or an exception with a reason was recorded). */
  opened: boolean;
  /** The student is 18 or older on this day. */
  adult: boolean;
  /** Purposes on which the holder has said yes, and has not stopped. */
  consents: readonly Purpose[];
  /** The student now goes to the mbo: the own school is a former school. */
  started: boolean;
}

export interface ReadingAnswer {
  allowed: boolean;
  ground: Ground;
  /** A few Dutch words for the page: "wettelijk", "alleen met toestemming". */
  words: string;
  source: string;
}

const OWN_SCHOOL: ReadingAnswer = {
  allowed: true,
  ground: 'statutory',
  words: 'eigen dossier van de school',
  source: 'WEC 40a en 43: leerlingdossier van de eigen school',
};
const OWN_FILE: ReadingAnswer = {
  allowed: true,
  ground: 'statutory',
  words: 'je eigen gegevens',
  source: 'AVG 15: recht van inzage',
};

function refused(ground: Ground, words: string, source: string): ReadingAnswer {
  return { allowed: false, ground, words, source };
}

/** May this role read this section now, and on which ground? The one place where access to the file is decided. */
export function mayRead(question: ReadingQuestion): ReadingAnswer {
  const { section, role } = question;
  if (!SECTIONS_OF_ROLE[role].includes(section))
    return refused('forbidden', 'hoort niet bij deze rol', 'Toegangstabel');
  if (role === 'student') return OWN_FILE;
  const recipient = recipientOf(question);
  if (recipient === undefined) return OWN_SCHOOL;
  if (recipient === 'mbo' && !question.opened) {
    return refused('forbidden', 'pas na aanmelding en inzage', 'Eigen regel: eerst lezen, dan delen');
  }
  if (role === 'parent' && question.adult) return byConsent(question, 'parents-after-18', OWN_CHOICE);
  const found = groundFor(section, recipient, question.on);
  if (found === undefined || found.ground === 'forbidden')
    return refused('forbidden', 'mag niet', found?.source ?? 'Niet in het grondslagenregister');
  if (!hasReached(question.phase, found.from)) return refused('forbidden', 'nog niet', 'Niet eerder dan nodig');
  if (found.ground === 'consent' && found.purpose !== undefined)
    return byConsent(question, found.purpose, found.source);
  return { allowed: true, ground: 'statutory', words: 'wettelijk', source: found.source };
}

/** In a gap year and after a withdrawal there is no receiving party: whoever was one reads nothing. */
function hasReached(phase: Phase, from: Phase): boolean {
  return from === 'orientation' || LINE.indexOf(phase) >= LINE.indexOf(from);
}

function recipientOf({ role, started }: ReadingQuestion): Recipient | undefined {
  if (role === 'parent') return 'parents';
  if (role === 'helper') return 'helper';
  if (role === 'transfercoach') return 'transfercoach';
  const side = sideOf(role);
  if (side === 'mbo') return 'mbo';
  // Aftercare is a task of the own school by law; the former mentor follows only when the student wants it.
  if (side === 'vso') return started && role === 'vso-mentor' ? 'former-school' : undefined;
  return 'desk';
}

function byConsent({ consents }: ReadingQuestion, purpose: Purpose, source: string): ReadingAnswer {
  return consents.includes(purpose)
    ? { allowed: true, ground: 'consent', words: 'met toestemming', source }
    : refused('consent', 'alleen met toestemming', source);
}
