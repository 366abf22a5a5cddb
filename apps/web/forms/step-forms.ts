import { CONTACT_KINDS } from '../../../libs/contracts/commands.js';
import { LEERWEGEN, LEVELS } from '../../../libs/contracts/start-transfer.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import {
  DESTINATIONS,
  EXCEPTION_REASONS,
  NO_SHOW_REASONS,
  OUTCOME_LABELS,
  REFUSAL_GROUNDS,
  RETURN_REASONS,
} from '../../../libs/domain/codes.js';
import type { Role } from '../../../libs/domain/roles.js';
import { kindOf, labelOf, type StepKey, type StepKind } from '../../../libs/domain/steps.js';
import { nl } from '../nl.js';
import type { Option } from '../ui/choice-fields.js';
import { optionsOf, type Form, type Question } from './form.js';

/** What a form may ask about depends on the file: who can be chosen, what is known already. */
export interface FormContext {
  name: string;
  /** Somebody already chose where the student applies. */
  hasMbo: boolean;
  /** A destination with an owner is known. */
  hasDestination: boolean;
  mboSchools: readonly Option[];
  colleagues: readonly Option[];
  coaches: readonly Option[];
  /** People and desks that can take over. */
  owners: readonly Option[];
  /** Who works with students at the schools of this transfer; of those, who is at the mbo. */
  atSchools: readonly Option[];
  atMbo: readonly Option[];
  /** Of the reader's own school. */
  ownLocations: readonly Option[];
}

export { CONTACT_KINDS };
const text = nl.steps;
export const YES_NO: readonly Option[] = [
  { value: 'ja', label: nl.form.yes },
  { value: 'nee', label: nl.form.no },
];
const words = (label: string, more: { hint?: string; optional?: boolean; rows?: number } = {}): Question => ({
  kind: 'area',
  name: 'words',
  label,
  hint: more.hint,
  optional: more.optional ?? false,
  rows: more.rows ?? 4,
});
export const optionalWords = words(text.words, { hint: text.wordsHint, optional: true });
const part = (key: string, label: string, hint?: string): Question => ({
  kind: 'area',
  name: `words.${key}`,
  label,
  hint,
  optional: true,
  rows: 3,
});

const AT_TABLE: readonly Role[] = [
  'student',
  'parent',
  'vso-mentor',
  'mbo-intaker',
  'mbo-coordinator',
  'mbo-mentor',
  'transfercoach',
];
export const attended: Question = {
  kind: 'several',
  name: 'attended',
  label: text.attended,
  hint: text.attendedHint,
  optional: true,
  layout: 'dense',
  options: AT_TABLE.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
};

export const destination = (context: FormContext, optional: boolean): Question[] => [
  { kind: 'list', name: 'destination.code', label: text.destination.code, options: optionsOf(DESTINATIONS), optional },
  {
    kind: 'list',
    name: 'destination.owner',
    label: text.destination.owner,
    hint: text.destination.ownerHint,
    options: context.owners,
    optional,
  },
];

export const programme = (label: string): Question[] => [
  { kind: 'text', name: 'programme.name', label, optional: true },
  {
    kind: 'text',
    name: 'programme.crebo',
    label: text.application.crebo,
    hint: text.application.creboHint,
    optional: true,
    short: true,
  },
  {
    kind: 'one',
    name: 'programme.level',
    label: text.application.level,
    optional: true,
    layout: 'beside',
    options: levels(),
  },
  {
    kind: 'one',
    name: 'programme.leerweg',
    label: text.application.leerweg,
    optional: true,
    layout: 'beside',
    options: optionsOf(LEERWEGEN),
  },
];
/** Numbers come first in an object, so entree is put before them by hand. */
export function levels(): Option[] {
  return (['entree', '2', '3', '4'] as const).map((value) => ({ value, label: LEVELS[value] }));
}
export const school = ({ mboSchools }: FormContext, optional: boolean): Question => ({
  kind: 'list',
  name: 'mbo.institution',
  label: text.application.school,
  link: { href: '/mbo-scholen', label: nl.directory.look },
  options: mboSchools,
  optional,
});
export const deputy = ({ colleagues }: FormContext): Question => ({
  kind: 'list',
  name: 'deputy',
  label: text.deputy,
  options: colleagues,
  empty: text.deputyEmpty,
  optional: true,
});

