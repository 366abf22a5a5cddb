import type { CalendarOwner } from './deadlines.js';
import type { Role } from './roles.js';

/** What a step is; a step that recurs has a number behind it in its key (`check-in-3`, `nazorg-2`). */
export const STEP_KINDS = [
  'profile',
  'inform',
  'consent',
  'coach-match',
  'application',
  'confirm-application',
  'handover',
  'intake',
  'specialist-intake',
  'placement',
  'plan',
  'plan-agreement',
  'ready',
  'started',
  'check-in',
  'landing-review',
  'bpv-check',
  'study-advice',
  'sick-check',
  'nazorg-acceptance',
  'nazorg',
  'destination',
  'closing',
  'action',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** `profile`, `check-in-3`, … */
export type StepKey = string;

export interface StepDefinition {
  /** On the screen. */
  label: string;
  /** A sentence on a work list, starting with a verb. */
  task: string;
  responsible: Role;
  /** On whose calendar its term counts. */
  owner: CalendarOwner;
  /** Codes with which it can be finished; the first is the ordinary one. */
  outcomes: readonly string[];
  /** Numbered occurrences. */
  recurring: boolean;
}

export const STEPS: Record<StepKind, StepDefinition> = {
  profile: {
    label: 'Profielschets',
    task: 'Maak de profielschets',
    responsible: 'vso-mentor',
    owner: 'vso',
    outcomes: ['completed'],
    recurring: false,
  },
  inform: {
    label: 'Informeren en inzage',
    task: 'Laat de leerling het dossier lezen en reageren',
    responsible: 'vso-mentor',
    owner: 'vso',
    outcomes: ['viewed', 'viewed-with-response', 'exception'],
    recurring: false,
  },
  consent: {
    label: 'Toestemming',
    task: 'Kies wat je wilt delen',
    responsible: 'student',
    owner: 'vso',
    outcomes: ['given', 'partly', 'refused', 'in-person'],
    recurring: false,
  },
  'coach-match': {
    label: 'Transfercoach kiezen',
    task: 'Zoek samen een transfercoach',
    responsible: 'vso-mentor',
    owner: 'vso',
    outcomes: ['matched', 'declined-by-student'],
    recurring: false,
  },
  application: {
    label: 'Aanmelding mbo',
    task: 'Meld de leerling aan bij het mbo',
    responsible: 'vso-mentor',
    owner: 'vso',
    outcomes: ['applied'],
    recurring: false,
  },
  'confirm-application': {
    label: 'Aanmelding bevestigen',
    task: 'Bevestig de aanmelding bij het mbo',
    responsible: 'vso-mentor',
    owner: 'vso',
    outcomes: ['confirmed'],
    recurring: false,
  },
  handover: {
    label: 'Overdracht aanvaarden',
    task: 'Aanvaard de overdracht of stuur hem terug',
    responsible: 'mbo-contact',
    owner: 'mbo',
    outcomes: ['accepted', 'returned', 'resent'],
    recurring: false,
  },
  intake: {
    label: 'Intakegesprek',
    task: 'Plan en voer het intakegesprek',
    responsible: 'mbo-intaker',
    owner: 'mbo',
    outcomes: ['held', 'held-extra-support', 'no-show'],
    recurring: false,
  },
  'specialist-intake': {
    label: 'Specialistische intake',
    task: 'Voer de specialistische intake',
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['held', 'not-wanted', 'no-show'],
    recurring: false,
  },
  placement: {
    label: 'Plaatsingsbesluit',
    task: 'Neem het plaatsingsbesluit',
    responsible: 'mbo-intaker',
    owner: 'mbo',
    outcomes: ['placed', 'alternative', 'declined'],
    recurring: false,
  },
  plan: {
    label: 'Ondersteuningsplan',
    task: 'Maak samen het ondersteuningsplan',
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['drafted'],
    recurring: false,
  },
  'plan-agreement': {
    label: 'Afspraken vastgelegd en ondertekend',
    task: 'Laat het plan ondertekenen',
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['signed', 'declined-by-student'],
    recurring: false,
  },
  ready: {
    label: 'Alles klaar voor de start',
    task: 'Zet alles klaar voor de eerste dag',
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['ready'],
    recurring: false,
  },
  started: {
    label: 'Gestart',
    task: 'Leg vast of de student er is',
    responsible: 'mbo-mentor',
    owner: 'mbo',
    outcomes: ['present', 'absent'],
    recurring: false,
  },
  'check-in': {
    label: 'Landingsgesprek',
    task: 'Voer het landingsgesprek',
    responsible: 'mbo-mentor',
    owner: 'mbo',
    outcomes: ['held', 'missed'],
    recurring: true,
  },
  'landing-review': {
    label: 'Evaluatie dag 100',
    task: 'Kijk samen terug op de eerste 100 dagen',
    responsible: 'mbo-mentor',
    owner: 'mbo',
    outcomes: ['continued', 'scaled-down'],
    recurring: false,
  },
  'bpv-check': {
    label: 'Check rond stage',
    task: 'Bespreek de stage',
    responsible: 'mbo-mentor',
    owner: 'mbo',
    outcomes: ['held'],
    recurring: true,
  },
  'study-advice': {
    label: 'Studieadvies (bsa)',
    task: 'Geef het studieadvies',
    responsible: 'mbo-mentor',
    owner: 'mbo',
    outcomes: ['positive', 'negative', 'postponed'],
    recurring: false,
  },
  'sick-check': {
    label: 'Langdurig ziek',
    task: 'Bespreek het ziek thuis zijn en schakel de jeugdarts in',
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['youth-doctor', 'recovered', 'agreement-made'],
    recurring: false,
  },
  'nazorg-acceptance': {
    label: 'Nazorg overnemen',
    task: 'Neem de regie over voor de nazorg',
    responsible: 'vso-aftercare',
    owner: 'vso',
    outcomes: ['accepted'],
    recurring: false,
  },
  nazorg: {
    label: 'Nazorgcontact',
    task: 'Bel voor het nazorgcontact',
    responsible: 'vso-aftercare',
    owner: 'vso',
    outcomes: ['reached', 'not-reached'],
    recurring: true,
  },
  destination: {
    label: 'Bestemming vastleggen',
    task: 'Zoek een bestemming en leg vast wie het overneemt',
    responsible: 'vso-mentor',
    owner: 'municipality',
    outcomes: ['recorded', 'new-application'],
    recurring: false,
  },
  closing: {
    label: 'Afronding',
    task: 'Rond de overstap af',
    responsible: 'vso-aftercare',
    owner: 'vso',
    outcomes: ['closed'],
    recurring: false,
  },
  action: {
    label: 'Afspraak',
    task: 'Doe wat jullie hebben afgesproken',
    // Whoever took it on; this is who it is when nobody was named.
    responsible: 'mbo-coordinator',
    owner: 'mbo',
    outcomes: ['kept', 'dropped'],
    recurring: true,
  },
};

/** Kinds of keys that were asked for before: the steps themselves, and their numbered occurrences. */
const kinds = new Map<StepKey, StepKind>(STEP_KINDS.map((kind) => [kind, kind]));

const LONGEST_KEY = 'bpv-check-99'.length;

/** The kind behind a step key: `check-in-3` → `check-in`. */
export function kindOf(step: StepKey): StepKind | undefined {
  const known = kinds.get(step);
  if (known !== undefined) return known;
  const kind = recurringKind(step);
  // A long number is no step of anybody, and may come from outside.
  if (kind !== undefined && step.length <= LONGEST_KEY) kinds.set(step, kind);
  return kind;
}

function recurringKind(step: StepKey): StepKind | undefined {
  const kind = step.slice(0, step.lastIndexOf('-'));
  return kind in STEPS && STEPS[kind as StepKind].recurring ? (kind as StepKind) : undefined;
}

/** Meetings that are on no step. */
const MEETINGS: Partial<Record<StepKey, string>> = { orientation: 'Oriëntatie', overstaptafel: 'Overstaptafel' };

/** The Dutch label of a step key, numbered where the step recurs; also of a meeting that is on no step. */
export function labelOf(step: StepKey): string {
  const kind = kindOf(step);
  if (kind === undefined) return MEETINGS[step] ?? step;
  const definition = STEPS[kind];
  return definition.recurring ? `${definition.label} ${step.slice(kind.length + 1)}` : definition.label;
}
