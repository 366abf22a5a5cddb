import { consentOutcome } from '../../domain/consents.js';
import type { AnswerConsentsBody, WithdrawConsentBody } from '../../contracts/dossier/rights.js';
import type { Recorded } from '../../contracts/start-transfer.js';
import { hasEnded } from '../../domain/phases.js';
import { PURPOSE_TEXTS, type Purpose } from '../../domain/grounds.js';
import type { Actor } from '../../persistence/actor.js';
import { ConsentAnswerRow } from '../../persistence/entities/consent-answer.js';
import { recordFact } from '../../persistence/facts.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { openStepOf, requireAction, sealWords, withTransferFile, type TransferFile } from '../transfer-file.js';
import { choicesOf, type ConsentChoiceAsked } from './consent-recipients.js';
import { closeAfterWithdrawal } from './deletion-notices.js';
import { DossierError } from './errors.js';
import { activeHelpers } from './helpers.js';
import { standingOf, stateOfConsent, type Standing } from './standing.js';

type NewAnswer = Pick<ConsentAnswerRow, 'purpose' | 'choice'> & { recipient: string | null };

interface Asking {
  file: TransferFile;
  standing: Standing;
  choices: ConsentChoiceAsked[];
}

async function asking(file: TransferFile): Promise<Asking> {
  const standing = await standingOf(file.casework, file.manager, file.transfer);
  return { file, standing, choices: choicesOf(standing, await activeHelpers(file)) };
}

/** As whom somebody answers; whether that counts is computed whenever it is used. @throws DossierError CONSENT.NOT_YOURS */
function requireHolder({ file, standing }: Asking, inPersonReason: string | undefined): void {
  const { role } = file;
  const holder = standing.holder === 'student' ? 'student' : 'parent';
  const mentor = role === 'vso-mentor';
  if (mentor && inPersonReason === undefined) {
    const sentence = 'Alleen de leerling of de ouders kiezen. Je kunt wel vastleggen wat jullie in een gesprek besloten, met de reden.';
    throw new DossierError('CONSENT.NOT_YOURS', 'a mentor records only what was decided in a talk', sentence);
  }
  if (mentor || role === holder) return;
  const sentence = holder === 'student' ? 'Vanaf 16 jaar kiest de leerling zelf.' : 'Deze keuze is aan de ouders of de wettelijk vertegenwoordiger.';
  throw new DossierError('CONSENT.NOT_YOURS', `${holder} decides, not ${role}`, sentence);
}

/** Somebody says yes or no, for one or more purposes. When everything that the step asks has its answer, the step is done. */
export class AnswerConsents {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, INPUT.INVALID; DossierError CONSENT.NOT_YOURS, CONSENT.NOT_ASKED */
  async execute(actor: Actor, input: AnswerConsentsBody & { transfer: string }): Promise<Recorded> {
    return withTransferFile(this.casework, actor, input.transfer, async (file) => {
      requireAction(file, 'answer-consents');
      const ask = await asking(file);
      requireHolder(ask, input.inPersonReason);
      const asked = input.answers.map(({ purpose, recipient }) => choiceAsked(ask, purpose, recipient));
      refuseMistakes(asked.flatMap((choice, index) => (choice ? [] : [mistake(`answers.${index}`, 'INPUT.INVALID', 'Deze keuze wordt niet gevraagd.')])));
      if (ask.standing.roundSince === undefined && asked.some((choice) => choice?.ofStep)) {
        throw new DossierError('CONSENT.NOT_ASKED', 'the student has not been asked yet');
      }
      return saveAnswers(ask, input.answers, { inPersonReason: input.inPersonReason, outcome: 'when everything is answered' });
    });
  }
}

function choiceAsked({ choices }: Asking, purpose: Purpose, recipient: string | null): ConsentChoiceAsked | undefined {
  return choices.find((choice) => choice.purpose === purpose && choice.recipient === recipient);
}

/**
 * All that the step asks gets one answer, for who finishes the step itself with `given` or `refused`. The caller records the outcome.
 */
export async function answerStepAtOnce(file: TransferFile, choice: 'given' | 'refused'): Promise<void> {
  const ask = await asking(file);
  const answers = ask.choices.filter(({ ofStep }) => ofStep).map(({ purpose, recipient }) => ({ purpose, recipient, choice }));
  await insertAnswers(ask, answers, undefined);
}

/** A yes is taken back. From this moment nothing is shared on it any more, and who received something is asked to delete it. */
export class WithdrawConsent {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN; DossierError CONSENT.NOT_YOURS, CONSENT.NOT_GIVEN */
  async execute(actor: Actor, { transfer, purpose, recipient }: WithdrawConsentBody & { transfer: string }): Promise<Recorded> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'withdraw-consent');
      const ask = await asking(file);
      // Stopping must be as easy as it can be: a mentor may pass it on without saying why.
      requireHolder(ask, 'passed on');
      const given = givenTo(ask.standing, purpose).filter((key) => recipient === undefined || key === recipient);
      if (given.length === 0) throw new DossierError('CONSENT.NOT_GIVEN', `no consent for ${purpose}`);
      const answers = given.map((key) => ({ purpose, recipient: key, choice: 'withdrawn' as const }));
      return saveAnswers(ask, answers, { inPersonReason: undefined, outcome: 'never' });
    });
  }
}

