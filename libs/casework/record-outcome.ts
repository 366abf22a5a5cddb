import type { RecordOutcomeBody } from '../contracts/commands.js';
import type { FieldError } from '../contracts/problem.js';
import type { Recorded } from '../contracts/start-transfer.js';
import { mayFinish } from '../domain/actions.js';
import type { CheckInAnswers, Destination, FactBody, Lead } from '../domain/events.js';
import { sideOf, type Role } from '../domain/roles.js';
import type { StepKey } from '../domain/steps.js';
import type { Actor } from '../persistence/actor.js';
import type { Casework } from './casework.js';
import { writeCheckIn } from './check-in-record.js';
import { leadOf } from './colleagues.js';
import { requireOwner } from './destination-owner.js';
import { answerStepAtOnce } from './dossier/consents.js';
import { CaseworkError, refuseMistakes } from './errors.js';
import { holdAppointments } from './held-appointments.js';
import { recordAdvice, requireLawfulAdvice } from './landing/study-advice.js';
import { NOTHING_TOLD, requireLawfulRefusal, type RefusalBasis } from './intake/lawful-refusal.js';
import { appointRole, chooseMbo, closeFormerMbo, openToMbo } from './parties.js';
import { outcomeMistakes } from './outcome-rules.js';
import { requireNoUnsignedPlan } from './plan/unsigned-plan.js';
import {
  changeTransfer,
  openStepOf,
  requireRunning,
  requireVersion,
  sealWords,
  type Change,
  type OpenStep,
  type TransferFile,
} from './transfer-file.js';
import { ContactRow } from '../persistence/entities/contact.js';
import { TransferRow } from '../persistence/entities/transfer.js';
import { randomUUID } from 'node:crypto';

export interface RecordOutcomeInput extends RecordOutcomeBody {
  transfer: string;
  step: StepKey;
}

/**
 * Somebody finishes a step by telling its outcome. Checks the step, the role, the code and what the outcome asks for; all mistakes
 * of the body come at once. Of two people who finish one step, the second hears who was first.
 */
export class RecordOutcome {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor, input: RecordOutcomeInput): Promise<Recorded> {
    return changeTransfer(this.casework, actor, input.transfer, (file) => finishStep(file, input));
  }
}

/** What finishing a step makes of the locked file; for every use case that does more than that in one transaction. */
export async function finishStep(file: TransferFile, input: RecordOutcomeInput, refusal: RefusalBasis = NOTHING_TOLD): Promise<Change> {
  requireRunning(file);
  const step = await openStepOf(file, input.step);
  requireOwnStep(file, step, input.outcome);
  requireVersion(file, input.version);
  refuseMistakes(mistakesOf(file, step, input));
  if (step.kind === 'placement' && input.outcome === 'declined') await requireLawfulRefusal(file, input.ground, refusal);
  if (step.kind === 'study-advice') await requireLawfulAdvice(file, input.outcome);
  if (step.kind === 'plan-agreement' && input.outcome === 'signed') await requireNoUnsignedPlan(file);
  return recordOutcome(file, step, input);
}

/** Whether this role may tell this outcome of the step, as it now stands. */
function requireOwnStep(file: TransferFile, { row, kind }: OpenStep, outcome: string): void {
  const { role, transfer } = file;
  const refuse = (sentence?: string): never => {
    throw new CaseworkError('ACTION.NOT_YOURS', `${row.key} ${outcome} is not for role ${role}`, { sentence });
  };
  if (!mayFinish({ step: row.key, phase: transfer.phase, role })) refuse();
  if (kind === 'consent') {
    const holder = row.responsible;
    if (role !== holder && role === 'vso-mentor' && outcome !== 'in-person') {
      refuse('Alleen de leerling of de ouders kiezen. Je kunt wel vastleggen wat jullie in een gesprek besloten.');
    }
    if (role !== holder && role !== 'vso-mentor') refuse('Deze keuze is aan iemand anders.');
  }
  if (kind === 'handover') {
    const ofSender = outcome === 'resent';
    if (ofSender !== (sideOf(row.responsible) === 'vso')) refuse('De overdracht ligt nu bij de andere school.');
    if (sideOf(role) !== sideOf(row.responsible)) refuse('De overdracht ligt nu bij de andere school.');
  }
}

function mistakesOf(file: TransferFile, step: OpenStep, input: RecordOutcomeInput): FieldError[] {
  const { mboLocationId, destinationCode, destinationOwner } = file.transfer;
  const destination =
    destinationCode !== null && destinationOwner !== null
      ? { code: destinationCode, owner: destinationOwner }
      : undefined;
  return outcomeMistakes(step.kind, input, { hasMbo: mboLocationId !== null, destination });
}