type Asking = (context: FormContext) => Question[];

/** What an outcome asks for, besides itself. An outcome that is not here asks for words only, and not even those. */
const QUESTIONS: Partial<Record<`${StepKind}:${string}`, Asking>> = {
  'inform:viewed-with-response': () => [words(text.inform.response, { hint: text.inform.responseHint })],
  'inform:exception': () => [
    { kind: 'one', name: 'reason', label: text.inform.reason, options: optionsOf(EXCEPTION_REASONS) },
    optionalWords,
  ],
  'consent:in-person': () => [words(text.consent.decided, { hint: text.consent.decidedHint })],
  'coach-match:matched': ({ coaches }) => [
    { kind: 'list', name: 'coach', label: text.coach.who, options: coaches },
    optionalWords,
  ],
  'application:applied': (context) => [school(context, context.hasMbo), ...programme(text.application.programme)],
  'handover:accepted': (context) => [deputy(context)],
  'handover:returned': () => [
    { kind: 'one', name: 'reason', label: text.returned.reason, options: optionsOf(RETURN_REASONS) },
    words(text.returned.what, { optional: true }),
  ],
  'handover:resent': () => [words(text.resent.what, { optional: true })],
  'intake:held': () => [words(text.intake.held, { optional: true }), attended],
  'intake:held-extra-support': () => [part('well', text.intake.held), part('support', text.intake.support), attended],
  'intake:no-show': () => [
    { kind: 'one', name: 'reason', label: text.intake.noShowReason, options: optionsOf(NO_SHOW_REASONS) },
    words(text.intake.noShow, { hint: text.intake.noShowHint, optional: true }),
  ],
  'specialist-intake:held': () => [part('well', text.intake.held), part('support', text.intake.support), attended],
  'placement:alternative': () => programme(text.placement.programme),
  'placement:declined': (context) => [
    {
      kind: 'one',
      name: 'ground',
      label: text.placement.ground,
      hint: text.placement.groundHint,
      options: optionsOf(REFUSAL_GROUNDS),
    },
    optionalWords,
    ...destination(context, true),
  ],
  'plan:drafted': () => [
    part('goes', text.plan.goes),
    part('agreed', text.plan.agreed, text.plan.agreedHint),
    part('looks', text.plan.looks),
  ],
  'ready:ready': () => [words(text.ready.what, { hint: text.ready.whatHint, optional: true })],
  'check-in:missed': () => [words(text.checkIn.missed, { hint: text.checkIn.missedHint, optional: true })],
  'nazorg-acceptance:accepted': (context) => [deputy(context)],
  'nazorg:reached': () => [words(text.nazorg.heard, { optional: true })],
  'nazorg:not-reached': () => [words(text.nazorg.tried, { optional: true })],
  'destination:recorded': (context) => [...destination(context, false), optionalWords],
  'closing:closed': (context) => [...destination(context, context.hasDestination), optionalWords],
};

/** Outcomes with consequences for the student are read back before they are recorded. */
const READ_BACK: ReadonlySet<string> = new Set([
  'inform:exception',
  'application:applied',
  'handover:returned',
  'placement:alternative',
  'placement:declined',
  'plan:drafted',
  'destination:recorded',
  'closing:closed',
]);

/** The form of one outcome of a step; of a landing talk with the questions that were made for it. */
export function stepForm(
  step: StepKey,
  outcome: string,
  context: FormContext,
  talkQuestions: readonly Question[] | undefined,
): Form | undefined {
  const kind = kindOf(step);
  if (kind === undefined) return undefined;
  const key = `${kind}:${outcome}` as const;
  const label = OUTCOME_LABELS[outcome] ?? outcome;
  return {
    title: talkQuestions !== undefined ? text.checkIn.title(context.name) : `${labelOf(step)}: ${lowered(label)}`,
    lead: talkQuestions !== undefined ? text.checkIn.lead : LEADS[key],
    questions: talkQuestions ?? (QUESTIONS[key] ?? (() => [optionalWords]))(context),
    button: text.record,
    check: READ_BACK.has(key),
    mostlyOptional: talkQuestions !== undefined,
  };
}

const LEADS: Partial<Record<string, string>> = { 'handover:accepted': text.accepted.lead };

export const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
