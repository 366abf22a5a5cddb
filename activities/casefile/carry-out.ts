import type { DataSource, EntityManager } from 'typeorm';
import { planDeadline, planMoment } from '../../libs/calendar/index.js';
import type { Effect, PlannedDeadline, PlannedMoment } from '../../libs/domain/index.js';
import type { CaseCalendars } from '../../libs/casework/calendars.js';
import type { AuditTrail } from '../../libs/audit/audit-trail.js';
import { asWorker } from '../../libs/persistence/actor.js';
import { PersistenceError } from '../../libs/persistence/persistence-error.js';
import { CasefileError } from './casefile-error.js';
import type { CarriedOut, CarryOut } from './contract.js';
import { deskOf, raise, tellEscalation } from './escalations.js';
import { addressMessages, supersede, writeMessages } from './messages.js';
import { endParentsAccess, openToParties } from './parties.js';
import { writeAudit, type Audited } from './worker-audit.js';
import { projectionOf, touchedSteps } from './projection.js';
import { readCase, type Case, type StoredResult } from './read-case.js';
import type { StudentFiles } from './student-files.js';
import { isoOf, writeDecision } from './write-decision.js';

/**
 * Carries out one decision of a transfer: all its effects in one transaction under `<transfer>:<decision>`. Doing it
 * again changes nothing and gives the same answer; a number that was used for another decision gives that one back.
 * Instants are epoch milliseconds, dates local days in Europe/Amsterdam.
 * @throws PersistenceError `TRANSFER.UNKNOWN`; CasefileError `CASEFILE.OUT_OF_STEP`; CalendarError when a date cannot be computed; whatever the database throws
 */
export class CarryOutDecision {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CaseCalendars,
    private readonly students: StudentFiles,
    private readonly audit: AuditTrail,
  ) {}

  async carryOut(decision: CarryOut): Promise<CarriedOut> {
    return asWorker(this.dataSource, async (manager) => {
      const { transfer } = decision;
      const file = await readCase(manager, transfer, decision.decision, touchedSteps(decision.effects));
      if (file === undefined)
        throw new PersistenceError('TRANSFER.UNKNOWN', `no transfer ${transfer} to carry out for`);
      requireOwnWorkflow(decision, file);
      if (file.stored !== null) return answerOf(decision, file.stored);
      requireNextNumber(decision, file);
      return this.carryOutFirstTime(manager, decision, file);
    });
  }

  private async carryOutFirstTime(manager: EntityManager, decision: CarryOut, file: Case): Promise<CarriedOut> {
    const { transfer, effects } = decision;
    const keyPrefix = `${transfer}:${decision.decision}`;
    const needsCalendar = effects.some(({ kind }) => kind === 'plan' || kind === 'message');
    const calendars = needsCalendar ? await this.calendars.of(manager, transfer) : undefined;
    const deadlines: PlannedDeadline[] = [];
    const moments: PlannedMoment[] = [];
    for (const effect of effects) {
      if (effect.kind !== 'plan' || calendars === undefined) continue;
      deadlines.push(...effect.deadlines.map((request) => planDeadline(request, calendars)));
      moments.push(...effect.moments.map((request) => planMoment(request, calendars)));
    }
    const messages = calendars
      ? await addressMessages(manager, this.students, effects, { ...decision, keyPrefix, calendars })
      : [];
    const projection = projectionOf(decision, file, deadlines, moments);
    const result: StoredResult = { digest: decision.digest, deadlines, moments, cause: decision.cause };
    const done = await writeDecision(manager, decision, result, projection, messages);
    if (!done) {
      // Somebody else carried it out at this very moment and has committed by now.
      const [stored] = await manager.query<{ result: StoredResult }[]>(
        'SELECT result FROM decisions WHERE transfer_id = $1 AND decision = $2',
        [transfer, decision.decision],
      );
      return answerOf(decision, stored?.result ?? result);
    }
    const audited: Audited[] = [];
    for (const [n, effect] of effects.entries()) {
      audited.push(...(await this.beyondTheFile(manager, effect, `${keyPrefix}:${n}`, decision, file)));
    }
    await writeMessages(manager, transfer, null, messages);
    await writeAudit(this.audit, manager, transfer, decision.at, audited);
    return answerOf(decision, result);
  }

  /** What an effect does besides steps, transfer and journal. @returns what of it belongs in the audit chain */
  private async beyondTheFile(
    manager: EntityManager,
    effect: Effect,
    effectKey: string,
    decision: CarryOut,
    { organisation }: Case,
  ): Promise<Audited[]> {
    const { transfer, at, on, minuteOfDay } = decision;
    switch (effect.kind) {
      case 'phase-changed': {
        const parties = await openToParties(manager, transfer, effect.phase, at);
        return parties.map((party) => ({ organisation: party, action: 'file.opened', ground: 'statutory' }));
      }
      case 'step-closed':
        await supersede(manager, transfer, effect.step, effect.status);
        return [];
      case 'escalation': {
        const desk = await deskOf(manager, this.students, transfer, on);
        await raise(manager, effect, desk, { transfer, effectKey, at, on, minuteOfDay });
        return [{ organisation, action: 'escalation.raised', ground: 'statutory' }];
      }
      case 'escalation-solved':
        await tellEscalation(manager, transfer, effect.key, 'solved', at, on);
        return [];
      case 'escalation-rerouted':
        await tellEscalation(manager, transfer, effect.key, 'rerouted', at, on);
        return [];
      case 'access-ended':
        if (!(await endParentsAccess(manager, transfer, at))) return [];
        return [{ organisation, action: 'parents-access.ended', ground: 'statutory' }];
      case 'colour':
        await manager.query(
          `UPDATE check_ins SET colour = $3, colour_reason = $4
           WHERE id = (SELECT id FROM check_ins WHERE transfer_id = $1 AND step = $2 AND at <= $5 ORDER BY at DESC LIMIT 1)`,
          [transfer, effect.step, effect.colour, effect.reason, isoOf(at)],
        );
        return [];
      case 'step-opened':
      case 'message':
      case 'lead-changed':
      case 'plan':
        return [];
    }
  }
}

/**
 * A workflow that was replaced may still be trying in some worker. Trying again is right all the same: the new one may be
 * here before its name is committed.
 */
function requireOwnWorkflow({ transfer, chain }: CarryOut, file: Case): void {
  if ((chain ?? null) === file.chain) return;
  throw new CasefileError(
    'CASEFILE.REPLACED',
    `transfer ${transfer} is carried out by workflow ${file.chain}, not ${chain}`,
  );
}

/** One of the two was restored from a backup: nothing is written on top of what is missing; the reconciler repairs it. */
function requireNextNumber({ transfer, decision }: CarryOut, file: Case): void {
  if (decision === file.decision + 1) return;
  const message = `transfer ${transfer} stands at decision ${file.decision} and cannot carry out ${decision}`;
  throw new CasefileError('CASEFILE.OUT_OF_STEP', message);
}

function answerOf(decision: CarryOut, { cause, ...stored }: StoredResult): CarriedOut {
  return stored.digest === decision.digest ? stored : { ...stored, earlier: cause };
}
