import { COLOUR_REASONS, type ColourReason } from '../domain/colour.js';
import { DEREGISTRATION_CAUSES, LOW_ANSWER, OUTCOME_LABELS, PAUSE_REASONS, SIGNALS, WITHDRAWAL_GROUNDS } from '../domain/codes.js';
import type { EscalationReason } from '../domain/effects.js';
import type { FactBody } from '../domain/events.js';
import { PHASE_LABELS, type Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import { labelOf } from '../domain/steps.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { dateWords } from '../calendar/wording.js';
import { ROLE_NAMES } from './role-names.js';

export interface TimeLineEntry {
  at: Instant;
  on: LocalDate;
  /** A person recorded it, or Doorlijn did it by itself. */
  by: 'person' | 'doorlijn';
  /** Type of the fact or kind of the effect, for a mark on the line. */
  kind: string;
  step: string | null;
  /** Dutch. */
  sentence: string;
}

/** Names of the people behind ids, as far as the reader may know them. */
export interface Names {
  /** Of a membership: name and role. */
  person(membership: string): string;
  student: string;
}

const word = (list: Readonly<Record<string, string>>, code: string): string => list[code] ?? code;
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A fact as a sentence, starting with who recorded it: 'Sanne Bakker (mentor vso) legde vast: Profielschets – Klaar'. */
export function sentenceOfFact(fact: FactBody, actor: string, today: LocalDate, names: Names): string {
  const date = (day: LocalDate): string => dateWords(day, today);
  switch (fact.type) {
    case 'registered':
      return `${actor} meldde ${names.student} aan. ${names.person(fact.registration.lead.person)} is regievoerder.`;
    case 'outcome':
      return `${actor} legde vast: ${labelOf(fact.step)} – ${word(OUTCOME_LABELS, fact.code)}.`;
    case 'appointment':
      return `${actor} plande een afspraak voor ${labelOf(fact.step)} op ${date(fact.on)}.`;
    case 'contact':
      return fact.reached
        ? `${actor} had contact met ${names.student}.`
        : `${actor} probeerde ${names.student} te bereiken, zonder succes.`;
    case 'signal':
      return fact.code === LOW_ANSWER
        ? `${actor} liet weten dat het niet goed gaat.`
        : `${actor} gaf een signaal: ${word(SIGNALS, fact.code)}.`;
    case 'help-asked':
      return `${actor} vroeg om hulp.`;
    case 'nazorg-asked':
      return fact.until === undefined ? `${actor} vroeg om nazorg.` : `${actor} vroeg om nazorg tot ${date(fact.until)}.`;
    case 'action-agreed':
      return `${actor} legde een afspraak vast voor: ${ROLE_NAMES[fact.responsible]}, uiterlijk ${date(fact.by)}.`;
    case 'need-found':
      return `${actor} legde vast dat er extra steun nodig is.`;
    case 'confirmation-asked':
      return `${actor} vroeg om de aanmelding te bevestigen.`;
    case 'date-changed':
      return `${actor} veranderde ${datesOf(fact, date)}.`;
    case 'calendar-changed':
      return 'Een kalender is veranderd. Alle termijnen zijn opnieuw berekend.';
    case 'policy-changed':
      return `${actor} zette de overstap over naar de afspraken "${fact.policy.label}".`;
    case 'paused':
      return `${actor} pauzeerde ${labelOf(fact.step)} tot ${date(fact.until)}: ${word(PAUSE_REASONS, fact.reason)}.`;
    case 'resumed':
      return `${actor} hervatte ${labelOf(fact.step)}.`;
    case 'lead-accepted':
      return `${names.person(fact.lead.person)} nam de regie over.`;
    case 'deputy-changed':
      return `${names.person(fact.lead.deputy)} werd vervanger van de regievoerder.`;
    case 'consent-withdrawn':
      return `${actor} trok een toestemming in.`;
    case 'escalation-answered':
      return `${actor} ${ESCALATION_ANSWERS[fact.answer]}`;
    case 'withdrawn':
      return `${actor} legde vast dat ${names.student} stopt: ${word(WITHDRAWAL_GROUNDS, fact.ground)}.`;
    case 'switched':
      return `${actor} legde een overstap naar een andere opleiding vast, start ${date(fact.start)}.`;
    case 'redirected':
      return `${actor} stuurde de overdracht door naar een ander team of een andere locatie.`;
    case 'plan-revised':
      return `${actor} legde een nieuwe versie van het plan voor.`;
    case 'deregistered':
      return `${actor} schreef ${names.student} uit${fact.warmHandover ? ', met een warme overdracht' : ', zonder warme overdracht'}.`;
    case 'absence':
      return `${actor} gaf verzuim door.`;
    case 'sick-at-home':
      return `${actor} gaf door dat ${names.student} langdurig ziek thuis is.`;
    case 'coach':
      return fact.answer === 'no-click'
        ? `${actor} liet weten dat het niet klikt met de transfercoach.`
        : 'De transfercoach is gestopt.';
    case 'diploma':
      return `${actor} legde een diploma vast.`;
    case 'moved':
      return `${actor} legde een verhuizing vast.`;
    case 'dormant':
      return `${actor} legde een tussenjaar vast.`;
    case 'woken':
      return `${actor} startte de overstap opnieuw.`;
  }
}

const ESCALATION_ANSWERS = {
  acknowledged: 'bevestigde de ontvangst van de melding.',
  answered: 'gaf antwoord op de melding.',
  closed: 'sloot de melding.',
} as const;

function datesOf(fact: Extract<FactBody, { type: 'date-changed' }>, date: (day: LocalDate) => string): string {
  const parts = [
    fact.start && `de start naar ${date(fact.start)}`,
    fact.leavesSchool && `de laatste schooldag naar ${date(fact.leavesSchool)}`,
    fact.placementStart && `het begin van de stage naar ${date(fact.placementStart)}`,
  ].filter((part) => part !== undefined && part !== '');
  return parts.join(' en ');
}

/** One carried-out effect, as the journal keeps it. */
export interface EffectLine {
  kind: string;
  phase: Phase;
  step: string | null;
  due: LocalDate | null;
  recipientRole: Role | null;
  code: string | null;
}

export const ESCALATION_REASONS: Record<EscalationReason, string> = {
  stall: 'Een stap ligt stil',
  'not-started': 'Niet gestart op het mbo',
  'contact-lost': 'Geen contact meer',
  'no-show-twice': 'Twee keer niet op de intake',
  'declined-without-destination': 'Geen opleiding en nog geen bestemming',
  deregistered: 'Uitgeschreven zonder warme overdracht',
  absence: 'Verzuim',
};

const MESSAGES: Record<string, string> = {
  reminder: 'een herinnering',
  overdue: 'een herinnering, de termijn is voorbij',
  'overdue-supervisor': 'bericht dat een stap stilligt',
  overstaptafel: 'een uitnodiging voor de overstaptafel',
  notice: 'een bericht over de naderende datum',
  'step-open': 'bericht dat een stap aan de beurt is',
  'consent-in-person': 'het verzoek om toestemming in een gesprek te bespreken',
  'consent-again': 'opnieuw de vraag om toestemming',
  'check-in-ask': 'de vraag hoe het gaat',
  'other-route': 'het verzoek om het op een andere manier te proberen',
  'personal-contact': 'het verzoek om zelf contact te zoeken',
  'call-not-started': 'het verzoek om te bellen',
  solved: 'bericht dat het is opgelost',
  'lead-changed': 'bericht wie nu regievoerder is',
  'parents-end': 'bericht dat ouders niet meer meelezen',
  'deletion-notice': 'het verzoek om gegevens te wissen',
  'handover-returned': 'bericht dat de overdracht is teruggestuurd',
  'dormant-contact': 'de vraag hoe het tussenjaar gaat',
  'nazorg-offer': 'opnieuw het aanbod van nazorg',
  woken: 'bericht dat de overstap weer loopt',
  closed: 'bericht dat de overstap is afgerond',
};

/**
 * A carried-out effect as a sentence; undefined for what a person need not read: what somebody recorded says already that a step
 * is done. The `code` of the journal is the template of a message, `status:outcome` of a step, the reason of an escalation.
 */
export function sentenceOfEffect(line: EffectLine, today: LocalDate): string | undefined {
  const step = line.step === null ? '' : labelOf(line.step);
  const code = line.code ?? '';
  switch (line.kind) {
    case 'phase-changed':
      return `De fase is nu: ${PHASE_LABELS[line.phase]}.`;
    case 'step-opened':
      return line.due === null
        ? `${step} is aan de beurt.`
        : `${step} is aan de beurt, uiterlijk ${dateWords(line.due, today)}.`;
    case 'step-closed':
      return CLOSED[code.split(':')[0] ?? '']?.(step);
    case 'check-in-planned':
      return line.due === null ? undefined : `${step} staat gepland op ${dateWords(line.due, today)}.`;
    case 'message': {
      const about = step === '' ? '' : ` over ${step}`;
      return line.recipientRole === null
        ? undefined
        : `${first(ROLE_NAMES[line.recipientRole])} kreeg ${MESSAGES[code] ?? 'een bericht'}${about}.`;
    }
    case 'lead-changed':
      return line.recipientRole === null ? undefined : `De regie is nu bij: ${ROLE_NAMES[line.recipientRole]}.`;
    case 'escalation':
      return `Melding buiten de scholen: ${word(ESCALATION_REASONS, code)}.`;
    default:
      return undefined;
  }
}

const CLOSED: Record<string, (step: string) => string | undefined> = {
  done: () => undefined,
  missed: (step) => `${step} is niet doorgegaan.`,
  cancelled: (step) => `${step} is vervallen.`,
  paused: () => undefined,
};

const COLOURS: Record<string, string> = { green: 'groen', amber: 'oranje', red: 'rood' };

/** 'oranje: de student komt soms'; undefined as long as the talk has no colour. */
export function colourWords(colour: string | null, reason: string | null): string | undefined {
  const name = colour === null ? undefined : COLOURS[colour];
  if (name === undefined) return undefined;
  const why = reason === null ? undefined : COLOUR_REASONS[reason as ColourReason];
  return why === undefined ? name : `${name}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

/** Causes of a deregistration, in words. */
export function causesInWords(causes: readonly string[]): string {
  return causes.map((cause) => word(DEREGISTRATION_CAUSES, cause)).join(', ');
}
