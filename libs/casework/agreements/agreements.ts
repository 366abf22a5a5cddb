import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import { localDateOf } from '../../calendar/index.js';
import type { Policy } from '../../domain/policy.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { asWorker, withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { MembershipRow } from '../../persistence/entities/membership.js';
import { PolicyRow } from '../../persistence/entities/policy.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffWhoMay } from '../done.js';
import { CaseworkError } from '../errors.js';
import { MoveToPolicy } from '../move-to-policy.js';
import { policyOfRegion } from '../policy-of-region.js';
import { cell, type Cell } from '../small-cells.js';

export interface PolicyVersion {
  id: string;
  key: string;
  label: string;
  /** False for the standard of the product. */
  own: boolean;
  validFrom: LocalDate;
  createdAt: Instant;
  document: Policy;
  /** Running transfers of the region that follow it. */
  transfers: Cell;
}

export interface Agreements {
  /** What new transfers follow today. */
  current: string;
  /** The newest first. */
  versions: PolicyVersion[];
  /** Running transfers that wait to go over to this version. */
  moving: { policy: string; askedAt: Instant } | null;
  /** Moves that were done, the newest first. */
  moved: { label: string; finishedAt: Instant; transfers: Cell }[];
}

/** The agreements of a region: every version, and who follows it. */
export class ReadAgreements {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, POLICY.UNKNOWN */
  async execute(actor: Actor): Promise<Agreements> {
    const staff = staffWhoMay(actor, 'manage-policy');
    return withActor(this.casework.dataSource, staff, async (manager) => {
      const today = localDateOf(this.casework.clock.now());
      const current = await policyOfRegion(manager, staff.organisation, today);
      if (current === undefined) throw new CaseworkError('POLICY.UNKNOWN', `region ${staff.organisation} has no agreements`);
      const rows = await manager.find(PolicyRow, { order: { validFrom: 'DESC', createdAt: 'DESC' } });
      const counts = await manager.query<{ policy: string; transfers: number }[]>(
        'SELECT policy_id AS policy, transfers FROM region_policy_numbers()',
      );
      const following = new Map(counts.map(({ policy, transfers }) => [policy, transfers]));
      const known = rows.filter(({ regionId }) => regionId === null || regionId === staff.organisation);
      return {
        current: current.id,
        versions: known.map(({ id, key, label, regionId, validFrom, createdAt, document }) => ({
          ...{ id, key, label, validFrom, createdAt, document },
          own: regionId !== null,
          transfers: cell(following.get(id) ?? 0),
        })),
        moving: await waitingMove(manager),
        moved: await movedBefore(manager),
      };
    });
  }
}

async function waitingMove(manager: EntityManager): Promise<Agreements['moving']> {
  const [row] = await manager.query<{ policy: string; askedAt: Instant }[]>(
    'SELECT policy_id AS policy, requested_at AS "askedAt" FROM policy_moves WHERE finished_at IS NULL',
  );
  return row ?? null;
}

async function movedBefore(manager: EntityManager): Promise<Agreements['moved']> {
  const rows = await manager.query<{ label: string; finishedAt: Instant; moved: number }[]>(
    `SELECT p.label, m.finished_at AS "finishedAt", m.moved FROM policy_moves m JOIN policies p ON p.id = m.policy_id
     WHERE m.finished_at IS NOT NULL ORDER BY m.finished_at DESC LIMIT 10`,
  );
  return rows.map(({ label, finishedAt, moved }) => ({ label, finishedAt, transfers: cell(moved) }));
}

/**
 * Asks that the running transfers of the region go over to a version. A region sees no files, so the worker carries it out a few
 * minutes later; asking again before that changes to which version.
 */
export class AskMoveToPolicy {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, POLICY.UNKNOWN, POLICY.MOVING */
  async execute(actor: Actor, { policy: id }: { policy: string }): Promise<void> {
    const staff = staffWhoMay(actor, 'manage-policy');
    await withActor(this.casework.dataSource, staff, async (manager) => {
      const policy = await manager.findOneBy(PolicyRow, { id });
      if (policy === null || (policy.regionId !== null && policy.regionId !== staff.organisation))
        throw new CaseworkError('POLICY.UNKNOWN', `no policy ${id} in region ${staff.organisation}`);
      if ((await waitingMove(manager)) !== null)
        throw new CaseworkError('POLICY.MOVING', `region ${staff.organisation} is being moved already`);
      await manager.query(
        'INSERT INTO policy_moves (id, region_id, policy_id, requested_by, requested_at) VALUES ($1, $2, $3, $4, $5)',
        [randomUUID(), staff.organisation, id, staff.membership, new Date(this.casework.clock.now())],
      );
      await writeAudit(this.casework, manager, staff, { action: 'policy.move-asked', fields: ['policy'] });
    });
  }
}

interface Waiting {
  id: string;
  policy: string;
  membership: string;
}

/** Carries out what regions asked for. Run by the worker, as often as one likes; what is done is done once. */
export class CarryOutPolicyMoves {
  constructor(private readonly casework: Casework) {}

  /** @returns how many transfers went over */
  async execute(): Promise<number> {
    const { dataSource, clock } = this.casework;
    const waiting = await asWorker(dataSource, (manager) =>
      manager.query<Waiting[]>(
        'SELECT id, policy_id AS policy, requested_by AS membership FROM policy_moves WHERE finished_at IS NULL ORDER BY requested_at',
      ),
    );
    let all = 0;
    for (const { id, policy, membership } of waiting) {
      const actor = await asWorker(dataSource, (manager) => this.actorOf(manager, membership));
      // Moving again what was moved already moves nothing, so breaking off between the two does no harm.
      const { moved } = await new MoveToPolicy(this.casework).execute(actor, { policy });
      await asWorker(dataSource, (manager) =>
        manager.query('UPDATE policy_moves SET finished_at = $2, moved = $3 WHERE id = $1 AND finished_at IS NULL', [
          id,
          new Date(clock.now()),
          moved,
        ]),
      );
      all += moved;
    }
    return all;
  }

  private async actorOf(manager: EntityManager, membership: string): Promise<StaffActor> {
    const row = await manager.findOneByOrFail(MembershipRow, { id: membership });
    return { kind: 'staff', membership, person: row.personId, organisation: row.organisationId, role: row.role };
  }
}
