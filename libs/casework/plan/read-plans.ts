import { checkPlan, type PlanFinding, type PlanText, type Signer } from '../../domain/support-plan.js';
import type { Delivered } from '../../domain/events.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { CheckInRow } from '../../persistence/entities/check-in.js';
import { PlanSignatureRow } from '../../persistence/entities/plan-signature.js';
import { SupportPlanRow } from '../../persistence/entities/support-plan.js';
import type { Casework } from '../casework.js';
import { namesOf } from '../colleagues.js';
import { readFile, type Reading } from '../reading.js';
import { catalogueOf } from './catalogue.js';
import { PLAN_PLACE, requirePlanReader } from './plan-access.js';

export interface SignatureView {
  signer: Signer;
  way: PlanSignatureRow['way'];
  /** Of the mbo, or of who recorded it in person. */
  by: string | null;
  at: Instant;
}

export interface PlanView {
  id: string;
  version: number;
  status: SupportPlanRow['status'];
  text: PlanText;
  digest: string | null;
  draftedBy: string;
  draftedAt: Instant;
  /** What a writer tells to have seen. */
  seen: number;
  offeredAt: Instant | null;
  signedAt: Instant | null;
  signers: Signer[];
  signatures: SignatureView[];
  /** What is missing, and where the plan differs from what the location offers today. */
  findings: PlanFinding[];
}

/** Was an action done, at each landing talk in which it was asked; the newest first. */
export interface DeliveryView {
  action: string;
  step: string;
  at: Instant;
  delivered: Delivered;
}

export interface PlansView {
  /** The newest version first. */
  plans: PlanView[];
  deliveries: DeliveryView[];
}

/** All versions of the support plan of one student with their signatures, and what became of the agreements. */
export class ReadPlans {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, PLAN.NOT_READABLE */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<PlansView> {
    return readFile(this.casework, actor, { transfer, action: 'read-transfer', audit: 'plan.read', fields: ['plan', 'signatures'] }, readPlans);
  }
}

/** @throws CaseworkError PLAN.NOT_READABLE */
export async function readPlans(reading: Reading): Promise<PlansView> {
  await requirePlanReader(reading);
  return plansOf(reading);
}

/** The same for who may read the whole file anyway. */
export async function plansOf(reading: Reading): Promise<PlansView> {
  const { manager, transfer, today } = reading;
  const rows = await manager.find(SupportPlanRow, { where: { transferId: transfer.id }, order: { version: 'DESC' } });
  const texts = await textsOf(reading, rows);
  const signatures = await manager.find(PlanSignatureRow, { where: { transferId: transfer.id }, order: { signedAt: 'ASC' } });
  const people = await namesOf(manager, [...rows.map(({ draftedBy }) => draftedBy), ...signatures.flatMap(({ membershipId }) => membershipId ?? [])]);
  const nameOf = (membership: string): string => people.get(membership)?.name ?? 'Een oud-collega';
  const current = rows.find(({ status }) => status === 'draft' || status === 'offered') ?? rows.find(({ status }) => status === 'signed');
  const offers = current === undefined ? [] : await catalogueOf(manager, transfer.mboLocationId ?? current.mboLocationId, today);
  const plans = rows.flatMap((row, index): PlanView[] => {
    const text = texts[index];
    if (text === undefined) return [];
    return [
      {
        id: row.id,
        version: row.version,
        status: row.status,
        text,
        digest: row.digest,
        draftedBy: nameOf(row.draftedBy),
        draftedAt: row.draftedAt,
        seen: row.draftedAt,
        offeredAt: row.offeredAt,
        signedAt: row.signedAt,
        signers: row.signers,
        signatures: signatures
          .filter(({ planId }) => planId === row.id)
          .map(({ signer, way, membershipId, signedAt: at }) => ({ signer, way, by: membershipId === null ? null : nameOf(membershipId), at })),
        findings: row === current ? checkPlan(text, offers, transfer.startDate) : [],
      },
    ];
  });
  return { plans, deliveries: await deliveriesOf(reading) };
}

async function textsOf({ casework, manager, transfer }: Reading, rows: readonly SupportPlanRow[]): Promise<(PlanText | undefined)[]> {
  const sealed = rows.map(({ content: bytes }) => ({ student: transfer.studentId, place: PLAN_PLACE, bytes }));
  return sealed.length === 0 ? [] : casework.vault.openMany<PlanText>(manager, sealed);
}

async function deliveriesOf({ manager, transfer }: Reading): Promise<DeliveryView[]> {
  const talks = await manager.find(CheckInRow, {
    where: { transferId: transfer.id },
    select: { id: true, step: true, at: true, delivered: true },
    order: { at: 'DESC' },
  });
  return talks.flatMap(({ step, at, delivered }) => Object.entries(delivered).map(([action, answer]) => ({ action, step, at, delivered: answer })));
}