/** Every recipient that has a yes now, also one that is asked nothing any more. */
function givenTo(standing: Standing, purpose: Purpose): (string | null)[] {
  const recipients = new Set(standing.answers.filter((answer) => answer.purpose === purpose).map((answer) => answer.recipient));
  return [...recipients].filter((recipient) => stateOfConsent(standing, purpose, recipient) === 'given');
}

interface Saving {
  inPersonReason: string | undefined;
  outcome: 'when everything is answered' | 'never';
}

async function saveAnswers(ask: Asking, answers: readonly NewAnswer[], { inPersonReason, outcome }: Saving): Promise<Recorded> {
  const { file, standing } = ask;
  const { casework, manager, actor, transfer } = file;
  await insertAnswers(ask, answers, inPersonReason);
  const after = await standingOf(casework, manager, transfer);
  const ended = answers.filter(
    ({ purpose, recipient }) => stateOfConsent(standing, purpose, recipient) === 'given' && stateOfConsent(after, purpose, recipient) !== 'given',
  );
  let seq = transfer.seq;
  let facts = 0;
  const record = async (body: Parameters<typeof recordFact>[1]['body']): Promise<void> => {
    ({ seq } = await recordFact(manager, { transferId: transfer.id, body, actor, clock: casework.clock }));
    facts += 1;
  };
  for (const { purpose, recipient } of ended) {
    await closeAfterWithdrawal(file, standing, purpose, recipient);
    if (!hasEnded(transfer.phase)) await record({ type: 'consent-withdrawn', purpose });
  }
  const code = outcome === 'never' ? undefined : await outcomeOfStep({ ...ask, standing: after }, inPersonReason !== undefined);
  if (code !== undefined) await record({ type: 'outcome', step: 'consent', code });
  await writeAudit(casework, manager, actor, {
    action: ended.length > 0 ? 'consent.withdrawn' : 'consent.answered',
    fields: answers.map(({ purpose }) => purpose),
    transfer: transfer.id,
    lead: transfer.leadMembershipId,
    ground: 'consent',
  });
  return { transfer: transfer.id, seq, version: transfer.version + facts };
}

async function insertAnswers({ file, standing }: Asking, answers: readonly NewAnswer[], inPersonReason: string | undefined): Promise<void> {
  const { manager, actor, transfer, now } = file;
  const byStudent = actor.kind === 'student' || (actor.kind === 'staff' && standing.holder === 'student');
  const reason = await sealWords(file, 'consent_answers.reason', { text: inPersonReason });
  const rows = answers.flatMap(({ purpose, recipient, choice }) =>
    whoAnswers(actor, byStudent, standing).map((parentIndex) => ({
      transferId: transfer.id,
      purpose,
      organisationId: purpose === 'helper' ? null : recipient,
      helperId: purpose === 'helper' ? recipient : null,
      choice,
      answeredAs: byStudent ? ('student' as const) : ('representative' as const),
      parentIndex,
      wording: PURPOSE_TEXTS[purpose].wording,
      inPersonBy: actor.kind === 'staff' ? actor.membership : null,
      reason,
      at: now,
    })),
  );
  // Without RETURNING, so in the order in which they were given.
  for (const row of rows) await manager.insert(ConsentAnswerRow, row);
}

/** In a talk all representatives answer; the student and a single representative are one. */
function whoAnswers(actor: Actor, byStudent: boolean, { personal }: Standing): (number | null)[] {
  if (byStudent) return [null];
  if (actor.kind === 'parent') return [actor.parent];
  return Array.from({ length: Math.max(personal.parents.length, 1) }, (_, index) => index);
}

async function outcomeOfStep({ file, standing, choices }: Asking, inPerson: boolean): Promise<string | undefined> {
  const outcome = consentOutcome(
    choices.filter(({ ofStep }) => ofStep).map(({ purpose, recipient }) => stateOfConsent(standing, purpose, recipient)),
  );
  if (outcome === undefined || !(await consentIsOpen(file))) return undefined;
  return inPerson ? 'in-person' : outcome;
}

/** A choice may be changed after the step was done; then there is no step to finish. */
async function consentIsOpen(file: TransferFile): Promise<boolean> {
  try {
    await openStepOf(file, 'consent');
    return true;
  } catch (error) {
    if (error instanceof CaseworkError && error.code.startsWith('STEP.')) return false;
    throw error;
  }
}
