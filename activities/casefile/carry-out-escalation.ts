import type { DataSource, EntityManager } from 'typeorm';
import { planMoment, type Calendars } from '../../libs/calendar/index.js';
import type { EscalationEffect, PlannedMoment, Role } from '../../libs/domain/index.js';
import type { CaseCalendars } from '../../libs/casework/calendars.js';
import type { AuditTrail } from '../../libs/audit/audit-trail.js';
import { asWorker } from '../../libs/persistence/actor.js';
import { resolveRole, type RoleHolder } from '../../libs/persistence/case-roles.js';
import type { DeskKind } from '../../libs/persistence/entities/escalation.js';
import { PersistenceError } from '../../libs/persistence/persistence-error.js';
import type { CarriedOutEscalation, CarryOutEscalation, EscalationCause } from './contract.js';
import { CasefileError } from './casefile-error.js';
import { deskOf, type Desk } from './escalations.js';
import { sendMoment, writeMessages, type OutgoingMessage } from './messages.js';
import { admitCoordinator, admitDesk, endDeskAccess } from './parties.js';
import { writeAudit, type Audited } from './worker-audit.js';
import type { StudentFiles } from './student-files.js';
import { isoOf } from './write-decision.js';

type StoredResult = Omit<CarriedOutEscalation, 'earlier'> & { cause: EscalationCause };
type MessageEffect = Extract<EscalationEffect, { kind: 'message' }>;

interface EscalationCase {
  chain: string | null;
  stored: StoredResult | null;
  deskKind: DeskKind;
  deskOrganisation: string | null;
  leadRole: Role;
}

const READ = `
  SELECT d.result AS stored, e.workflow_chain AS chain, e.desk_kind AS "deskKind", e.desk_organisation_id AS "deskOrganisation", t.lead_role AS "leadRole"
  FROM escalations e JOIN transfers t ON t.id = e.transfer_id
  LEFT JOIN escalation_decisions d ON d.escalation_id = e.id AND d.decision = $2
  WHERE e.id = $1 FOR NO KEY UPDATE OF e`;

/** Who sits at a desk. Without a desk of their own the vso aftercare contact and the mbo take it (fallback owners). */
const AT_THE_DESK: Record<DeskKind, readonly Role[]> = {
  leerplicht: ['leerplicht'],
  rmc: ['rmc'],
  'vso-first': ['vso-aftercare'],
  fallback: ['vso-aftercare', 'mbo-contact'],
  coordinator: ['region-coordinator'],
};

/**
 * Carries out one decision of an escalation in one transaction under `<escalation>:<decision>`; again changes nothing.
 * @throws PersistenceError `TRANSFER.UNKNOWN` when the escalation does not exist; CasefileError `CASEFILE.REPLACED` when its workflow was
 * built up again meanwhile; whatever the database throws
 */
export class CarryOutEscalationDecision {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CaseCalendars,
    private readonly students: StudentFiles,
    private readonly audit: AuditTrail,
  ) {}

  async carryOutEscalation(decision: CarryOutEscalation): Promise<CarriedOutEscalation> {
    return asWorker(this.dataSource, async (manager) => {
      const { escalation } = decision;
      const [file] = await manager.query<EscalationCase[]>(READ, [escalation, decision.decision]);
      if (file === undefined) throw new PersistenceError('TRANSFER.UNKNOWN', `no escalation ${escalation}`);
      requireOwnWorkflow(decision, file);
      if (file.stored !== null) return answerOf(decision, file.stored);
      return this.carryOutFirstTime(manager, decision, file);
    });
  }

  private async carryOutFirstTime(
    manager: EntityManager,
    decision: CarryOutEscalation,
    file: EscalationCase,
  ): Promise<CarriedOutEscalation> {
    const { escalation, transfer, effects, at } = decision;
    const calendars = await this.calendars.of(manager, transfer);
    const moments = effects.flatMap((effect) =>
      effect.kind === 'plan' ? effect.moments.map((request) => planMoment(request, calendars)) : [],
    );
    const result: StoredResult = { digest: decision.digest, moments, cause: decision.cause };
    // The row of the escalation is locked, so nobody else is at this number.
    await manager.query(
      'INSERT INTO escalation_decisions (escalation_id, decision, at, digest, result) VALUES ($1, $2, $3, $4, $5::jsonb)',
      [escalation, decision.decision, isoOf(at), decision.digest, JSON.stringify(result)],
    );
    let desk: Desk = { kind: file.deskKind, organisation: file.deskOrganisation, consultVsoFirst: false };
    const messages: OutgoingMessage[] = [];
    const audited: Audited[] = [];
    for (const [n, effect] of effects.entries()) {
      if (effect.kind === 'route') {
        desk = await this.handOver(manager, decision);
        const { organisation } = desk;
        if (organisation !== null)
          audited.push({ organisation, action: 'escalation.handed-over', ground: 'statutory' });
      } else if (effect.kind === 'status') await setStatus(manager, decision, effect.status);
      else if (effect.kind === 'message')
        messages.push(...(await this.address(manager, n, effect, desk, file, decision, calendars)));
    }
    await writeTerms(manager, escalation, moments);
    await writeMessages(manager, transfer, escalation, messages);
    await writeAudit(this.audit, manager, transfer, at, audited);
    return answerOf(decision, result);
  }

  /** Looks the desk up again and lets it in. */
  private async handOver(manager: EntityManager, { escalation, transfer, at, on }: CarryOutEscalation): Promise<Desk> {
    const desk = await deskOf(manager, this.students, transfer, on);
    await manager.query('UPDATE escalations SET desk_kind = $2, desk_organisation_id = $3 WHERE id = $1', [
      escalation,
      desk.kind,
      desk.organisation,
    ]);
    await admitDesk(manager, transfer, desk.organisation, escalation, at);
    return desk;
  }

  private async address(
    manager: EntityManager,
    n: number,
    effect: MessageEffect,
    desk: Desk,
    file: EscalationCase,
    decision: CarryOutEscalation,
    calendars: Calendars,
  ): Promise<OutgoingMessage[]> {
    const { escalation, transfer, on } = decision;
    const messages: OutgoingMessage[] = [];
    for (const role of rolesFor(effect.to, desk, file.leadRole)) {
      const holder = await this.holderOf(manager, transfer, role, on);
      if (holder?.kind !== 'staff') continue;
      if (COORDINATORS.includes(role) || isStoodInFor(role, holder))
        await coordinatorKnows(manager, decision, holder.organisationId);
      const own = await this.calendars.ofOrganisation(manager, holder.organisationId, holder.locationId);
      messages.push({
        dedupeKey: `${escalation}:${decision.decision}:${n}:${role}`,
        line: messages.length,
        template: effect.template,
        step: null,
        params: {},
        recipientMembership: holder.membershipId,
        recipientKind: 'staff',
        recipientIndex: null,
        role,
        organisation: holder.organisationId,
        sendAfter: sendMoment({ ...decision, calendars, keyPrefix: escalation }, own),
      });
    }
    return messages;
  }

  /** A desk without anybody in it is no silence: the region coordinator gets what was meant for it. */
  private async holderOf(
    manager: EntityManager,
    transferId: string,
    role: Role,
    on: string,
  ): Promise<RoleHolder | undefined> {
    const holder = await resolveRole(manager, { transferId, role, deputy: false, on });
    if (holder !== undefined || !OUTSIDE_ROLES.includes(role)) return holder;
    return resolveRole(manager, { transferId, role: 'region-coordinator', deputy: false, on });
  }
}

