import type { EntityManager } from 'typeorm';
import type { LocalDate, Phase, StepKey, StepState } from '../../libs/domain/index.js';
import type { CarriedOut, Cause } from './contract.js';

/** What was carried out under a number before: the answers, and what it was decided on. */
export type StoredResult = Omit<CarriedOut, 'earlier'> & { cause: Cause };

export interface CaseStep {
  key: StepKey;
  status: StepState['status'];
  due: LocalDate | null;
  calendar: string | null;
}

/** What of the file a decision needs to be carried out. */
export interface Case {
  stored: StoredResult | null;
  /** Name of the workflow that carries out now; null for the one that began with the registration. */
  chain: string | null;
  /** The last decision that was carried out. */
  decision: number;
  phase: Phase;
  /** Of the case lead: in its audit chain goes what the worker does. */
  organisation: string;
  /** Open and paused ones, and those asked for. */
  steps: CaseStep[];
}

const READ_CASE = `
  SELECT d.result AS stored, t.workflow_chain AS chain, t.decision, t.phase, m.organisation_id AS organisation,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'status', s.status, 'due', s.due, 'calendar', s.calendar)), '[]')
     FROM steps s WHERE s.transfer_id = t.id AND (s.status IN ('open', 'paused') OR s.key = ANY($3))) AS steps
  FROM transfers t
  JOIN memberships m ON m.id = t.lead_membership_id
  LEFT JOIN decisions d ON d.transfer_id = t.id AND d.decision = $2
  WHERE t.id = $1`;

/** Undefined when the transfer does not exist. */
export async function readCase(
  manager: EntityManager,
  transfer: string,
  decision: number,
  steps: readonly StepKey[],
): Promise<Case | undefined> {
  const [found] = await manager.query<Case[]>(READ_CASE, [transfer, decision, steps]);
  return found;
}