async function recordOutcome(file: TransferFile, { row, kind }: OpenStep, input: RecordOutcomeInput): Promise<Change> {
  const { manager, transfer } = file;
  const code = input.outcome;
  let lead: Lead | undefined;
  let destination: Destination | undefined;
  if (input.destination !== undefined) {
    destination = input.destination;
    await requireOwner(file, destination.owner);
    await manager.update(TransferRow, transfer.id, {
      destinationCode: destination.code,
      destinationOwner: destination.owner,
    });
  }
  switch (kind) {
    case 'application':
      if (input.mbo !== undefined || input.programme !== undefined) await chooseMbo(file, input);
      await openToMbo(file, kind);
      break;
    case 'inform':
      await openToMbo(file, kind);
      break;
    case 'consent':
      if (code === 'given' || code === 'refused') await answerStepAtOnce(file, code);
      break;
    case 'coach-match':
      if (code === 'matched' && input.coach !== undefined) await appointRole(file, 'transfercoach', input.coach);
      break;
    case 'handover':
      if (code === 'accepted') {
        lead = await acceptedLead(file, 'mbo', input);
        await closeFormerMbo(file);
      }
      break;
    case 'nazorg-acceptance':
      lead = { ...(await acceptedLead(file, 'vso', input)), role: 'vso-aftercare' };
      break;
    case 'placement':
      if (code === 'alternative' && input.programme !== undefined) await chooseMbo(file, input);
      break;
    case 'check-in':
      if (code === 'held' && input.checkIn !== undefined) await writeCheckIn(file, row.key, input.checkIn);
      break;
    case 'study-advice':
      await recordAdvice(file, code, input.words);
      break;
    case 'nazorg':
      await manager.insert(ContactRow, {
        id: randomUUID(),
        transferId: transfer.id,
        kind: 'phone',
        reached: code === 'reached',
        words: await sealWords(file, 'contacts.words', { text: input.words }),
        byMembership: file.actor.kind === 'staff' ? file.actor.membership : null,
        at: file.now,
      });
      break;
    default:
      break;
  }
  if (row.appointment !== null) await holdAppointments(file, row.key, attendedRoles(input));
  return {
    fact: outcomeFact(row.key, input, lead, destination),
    words: { text: input.words, [code === 'no-show' ? 'noShowReason' : 'reason']: input.reason },
    audit: { action: 'outcome.recorded', fields: [row.key, ...fieldsOf(input)] },
  };
}

function outcomeFact(
  step: StepKey,
  { outcome, checkIn, ground }: RecordOutcomeInput,
  lead: Lead | undefined,
  destination: Destination | undefined,
): FactBody {
  return {
    type: 'outcome',
    step,
    code: outcome,
    ...(checkIn === undefined ? {} : { checkIn: answersOf(checkIn) }),
    ...(lead === undefined ? {} : { lead }),
    ...(destination === undefined ? {} : { destination }),
    ...(ground === undefined ? {} : { ground }),
  };
}

/** The codes of a talk, without its words. */
function answersOf(checkIn: NonNullable<RecordOutcomeInput['checkIn']>): CheckInAnswers {
  const { attending, student, mentor, signals, delivered, next } = checkIn;
  return {
    attending,
    ...(student === undefined ? {} : { student }),
    ...(mentor === undefined ? {} : { mentor }),
    signals,
    delivered,
    ...(next === undefined ? {} : { next }),
  };
}

/** Who accepts becomes lead, unless they name a colleague. */
async function acceptedLead(file: TransferFile, side: Lead['side'], input: RecordOutcomeInput): Promise<Lead> {
  const { actor, manager, today } = file;
  if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'only staff takes the lead');
  const person = input.lead ?? actor.membership;
  return leadOf(manager, { side, person, deputy: input.deputy, organisations: [actor.organisation], on: today });
}

function attendedRoles({ outcome, attended }: RecordOutcomeInput): Role[] {
  if (outcome === 'no-show' || outcome === 'missed') return (attended ?? []).filter((role) => role !== 'student');
  return attended ?? ['student'];
}

function fieldsOf(input: RecordOutcomeInput): string[] {
  const { transfer: _transfer, step: _step, version: _version, ...told } = input;
  return Object.entries(told).flatMap(([field, value]) => (value === undefined ? [] : [field]));
}