/** A workflow that was ended may still be at work somewhere; what it does there must not count. */
function requireOwnWorkflow({ escalation, chain }: CarryOutEscalation, file: EscalationCase): void {
  if ((chain ?? null) === file.chain) return;
  const message = `escalation ${escalation} is carried out by workflow ${file.chain}, not ${chain}`;
  throw new CasefileError('CASEFILE.REPLACED', message);
}

const COORDINATORS: readonly Role[] = ['rmc-coordinator', 'region-coordinator'];

/** Nobody works at the desk, so the region coordinator got its message. */
function isStoodInFor(role: Role, holder: RoleHolder & { kind: 'staff' }): boolean {
  return OUTSIDE_ROLES.includes(role) && holder.organisationKind === 'region';
}

const OUTSIDE_ROLES: readonly Role[] = ['leerplicht', 'rmc', 'rmc-coordinator'];

function rolesFor(to: MessageEffect['to'], desk: Desk, lead: Role): readonly Role[] {
  switch (to) {
    case 'desk':
      return desk.consultVsoFirst && desk.kind === 'rmc' ? ['rmc', 'vso-aftercare'] : AT_THE_DESK[desk.kind];
    case 'coordinator':
      return desk.kind === 'leerplicht' || desk.kind === 'rmc' ? ['rmc-coordinator'] : ['region-coordinator'];
    case 'schools':
      return [...new Set<Role>([lead, 'vso-contact', 'mbo-contact'])];
  }
}

/** The desk's own page may be further already: it writes at once what its ladder hears a moment later. */
const SET_STATUS = `
  UPDATE escalations SET
    status = CASE
      WHEN $2 = 'acknowledged' AND status <> 'open' THEN status
      WHEN $2 IN ('open', 'answered') AND status IN ('answered', 'solved') THEN status
      ELSE $2 END,
    acknowledged_at = CASE WHEN $2 = 'acknowledged' THEN coalesce(acknowledged_at, $3) WHEN $2 = 'open' THEN NULL ELSE acknowledged_at END,
    answered_at = CASE WHEN $2 = 'answered' THEN coalesce(answered_at, $3) ELSE answered_at END,
    solved_at = CASE WHEN $2 = 'solved' THEN $3::timestamptz ELSE solved_at END
  WHERE id = $1`;

async function setStatus(
  manager: EntityManager,
  { escalation, at }: CarryOutEscalation,
  status: string,
): Promise<void> {
  await manager.query(SET_STATUS, [escalation, status, isoOf(at)]);
  if (status === 'solved') await endDeskAccess(manager, escalation, at, null);
}

async function coordinatorKnows(
  manager: EntityManager,
  { escalation, transfer, at }: CarryOutEscalation,
  organisation: string,
): Promise<void> {
  await manager.query('UPDATE escalations SET coordinator_at = coalesce(coordinator_at, $2) WHERE id = $1', [
    escalation,
    isoOf(at),
  ]);
  await admitCoordinator(manager, transfer, organisation, escalation, at);
}

/** Until when the desk has to acknowledge and to answer. */
async function writeTerms(
  manager: EntityManager,
  escalation: string,
  moments: readonly PlannedMoment[],
): Promise<void> {
  if (moments.length === 0) return;
  const dayOf = (key: string): string | null => moments.find((moment) => moment.key === key)?.on ?? null;
  await manager.query(
    `UPDATE escalations SET acknowledge_by = coalesce($2, acknowledge_by), feedback_by = coalesce($3, feedback_by) WHERE id = $1`,
    [escalation, dayOf('acknowledge'), dayOf('feedback')],
  );
}

function answerOf(decision: CarryOutEscalation, { cause, ...stored }: StoredResult): CarriedOutEscalation {
  return stored.digest === decision.digest ? stored : { ...stored, earlier: cause };
}
