import { NO_SHOW_REASONS, OUTCOME_LABELS } from '../domain/codes.js';
import type { Destination } from '../domain/events.js';
import { STEPS, type StepKind } from '../domain/steps.js';
import type { RecordOutcomeBody } from '../contracts/commands.js';
import type { FieldError } from '../contracts/problem.js';
import { mistake } from './errors.js';

/** What of the file an outcome may lean on. */
export interface OutcomeContext {
  hasMbo: boolean;
  destination: Destination | undefined;
}

/**
 * What is missing from an outcome, all at once: each step and code asks for its own extra fields.
 * A reason of a return or an exception comes from its own list; a refusal needs a lawful ground.
 */
export function outcomeMistakes(kind: StepKind, body: RecordOutcomeBody, context: OutcomeContext): FieldError[] {
  const { outcomes } = STEPS[kind];
  if (!outcomes.includes(body.outcome)) {
    const choices = outcomes.map((code) => OUTCOME_LABELS[code] ?? code).join(', ');
    return [mistake('outcome', 'OUTCOME.UNKNOWN', `Deze uitkomst hoort niet bij deze stap. Kies uit: ${choices}.`)];
  }
  return (REQUIRED[`${kind}:${body.outcome}`] ?? []).flatMap((requirement) => requirement(body, context) ?? []);
}

type Requirement = (body: RecordOutcomeBody, context: OutcomeContext) => FieldError | undefined;

const returnReason: Requirement = ({ reason }) =>
  reason === 'incomplete' || reason === 'other-team' || reason === 'not-applied'
    ? undefined
    : mistake('reason', 'REASON.REQUIRED', 'Kies waarom je de overdracht terugstuurt.');
const exceptionReason: Requirement = ({ reason }) =>
  reason === 'student-asked' || reason === 'urgent' || reason === 'not-reachable'
    ? undefined
    : mistake('reason', 'REASON.REQUIRED', 'Kies waarom de leerling het dossier niet eerst heeft gelezen.');
const noShowReason: Requirement = ({ reason }) =>
  reason !== undefined && reason in NO_SHOW_REASONS
    ? undefined
    : mistake('reason', 'REASON.REQUIRED', 'Kies waarom de student er niet was. Weet je het niet? Kies dan onbekend.');
const explanation: Requirement = ({ words }) =>
  words === undefined
    ? mistake('words', 'REASON.REQUIRED', 'Schrijf op wat jullie samen besloten, en waarom in een gesprek.')
    : undefined;
const lawfulGround: Requirement = ({ ground }) =>
  ground === undefined ? mistake('ground', 'GROUND.REQUIRED') : undefined;
const destination: Requirement = (body) =>
  body.destination === undefined ? mistake('destination', 'DESTINATION.REQUIRED') : undefined;
const knownDestination: Requirement = (body, context) =>
  body.destination === undefined && context.destination === undefined
    ? mistake('destination', 'DESTINATION.REQUIRED')
    : undefined;
const checkIn: Requirement = (body) =>
  body.checkIn === undefined ? mistake('checkIn', 'CHECK_IN.REQUIRED') : undefined;
const mbo: Requirement = (body, context) =>
  body.mbo === undefined && !context.hasMbo ? mistake('mbo', 'MBO.REQUIRED') : undefined;
const coach: Requirement = (body) =>
  body.coach === undefined ? mistake('coach', 'INPUT.INVALID', 'Kies de transfercoach.') : undefined;

const REQUIRED: Partial<Record<`${StepKind}:${string}`, readonly Requirement[]>> = {
  'inform:exception': [exceptionReason],
  'consent:in-person': [explanation],
  'coach-match:matched': [coach],
  'application:applied': [mbo],
  'handover:returned': [returnReason],
  'intake:no-show': [noShowReason],
  'specialist-intake:no-show': [noShowReason],
  'placement:declined': [lawfulGround],
  'check-in:held': [checkIn],
  'destination:recorded': [destination],
  'closing:closed': [knownDestination],
};
